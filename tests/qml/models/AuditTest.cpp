// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Audit.h"
#include "Batches.h"
#include "FakeAuditLog.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

using Kinds = std::vector<std::string>;
using Access = AuditAccess;

/// The audit log as the window has it, over one in memory.
struct Desk
{
    FakeAuditLog log;
    Audit audit{[] { return now(7); }};

    explicit Desk(const std::string &role = {}, Kinds may = {}) : log(role, std::move(may))
    {
        audit.setCommands(&log);
        log.tell(audit);
    }
};

AuditStatus status(Access access, Reason problem = {})
{
    AuditStatus status;
    status.access = access;
    status.problem = std::move(problem);
    return status;
}

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); } // 1'700'000'000 is 22:13:20 there

    void whatMayNotBeDoneSaysWhy_data()
    {
        QTest::addColumn<AuditStatus>("status");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const AuditStatus &status, const char *kind, bool enabled,
                            const QString &why) {
            QTest::newRow(name) << status << QString::fromLatin1(kind) << enabled << why;
        };
        const auto as = [](const std::string &role, const Kinds &may) {
            AuditStatus ready = status(Access::Ready);
            ready.head.role = role;
            ready.head.may = may;
            return ready;
        };
        const QString operatorMayNot = u"Your role (operator) may not do this."_s;
        row("being opened", status(Access::Opening), "flag", false,
            u"The list of saved actions is being opened."_s);
        row("another window has it", status(Access::Locked, {ReasonCode::OutboxLocked, {"/o.sqlite"}}),
            "flag", false, u"Another window already sends actions."_s);
        row("cannot be used", status(Access::Failed, {ReasonCode::OutboxFailed, {"/o.sqlite", "disk_full"}}),
            "flag", false, u"The list of saved actions /o.sqlite cannot be used: disk full."_s);
        row("a question waits: stored all the same",
            status(Access::Waiting, {ReasonCode::OutboxDamaged, {"/o", "damaged"}}), "flag", true, {});
        row("role not known yet", as({}, {}), "flatten", true, {});
        row("trader", as("trader", FakeAuditLog::traderKinds()), "flatten", true, {});
        row("operator flags", as("operator", {"note", "ack_alert", "flag", "unflag"}), "flag", true, {});
        row("operator flattens", as("operator", {"note", "ack_alert", "flag", "unflag"}), "flatten", true,
            operatorMayNot);
        row("viewer", as("viewer", {}), "note", false, u"Your role (viewer) may not do this."_s);
        row("a role is text", as("<b>\u202Ex", {}), "note", false,
            u"Your role (<b>‹U+202E›x) may not do this."_s);
    }
    void whatMayNotBeDoneSaysWhy()
    {
        QFETCH(AuditStatus, status);
        QFETCH(QString, kind);
        Desk desk;
        desk.log.status = status;
        desk.log.tell(desk.audit);
        QTEST(desk.audit.enabled(), "enabled");
        QTEST(desk.audit.whyNotThis(kind), "why");
        if (!status.head.role.empty())
            QCOMPARE(desk.audit.may(kind), desk.audit.whyNotThis(kind).isEmpty());
        QCOMPARE(desk.audit.enabled(), desk.audit.whyNot().isEmpty());
    }

    void withoutALogNothingIsRecorded()
    {
        Audit audit;
        QVERIFY(!audit.available());
        QVERIFY(!audit.enabled());
        QCOMPARE(audit.whyNot(), u"This profile has no audit log."_s);
        QCOMPARE(audit.note(u"x"_s, {}), 0);
        audit.reconnectNow();
        audit.answerRescue(true);
        audit.startAnew();
        QCOMPARE(audit.severity(), 0);
    }

    void anActionIsWhatTheProtocolSays_data()
    {
        using Act = std::function<int(Audit &)>;
        QTest::addColumn<Act>("act");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("body");
        const auto row = [](const char *kind, const char *name, const Act &act, const QString &body) {
            QTest::newRow(name) << act << QString::fromLatin1(kind) << body;
        };
        row(
            "ack_alert", "acknowledge", [](Audit &a) { return a.acknowledge(u"a-17"_s); },
            u"{\"alert\":\"a-17\"}"_s);
        row(
            "flag", "flag", [](Audit &a) { return a.flag(u"AAPL"_s, u"main"_s, u"odd"_s); },
            u"{\"account\":\"main\",\"reason\":\"odd\",\"symbol\":\"AAPL\"}"_s);
        row(
            "unflag", "unflag", [](Audit &a) { return a.unflag(u"AAPL"_s, {}); },
            u"{\"account\":\"\",\"symbol\":\"AAPL\"}"_s);
        row(
            "note", "note", [](Audit &a) { return a.note(u"called \"them\""_s, {}); },
            u"{\"text\":\"called \\\"them\\\"\"}"_s);
        row(
            "note", "note on a symbol", [](Audit &a) { return a.note(u"called"_s, u"KO"_s); },
            u"{\"symbol\":\"KO\",\"text\":\"called\"}"_s);
        row(
            "flatten", "flatten", [](Audit &a) { return a.flatten(u"KO"_s, u"m"_s, u"-250"_s, u"risk"_s); },
            u"{\"account\":\"m\",\"quantity\":\"-250\",\"reason\":\"risk\",\"symbol\":\"KO\"}"_s);
        row(
            "set_limit", "limit", [](Audit &a) { return a.setLimit(u"KO"_s, u"m"_s, u"500"_s, {}); },
            u"{\"account\":\"m\",\"limit\":\"500\",\"reason\":\"\",\"symbol\":\"KO\"}"_s);
    }
    void anActionIsWhatTheProtocolSays()
    {
        QFETCH(std::function<int(Audit &)>, act);
        Desk desk("trader", FakeAuditLog::traderKinds());
        QCOMPARE_GT(act(desk.audit), 0);
        QCOMPARE(desk.log.drafts.size(), 1u);
        QTEST(QString::fromStdString(desk.log.drafts.front().kind), "kind");
        QTEST(QString::fromStdString(desk.log.drafts.front().body), "body");
    }

    void eachActionHasItsOwnAnswer()
    {
        Desk desk("trader", FakeAuditLog::traderKinds());
        QSignalSpy saved(&desk.audit, &Audit::saved);
        QSignalSpy notSaved(&desk.audit, &Audit::notSaved);
        const int first = desk.audit.note(u"one"_s, {});
        const int second = desk.audit.note(u"two"_s, {});
        QVERIFY(first != second);
        desk.log.cannotSave = {ReasonCode::ActionNotSaved, {"/o.sqlite", "disk_full"}};
        const int third = desk.audit.note(u"three"_s, {});
        QVERIFY(saved.isEmpty() && notSaved.isEmpty());
        desk.log.tell(desk.audit);
        QCOMPARE(saved, (QList<QVariantList>{{first}, {second}}));
        QCOMPARE(notSaved,
                 (QList<QVariantList>{{third, u"Not saved: disk full. The action was not sent."_s}}));
        QCOMPARE(desk.audit.lastText(), notSaved.front().back().toString());
        QCOMPARE(desk.audit.lastSeverity(), 3);
    }

    void whatIsToldIsOfTheLastAction()
    {
        Desk desk("trader", FakeAuditLog::traderKinds());
        desk.audit.note(u"one"_s, {});
        desk.audit.flag(u"KO"_s, {}, u"two"_s);
        const AuditSaved second = desk.log.due.saved.back();
        desk.log.due.saved.pop_back();
        desk.log.tell(desk.audit);
        QVERIFY(desk.audit.lastText().isEmpty());
        desk.log.due.saved.push_back(second);
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.lastText(), u"Flag position: saved as #2"_s);
    }

    void nothingIsCalledDoneBeforeTheServerSaidSo_data()
    {
        QTest::addColumn<AuditState>("state");
        QTest::addColumn<std::string>("code");
        QTest::addColumn<std::string>("words");
        QTest::addColumn<QString>("text");
        QTest::newRow("sent") << AuditState::Sent << std::string() << std::string() << u"Note: sent as #2"_s;
        QTest::newRow("confirmed") << AuditState::Confirmed << std::string() << std::string()
                                   << u"Note: confirmed as #2 at 22:13:20 (02020202)"_s;
        QTest::newRow("refused") << AuditState::Refused << std::string("BAD_BODY")
                                 << std::string("Too <i>long</i>.")
                                 << u"Note: refused by server: Too <i>long</i>."_s;
        QTest::newRow("refused without words") << AuditState::Refused << std::string("BAD_BODY")
                                               << std::string() << u"Note: refused by server: BAD_BODY"_s;
    }
    void nothingIsCalledDoneBeforeTheServerSaidSo()
    {
        QFETCH(AuditState, state);
        QFETCH(std::string, code);
        QFETCH(std::string, words);
        Desk desk("trader", FakeAuditLog::traderKinds());
        desk.log.add("note", "{}", AuditState::Sent);
        QSignalSpy changed(&desk.audit, &Audit::lastChanged);
        desk.audit.note(u"x"_s, {});
        QVERIFY(desk.audit.lastText().isEmpty());
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.lastText(), u"Note: saved as #2"_s);
        desk.log.bring(1, AuditState::Confirmed); // another's answer
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.lastText(), u"Note: saved as #2"_s);
        desk.log.bring(2, state, code, words);
        desk.log.tell(desk.audit);
        QTEST(desk.audit.lastText(), "text");
        QCOMPARE(desk.audit.lastSeverity(), state == AuditState::Refused ? 3 : 0);
        QCOMPARE(changed.size(), 2);
        desk.audit.setCommands(nullptr);
        QVERIFY(desk.audit.lastText().isEmpty());
    }

    void aRefusalIsToldWhateverWasDoneSince()
    {
        Desk desk("trader", FakeAuditLog::traderKinds());
        desk.audit.flatten(u"KO"_s, {}, u"5"_s, u"risk"_s);
        desk.audit.note(u"x"_s, {});
        desk.log.tell(desk.audit);
        desk.log.bring(1, AuditState::Refused, "POSITION_CHANGED", "The position is 6 now.");
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.lastText(), u"Flatten position: refused by server: The position is 6 now."_s);
        QCOMPARE(desk.audit.lastSeverity(), 3);
    }

    void whatWaitsIsCounted_data()
    {
        QTest::addColumn<quint64>("next");
        QTest::addColumn<quint64>("acked");
        QTest::addColumn<int>("waiting");
        QTest::newRow("new") << quint64(1) << quint64(0) << 0;
        QTest::newRow("all answered") << quint64(119) << quint64(118) << 0;
        QTest::newRow("some") << quint64(119) << quint64(110) << 8;
        QTest::newRow("more than an int") << (quint64(1) << 40) << quint64(0) << INT_MAX;
    }
    void whatWaitsIsCounted()
    {
        QFETCH(quint64, next);
        QFETCH(quint64, acked);
        Desk desk;
        AuditUpdate update;
        update.status = desk.log.status;
        update.status.head.next = next;
        update.status.head.acked = acked;
        desk.audit.take(update);
        QTEST(desk.audit.waiting(), "waiting");
    }

    void theConnectionIsAFactWithItsCause_data()
    {
        QTest::addColumn<Access>("access");
        QTest::addColumn<LinkState>("link");
        QTest::addColumn<Reason>("cause");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("severity");
        const Reason locked{ReasonCode::OutboxLocked, {"/o"}};
        const Reason fork{ReasonCode::ChainFork, {"7"}};
        QTest::newRow("live") << Access::Ready << LinkState::Live << Reason{} << u"Live"_s << 0;
        QTest::newRow("connecting") << Access::Ready << LinkState::Connecting << Reason{} << u"Connecting"_s
                                    << 2;
        QTest::newRow("refused") << Access::Ready << LinkState::Backoff
                                 << Reason{ReasonCode::ConnectionRefused, {"127.0.0.1", "1"}} << QString()
                                 << 2;
        QTest::newRow("second window")
            << Access::Locked << LinkState::Idle << locked << u"Another window already sends actions."_s << 2;
        QTest::newRow("fork")
            << Access::Waiting << LinkState::Failed << fork
            << u"The action history does not match the server's from number 7 on. Sending stopped."_s << 3;
    }
    void theConnectionIsAFactWithItsCause()
    {
        QFETCH(Access, access);
        QFETCH(LinkState, link);
        QFETCH(Reason, cause);
        QFETCH(QString, text);
        Desk desk;
        desk.log.status.access = access;
        desk.log.status.link = link;
        (access == Access::Locked ? desk.log.status.problem : desk.log.status.cause) = cause;
        desk.log.tell(desk.audit);
        if (text.isEmpty()) { // whatever the sentence is
            QVERIFY(!desk.audit.linkText().isEmpty());
            QVERIFY(desk.audit.linkText() != u"Reconnecting"_s);
        } else {
            QCOMPARE(desk.audit.linkText(), text);
        }
        QTEST(desk.audit.severity(), "severity");
    }

    void F83_whoIsSignedOutLearnsThatNothingIsLost()
    {
        Desk desk;
        desk.log.status.access = Access::Ready;
        desk.log.status.link = LinkState::AuthRequired;
        desk.log.status.cause = {ReasonCode::Unauthorized, {"401"}};
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.linkText(), u"Signed out (401). Sign in to continue."_s);
        AuditUpdate update;
        update.status = desk.log.status;
        update.status.head.next = 5;
        desk.audit.take(update);
        QCOMPARE(desk.audit.linkText(), u"Signed out (401). Sign in to continue. 4 action(s) are saved."_s);
    }

    void aDamagedListAsksAndTheAnswerGoesOn()
    {
        Desk desk;
        QCOMPARE(desk.audit.question(), 0);
        QVERIFY(desk.audit.questionText().isEmpty());
        desk.log.status.access = Access::Waiting;
        desk.log.status.problem = {ReasonCode::OutboxDamaged, {"/o.corrupt", "damaged"}};
        desk.log.status.rescue = OutboxRescue{"/o.corrupt", "damaged", "/o.jsonl", 12, 3};
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.question(), 1);
        QCOMPARE(
            desk.audit.questionText(),
            u"The list of saved actions is damaged (the file is damaged). A copy was kept at /o.corrupt. "
            "12 action(s) could be read and stand in /o.jsonl. 3 of them had no answer: the server may "
            "have done them or not. Nothing is sent until you decide."_s);
        QVERIFY(desk.audit.canDoAgain());
        desk.audit.answerRescue(true);
        QCOMPARE(desk.log.rescueAnswer, std::optional(true));
        desk.audit.answerRescue(false);
        QCOMPARE(desk.log.rescueAnswer, std::optional(false));
    }

    void whatCannotBeDoneAgainIsNotOffered()
    {
        Desk desk;
        desk.log.status.access = Access::Waiting;
        desk.log.status.problem = {ReasonCode::OutboxDamaged, {"/o.corrupt", "damaged"}};
        desk.log.status.rescue = OutboxRescue{"/o.corrupt", "damaged", "/o.jsonl", 2, 0};
        desk.log.tell(desk.audit);
        QVERIFY(!desk.audit.canDoAgain());
        QVERIFY(desk.audit.questionText().endsWith(
            "/o.jsonl. Those that had no answer, if any, cannot be done again from here."_L1));
    }

    void twoHistoriesAskToo()
    {
        Desk desk;
        desk.log.status.access = Access::Waiting;
        desk.log.status.link = LinkState::Failed;
        desk.log.status.cause = {ReasonCode::HistoryLost, {"5", "9"}};
        desk.log.tell(desk.audit);
        QCOMPARE(desk.audit.question(), 2);
        QCOMPARE(desk.audit.questionText(),
                 u"The server knows actions only up to number 5, and had confirmed "
                 "them up to 9. Sending stopped."_s);
        desk.audit.startAnew();
        QCOMPARE(desk.log.newLists, 1);
        desk.audit.reconnectNow();
        QCOMPARE(desk.log.reconnects, 1);
    }

    void whatHappensIsALineOfTheEventLog()
    {
        Desk desk;
        std::vector<AuditNote> notes;
        connect(&desk.audit, &Audit::noted, this, [&notes](const AuditNote &note) { notes.push_back(note); });
        desk.log.due.notes = {{42, {ReasonCode::WaitingSent, {"5"}}}};
        desk.log.cannotSave = {ReasonCode::ActionNotSaved, {"/o", "disk_full"}};
        desk.audit.unflag(u"KO"_s, {});
        desk.log.tell(desk.audit);
        QCOMPARE(notes.size(), 2u);
        QCOMPARE(notes[0].at, 42);
        QCOMPARE(notes[0].reason.code, ReasonCode::WaitingSent);
        QCOMPARE(notes[1].at, now(7).wall);
        QCOMPARE(notes[1].reason, desk.log.cannotSave);
    }

    void whatAnEarlierRunLeftIsUnderWay()
    {
        FakeAuditLog log;
        log.add("flag", R"({"symbol":"A","reason":"x"})", AuditState::Confirmed);
        log.add("flag", R"({"symbol":"B","reason":"x"})", AuditState::Sent);
        log.add("note", R"({"symbol":"C","text":"x"})", AuditState::Saved);
        for (std::uint32_t i = 0; i < AuditModel::kPage; ++i) // further back than what the list shows
            log.add("note", "{}", AuditState::Confirmed);
        log.status.head.client.clear(); // not open yet
        Audit audit([] { return now(7); });
        audit.setCommands(&log);
        log.tell(audit);
        QVERIFY(log.fetches.empty());
        log.status.head.client = "c_1";
        log.tell(audit);
        Position row;
        const auto underWay = [&](const char *symbol) {
            row.symbol = QString::fromLatin1(symbol);
            return audit.rowActions().text(row);
        };
        QVERIFY(underWay("A").isEmpty());
        QCOMPARE(underWay("B"), u"Flag position: sent, not yet confirmed"_s);
        QVERIFY(underWay("C").isEmpty());
        log.status.head.client = "c_2"; // another list
        log.rows.clear();
        log.tell(audit);
        QVERIFY(underWay("B").isEmpty());
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "AuditTest.moc"
