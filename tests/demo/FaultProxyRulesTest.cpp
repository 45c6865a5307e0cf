// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "FaultPair.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

#include <cerrno>
#include <future>
#include <thread>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// Answers in the server's place, feeds, tunnels, plans: what the fault proxy does beside bytes.
class FaultProxyRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheServersPlace_data();
    void answersInTheServersPlace();
    void answersAtTheBorderOfARequest();
    void answersOneConnectionOfAPlan();
    void letsTlsPass();
    void readsTheFeedFromTheRequest();
    void takesEachFeedAlone();
    void resetsOneFeedThatIsRefused();
    void saysThatThereIsNoServer_data();
    void saysThatThereIsNoServer();
    void isNoServerItself_data();
    void isNoServerItself();
    void findsServersByName();
    void givesEachFeedATunnelOfItsOwn();
    void runsAPlan();
    void handsEventFaultsOn();
    void tellsThatItsPortIsTaken();
    void canBeStoppedAtAnyTime();
    void standsBeforeTheExchange();
    void isAProxyForQt();
};

namespace {

Fault answerOf(std::uint16_t status)
{
    Fault fault = faultOf(FaultKind::Answer);
    fault.answer.status = status;
    return fault;
}

} // namespace

void FaultProxyRulesTest::answersInTheServersPlace_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");
    for (const auto &[name, mode] : {std::pair("plain", Mode::Plain), std::pair("connect", Mode::Connect),
                                     std::pair("absolute", Mode::Absolute)}) {
        QTest::addRow("F23 204 %s", name) << mode << 204 << QByteArray();
        QTest::addRow("F26 301 loop %s", name) << mode << 301 << QByteArray("Location: LOOP\r\n");
        QTest::addRow("F54 401 %s", name) << mode << 401 << QByteArray();
        QTest::addRow("403 %s", name) << mode << 403 << QByteArray();
        QTest::addRow("404 %s", name) << mode << 404 << QByteArray();
        QTest::addRow("F22 429 %s", name) << mode << 429 << QByteArray("Retry-After: 7\r\n");
        QTest::addRow("F20 503 %s", name) << mode << 503 << QByteArray("Retry-After: 7\r\n");
        QTest::addRow("F24 wrong type %s", name) << mode << 200 << QByteArray("Content-Type: text/html\r\n");
    }
}

void FaultProxyRulesTest::answersInTheServersPlace()
{
    QFETCH(Mode, mode);
    QFETCH(int, status);
    QFETCH(QByteArray, line);
    FaultPair pair(mode);
    Fault fault = answerOf(std::uint16_t(status));
    fault.answer.retryAfter = line.startsWith("Retry") ? "7" : "";
    fault.answer.location = line.startsWith("Location") ? "loop" : "";
    fault.answer.contentType = line.startsWith("Content") ? "text/html" : "";
    fault.answer.body = status == 200 ? "<html>" : "";
    pair.proxy->inject(fault, "prices");
    QVERIFY(pair.dial());
    pair.client.send(pair.request());
    const auto rest = pair.client.readToEnd();
    QCOMPARE(rest.error, 0); // in good order, after all of it
    line.replace("LOOP",
                 QByteArray::fromStdString("http://127.0.0.1:" + std::to_string(pair.listening.port()) +
                                           "/v1/feeds/prices/sse"));
    const QByteArray got = QByteArray::fromStdString(rest.bytes);
    QVERIFY2(got.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), got);
    QVERIFY2(got.contains("\r\n" + line), got);
    QVERIFY(got.endsWith(status == 200 ? "\r\n\r\n<html>" : "\r\n\r\n"));
    pair.client.close();
    if (mode == Mode::Connect) { // the tunnel was there, but nothing came through it
        pair.server = pair.listening.accept();
        QVERIFY(pair.server.readToEnd().bytes.empty());
    } else {
        QVERIFY(pair.listening.nobodyFor(0ms));
    }
    QTRY_VERIFY(pair.proxy->connections().empty());
    const auto log = pair.proxy->takeLog();
    QCOMPARE(log.size(), 2U);
    QCOMPARE(log[1].phase, FaultLogEntry::Phase::Struck);
}

