// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditPeer.h"
#include "Exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The audit side of the exchange over real sockets (docs/protocol.md).
class ExchangeAuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersInTheProtocolsName();
    void refusesBeforeTheUpgrade_data();
    void refusesBeforeTheUpgrade();
    void saysWhatARoleMay_data();
    void saysWhatARoleMay();
    void keepsClientsOfOthersApart();
    void closesWhereTheClientBreaksARule_data();
    void closesWhereTheClientBreaksARule();
    void sendsHeartbeats();
    void fencesTheOlderConnection();
    void showsEffectsOnTheFeedBeforeTheAnswer();
    void appliesWhatComesTwiceOnce();
    void publishesAnAcknowledgedAlertAgain();
    void refusesWhatDoesNotFit();
    void answersManyInOrderAndAsksForWhatIsMissing();
    void saysGoodbyeWhenItStops();
    void keepsActionsAndMarksOverARestart();
    void losesDoublesAndDelaysAnswers();
    void refusesALedgerThatItCannotOpen();

private:
    void start(ExchangeOptions options = {});
    std::unique_ptr<AuditPeer> peer(const QByteArray &token = "ours")
    {
        return std::make_unique<AuditPeer>(m_exchange->port(), token);
    }
    /// The next event of a feed that has this member.
    QJsonObject eventWith(TestClient &client, QLatin1StringView member);
    /// The rows of the positions by symbol.
    QMap<QString, QJsonObject> rows();

    std::unique_ptr<Exchange> m_exchange;
};

void ExchangeAuditTest::init()
{
    m_exchange.reset();
}

void ExchangeAuditTest::start(ExchangeOptions options)
{
    options.token = "ours";
    if (options.epoch.empty())
        options.epoch = "e";
    options.symbols = 8;
    options.rate = 10;
    options.fillEvery = std::chrono::hours(1); // the positions move by actions only
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

QJsonObject ExchangeAuditTest::eventWith(TestClient &client, QLatin1StringView member)
{
    for (int i = 0; i < 100; ++i) {
        const WireEvent event = client.readMessage();
        if (event.text.isEmpty() || event.json().contains(member))
            return event.json();
    }
    return {};
}

QMap<QString, QJsonObject> ExchangeAuditTest::rows()
{
    TestClient client(m_exchange->port());
    client.get("/v1/feeds/positions/poll", "ours");
    const QByteArray header = client.readHeader();
    QMap<QString, QJsonObject> rows;
    const QJsonArray events =
        QJsonDocument::fromJson(client.readBody(header)).object()["events"_L1].toArray();
    for (const auto &event : events) {
        if (event.toObject().contains("qty"_L1)) // the snapshot's ends have none
            rows[event.toObject()["s"_L1].toString()] = event.toObject();
    }
    return rows;
}

void ExchangeAuditTest::answersInTheProtocolsName()
{
    start();
    const auto client = peer();
    const AuditFrame frame = client->enter();
    QVERIFY(client->socket().header().startsWith("HTTP/1.1 101 "));
    QVERIFY(client->socket().header().contains("\r\nSec-WebSocket-Protocol: audit.v1"));
    const auto &welcome = std::get<AuditWelcome>(frame);
    QCOMPARE(welcome.client, kClient);
    QCOMPARE(welcome.acked, 0U);
    QCOMPARE(welcome.maxInFlight, 32U);
    QCOMPARE(welcome.heartbeat, 5'000ms);
    const AuditFrame answer = client->ask(auditkind::kNote, R"({"text":"hello"})");
    QVERIFY(std::get<AuditAck>(answer).chain == client->line().chain);
}

void ExchangeAuditTest::refusesBeforeTheUpgrade_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("code");
    const QByteArray protocol = "Sec-WebSocket-Protocol: audit.v1\r\n";
    QTest::newRow("wrong token") << QByteArray("theirs") << protocol << QByteArray("token_wrong");
    QTest::newRow("foreign page") << QByteArray("ours") << protocol + "Origin: http://evil.example\r\n"
                                  << QByteArray("foreign_origin");
    QTest::newRow("no protocol") << QByteArray("ours") << QByteArray() << QByteArray("protocol_missing");
    QTest::newRow("another protocol")
        << QByteArray("ours") << QByteArray("Sec-WebSocket-Protocol: audit.v2\r\n")
        << QByteArray("protocol_missing");
}

void ExchangeAuditTest::refusesBeforeTheUpgrade()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, lines);
    start();
    TestWebSocket socket(m_exchange->port(), token, "/v1/audit", lines);
    const QJsonObject error = QJsonDocument::fromJson(socket.client().readBody(socket.header())).object();
    QTEST(error["code"_L1].toString().toLatin1(), "code");
}

