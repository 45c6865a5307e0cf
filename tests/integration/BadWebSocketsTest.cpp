// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativePages.h"

#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/*!
 * What WebSocket servers do wrong, as a feed has it: state, reason, words, and nothing lost.
 */
class BadWebSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F49_charactersCutByFramesEndInWordsAndNotInALoop();
    void F49_anotherTransportHelps();
    void F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste_data();
    void F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste();
    void F52_F53_everyCloseIsFollowedByWhatItMeans_data();
    void F52_F53_everyCloseIsFollowedByWhatItMeans();
    void F54_anUnwelcomeAnswerToTheHandshakeHasItsState_data();
    void F54_anUnwelcomeAnswerToTheHandshakeHasItsState();
    void F55_aHandshakeWithoutAnAnswerIsLeft();
};

namespace {

constexpr int kPatience = 30'000;

using Scripts = QList<Script>;

} // namespace

void BadWebSocketsTest::F49_charactersCutByFramesEndInWordsAndNotInALoop()
{
    const Script split = Script().upgrade().waitForFrame(ws::Text).send(
        helloMessage() + ws::part(ws::Text, "{\"t\":\"\xC3") + ws::frame(ws::Continuation, "\xA4\"}"));
    ScriptServer server(Scripts{split, split, goodSocket()});
    HubRun run(profileOf(pricesBy("websocket", server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QCOMPARE(run.cause(), ReasonCode::SplitCharacters);
    QVERIFY(pause(run) >= 5s);
    run.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::SplitCharacters);
    QCOMPARE(said(run), QStringLiteral("The server splits characters across WebSocket frames; Qt 6.4 cannot "
                                       "read this. Use SSE or unfragmented messages."));
    QVERIFY(pause(run) >= 60s);
    QCOMPARE(server.connections(), 2);
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
}

void BadWebSocketsTest::F49_anotherTransportHelps()
{
    ScriptServer server(
        Scripts{Script().upgrade().send(helloMessage() + batchMessage(0, 2) + ws::part(ws::Text, "\xC3") +
                                        ws::frame(ws::Continuation, "\xA4"))});
    ScriptServer other(Scripts{
        Script().waitForRequest().send(streamHead() + eventText(hello(2, 3)) + tickEvent(3, "AAPL", 11.5))});
    FeedProfile feed = pricesBy("websocket", server);
    feed.endpoints["sse"] = {other.url("/prices")};
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    feed.transport = "sse";
    run.hub().applyProfile(profileOf(feed));
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(headerValue(other.requests().at(0), "Last-Event-ID"), QByteArray("e1:2"));
    QVERIFY(isWhole(run.health()));
}

void BadWebSocketsTest::F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QString>("words");
    const auto broken = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << ReasonCode::BrokenWebSocket
                            << QStringLiteral("The server broke the WebSocket protocol");
    };
    const auto large = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << ReasonCode::EventTooLarge
                            << QStringLiteral("An event was larger than 64 KiB and was refused.");
    };
    broken("F58 RSV bits", ws::frame(ws::Text, "{}", {.reserved = 4}));
    broken("F58 an unknown opcode", ws::frame(3, "{}"));
    broken("F58 a long control frame", ws::frame(ws::Ping, QByteArray(126, 'x')));
    broken("F58 a message within a message", ws::part(ws::Text, "{") + ws::text("{}"));
    large("F50 a large message", ws::text(QByteArray(65'537, ' ')));
    large("F50 endless fragments",
          ws::part(ws::Text, QByteArray(30'000, ' ')) +
              ws::frame(ws::Continuation, QByteArray(30'000, ' '), {.final = false}) +
              ws::frame(ws::Continuation, QByteArray(30'000, ' '), {.final = false}));
    large("F50 a length of 2^40", ws::frame(ws::Text, "{}", {.claimedLength = 1ull << 40}));
}

void BadWebSocketsTest::F50_F58_whatBreaksTheRulesIsTriedThriceWithoutHaste()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReasonCode, reason);
    QFETCH(QString, words);
    const Script bad = Script().upgrade().waitForFrame(ws::Text).send(helloMessage() + bytes);
    ScriptServer server(Scripts{bad, bad, bad, goodSocket()});
    FeedProfile feed = pricesBy("websocket", server);
    feed.maxEventBytes = 64 * 1024;
    HubRun run(profileOf(feed));
    for (std::uint32_t attempt = 1; attempt <= 2; ++attempt) {
        QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Backoff && run.health().attempt == attempt,
                                 kPatience);
        QCOMPARE(run.cause(), reason);
        QVERIFY2(said(run).startsWith(words), qPrintable(said(run)));
        QVERIFY(pause(run) >= 5s);
        run.hub().reconnectNow(0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), reason);
    QVERIFY(pause(run) >= 60s);
    QCOMPARE(server.connections(), 3);
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
}

void BadWebSocketsTest::F52_F53_everyCloseIsFollowedByWhatItMeans_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<LinkState>("state"); ///< Live: it came back by itself
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &end, LinkState state, ReasonCode reason,
                        const char *words) {
        QTest::newRow(name) << end << state << reason << QString::fromUtf8(words);
    };
    using enum ReasonCode;
    row("F52 1000", ws::closeFrame(1000), LinkState::Live, ClosedByServer,
        "The server closed the connection (1000).");
    row("F52 1001", ws::closeFrame(1001, "bye"), LinkState::Live, ClosedByServer,
        "The server closed the connection (1001): bye");
    row("F52 1011", ws::closeFrame(1011), LinkState::Live, ClosedByServer,
        "The server closed the connection (1011).");
    row("F52 3000", ws::closeFrame(3000), LinkState::Live, ClosedByServer,
        "The server closed the connection (3000).");
    row("F52 4002", ws::closeFrame(4002, "what?"), LinkState::Failed, ClosedByServer,
        "The server closed the connection (4002): what?");
    row("F52 4100", ws::closeFrame(4100), LinkState::Live, ClosedByServer,
        "The server closed the connection (4100).");
    row("F52 4200", ws::closeFrame(4200), LinkState::Live, ServerRestarting, "Server restarting.");
    row("F53 1012", ws::closeFrame(1012, "restart"), LinkState::Live, ServerRestarting, "Server restarting.");
    row("F53 1013", ws::closeFrame(1013), LinkState::Live, ServerRestarting, "Server restarting.");
    row("F52 no close frame", QByteArray(), LinkState::Live, ConnectionLost,
        "Connection lost. Reconnecting; nothing skipped so far.");
}

void BadWebSocketsTest::F52_F53_everyCloseIsFollowedByWhatItMeans()
{
    QFETCH(QByteArray, end);
    QFETCH(LinkState, state);
    QFETCH(ReasonCode, reason);
    QFETCH(QString, words);
    ScriptServer server(Scripts{
        Script().upgrade().waitForFrame(ws::Text).send(helloMessage() + batchMessage(0, 2) + end).fin(),
        goodSocket(2)});
    HubRun run(profileOf(pricesBy("websocket", server)));
    const auto isSo = [&](const LogEntry &entry) { return entry.reason.code == reason; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(run.log, isSo), kPatience);
    QCOMPARE(texts::sentence(std::ranges::find_if(run.log, isSo)->reason), words);
    if (state == LinkState::Failed) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
        QCOMPARE(server.connections(), 1);
        run.hub().reconnectNow(0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(server.messages().at(1).contains(R"("after":"e1:2")"));
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(0));
    QCOMPARE(run.health().reconnects, std::uint32_t(1));
}

void BadWebSocketsTest::F54_anUnwelcomeAnswerToTheHandshakeHasItsState_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<LinkState>("state");
    QTest::addColumn<ReasonCode>("reason");
    const auto row = [](const char *name, const QByteArray &bad, LinkState state, ReasonCode reason) {
        QTest::newRow(name) << bad << state << reason;
    };
    row("401", answer("401 Unauthorized"), LinkState::AuthRequired, ReasonCode::Unauthorized);
    row("403", answer("403 Forbidden"), LinkState::AuthRequired, ReasonCode::Unauthorized);
    row("404", answer("404 Not Found"), LinkState::Failed, ReasonCode::NotFound);
    row("302", redirect(302, "/elsewhere"), LinkState::Failed, ReasonCode::HttpStatus);
    row("429", answer("429 Slow"), LinkState::Backoff, ReasonCode::TooManyRequests);
    row("502", answer("502 Bad Gateway"), LinkState::Backoff, ReasonCode::GatewayError);
    row("503", answer("503 Busy"), LinkState::Backoff, ReasonCode::ServerBusy);
    row("a login page", jsonAnswer("<html>Sign in</html>").replace("application/json", "text/html"),
        LinkState::Backoff, ReasonCode::HandshakeFailed);
}

void BadWebSocketsTest::F54_anUnwelcomeAnswerToTheHandshakeHasItsState()
{
    QFETCH(QByteArray, bad);
    QFETCH(LinkState, state);
    QFETCH(ReasonCode, reason);
    const Script refusal = Script().waitForRequest().send(bad).fin();
    const int times = state == LinkState::AuthRequired ? 2 : 1; // a secret is fetched afresh once
    Scripts scripts(times, refusal);
    ScriptServer server(scripts << goodSocket());
    HubRun run(profileOf(pricesBy("websocket", server)));
    const auto isSo = [&](const LogEntry &entry) { return entry.reason.code == reason; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(run.log, isSo), kPatience);
    QVERIFY(server.frames().isEmpty()); // nothing was said to such a server
    if (state != LinkState::Backoff) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), state, kPatience);
        QCOMPARE(run.cause(), reason);
        QCOMPARE(server.connections(), times);
        run.hub().reconnectNow(0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().connects, std::uint32_t(1));
}

void BadWebSocketsTest::F55_aHandshakeWithoutAnAnswerIsLeft()
{
    ScriptServer server(Scripts{Script().waitForRequest(), goodSocket()});
    FeedProfile feed = pricesBy("websocket", server);
    feed.connectTimeout = 1s;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QCOMPARE(run.cause(), ReasonCode::NoAnswer);
    QCOMPARE(said(run), QStringLiteral("The server did not answer within 1 s."));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 1, kPatience); // the silent one was closed
    QVERIFY(isWhole(run.health()));
}

QTEST_GUILESS_MAIN(BadWebSocketsTest)
#include "BadWebSocketsTest.moc"
