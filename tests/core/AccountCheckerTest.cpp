// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountChecker.h"

#include <QtTest>

#include <functional>

using namespace steadfeed;

namespace {

IntervalSet set(std::initializer_list<std::pair<std::uint64_t, std::uint64_t>> intervals)
{
    IntervalSet numbers;
    for (const auto &[from, to] : intervals)
        numbers.insert(from, to);
    return numbers;
}

QString text(const IntervalSet &numbers)
{
    QStringList parts;
    for (const auto &[from, to] : numbers.intervals())
        parts << (from == to ? QString::number(from) : QStringLiteral("%1-%2").arg(from).arg(to));
    return parts.join(u' ');
}

/// What went right: 1 to 100 published, 40 to 42 cut from history; 7 refused, 8 ignored, the cut ones
/// declared.
struct Case
{
    PublishedFeed published{
        "prices", {{"e1", 100, set({{40, 42}})}}, {{"AAPL", "189.30"}, {"MSFT", "410.00"}}};
    AccountedFeed accounted;

    Case()
    {
        accounted.feed = "prices";
        AccountedEpoch epoch;
        epoch.epoch = "e1";
        epoch.last = 100;
        epoch.accepted = set({{1, 6}, {9, 39}, {43, 100}});
        epoch.refused = set({{7, 7}});
        epoch.ignored = set({{8, 8}});
        epoch.declared = set({{40, 42}});
        accounted.epochs = {epoch};
        accounted.shownValues = {{"AAPL", "189.30"}, {"MSFT", "410.00"}};
    }
    AccountedEpoch &epoch() { return accounted.epochs.back(); }
    /// The server lost its history at 100; the client was at 90, and came to the new one at its 5.
    void breakAt90()
    {
        epoch().last = 90;
        epoch().accepted = set({{1, 6}, {9, 39}, {43, 90}});
        published.epochs.push_back({"e2", 20, {}});
        AccountedEpoch next;
        next.epoch = "e2";
        next.from = 5;
        next.last = 20;
        next.accepted = set({{6, 20}});
        accounted.epochs.push_back(next);
        accounted.breaks = 1;
    }
    [[nodiscard]] FeedVerdict verdict() const { return checkAccounts({published}, {accounted}).at(0); }
};

/// Everything that is wrong, as one text: empty where the verdict holds.
QString wrong(const FeedVerdict &verdict)
{
    QStringList found;
    const auto name = [&found](const char *what, const IntervalSet &numbers) {
        if (!numbers.empty())
            found << QString::fromLatin1(what) + u' ' + text(numbers);
    };
    name("lost", verdict.lost);
    name("undeclared", verdict.undeclared);
    name("overdeclared", verdict.overdeclared);
    name("unexpected", verdict.unexpected);
    name("overlapping", verdict.overlapping);
    if (verdict.doubled > 0)
        found << QStringLiteral("doubled %1").arg(verdict.doubled);
    if (verdict.disordered > 0)
        found << QStringLiteral("disordered %1").arg(verdict.disordered);
    for (const std::string &key : verdict.wrongValues)
        found << QStringLiteral("value ") + QString::fromStdString(key);
    if (!verdict.provable)
        found << QStringLiteral("not provable");
    return found.join(QLatin1String(", "));
}

} // namespace

using Change = std::function<void(Case &)>;
Q_DECLARE_METATYPE(Change)

class AccountCheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfLieIsFoundByItsIds_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, Change change, const char *found) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(found);
        };
        row(
            "the truth", [](Case &) {}, "");
        row(
            "lost",
            [](Case &c) {
                c.epoch().accepted = set({{1, 6}, {9, 39}, {43, 60}, {64, 98}});
            },
            "lost 61-63 99-100");
        row(
            "nothing came", [](Case &c) { c.epoch().accepted = {}; }, "lost 1-6 9-39 43-100");
        row(
            "doubled", [](Case &c) { c.accounted.doubled = 2; }, "doubled 2");
        row(
            "disordered", [](Case &c) { c.accounted.disordered = 3; }, "disordered 3");
        row(
            "never published", [](Case &c) { c.epoch().accepted.insert(101, 103); }, "unexpected 101-103");
        row(
            "declared, but never published", [](Case &c) { c.epoch().declared.insert(101); },
            "unexpected 101");
        row(
            "of an epoch that never was", [](Case &c) { c.epoch().epoch = "x"; }, "unexpected 1-100");
        row(
            "before the first cursor", [](Case &c) { c.epoch().from = 3; }, "unexpected 1-3");
        row(
            "accepted and refused", [](Case &c) { c.epoch().refused.insert(9, 10); }, "overlapping 9-10");
        row(
            "ignored and declared", [](Case &c) { c.epoch().ignored.insert(41); }, "overlapping 41");
        row(
            "refused and ignored", [](Case &c) { c.epoch().refused.insert(8); }, "overlapping 8");
        row(
            "a gap that was not declared",
            [](Case &c) {
                c.epoch().declared = set({{40, 40}});
            },
            "undeclared 41-42");
        row(
            "a gap declared too much",
            [](Case &c) {
                c.epoch().accepted = set({{1, 6}, {9, 38}, {43, 100}});
                c.epoch().declared.insert(39);
            },
            "overdeclared 39");
        row(
            "an older value is shown", [](Case &c) { c.accounted.shownValues["AAPL"] = "189.29"; },
            "value AAPL");
        row(
            "other digits of the same value", [](Case &c) { c.accounted.shownValues["AAPL"] = "189.3"; },
            "value AAPL");
        row(
            "a value is marked, and something is missing",
            [](Case &c) { c.accounted.shownValues.erase("MSFT"); }, "");
        row(
            "a value is not shown though all came",
            [](Case &c) {
                c.accounted.shownValues.erase("MSFT");
                c.epoch().declared = {};
                c.epoch().accepted.insert(40, 42);
                c.published.epochs.back().withheld = {};
            },
            "value MSFT");
        row(
            "the sets were too many pieces", [](Case &c) { c.accounted.complete = false; }, "not provable");
        row(
            "never connected", [](Case &c) { c.accounted.epochs.clear(); }, "not provable");
        row(
            "somebody else's feed", [](Case &c) { c.published.feed = "other"; }, "not provable");

        row(
            "behind a first cursor",
            [](Case &c) {
                c.epoch().from = 50;
                c.epoch().accepted = set({{51, 100}});
                c.epoch().refused = c.epoch().ignored = c.epoch().declared = {};
            },
            "");
        row(
            "in a snapshot",
            [](Case &c) {
                c.epoch().accepted = set({{1, 6}, {9, 39}, {81, 100}});
                c.epoch().snapshot = set({{43, 80}});
            },
            "");
        row(
            "in a snapshot, one cut from history",
            [](Case &c) {
                c.epoch().declared = {};
                c.epoch().snapshot = set({{40, 42}});
            },
            "");
        row(
            "in a snapshot and accepted",
            [](Case &c) {
                c.epoch().snapshot = set({{9, 10}});
            },
            "overlapping 9-10");

        row(
            "a break that was told", [](Case &c) { c.breakAt90(); }, "");
        row(
            "a break that was not told",
            [](Case &c) {
                c.breakAt90();
                c.accounted.breaks = 0;
            },
            "lost 1-5");
        row(
            "a hole before a break",
            [](Case &c) {
                c.breakAt90();
                c.accounted.epochs.front().accepted = set({{1, 6}, {9, 39}, {43, 80}, {82, 90}});
            },
            "lost 81");
        row(
            "a hole after a break",
            [](Case &c) {
                c.breakAt90();
                c.epoch().accepted = set({{6, 9}, {11, 20}});
            },
            "lost 10");
        row(
            "a break that nobody noticed",
            [](Case &c) {
                c.published.epochs.push_back({"e2", 4, {}});
            },
            "lost 1-4");
        row(
            "an epoch that came and went unseen",
            [](Case &c) {
                c.breakAt90();
                c.published.epochs.insert(c.published.epochs.begin() + 1, {"between", 30, {}});
            },
            "");
        row(
            "an epoch from before we came",
            [](Case &c) {
                c.published.epochs.insert(c.published.epochs.begin(), {"e0", 30, {}});
            },
            "");
        row(
            "a history that went back from 120 to 80",
            [](Case &c) {
                c.published.epochs = {{"e1", 120, set({{40, 42}})}, {"e1", 95, {}}};
                c.epoch().last = 110;
                c.epoch().accepted.insert(101, 110);
                AccountedEpoch again;
                again.epoch = "e1";
                again.from = 80;
                again.last = 95;
                again.accepted = set({{81, 95}});
                c.accounted.epochs.push_back(again);
                c.accounted.breaks = 1;
            },
            "");
        row(
            "a history that went back, and the client had not got so far",
            [](Case &c) {
                c.published.epochs = {{"e1", 120, set({{40, 42}})}, {"e1", 100, set({{40, 42}})}};
            },
            "");
    }
    void eachKindOfLieIsFoundByItsIds()
    {
        QFETCH(Change, change);
        QFETCH(QString, found);
        Case c;
        change(c);
        const FeedVerdict verdict = c.verdict();
        QCOMPARE(wrong(verdict), found);
        QCOMPARE(verdict.holds(), found.isEmpty());
    }

    void theCountsAddUp()
    {
        Case c;
        FeedVerdict verdict = c.verdict();
        QCOMPARE(verdict.published, 100u);
        QCOMPARE(verdict.accepted + verdict.refused + verdict.ignored + verdict.declared, 100u);
        c.breakAt90();
        verdict = c.verdict();
        QCOMPARE(verdict.brokenOff, 15u); // 91 to 100 of the old one, 1 to 5 of the new one
        QCOMPARE(verdict.published, 115u);
        QCOMPARE(verdict.accepted + verdict.refused + verdict.ignored + verdict.declared +
                     (verdict.brokenOff - 5),
                 verdict.published);
    }

    void feedsAreJoinedByName()
    {
        Case prices;
        Case metrics;
        metrics.published.feed = metrics.accounted.feed = "metrics";
        metrics.accounted.doubled = 1;
        AccountedFeed foreign = prices.accounted;
        foreign.feed = "foreign";
        const auto verdicts = checkAccounts({prices.published, metrics.published},
                                            {metrics.accounted, foreign, prices.accounted});
        QCOMPARE(verdicts.size(), 3u);
        QCOMPARE(wrong(verdicts[0]), QStringLiteral("doubled 1"));
        QCOMPARE(wrong(verdicts[1]), QStringLiteral("not provable"));
        QVERIFY(verdicts[2].holds());
    }
};

QTEST_APPLESS_MAIN(AccountCheckerTest)
#include "AccountCheckerTest.moc"