void ExchangeAuditTest::saysWhatARoleMay_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<int>("kinds");
    QTest::addColumn<bool>("mayNote");
    QTest::addColumn<bool>("mayFlatten");
    QTest::newRow("viewer") << QByteArray("v") << QByteArray("viewer") << 3 << false << false;
    QTest::newRow("operator") << QByteArray("o") << QByteArray("operator") << 7 << true << false;
    QTest::newRow("trader") << QByteArray("ours") << QByteArray("trader") << 9 << true << true;
}

void ExchangeAuditTest::saysWhatARoleMay()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, mayNote);
    QFETCH(bool, mayFlatten);
    ExchangeOptions options;
    options.tokens = {{"v", "vera", "viewer"}, {"o", "otto", "operator"}};
    start(options);
    const auto client = peer(token);
    const auto welcome = std::get<AuditWelcome>(client->enter());
    QTEST(QByteArray::fromStdString(welcome.role), "role");
    QTEST(int(welcome.may.size()), "kinds");
    const auto isForbidden = [](const AuditFrame &frame) {
        const auto *nack = std::get_if<AuditNack>(&frame);
        return nack && nack->final && nack->refusal.code == "FORBIDDEN";
    };
    QVERIFY(std::holds_alternative<AuditAck>(client->ask(auditkind::kSetSetting, R"({"name":"x"})")));
    QCOMPARE(isForbidden(client->ask(auditkind::kNote, R"({"text":"x"})")), !mayNote);
    QCOMPARE(isForbidden(client->ask(auditkind::kFlatten, R"({"symbol":"X","account":"m","quantity":1})")),
             !mayFlatten);
    // The line goes on behind a rejection.
    QVERIFY(std::holds_alternative<AuditAck>(client->ask(auditkind::kSetTransport, R"({"feed":"x"})")));
}

void ExchangeAuditTest::keepsClientsOfOthersApart()
{
    ExchangeOptions options;
    options.tokens = {{"o", "otto", "operator"}};
    start(options);
    const auto mine = peer();
    QVERIFY(std::holds_alternative<AuditWelcome>(mine->enter()));
    const auto theirs = peer("o");
    QVERIFY(std::holds_alternative<AuditBye>(theirs->enter(2)));
    QCOMPARE(theirs->readClose(), 4001);
    QVERIFY(std::holds_alternative<AuditAck>(mine->ask(auditkind::kNote, R"({"text":"x"})")));
}

