// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestWebSocket.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a WebSocket of the exchange begins and ends, and what a client may say on it (docs/protocol.md).
class ExchangeWebSocketRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgradesByTheStandard();
    void refusesBeforeTheUpgrade_data();
    void refusesBeforeTheUpgrade();
    void answersPings();
    void takesASubscriptionInFragments();
    void closesWhereTheClientBreaksARule_data();
    void closesWhereTheClientBreaksARule();
    void closesWithoutASubscription();
    void closesOnASecondMessage();
    void answersTheClientsClose();
    void saysGoodbyeWhenItStops();
    void stopsEvenIfNobodyListens();

private:
    void start(ExchangeOptions options);
    std::unique_ptr<TestWebSocket> open(const QByteArray &feed);
    [[nodiscard]] ExchangeFeedStats feed(std::size_t index) { return m_exchange->stats().feeds.at(index); }
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }

    std::unique_ptr<Exchange> m_exchange;
};

void ExchangeWebSocketRulesTest::start(ExchangeOptions options)
{
    options.epoch = "e";
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

std::unique_ptr<TestWebSocket> ExchangeWebSocketRulesTest::open(const QByteArray &feed)
{
    return std::make_unique<TestWebSocket>(m_exchange->port(), token(), feed);
}

void ExchangeWebSocketRulesTest::upgradesByTheStandard()
{
    start({});
    const QByteArray header = open("prices")->header();
    QVERIFY(header.startsWith("HTTP/1.1 101 "));
    QVERIFY(header.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // RFC 6455, 1.3
    QVERIFY(!header.contains("Sec-WebSocket-Extensions"));
    QVERIFY(!header.contains("Sec-WebSocket-Protocol"));
}

void ExchangeWebSocketRulesTest::refusesBeforeTheUpgrade_data()
{
    QTest::addColumn<QByteArray>("request"); // PORT and TOKEN are filled in
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QByteArray host = "Host: 127.0.0.1:PORT\r\n";
    const QByteArray bearer = "Authorization: Bearer TOKEN\r\n";
    const QByteArray ws = "/v1/feeds/prices/ws HTTP/1.1\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\nConnection: upgrade\r\n";
    const QByteArray v13 = "Sec-WebSocket-Version: 13\r\n";
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const QByteArray rest = upgrade + v13 + key;
    const auto row = [](const char *name, const QByteArray &request, int status, const QByteArray &code) {
        QTest::newRow(name) << request + "\r\n" << status << code;
    };
    row("no token", "GET " + ws + host + rest, 401, "token_missing");
    row("wrong token", "GET " + ws + host + rest + "Authorization: Bearer nonsense\r\n", 401, "token_wrong");
    row("foreign page", "GET " + ws + host + bearer + rest + "Origin: http://evil.example\r\n", 403,
        "foreign_origin");
    row("foreign name", "GET " + ws + "Host: evil.example:PORT\r\n" + bearer + rest, 403, "foreign_host");
    row("unknown feed", "GET /v1/feeds/nothing/ws HTTP/1.1\r\n" + host + bearer + rest, 404, "not_found");
    row("POST", "POST " + ws + host + bearer + rest, 405, "method_not_allowed");
    row("no upgrade", "GET " + ws + host + bearer, 426, "upgrade_required");
    row("HTTP/1.0", "GET /v1/feeds/prices/ws HTTP/1.0\r\n" + host + bearer + rest, 426, "upgrade_required");
    row("another version", "GET " + ws + host + bearer + upgrade + key + "Sec-WebSocket-Version: 8\r\n", 426,
        "upgrade_required");
    row("another protocol",
        "GET " + ws + host + bearer + "Upgrade: h2c\r\nConnection: upgrade\r\n" + v13 + key, 426,
        "upgrade_required");
    row("no key", "GET " + ws + host + bearer + upgrade + v13, 400, "bad_upgrade");
    row("two keys", "GET " + ws + host + bearer + rest + key, 400, "bad_upgrade");
    row("short key", "GET " + ws + host + bearer + upgrade + v13 + "Sec-WebSocket-Key: x\r\n", 400,
        "bad_upgrade");
    row("frames before the answer", "GET " + ws + host + bearer + rest + "\r\nmore", 400, "bad_upgrade");
}

void ExchangeWebSocketRulesTest::refusesBeforeTheUpgrade()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    start({});
    request.replace("PORT", QByteArray::number(m_exchange->port())).replace("TOKEN", token());
    TestClient client(m_exchange->port());
    client.send(request);
    const QByteArray header = client.readHeader();
    QCOMPARE(header.left(13), "HTTP/1.1 " + QByteArray::number(status) + ' ');
    if (status == 426)
        QVERIFY(header.contains("\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"));
    const QJsonObject error = QJsonDocument::fromJson(client.readBody(header)).object();
    QTEST(error["code"_L1].toString().toLatin1(), "code");
    QVERIFY(client.readToEnd().isEmpty());
    QVERIFY(client.closed());
}

void ExchangeWebSocketRulesTest::answersPings()
{
    start({});
    const auto socket = open("notices");
    for (const bool subscribed : {false, true}) {
        if (subscribed) {
            socket->subscribe("e:0");
            QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
        }
        socket->send(WireFrame::Ping, "are you there?");
        WireFrame pong = socket->readFrame();
        if (pong.opcode == WireFrame::Text) // the first notice, if it comes just now
            pong = socket->readFrame();
        QCOMPARE(pong.opcode, int(WireFrame::Pong));
        QCOMPARE(pong.payload, QByteArray("are you there?"));
    }
}

void ExchangeWebSocketRulesTest::takesASubscriptionInFragments()
{
    start({});
    const auto socket = open("prices");
    socket->send(WireFrame::Text, R"({"t":"subs)", false);
    socket->send(WireFrame::Ping, {});
    QCOMPARE(socket->readFrame().opcode, int(WireFrame::Pong));
    socket->send(0, R"(cribe"})");
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
}

