// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditPeer.h"
#include "ExchangeProcess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using steadfeed::test::ExchangeProcess;
using namespace Qt::StringLiterals;

namespace {

/// The positions that are there now.
QJsonArray rows(const ExchangeProcess &program)
{
    TestClient client(program.port());
    client.get("/v1/feeds/positions/poll", program.token());
    const QByteArray header = client.readHeader();
    QJsonArray rows;
    const QJsonArray events =
        QJsonDocument::fromJson(client.readBody(header)).object()["events"_L1].toArray();
    for (const auto &event : events) {
        if (event.toObject().contains("qty"_L1))
            rows.append(event);
    }
    return rows;
}

} // namespace

/// The ledger of steadfeed-exchange when somebody kills it.
class ExchangeAuditProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingBetweenCommitAndAnswer();
    void losesNothingAtAnyMoment();
};

void ExchangeAuditProgramTest::losesNothingBetweenCommitAndAnswer()
{
    const QTemporaryDir folder;
    const QStringList ledger{u"--audit-file"_s, folder.filePath(u"ledger"_s)};
    ExchangeProcess first(ledger + QStringList{u"--ack-faults"_s, u"1,0,0"_s}); // stores, and never answers
    const QJsonObject row = rows(first).first().toObject();
    const std::string body = R"({"symbol":")" + row["s"_L1].toString().toStdString() + R"(","account":")" +
                             row["acct"_L1].toString().toStdString() + R"(","reason":"F88"})";
    AuditPeer client(first.port(), first.token());
    QVERIFY(std::holds_alternative<AuditWelcome>(client.enter(1)));
    const AuditAct act = client.act(auditkind::kFlag, body);
    // The feed shows it: it is committed.
    QTRY_COMPARE(rows(first).first().toObject()["flag"_L1].toString(), u"F88"_s);
    first.kill();

    const ExchangeProcess second(ledger);
    AuditPeer again(second.port(), second.token());
    again.line() = client.line();
    const AuditFrame frame = again.enter(2);
    const auto &welcome = std::get<AuditWelcome>(frame);
    QCOMPARE(welcome.acked, 1U);
    QVERIFY(welcome.chain == act.action.hash);
    QVERIFY(welcome.refused.empty());
    QCOMPARE(rows(second).first().toObject()["flag"_L1].toString(), u"F88"_s);
    again.send(act); // it was never answered
    QCOMPARE(std::get<AuditAck>(again.read()).upto, 1U);
    QCOMPARE(std::get<AuditAck>(again.ask(auditkind::kNote, R"({"text":"on"})")).upto, 2U);
}

void ExchangeAuditProgramTest::losesNothingAtAnyMoment()
{
    const QTemporaryDir folder;
    const QStringList ledger{u"--audit-file"_s, folder.filePath(u"ledger"_s)};
    std::vector<AuditAct> acts;
    test::AuditLine line;
    std::uint64_t acked = 0;
    for (std::uint64_t round = 1; round <= 5; ++round) {
        ExchangeProcess program(ledger);
        AuditPeer client(program.port(), program.token());
        client.line() = line;
        const AuditFrame frame = client.enter(round);
        const auto &welcome = std::get<AuditWelcome>(frame);
        QVERIFY2(welcome.acked >= acked, "an answered action is gone");
        QVERIFY(welcome.acked <= acts.size());
        if (welcome.acked > 0)
            QVERIFY(welcome.chain == acts[welcome.acked - 1].action.hash);
        for (std::size_t i = welcome.acked; i < acts.size(); ++i)
            client.send(acts[i]);
        for (int i = 0; i < 100; ++i)
            acts.push_back(client.act(auditkind::kNote, R"({"text":"x"})"));
        line = client.line();
        // Killed in the middle of the work, later in each round.
        while (acked < welcome.acked + 10 * round)
            acked = std::get<AuditAck>(client.read()).upto;
        program.kill();
    }
    QVERIFY(acked > 100);
}

QTEST_GUILESS_MAIN(ExchangeAuditProgramTest)
#include "ExchangeAuditProgramTest.moc"