void ExchangeAuditTest::closesWhereTheClientBreaksARule_data()
{
    QTest::addColumn<bool>("greeted");
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    AuditLine line;
    const QByteArray act = QByteArray::fromStdString(writeAuditFrame(line.note("a")));
    const QByteArray hello = QByteArray::fromStdString(writeAuditFrame(line.hello(1)));
    QTest::newRow("action before the hello") << false << 1 << act << 4002;
    QTest::newRow("no JSON") << true << 1 << QByteArray("hello") << 4002;
    QTest::newRow("binary") << true << 2 << act << 4002;
    QTest::newRow("a frame of the server") << true << 1 << QByteArray(R"({"t":"resend","from":1})") << 4002;
    QTest::newRow("a second hello") << true << 1 << hello << 4002;
    QTest::newRow("changed content") << true << 1 << QByteArray(act).replace(R"(\"a\")", R"(\"b\")") << 4009;
    QTest::newRow("no JSON of the largest size")
        << true << 1 << QByteArray(65'000, ' ') + QByteArray(535, 'x') << 4002;
}

void ExchangeAuditTest::closesWhereTheClientBreaksARule()
{
    QFETCH(bool, greeted);
    QFETCH(int, opcode);
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    start();
    const auto client = peer();
    if (greeted)
        QVERIFY(std::holds_alternative<AuditWelcome>(client->enter()));
    else
        client->connect();
    client->socket().send(opcode, frame);
    QCOMPARE(client->readClose(), code);
}

void ExchangeAuditTest::sendsHeartbeats()
{
    ExchangeOptions options;
    options.heartbeat = 50ms;
    options.requestTime = 100ms;
    start(options);
    const auto client = peer();
    QVERIFY(std::holds_alternative<AuditWelcome>(client->enter()));
    QCOMPARE(client->socket().readFrame().payload, QByteArray(R"({"t":"hb"})"));
    QCOMPARE(client->socket().readFrame().payload, QByteArray(R"({"t":"hb"})"));
    client->connect(); // says nothing
    QCOMPARE(client->readClose(), 4002);
}

void ExchangeAuditTest::fencesTheOlderConnection()
{
    start();
    const auto first = peer();
    QVERIFY(std::holds_alternative<AuditWelcome>(first->enter(1)));
    const auto second = peer();
    QVERIFY(std::holds_alternative<AuditWelcome>(second->enter(2)));
    QCOMPARE(first->readClose(), 4010);
    QVERIFY(std::holds_alternative<AuditBye>(first->enter(1)));
    QCOMPARE(first->readClose(), 4010);
    QVERIFY(std::holds_alternative<AuditAck>(second->ask(auditkind::kNote, R"({"text":"x"})")));
}

void ExchangeAuditTest::showsEffectsOnTheFeedBeforeTheAnswer()
{
    start();
    const QJsonObject before = rows().first();
    const QString symbol = before["s"_L1].toString();
    const QString account = before["acct"_L1].toString();
    const auto body = [&](QJsonObject more) {
        more["symbol"_L1] = symbol;
        more["account"_L1] = account;
        return QJsonDocument(more).toJson(QJsonDocument::Compact).toStdString();
    };
    const auto client = peer();
    QVERIFY(std::holds_alternative<AuditWelcome>(client->enter()));
    const auto done = [&](std::string_view kind, const std::string &text) {
        return std::holds_alternative<AuditAck>(client->ask(kind, text));
    };
    QVERIFY(done(auditkind::kFlag, body({{u"reason"_s, u"odd \"price\""_s}})));
    QCOMPARE(rows()[symbol]["flag"_L1].toString(), u"odd \"price\""_s);
    QVERIFY(done(auditkind::kSetLimit, body({{u"limit"_s, u"1"_s}})));
    QCOMPARE(rows()[symbol]["limit"_L1].toInteger(), 1);
    TestClient notices(m_exchange->port());
    notices.get("/v1/feeds/notices/sse", "ours");
    QCOMPARE(notices.readStatus(), 200);
    QJsonObject notice;
    do
        notice = eventWith(notices, "level"_L1);
    while (!notice.isEmpty() && notice["level"_L1] != u"critical"_s);
    QCOMPARE(notice["s"_L1].toString(), symbol);
    QVERIFY(done(auditkind::kFlatten, body({{u"quantity"_s, before["qty"_L1]}, {u"reason"_s, u"x"_s}})));
    const QJsonObject flat = rows()[symbol];
    QCOMPARE(flat["qty"_L1].toInteger(-1), 0);
    QCOMPARE(flat["limit"_L1].toInteger(), 1);
    QVERIFY(done(auditkind::kUnflag, body({})));
    QVERIFY(!rows()[symbol].contains("flag"_L1));
}

void ExchangeAuditTest::appliesWhatComesTwiceOnce()
{
    start();
    const QJsonObject row = rows().first();
    const QString symbol = row["s"_L1].toString();
    const std::string body = R"({"symbol":")" + symbol.toStdString() + R"(","account":")" +
                             row["acct"_L1].toString().toStdString() + "\"}";
    const auto client = peer();
    (void)client->enter();
    const AuditAct flag = client->act(auditkind::kFlag, body);
    const AuditFrame answer = client->read();
    QVERIFY(rows()[symbol].contains("flag"_L1));
    QVERIFY(std::holds_alternative<AuditAck>(client->ask(auditkind::kUnflag, body)));
    client->send(flag);
    QVERIFY(client->read() == answer);
    QVERIFY(!rows()[symbol].contains("flag"_L1));
}