void ExchangeWebSocketRulesTest::closesWhereTheClientBreaksARule_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("masked");
    QTest::addColumn<int>("code");
    const QByteArray good = R"({"t":"subscribe"})";
    QTest::newRow("no JSON") << 1 << QByteArray("hello") << true << 4002;
    QTest::newRow("empty") << 1 << QByteArray() << true << 4002;
    QTest::newRow("bad position") << 1 << QByteArray(R"({"t":"subscribe","after":"7"})") << true << 4002;
    QTest::newRow("bad format") << 1 << QByteArray(R"({"t":"subscribe","format":"xml"})") << true << 4002;
    QTest::newRow("binary") << 2 << good << true << 4002;
    QTest::newRow("too large") << 1 << QByteArray(4'097, ' ') << true << 1009;
    QTest::newRow("no mask") << 1 << good << false << 1002;
    QTest::newRow("no UTF-8") << 1 << QByteArray("\xff\xff") << true << 1007;
    QTest::newRow("unknown kind of frame") << 5 << good << true << 1002;
}

void ExchangeWebSocketRulesTest::closesWhereTheClientBreaksARule()
{
    QFETCH(int, opcode);
    QFETCH(QByteArray, payload);
    QFETCH(bool, masked);
    QFETCH(int, code);
    start({});
    const auto socket = open("prices");
    socket->send(opcode, payload, true, masked);
    const WireFrame frame = socket->readFrame();
    QCOMPARE(frame.closeCode(), code);
    QVERIFY(code != 4002 || frame.payload.size() > 10); // a few words for people
    socket->send(WireFrame::Close, frame.payload.left(2));
    QVERIFY(socket->client().readToEnd().isEmpty());
    QVERIFY(socket->client().closed());
}

void ExchangeWebSocketRulesTest::closesWithoutASubscription()
{
    start({.requestTime = 50ms});
    QCOMPARE(open("prices")->readFrame().closeCode(), 4002);
    // The limit is for the subscription alone.
    start({.rate = 100, .requestTime = 50ms});
    const auto socket = open("prices");
    socket->subscribe();
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    QCOMPARE(socket->readEvents(50).size(), 50);
}

void ExchangeWebSocketRulesTest::closesOnASecondMessage()
{
    start({});
    const auto socket = open("notices");
    socket->subscribe();
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    socket->subscribe();
    WireFrame frame = socket->readFrame();
    if (frame.opcode == WireFrame::Text)
        frame = socket->readFrame();
    QCOMPARE(frame.closeCode(), 4002);
}

void ExchangeWebSocketRulesTest::answersTheClientsClose()
{
    start({.rate = 10'000});
    const auto socket = open("prices");
    socket->subscribe();
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    QCOMPARE(feed(0).connections, 1U);
    socket->send(WireFrame::Close, QByteArray::fromHex("03e8"));
    WireFrame frame = socket->readFrame();
    while (frame.opcode == WireFrame::Text)
        frame = socket->readFrame();
    QCOMPARE(frame.closeCode(), 1000);
    QVERIFY(socket->client().readToEnd().isEmpty());
    QTRY_COMPARE(feed(0).connections, 0U);
    // And one that goes without a word.
    const auto other = open("prices");
    other->subscribe();
    QTRY_COMPARE(feed(0).connections, 1U);
    other->client().disconnect();
    QTRY_COMPARE(feed(0).connections, 0U);
}

void ExchangeWebSocketRulesTest::saysGoodbyeWhenItStops()
{
    start({});
    const auto socket = open("notices");
    socket->subscribe();
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    m_exchange->stop();
    WireFrame frame = socket->readFrame();
    if (frame.opcode == WireFrame::Text)
        frame = socket->readFrame();
    QCOMPARE(frame.closeCode(), 1001);
}

void ExchangeWebSocketRulesTest::stopsEvenIfNobodyListens()
{
    start({.rate = 1'000'000});
    const auto socket = open("prices"); // subscribes and never reads: a write hangs
    socket->subscribe();
    QTRY_VERIFY(feed(0).head > 300'000);
    m_exchange->stop();
    QVERIFY(m_exchange->stats().feeds.at(0).connections == 1);
}

QTEST_GUILESS_MAIN(ExchangeWebSocketRulesTest)
#include "ExchangeWebSocketRulesTest.moc"
