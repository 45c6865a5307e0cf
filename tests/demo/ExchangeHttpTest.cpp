// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestClient.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class ExchangeHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersEachRequestAsPromised_data();
    void answersEachRequestAsPromised();
    void saysWhatIsWrongInOneLine();
    void tellsTheTimeTwiceOnOneConnection();
    void survivesHostileBytes_data();
    void survivesHostileBytes();
    void closesOnASlowRequest();
    void answers503WhereAllConnectionsAreTaken();
    void saysThatThePortIsTaken();
    void refusesOptionsOutOfRange_data();
    void refusesOptionsOutOfRange();
    void stopsTwiceAndKeepsItsLastStatistics();

private:
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }

    std::unique_ptr<Exchange> m_exchange;
};

void ExchangeHttpTest::init()
{
    m_exchange = std::make_unique<Exchange>(ExchangeOptions{.epoch = "e1"});
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

void ExchangeHttpTest::answersEachRequestAsPromised_data()
{
    QTest::addColumn<QByteArray>("request"); // PORT and TOKEN are filled in
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: 127.0.0.1:PORT\r\n";
    const QByteArray bearer = "Authorization: Bearer TOKEN\r\n";
    const QByteArray sse = "/v1/feeds/prices/sse HTTP/1.1\r\n";
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request + "\r\n" << status;
    };
    row("stream", "GET " + sse + host + bearer, 200);
    row("stream over HTTP/1.0", "GET /v1/feeds/prices/sse HTTP/1.0\r\n" + host + bearer, 200);
    row("time", "GET /v1/time HTTP/1.1\r\n" + host + bearer, 200);
    row("own origin", "GET " + sse + host + bearer + "Origin: http://localhost:PORT\r\n", 200);
    row("last id", "GET " + sse + host + bearer + "Last-Event-ID: e1:0\r\n", 200);
    row("last id of another epoch", "GET " + sse + host + bearer + "last-event-id: e0:77\r\n", 200);
    row("empty last id", "GET " + sse + host + bearer + "Last-Event-ID:\r\n", 200);
    row("last id in the query", "GET /v1/feeds/prices/sse?last_event_id=e1%3A0 HTTP/1.1\r\n" + host + bearer,
        200);
    row("header before query",
        "GET /v1/feeds/prices/sse?last_event_id=bad HTTP/1.1\r\n" + host + bearer + "Last-Event-ID: e1:0\r\n",
        200);
    row("bad last id", "GET " + sse + host + bearer + "Last-Event-ID: e1:01\r\n", 400);
    row("foreign last id", "GET " + sse + host + bearer + "Last-Event-ID: [{\"topic\":1}]\r\n", 400);
    row("bad last id in the query", "GET /v1/feeds/prices/sse?last_event_id=7 HTTP/1.1\r\n" + host + bearer,
        400);
    row("no host", "GET " + sse + bearer, 400);
    row("two hosts", "GET " + sse + host + host + bearer, 400);
    row("foreign host", "GET " + sse + "Host: evil.example:PORT\r\n" + bearer, 403);
    row("foreign origin", "GET " + sse + host + bearer + "Origin: http://evil.example\r\n", 403);
    row("no token", "GET " + sse + host, 401);
    row("wrong token", "GET " + sse + host + "Authorization: Bearer nonsense\r\n", 401);
    row("no token, unknown path", "GET /nothing HTTP/1.1\r\n" + host, 401);
    row("unknown path", "GET /nothing HTTP/1.1\r\n" + host + bearer, 404);
    row("unknown feed", "GET /v1/feeds/nothing/sse HTTP/1.1\r\n" + host + bearer, 404);
    row("transport that is not there", "GET /v1/feeds/prices/grpc HTTP/1.1\r\n" + host + bearer, 404);
    const QByteArray poll = "/v1/feeds/prices/poll HTTP/1.1\r\n";
    row("page", "GET " + poll + host + bearer, 200);
    row("page for a foreign host", "GET " + poll + "Host: evil.example:PORT\r\n" + bearer, 403);
    row("page without token", "GET " + poll + host, 401);
    row("page of an unknown feed", "GET /v1/feeds/nothing/poll HTTP/1.1\r\n" + host + bearer, 404);
    row("page by POST", "POST " + poll + host + bearer + "Content-Length: 5\r\n\r\nhello", 405);
    row("page behind a bad position", "GET /v1/feeds/prices/poll?after=e1:01 HTTP/1.1\r\n" + host + bearer,
        400);
    row("page with a bad parameter", "GET /v1/feeds/prices/poll?wait=61 HTTP/1.1\r\n" + host + bearer, 400);
    row("POST", "POST " + sse + host + bearer + "Content-Length: 5\r\n\r\nhello", 405);
    row("HEAD", "HEAD " + sse + host + bearer, 405);
    row("unknown method", "BREW " + sse + host + bearer, 405);
    row("GET with a body", "GET " + sse + host + bearer + "Content-Length: 5\r\n\r\nhello", 400);
    row("header too large", "GET " + sse + host + bearer + "X: " + QByteArray(20'000, 'x') + "\r\n", 431);
}

void ExchangeHttpTest::answersEachRequestAsPromised()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    request.replace("PORT", QByteArray::number(m_exchange->port())).replace("TOKEN", token());
    TestClient client(m_exchange->port());
    client.send(request);
    const QByteArray header = client.readHeader();
    QCOMPARE(header.left(13), "HTTP/1.1 " + QByteArray::number(status) + ' ');
    QVERIFY(header.contains("\r\nCache-Control: no-store"));
    if (status == 401)
        QVERIFY(header.contains("\r\nWWW-Authenticate: Bearer"));
    if (status == 405)
        QVERIFY(header.contains("\r\nAllow: GET"));
    if (status == 200)
        return;
    QVERIFY(header.contains("\r\nConnection: close"));
    const QByteArray body = client.readBody(header);
    const QJsonObject error = QJsonDocument::fromJson(body).object();
    QVERIFY(request.startsWith("HEAD") || error["t"_L1].toString() == "error"_L1);
    QVERIFY(request.startsWith("HEAD") || !error["code"_L1].toString().isEmpty());
    QVERIFY(client.readToEnd().isEmpty());
    QVERIFY(client.closed());
}

void ExchangeHttpTest::saysWhatIsWrongInOneLine()
{
    TestClient client(m_exchange->port());
    client.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: nonsense\r\n");
    const QByteArray header = client.readHeader();
    QVERIFY(header.contains("\r\nContent-Type: application/json"));
    const QByteArray body = client.readBody(header);
    QCOMPARE(body.count('\n'), 1);
    const QJsonObject error = QJsonDocument::fromJson(body).object();
    QCOMPARE(error["code"_L1].toString(), u"bad_last_event_id"_s);
    QVERIFY(error["text"_L1].toString().contains(u"epoch:seq"_s));
}

void ExchangeHttpTest::tellsTheTimeTwiceOnOneConnection()
{
    TestClient client(m_exchange->port());
    for (int i = 0; i < 2; ++i) {
        client.get("/v1/time", token());
        const QByteArray header = client.readHeader();
        QVERIFY(header.startsWith("HTTP/1.1 200 "));
        const QJsonObject time = QJsonDocument::fromJson(client.readBody(header)).object();
        QCOMPARE(time["t"_L1].toString(), u"time"_s);
        const qint64 us = time["us"_L1].toInteger();
        // Not "later than": a wall clock may be set back at any moment.
        QVERIFY(qAbs(us - QDateTime::currentMSecsSinceEpoch() * 1000) < 60'000'000);
    }
}

void ExchangeHttpTest::survivesHostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line ends") << QByteArray("\r\n\r\n\r\n\r\n");
    QTest::newRow("TLS hello") << QByteArray::fromHex("16030100a5010000a10303") + QByteArray(160, '\x7f');
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("NUL bytes") << QByteArray(1'000, '\0');
    QTest::newRow("endless line") << QByteArray(300'000, 'a');
    QTest::newRow("endless header") << "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(50'000);
    QTest::newRow("half a request") << QByteArray("GET /v1/feeds/prices/sse HTTP/1.1\r\nHost: 127");
    QTest::newRow("bad version") << QByteArray("GET / HTTP/9.9\r\n\r\n");
    QTest::newRow("bad header") << QByteArray("GET / HTTP/1.1\r\n\x01\x02: \x03\r\n\r\n");
    QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n");
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("huge length") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n");
    QTest::newRow("both lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("talkative reader") << QByteArray("STREAM");
}

void ExchangeHttpTest::survivesHostileBytes()
{
    QFETCH(QByteArray, bytes);
    {
        TestClient client(m_exchange->port());
        if (bytes == "STREAM") {
            client.get("/v1/feeds/notices/sse", token());
            QCOMPARE(client.readStatus(), 200);
            bytes = QByteArray(100'000, 'x');
        }
        client.send(bytes);
        if (!bytes.isEmpty() && !bytes.startsWith("GET /v1")) // of these the server lets go by itself
            (void)client.readToEnd();
    }
    TestClient after(m_exchange->port());
    after.get("/v1/time", token());
    QCOMPARE(after.readStatus(), 200);
    QTRY_COMPARE(m_exchange->stats().feeds.at(2).connections, 0U);
}

void ExchangeHttpTest::closesOnASlowRequest()
{
    Exchange exchange(ExchangeOptions{.requestTime = std::chrono::milliseconds(300)});
    std::string error;
    QVERIFY(exchange.start(error));
    TestClient silent(exchange.port());
    TestClient half(exchange.port());
    half.send("GET /v1/time HTTP/1.1\r\nHost: ");
    for (TestClient *client : {&silent, &half}) {
        QCOMPARE(client->readToEnd(), QByteArray());
        QVERIFY(client->closed());
    }
}

void ExchangeHttpTest::answers503WhereAllConnectionsAreTaken()
{
    Exchange exchange(ExchangeOptions{.maxConnections = 2});
    std::string error;
    QVERIFY(exchange.start(error));
    const QByteArray token = QByteArray::fromStdString(exchange.token());
    auto first = std::make_unique<TestClient>(exchange.port());
    TestClient second(exchange.port());
    for (TestClient *client : {first.get(), &second}) {
        client->get("/v1/feeds/prices/sse", token);
        QCOMPARE(client->readStatus(), 200);
    }
    {
        TestClient third(exchange.port());
        third.get("/v1/feeds/prices/sse", token);
        const QByteArray header = third.readHeader();
        QVERIFY(header.startsWith("HTTP/1.1 503 "));
        QVERIFY(header.contains("\r\nRetry-After: 1"));
    }
    first.reset();
    std::unique_ptr<TestClient> again;
    const auto opensAgain = [&] {
        again = std::make_unique<TestClient>(exchange.port());
        again->get("/v1/feeds/prices/sse", token);
        return again->readStatus() == 200;
    };
    bool opened = false;
    QTRY_VERIFY(opened = opened || opensAgain());
}

void ExchangeHttpTest::saysThatThePortIsTaken()
{
    Exchange other(ExchangeOptions{.port = m_exchange->port()});
    std::string error;
    QVERIFY(!other.start(error));
    QCOMPARE(other.failure(), ReasonCode::PortInUse);
    QVERIFY(!error.empty());

    const std::uint16_t port = m_exchange->port();
    m_exchange->stop();
    Exchange successor(ExchangeOptions{.port = port});
    QVERIFY2(successor.start(error), error.c_str());
    QCOMPARE(successor.port(), port);
}

void ExchangeHttpTest::refusesOptionsOutOfRange_data()
{
    QTest::addColumn<ExchangeOptions>("options");
    QTest::newRow("no symbols") << ExchangeOptions{.symbols = 0};
    QTest::newRow("too many symbols") << ExchangeOptions{.symbols = 10'001};
    QTest::newRow("no rate") << ExchangeOptions{.rate = 0};
    QTest::newRow("rate that is no number")
        << ExchangeOptions{.rate = std::numeric_limits<double>::quiet_NaN()};
    QTest::newRow("token with a line end") << ExchangeOptions{.token = "a\r\nb"};
    QTest::newRow("epoch with a colon") << ExchangeOptions{.epoch = "a:b"};
    QTest::newRow("no heartbeat") << ExchangeOptions{.heartbeat = std::chrono::milliseconds(0)};
    QTest::newRow("no history") << ExchangeOptions{.historyEvents = 0};
}

void ExchangeHttpTest::refusesOptionsOutOfRange()
{
    QFETCH(ExchangeOptions, options);
    Exchange exchange(options);
    std::string error;
    QVERIFY(!exchange.start(error));
    QVERIFY(!error.empty());
    QCOMPARE(exchange.failure(), ReasonCode::None);
}

void ExchangeHttpTest::stopsTwiceAndKeepsItsLastStatistics()
{
    QTRY_VERIFY(m_exchange->stats().feeds.at(0).head > 0);
    m_exchange->stop();
    m_exchange->stop();
    const ExchangeStats stats = m_exchange->stats();
    QCOMPARE(stats.feeds.at(0).name, std::string("prices"));
    QCOMPARE(stats.feeds.at(0).epoch, std::string("e1"));
    QVERIFY(stats.feeds.at(0).head > 0);
    QVERIFY(!stats.lastPrices.empty());
}

QTEST_GUILESS_MAIN(ExchangeHttpTest)
#include "ExchangeHttpTest.moc"