void ExchangeAuditTest::publishesAnAcknowledgedAlertAgain()
{
    ExchangeOptions options;
    options.noticeEvery = 10ms;
    start(options);
    TestClient notices(m_exchange->port());
    notices.get("/v1/feeds/notices/sse", "ours");
    QCOMPARE(notices.readStatus(), 200);
    const QJsonObject notice = eventWith(notices, "title"_L1);
    const std::string id = notice["id"_L1].toString().toStdString();
    const auto client = peer();
    (void)client->enter();
    QVERIFY(
        std::holds_alternative<AuditAck>(client->ask(auditkind::kAckAlert, R"({"alert":")" + id + "\"}")));
    const QJsonObject again = eventWith(notices, "ack"_L1);
    QCOMPARE(again["id"_L1], notice["id"_L1]);
    QCOMPARE(again["ack"_L1].toString(), u"demo"_s);
    QCOMPARE(again["text"_L1], notice["text"_L1]);
}

void ExchangeAuditTest::refusesWhatDoesNotFit()
{
    start();
    const auto client = peer();
    (void)client->enter();
    const QJsonObject row = rows().first();
    const auto code = [&](std::string_view kind, const std::string &body) {
        const AuditFrame frame = client->ask(kind, body);
        const auto *nack = std::get_if<AuditNack>(&frame);
        return nack && nack->final ? nack->refusal.code : std::string("none");
    };
    QCOMPARE(code("launch", "{}"), std::string("UNKNOWN_KIND"));
    QCOMPARE(code(auditkind::kNote, "[]"), std::string("BAD_BODY"));
    QCOMPARE(code(auditkind::kAckAlert, R"({"alert":"n-old-1"})"), std::string("UNKNOWN_ALERT"));
    QCOMPARE(code(auditkind::kFlag, R"({"symbol":"NONE","account":"main"})"),
             std::string("UNKNOWN_POSITION"));
    const std::string changed = R"({"symbol":")" + row["s"_L1].toString().toStdString() + R"(","account":")" +
                                row["acct"_L1].toString().toStdString() + R"(","quantity":123457})";
    QCOMPARE(code(auditkind::kFlatten, changed), std::string("POSITION_CHANGED"));
}

void ExchangeAuditTest::answersManyInOrderAndAsksForWhatIsMissing()
{
    start();
    const auto client = peer();
    (void)client->enter();
    std::vector<AuditAct> acts;
    for (int i = 0; i < 200; ++i) // more than a window: it is read no further until it has answers
        acts.push_back(client->act(auditkind::kNote, R"({"text":"x"})"));
    std::uint64_t upto = 0;
    while (upto < 200) {
        const AuditFrame frame = client->read();
        const auto &ack = std::get<AuditAck>(frame);
        QVERIFY(ack.upto > upto);
        QVERIFY(ack.chain == acts[ack.upto - 1].action.hash);
        upto = ack.upto;
    }
    (void)client->line().note("lost");
    const AuditFrame frame = client->ask(auditkind::kNote, R"({"text":"x"})");
    QCOMPARE(std::get<AuditResend>(frame).from, 201U);
}

