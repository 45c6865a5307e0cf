// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <map>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// The program ends, in order or not, and starts again against an exchange that stayed up.
class StateAcrossRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterKillNothingIsMissingNorDoubled();
    void afterAnEndInOrderItGoesOnAtOnce();
    void aSecondProgramOnOneProfileRunsWithoutState();
    void aStateThatCannotBeReadIsMovedAside();
};

namespace {

struct Tick
{
    qint64 number = 0;
    QString symbol;
    double price = 0;
};

/// The ticks in a recording, in order; a last line that was cut is left out.
std::vector<Tick> ticksIn(const QByteArray &recording)
{
    std::vector<Tick> ticks;
    for (const QByteArray &line : recording.split('\n')) {
        const QJsonDocument event = QJsonDocument::fromJson(line);
        if (event[u"feed"].toString() != u"prices" || event[u"event"].toString() != u"tick")
            continue;
        const QJsonDocument tick = QJsonDocument::fromJson(event[u"data"].toString().toUtf8());
        ticks.push_back({event[u"id"].toString().section(u':', 1).toLongLong(), tick[u"s"].toString(),
                         tick[u"p"].toDouble()});
    }
    return ticks;
}

QString stateFile(const Home &home)
{
    const QStringList states = home.files().filter(u"state.sqlite"_s);
    for (const QString &file : states) {
        if (file.endsWith(u"state.sqlite"_s))
            return file;
    }
    return {};
}

} // namespace