void FaultProxyRulesTest::answersAtTheBorderOfARequest()
{
    FaultPair pair;
    QVERIFY(pair.open());
    const std::string page = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    pair.server.send(page);
    QCOMPARE(pair.client.read(page.size()), page);
    pair.proxy->inject(answerOf(503), {});
    QCOMPARE(pair.proxy->status().inForce, 1U);
    const std::string request = pair.request();
    pair.client.send(request.substr(0, 20)); // in two pieces
    QVERIFY(pair.client.quietFor(50ms));
    pair.client.send(request.substr(20));
    QVERIFY(pair.client.readHead().starts_with("HTTP/1.1 503 "));
    QCOMPARE(pair.client.readToEnd().error, 0);
    QVERIFY(pair.server.readToEnd().bytes.empty()); // not a byte of it
}

void FaultProxyRulesTest::answersOneConnectionOfAPlan()
{
    FaultPair pair;
    FaultPlan plan = planAtByte(0, answerOf(503));
    plan.faults[0].trigger.connection = 2;
    pair.proxy->run(plan);
    for (const bool answered : {false, true, false}) {
        QVERIFY(pair.dial());
        pair.client.send(pair.request());
        if (answered) {
            QVERIFY(pair.client.readToEnd().bytes.starts_with("HTTP/1.1 503 "));
            continue;
        }
        pair.server = pair.listening.accept();
        QCOMPARE(pair.server.read(pair.request().size()), pair.request());
    }
    QCOMPARE(pair.proxy->status().struck, 1U);
}

void FaultProxyRulesTest::letsTlsPass()
{
    FaultPair pair(Mode::Connect);
    pair.proxy->inject(answerOf(503), {});
    QVERIFY(pair.dial());
    const std::string hello("\x16\x03\x01\x00\x05hello", 10);
    pair.client.send(hello);
    pair.server = pair.listening.accept();
    QCOMPARE(pair.server.read(hello.size()), hello);
    pair.server.send("\x16\x03\x03");
    QCOMPARE(pair.client.read(3), std::string("\x16\x03\x03"));
    QCOMPARE(pair.proxy->stats().at(0).unreadable, 1U);
    QCOMPARE(pair.proxy->takeLog().size(), 1U); // it lasts, but nobody was answered
}

void FaultProxyRulesTest::readsTheFeedFromTheRequest()
{
    FaultPair pair;
    const auto ask = [&](const std::string &target) {
        RawSocket client = RawSocket::connectTo(pair.port);
        client.send("GET " + target + " HTTP/1.1\r\n\r\n");
        (void)pair.listening.accept().read(5);
        return client;
    };
    const RawSocket one = ask("/v1/feeds/prices/ws");
    const RawSocket two = ask("/v1/feeds/notices/poll?after=e:4");
    const RawSocket time = ask("/v1/time");
    std::string feeds;
    for (const FaultProxyStats &stats : pair.proxy->stats())
        feeds += stats.feed + ',';
    QCOMPARE(feeds, std::string(",notices,prices,"));
}

void FaultProxyRulesTest::takesEachFeedAlone()
{
    FaultPair pair;
    QVERIFY(pair.open());
    pair.proxy->inject(faultOf(FaultKind::Reset), "notices");
    pair.proxy->inject(faultOf(FaultKind::Hole), "notices");
    QCOMPARE(pair.proxy->status().inForce, 1U);
    pair.server.send("abc");
    QCOMPARE(pair.client.read(3), std::string("abc"));
    QVERIFY(pair.open());
}

void FaultProxyRulesTest::resetsOneFeedThatIsRefused()
{
    FaultPair pair;
    pair.proxy->inject(faultOf(FaultKind::Refuse), "prices");
    QCOMPARE(pair.proxy->status().inForce, 1U);
    QVERIFY(pair.dial()); // the other feeds come this way, too
    pair.client.send(pair.request());
    QCOMPARE(pair.client.readToEnd().error, ECONNRESET);
    QCOMPARE(pair.proxy->stats().at(0).refused, 1U);
    QVERIFY(pair.listening.nobodyFor(0ms));
}