void ExchangeAuditTest::saysGoodbyeWhenItStops()
{
    start();
    const auto client = peer();
    (void)client->enter();
    m_exchange->stop();
    const AuditFrame bye = client->read();
    QCOMPARE(std::get<AuditBye>(bye).code, 4200);
    QCOMPARE(client->readClose(), 4200);
}

void ExchangeAuditTest::keepsActionsAndMarksOverARestart()
{
    const QTemporaryDir folder;
    ExchangeOptions options;
    options.auditFile = folder.filePath(u"ledger"_s).toStdString();
    start(options);
    const QString symbol = rows().firstKey();
    const std::string body = R"({"symbol":")" + symbol.toStdString() + R"(","account":")" +
                             rows()[symbol]["acct"_L1].toString().toStdString() + R"(","reason":"why"})";
    auto client = peer();
    AuditLine &line = client->line();
    (void)client->enter();
    const AuditAct flag = client->act(auditkind::kFlag, body);
    const AuditFrame answer = client->read();
    QVERIFY(std::holds_alternative<AuditAck>(answer));
    const AuditLine kept = line;
    m_exchange.reset();

    options.epoch = "later";
    start(options);
    QCOMPARE(rows()[symbol]["flag"_L1].toString(), u"why"_s);
    client = peer();
    client->line() = kept;
    const AuditFrame frame = client->enter(2);
    const auto &welcome = std::get<AuditWelcome>(frame);
    QCOMPARE(welcome.acked, 1U);
    QVERIFY(welcome.chain == flag.action.hash);
    client->send(flag);
    QVERIFY(client->read() == answer);
}

void ExchangeAuditTest::losesDoublesAndDelaysAnswers()
{
    ExchangeOptions options;
    options.ackFaults = {0.25, 0.25, 0.25, 10ms};
    options.heartbeat = 300ms; // longer than the latest answer
    start(options);
    const auto client = peer();
    (void)client->enter();
    // Rejected actions: their answers are never joined, so each can be counted.
    constexpr std::uint64_t kActions = 60;
    for (std::uint64_t i = 0; i < kActions; ++i)
        (void)client->act(auditkind::kNote, "[]");
    std::map<std::uint64_t, int> answers;
    std::uint64_t highest = 0;
    bool overtaken = false;
    const auto take = [&](const AuditFrame &frame) {
        const std::uint64_t seq = std::get<AuditNack>(frame).refusal.seq;
        ++answers[seq];
        overtaken = overtaken || seq < highest;
        highest = std::max(highest, seq);
    };
    // Nothing says that all late ones are there, so a heartbeat behind them does.
    for (WireFrame frame = client->socket().readFrame(); frame.payload != R"({"t":"hb"})";
         frame = client->socket().readFrame()) {
        QCOMPARE(frame.opcode, int(WireFrame::Text));
        take(readAuditFrame(frame.payload.toStdString()));
    }
    QVERIFY(answers.size() > 30 && answers.size() < kActions); // some are lost
    QVERIFY(std::ranges::any_of(answers, [](const auto &entry) { return entry.second == 2; }));
    QVERIFY(overtaken);
    // The ledger knows nothing of it.
    const AuditFrame again = client->enter(2);
    QCOMPARE(std::get<AuditWelcome>(again).acked, kActions);
    QCOMPARE(std::get<AuditWelcome>(again).refused.size(), kActions);
}

void ExchangeAuditTest::refusesALedgerThatItCannotOpen()
{
    const QTemporaryDir folder;
    ExchangeOptions options;
    options.auditFile = folder.filePath(u"ledger"_s).toStdString();
    start(options);
    Exchange second(options);
    std::string error;
    QVERIFY(!second.start(error));
    QVERIFY2(error.find("another exchange") != std::string::npos, error.c_str());
    QCOMPARE(second.failure(), ReasonCode::None);
}

QTEST_GUILESS_MAIN(ExchangeAuditTest)
#include "ExchangeAuditTest.moc"
