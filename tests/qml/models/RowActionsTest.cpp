// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowActions.h"
#include "Batches.h"
#include "FakeAuditLog.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

/// One row of a position feed with what is under way on it.
struct Row
{
    PositionBook book;
    RowActions actions;
    PositionChange change = position("KO", 100, 1);

    Row()
    {
        change.account = "main";
        bring(0);
    }
    /// The feed sends the row as `change` is.
    void bring(double seconds)
    {
        FrameBatch batch = batches::batch(seconds);
        batch.positions = {change};
        book.apply(batch);
    }
    void act(std::uint64_t seq, const std::string &kind, const std::string &rest, AuditState state,
             double seconds)
    {
        actions.take(FakeAuditLog::made(seq, kind, R"({"symbol":"KO","account":"main")" + rest + "}", state),
                     at(seconds));
    }
    [[nodiscard]] QString text()
    {
        actions.settle(book);
        return actions.text(*book.rows().front());
    }
};

} // namespace

class RowActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionIsUnderWayUntilTheFeedShowsIt_data()
    {
        using Effect = std::function<void(PositionChange &)>;
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<std::string>("rest");
        QTest::addColumn<Effect>("before");
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const char *kind, const char *rest, const Effect &before,
                            const Effect &effect, const QString &what) {
            QTest::newRow(name) << std::string(kind) << std::string(rest) << before << effect << what;
        };
        const Effect nothing = [](PositionChange &) {};
        const Effect flagged = [](PositionChange &p) { p.flag = "odd"; };
        const Effect free = [](PositionChange &p) { p.flag.clear(); };
        row("flag", "flag", R"(,"reason":"odd")", nothing, flagged, u"Flag position"_s);
        row("flag without a reason", "flag", "", nothing, flagged, u"Flag position"_s);
        row(
            "another flag", "flag", R"(,"reason":"odd")", [](PositionChange &p) { p.flag = "old"; }, flagged,
            u"Flag position"_s);
        row("unflag", "unflag", "", flagged, free, u"Remove flag"_s);
        row(
            "limit", "set_limit", R"(,"limit":"50")", nothing,
            [](PositionChange &p) { p.limit = Number(50); }, u"Set limit"_s);
        row(
            "limit as a number", "set_limit", R"(,"limit":50)", nothing,
            [](PositionChange &p) { p.limit = Number(50); }, u"Set limit"_s);
        row(
            "no limit", "set_limit", R"(,"limit":"")", [](PositionChange &p) { p.limit = Number(50); },
            [](PositionChange &p) { p.limit = Number(); }, u"Set limit"_s);
        row(
            "flatten", "flatten", R"(,"quantity":"100")", nothing,
            [](PositionChange &p) { p.quantity = Number(0, 0); }, u"Flatten position"_s);
    }
    void anActionIsUnderWayUntilTheFeedShowsIt()
    {
        using Effect = std::function<void(PositionChange &)>;
        QFETCH(std::string, kind);
        QFETCH(std::string, rest);
        QFETCH(Effect, before);
        QFETCH(Effect, effect);
        QFETCH(QString, what);
        for (const bool feedFirst : {true, false}) {
            Row row;
            before(row.change);
            row.bring(1);
            QVERIFY(row.text().isEmpty());
            row.act(1, kind, rest, AuditState::Saved, 2);
            QCOMPARE(row.text(), what + u": saved, not yet sent"_s);
            row.act(1, kind, rest, AuditState::Sent, 3);
            QCOMPARE(row.text(), what + u": sent, not yet confirmed"_s);
            effect(row.change);
            if (feedFirst) {
                row.bring(4);
                QVERIFY(!row.text().isEmpty()); // the server did not say that it was this action
                row.act(1, kind, rest, AuditState::Confirmed, 5);
            } else {
                row.act(1, kind, rest, AuditState::Confirmed, 4);
                QCOMPARE(row.text(), what + u": confirmed, not yet shown by the feed"_s);
                row.bring(5);
            }
            QVERIFY(row.text().isEmpty());
        }
    }

    void aRefusedActionIsOver()
    {
        Row row;
        row.act(1, "flatten", "", AuditState::Sent, 1);
        row.act(1, "flatten", "", AuditState::Refused, 2);
        QVERIFY(row.text().isEmpty());
    }

    void aRowThatCameSinceTheAnswerIsBelieved()
    {
        Row row;
        row.act(1, "flag", R"(,"reason":"mine")", AuditState::Sent, 1);
        row.act(1, "flag", R"(,"reason":"mine")", AuditState::Confirmed, 2);
        QVERIFY(!row.text().isEmpty());
        row.change.flag = "somebody else's";
        row.bring(3);
        QVERIFY(row.text().isEmpty());
    }

    void aRestoredRowShowsNothingOfIt()
    {
        Row row;
        row.act(1, "flag", R"(,"reason":"odd")", AuditState::Sent, 1);
        row.act(1, "flag", R"(,"reason":"odd")", AuditState::Confirmed, 2);
        row.change.flag = "odd";
        row.change.restored = true;
        row.bring(3);
        QVERIFY(!row.text().isEmpty());
        row.change.restored = false;
        row.bring(4);
        QVERIFY(row.text().isEmpty());
    }

    void theLastActionOnAMemberCounts()
    {
        Row row;
        row.act(1, "flag", R"(,"reason":"odd")", AuditState::Sent, 1);
        row.act(2, "unflag", "", AuditState::Saved, 1);
        QCOMPARE(row.text(), u"Remove flag: saved, not yet sent"_s);
        row.act(1, "flag", R"(,"reason":"odd")", AuditState::Refused, 2);
        QCOMPARE(row.text(), u"Remove flag: saved, not yet sent"_s);
        row.act(3, "set_limit", R"(,"limit":"7")", AuditState::Saved, 2);
        row.act(4, "flatten", "", AuditState::Sent, 2);
        QCOMPARE(row.text(), u"Remove flag: saved, not yet sent\nSet limit: saved, not yet sent\n"
                             "Flatten position: sent, not yet confirmed"_s);
    }

    void oneAnswerDoesNotSpeakForAnotherAction()
    {
        Row row;
        row.act(1, "flag", R"(,"reason":"odd")", AuditState::Sent, 1);
        row.act(2, "set_limit", R"(,"limit":"7")", AuditState::Sent, 1);
        row.act(2, "set_limit", R"(,"limit":"7")", AuditState::Confirmed, 2);
        row.change.flag = "odd";
        row.change.limit = Number(7);
        row.bring(3);
        QCOMPARE(row.text(), u"Flag position: sent, not yet confirmed"_s);
    }

    void nothingGoesBack()
    {
        Row row;
        row.act(1, "flag", "", AuditState::Sent, 1);
        row.act(1, "flag", "", AuditState::Saved, 1);
        QCOMPARE(row.text(), u"Flag position: sent, not yet confirmed"_s);
        row.act(2, "set_limit", R"(,"limit":"7")", AuditState::Confirmed, 1);
        QCOMPARE(row.text(), u"Flag position: sent, not yet confirmed"_s); // over before it was known here
    }

    void whatChangesNoRowIsLeftOut_data()
    {
        QTest::addColumn<std::string>("kind");
        for (const char *kind : {"note", "ack_alert", "set_transport", "set_setting", "inject_fault"})
            QTest::newRow(kind) << std::string(kind);
    }
    void whatChangesNoRowIsLeftOut()
    {
        QFETCH(std::string, kind);
        Row row;
        row.act(1, kind, "", AuditState::Sent, 1);
        QVERIFY(row.text().isEmpty());
    }

    void otherRowsAreLeftAlone_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::newRow("other symbol") << std::string(R"({"symbol":"PEP","account":"main"})");
        QTest::newRow("other account") << std::string(R"({"symbol":"KO","account":"second"})");
        QTest::newRow("no account") << std::string(R"({"symbol":"KO"})");
        QTest::newRow("no JSON") << std::string("{");
    }
    void otherRowsAreLeftAlone()
    {
        QFETCH(std::string, body);
        Row row;
        row.actions.take(FakeAuditLog::made(1, "flag", body, AuditState::Sent), at(1));
        QVERIFY(row.text().isEmpty());
    }

    void theVersionTellsWhenToLookAgain()
    {
        Row row;
        std::uint64_t seen = row.actions.version();
        const auto changed = [&] {
            row.actions.settle(row.book);
            return std::exchange(seen, row.actions.version()) != seen;
        };
        QVERIFY(!changed());
        row.act(1, "flag", "", AuditState::Saved, 1);
        QVERIFY(changed());
        row.act(1, "flag", "", AuditState::Saved, 1);
        QVERIFY(!changed());
        row.act(1, "flag", "", AuditState::Confirmed, 2);
        QVERIFY(changed());
        QVERIFY(!changed());
        row.bring(3);
        QVERIFY(changed());
        row.act(2, "flag", "", AuditState::Saved, 4);
        QVERIFY(changed());
        row.act(2, "flag", "", AuditState::Refused, 5);
        QVERIFY(changed());
        row.actions.clear();
        QVERIFY(changed());
    }
};

QTEST_GUILESS_MAIN(RowActionsTest)
#include "RowActionsTest.moc"