void FaultProxyRulesTest::saysThatThereIsNoServer_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("plain") << Mode::Plain;
    QTest::newRow("connect") << Mode::Connect;
    QTest::newRow("absolute") << Mode::Absolute;
}

void FaultProxyRulesTest::saysThatThereIsNoServer()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    pair.listening.close();
    (void)pair.dial();
    pair.client.send(pair.request());
    const auto rest = pair.client.readToEnd();
    QVERIFY(rest.bytes.empty());
    QVERIFY(rest.error != ETIMEDOUT);
    QTRY_VERIFY(pair.proxy->connections().empty());
    const auto log = pair.proxy->takeLog();
    QCOMPARE(log.size(), 1U);
    QCOMPARE(log[0].kind, FaultKind::Refuse);
    QCOMPARE(log[0].number, 0U);
    QCOMPARE(log[0].feed, std::string("prices"));
    QCOMPARE(log[0].connection, 1U);
}

void FaultProxyRulesTest::isNoServerItself_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a path") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("https address") << QByteArray("GET https://h/ HTTP/1.1\r\n\r\n");
    QTest::newRow("no port") << QByteArray("CONNECT h HTTP/1.1\r\n\r\n");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01");
}

void FaultProxyRulesTest::isNoServerItself()
{
    QFETCH(QByteArray, request);
    FaultPair pair(Mode::Connect);
    RawSocket client = RawSocket::connectTo(pair.port);
    client.send(request.toStdString());
    const auto rest = client.readToEnd();
    QVERIFY(rest.bytes.starts_with("HTTP/1.1 405 "));
    QCOMPARE(rest.error, 0);
}

void FaultProxyRulesTest::findsServersByName()
{
    FaultPair pair(Mode::Connect);
    pair.client = RawSocket::connectTo(pair.port);
    pair.client.send("CONNECT localhost:" + std::to_string(pair.listening.port()) + " HTTP/1.1\r\n\r\n");
    QVERIFY(pair.client.readHead().starts_with("HTTP/1.1 200 ")); // though ::1 may come first (F15)
    QVERIFY(pair.listening.accept().valid());
    pair.client = RawSocket::connectTo(pair.port);
    pair.client.send("CONNECT no-such-name.invalid:80 HTTP/1.1\r\n\r\n");
    QVERIFY(pair.client.readToEnd().bytes.empty());
}

void FaultProxyRulesTest::givesEachFeedATunnelOfItsOwn()
{
    FaultPair pair(Mode::Connect);
    std::string error;
    const std::uint16_t other = pair.proxy->tunnelPort("notices", error);
    QVERIFY(other != 0 && other != pair.port);
    QCOMPARE(pair.proxy->tunnelPort("notices", error), other);
    pair.proxy->inject(faultOf(FaultKind::Refuse), "notices");
    QCOMPARE(pair.proxy->status().inForce, 1U);
    QCOMPARE(RawSocket::connectTo(other).error(), ECONNREFUSED);
    QVERIFY(pair.open());
}

void FaultProxyRulesTest::runsAPlan()
{
    FaultPair pair;
    QVERIFY(pair.open());
    FaultPlan plan{"flap", 7, 2s, {}};
    for (std::uint32_t i = 1; i <= 3; ++i) {
        plan.faults.push_back(
            {i, "prices", {FaultTrigger::Type::Time, i * 20ms, 0, 0}, faultOf(FaultKind::Reset)});
    }
    Fault hole = faultOf(FaultKind::Hole);
    hole.duration = 30ms;
    plan.faults.push_back({4, "prices", {FaultTrigger::Type::Time, 90ms, 0, 0}, hole});
    pair.proxy->run(plan);
    QCOMPARE(pair.client.readToEnd().error, ECONNRESET);
    QTRY_COMPARE(pair.proxy->status().struck, 4U);
    QVERIFY(pair.open()); // as soon as the hole has ended
    const FaultLabStatus status = pair.proxy->status();
    QVERIFY(status.running);
    QCOMPARE(status.script, std::string("flap"));
    QCOMPARE(status.seed, 7U);
    QCOMPARE(status.planned, 4U);
    pair.proxy->stopPlan();
    QVERIFY(!pair.proxy->status().running);
    std::string numbers;
    for (const FaultLogEntry &entry : pair.proxy->takeLog()) {
        numbers += std::to_string(entry.number);
        if (entry.phase != FaultLogEntry::Phase::Ended)
            QVERIFY(entry.since >= plan.faults[entry.number - 1].trigger.at);
    }
    QCOMPARE(numbers, std::string("12344"));
}