void StateAcrossRunsTest::afterKillNothingIsMissingNorDoubled()
{
    const Home home;
    // Many symbols, few ticks: most prices of the second run are those of the first one.
    const ExchangeRun exchange(home, {u"--symbols"_s, u"2000"_s, u"--rate"_s, u"400"_s});
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), exchange.tokenFile());
    // Somebody else sees everything: the recording of a killed program lacks its last 50 ms.
    const Home elsewhere;
    ProgramRun witness(
        elsewhere, {u"--profile"_s, profile, u"--headless"_s, u"--record"_s, elsewhere.path(u"w.jsonl"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!ticksIn(elsewhere.read(u"w.jsonl"_s)).empty(), 60'000);
    {
        ProgramRun first(home,
                         {u"--profile"_s, profile, u"--headless"_s, u"--record"_s, home.path(u"a.jsonl"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(ticksIn(home.read(u"a.jsonl"_s)).size() > 800, 60'000);
        first.signal(SIGKILL);
        QCOMPARE(first.outcome().status, -1);
    }
    const QString state = stateFile(home);
    QVERIFY(!state.isEmpty());
    QCOMPARE(QFileInfo(home.path(state)).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());

    const Outcome second = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"3"_s,
                                      u"--record"_s, home.path(u"b.jsonl"_s), u"--report"_s, u"-"_s});
    QVERIFY2(second.status == 0, second.told());
    const std::vector<Tick> before = ticksIn(home.read(u"a.jsonl"_s));
    const std::vector<Tick> after = ticksIn(home.read(u"b.jsonl"_s));
    QVERIFY(!after.empty());

    // It resumed behind something that it had stored, and did not begin anew.
    QVERIFY(after.front().number > before.front().number);
    for (std::size_t i = 1; i < after.size(); ++i)
        QCOMPARE(after[i].number, after[i - 1].number + 1);
    const QJsonObject prices = feedOf(second.report(), u"prices"_s);
    QCOMPARE(prices[u"received"].toInteger(), qint64(after.size()));
    QCOMPARE(prices[u"missing"].toInteger(), 0);
    QCOMPARE(prices[u"duplicates"].toInteger(), 0);
    QCOMPARE(prices[u"doubled"].toInteger(), 0);
    QCOMPARE(prices[u"resumes"].toInteger(), 1);
    QCOMPARE(prices[u"continuity"].toString(), u"continuous"_s);

    // Cursor and values were stored together: what stands before the cursor is there without being sent
    // again.
    const auto seen = [&elsewhere] { return ticksIn(elsewhere.read(u"w.jsonl"_s)); };
    QTRY_VERIFY_WITH_TIMEOUT(seen().back().number >= after.back().number, 60'000);
    std::map<QString, double> expected;
    for (const Tick &tick : seen()) {
        if (tick.number >= before.front().number && tick.number <= after.back().number)
            expected[tick.symbol] = tick.price;
    }
    const QJsonObject shown = second.report()[u"prices"].toObject();
    QCOMPARE(std::size_t(shown.size()), expected.size());
    for (const auto &[symbol, price] : expected)
        QCOMPARE(shown[symbol][u"last"].toDouble(), price);
}

void StateAcrossRunsTest::afterAnEndInOrderItGoesOnAtOnce()
{
    const Home home;
    const ExchangeRun exchange(home, {u"--symbols"_s, u"50"_s, u"--rate"_s, u"500"_s});
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), exchange.tokenFile());
    const QStringList arguments{u"--profile"_s, profile,       u"--headless"_s, u"--duration"_s,
                                u"2"_s,         u"--report"_s, u"-"_s};
    const Outcome first = run(home, arguments);
    const Outcome second = run(home, arguments);
    QVERIFY2(first.status == 0, first.told());
    QVERIFY2(second.status == 0, second.told());
    for (const auto &name : {u"prices"_s, u"positions"_s, u"notices"_s, u"metrics"_s}) {
        const auto number = [&name](const Outcome &outcome) {
            return feedOf(outcome.report(), name)[u"last_id"].toString().section(u':', 1).toLongLong();
        };
        const QJsonObject feed = feedOf(second.report(), name);
        QCOMPARE(feed[u"received"].toInteger(), number(second) - number(first));
        QCOMPARE(feed[u"missing"].toInteger() + feed[u"duplicates"].toInteger(), 0);
        QCOMPARE(feed[u"resumes"].toInteger(), 1);
    }
}

void StateAcrossRunsTest::aSecondProgramOnOneProfileRunsWithoutState()
{
    const Home home;
    const ExchangeRun exchange(home, {u"--rate"_s, u"500"_s});
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), exchange.tokenFile());
    ProgramRun first(home, {u"--profile"_s, profile, u"--headless"_s, u"--record"_s, home.path(u"a.jsonl"_s),
                            u"--report"_s, u"-"_s});
    QTRY_VERIFY_WITH_TIMEOUT(ticksIn(home.read(u"a.jsonl"_s)).size() > 200, 60'000);
    const Outcome second =
        run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"2"_s, u"--report"_s, u"-"_s});
    QVERIFY2(second.status == 0, second.told());
    QCOMPARE(second.errorLines().size(), 1);
    QVERIFY2(second.errors.contains("Another Steadfeed uses"), second.told());
    QVERIFY(feedOf(second.report(), u"prices"_s)[u"received"].toInteger() > 100);
    first.signal(SIGTERM);
    const Outcome outcome = first.outcome();
    QVERIFY2(outcome.status == 0, outcome.told()); // the first one was not disturbed
    QCOMPARE(outcome.errorLines(), QList<QByteArray>());
}

void StateAcrossRunsTest::aStateThatCannotBeReadIsMovedAside()
{
    const Home home;
    const ExchangeRun exchange(home);
    const QString profile = home.writeProfile(u"p.json"_s, exchange.base(), exchange.tokenFile());
    const QStringList arguments{u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"1"_s};
    QCOMPARE(run(home, arguments).status, 0);
    home.write(stateFile(home), "this is no database, but a text of some length");
    const Outcome again = run(home, arguments);
    QVERIFY2(again.status == 0, again.told());
    QVERIFY2(again.errorLines().size() == 1, again.told());
    QVERIFY2(again.errors.contains("cannot be used"), again.told());
    QVERIFY(!home.files().filter(u".corrupt-"_s).isEmpty());          // the copy
    QCOMPARE(run(home, arguments).errorLines(), QList<QByteArray>()); // a new one stands in its place
}

QTEST_GUILESS_MAIN(StateAcrossRunsTest)
#include "StateAcrossRunsTest.moc"