void FaultProxyRulesTest::handsEventFaultsOn()
{
    std::promise<PlannedFault> handed;
    FaultProxyOptions options;
    options.eventFault = [&](const PlannedFault &planned) { handed.set_value(planned); };
    FaultPair pair(Mode::Plain, options);
    pair.proxy->inject(faultOf(FaultKind::EpochChange), "prices");
    auto future = handed.get_future();
    QCOMPARE(future.wait_for(10s), std::future_status::ready);
    const PlannedFault planned = future.get();
    QCOMPARE(planned.fault.kind, FaultKind::EpochChange);
    QCOMPARE(planned.feed, std::string("prices"));
    FaultLogEntry entry;
    entry.kind = FaultKind::EpochChange;
    pair.proxy->note(entry);
    QCOMPARE(pair.proxy->takeLog().size(), 1U);
}

void FaultProxyRulesTest::tellsThatItsPortIsTaken()
{
    const RawServer taken;
    FaultProxy proxy({.port = taken.port(), .targetPort = 1});
    std::string error;
    QVERIFY(!proxy.start(error));
    QVERIFY(!error.empty());
    QCOMPARE(proxy.failure(), ReasonCode::PortInUse);
}

void FaultProxyRulesTest::canBeStoppedAtAnyTime()
{
    for (const bool busy : {false, true}) {
        FaultPair pair;
        QVERIFY(pair.open());
        std::thread sender([&] { pair.server.send(std::string(busy ? 50'000'000 : 1, 'x')); });
        if (busy)
            QTRY_VERIFY(!pair.proxy->connections().empty() && pair.proxy->connections()[0].bytesDown > 0);
        pair.proxy->stop();
        sender.join();
        QVERIFY(pair.client.readToEnd().error != ETIMEDOUT);
        QCOMPARE(RawSocket::connectTo(pair.port).error(), ECONNREFUSED);
        QVERIFY(pair.proxy->stats().empty());
        pair.proxy->clear(); // all calls are still allowed
    }
}

void FaultProxyRulesTest::standsBeforeTheExchange()
{
    Exchange exchange({.rate = 1'000, .token = "t"});
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());
    FaultProxy proxy({.targetPort = exchange.port()});
    QVERIFY2(proxy.start(error), error.c_str());
    RawSocket client = RawSocket::connectTo(proxy.port());
    client.send("GET /v1/feeds/prices/sse HTTP/1.1\r\nAuthorization: Bearer t\r\nHost: 127.0.0.1:" +
                std::to_string(exchange.port()) + "\r\n\r\n");
    QVERIFY(client.readHead().starts_with("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(client.read(100'000).size(), 100'000U);
    proxy.inject(faultOf(FaultKind::Reset), "prices");
    QCOMPARE(client.readToEnd().error, ECONNRESET);
    QTRY_COMPARE(exchange.stats().feeds.at(0).connections, 0U);
}

void FaultProxyRulesTest::isAProxyForQt()
{
    Exchange exchange({.token = "t"});
    std::string error;
    QVERIFY2(exchange.start(error), error.c_str());
    FaultProxy proxy({});
    QVERIFY2(proxy.start(error), error.c_str());
    QNetworkAccessManager manager;
    manager.setProxy(
        {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.tunnelPort("feed", error)});
    QNetworkRequest request(QUrl(QString::fromStdString(exchange.baseUrl() + "/v1/time")));
    request.setRawHeader("Authorization", "Bearer t");
    for (int i = 0; i < 2; ++i) { // on one connection
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().startsWith("{\"t\":\"time\""));
    }
    QCOMPARE(proxy.stats().at(0).connections, 1U);
    proxy.inject(answerOf(503), "feed");
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::ServiceUnavailableError);
}

QTEST_GUILESS_MAIN(FaultProxyRulesTest)
#include "FaultProxyRulesTest.moc"
