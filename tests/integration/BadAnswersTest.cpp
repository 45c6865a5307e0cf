// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HubRun.h"
#include "NativeStream.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"

#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Servers that do not give a stream: the state and the typed reason say what is the matter, and the feed
 * recovers as soon as the server does.
 */
class BadAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheMatterIsSaidAndTheFeedRecovers_data();
    void whatIsTheMatterIsSaidAndTheFeedRecovers();
    void twiceAnotherContentTypeIsTriedAgain();
    void thriceAnotherContentTypeNeedsAPerson();
    void nobodyListens();
    void aRedirectIsFollowed();
    void retryAfterIsHonoured();
    void aServerThatNeverGreetsIsLeft();
};

namespace {

constexpr int kPatience = 30'000;

using Scripts = QList<ScriptServerScript>;

/// The same answer, \a times over; then a good stream.
Scripts first(const QByteArray &bad, int times)
{
    Scripts scripts;
    for (int i = 0; i < times; ++i)
        scripts += ScriptServerScript().waitForRequest().send(bad).fin();
    return scripts << ScriptServerScript().waitForRequest().send(goodStream());
}

QByteArray loginPage()
{
    const QByteArray body = "<!DOCTYPE html><html><title>Sign in</title><form>data: {}\n\n</form></html>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Profile pricesAt(const ScriptServer &server)
{
    return profileOf(nativeFeedAt(FeedKind::Prices, server.url("/prices")));
}

} // namespace

void BadAnswersTest::whatIsTheMatterIsSaidAndTheFeedRecovers_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("times"); ///< how often, so that even a repeated request meets it
    QTest::addColumn<LinkState>("state");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QByteArray>("argument");
    const auto row = [](const char *name, const QByteArray &bad, int times, LinkState state,
                        ReasonCode reason, const char *argument) {
        QTest::newRow(name) << bad << times << state << reason << QByteArray(argument);
    };
    row("401", answer("401 Unauthorized"), 2, LinkState::AuthRequired, ReasonCode::Unauthorized, "401");
    row("403", answer("403 Forbidden"), 2, LinkState::AuthRequired, ReasonCode::Unauthorized, "403");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 1, LinkState::Stopped, ReasonCode::EndedByServer, "");
    row("404", answer("404 Not Found"), 1, LinkState::Failed, ReasonCode::NotFound, "404");
    row("410", answer("410 Gone"), 1, LinkState::Failed, ReasonCode::NotFound, "410");
    row("500", answer("500 Oops"), 1, LinkState::Backoff, ReasonCode::HttpStatus, "500");
    row("502", answer("502 Bad Gateway"), 1, LinkState::Backoff, ReasonCode::GatewayError, "502");
    row("504", answer("504 Gateway Timeout"), 1, LinkState::Backoff, ReasonCode::GatewayError, "504");
    row("503", answer("503 Busy", "Retry-After: 1\r\n"), 1, LinkState::Backoff, ReasonCode::ServerBusy,
        "503");
    row("429", answer("429 Slow", "Retry-After: 1\r\n"), 1, LinkState::Backoff, ReasonCode::TooManyRequests,
        "1");
    row("login page", loginPage(), 1, LinkState::Backoff, ReasonCode::WrongContentType, "text/html");
    row("no content type", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 1, LinkState::Backoff,
        ReasonCode::WrongContentType, "");
    row("compressed",
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b", 1,
        LinkState::Failed, ReasonCode::CompressedStream, "gzip");
    row("redirect without a target", answer("302 Found"), 1, LinkState::Failed, ReasonCode::RedirectInvalid,
        "302");
    row("redirect to nowhere", redirect(302, "gopher://localhost/"), 1, LinkState::Failed,
        ReasonCode::RedirectInvalid, "302");
}

void BadAnswersTest::whatIsTheMatterIsSaidAndTheFeedRecovers()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, times);
    QFETCH(LinkState, state);
    QFETCH(ReasonCode, reason);
    QFETCH(QByteArray, argument);
    ScriptServer server(first(bad, times));
    HubRun run(pricesAt(server));

    const auto isSo = [&](const LogEntry &entry) {
        return entry.reason.code == reason &&
               (argument.isEmpty() ||
                QByteArray::fromStdString(entry.reason.args.at(0)).startsWith(argument));
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(run.log, isSo), kPatience);
    if (state != LinkState::Backoff) { // those stay until somebody asks
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), state, kPatience);
        QCOMPARE(run.cause(), reason);
        QCOMPARE(server.connections(), times);
        if (state == LinkState::Stopped)
            run.hub().startFeed(0);
        else
            run.hub().reconnectNow(0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QVERIFY(!run.health().cause);

    const FeedReport feed = run.stop().feeds[0];
    QVERIFY(feed.health.counts.balanced());
    QCOMPARE(feed.health.counts.received, std::uint64_t(kGoodEvents)); // nothing of a bad answer's body
    QCOMPARE(feed.health.missing, std::uint64_t(0));
    QCOMPARE(feed.health.connects, std::uint32_t(1));
    if (state != LinkState::Stopped)
        QCOMPARE(feed.lastError.code, reason);
}

void BadAnswersTest::twiceAnotherContentTypeIsTriedAgain()
{
    ScriptServer server(first(loginPage(), 2));
    HubRun run(pricesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience); // the portal went away by itself
    QCOMPARE(server.connections(), 3);
}

void BadAnswersTest::thriceAnotherContentTypeNeedsAPerson()
{
    ScriptServer server(first(loginPage(), 3));
    HubRun run(pricesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::WrongContentType);
    QCOMPARE(server.connections(), 3);
    QVERIFY(run.health().nextTry > run.health().since); // it still probes, slowly
    run.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
}

void BadAnswersTest::nobodyListens()
{
    Profile profile;
    {
        const ScriptServer server(Scripts{{}});
        profile = pricesAt(server);
    }
    HubRun run(profile);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QCOMPARE(run.cause(), ReasonCode::ConnectionRefused);
    QVERIFY(run.health().nextTry > run.health().since);
    QTRY_VERIFY_WITH_TIMEOUT(run.health().attempt >= 2, kPatience);
    const FeedReport feed = run.stop().feeds[0];
    QVERIFY(!feed.everLive);
    QCOMPARE(feed.lastError.code, ReasonCode::ConnectionRefused);
}

void BadAnswersTest::aRedirectIsFollowed()
{
    ScriptServer server({ScriptServerScript().waitForRequest().send(redirect(307, "/elsewhere")),
                         ScriptServerScript().waitForRequest().send(goodStream())});
    HubRun run(pricesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QCOMPARE(requestLine(server.requests().at(1)), QByteArray("GET /elsewhere HTTP/1.1"));
    QVERIFY(!run.noted(ReasonCode::CredentialsDropped)); // the same origin
}

void BadAnswersTest::retryAfterIsHonoured()
{
    ScriptServer server(first(answer("503 Busy", "Retry-After: 120\r\n"), 1));
    HubRun run(pricesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QCOMPARE(run.health().cause.args, (std::vector<std::string>{"503", "120"}));
    QVERIFY(run.health().nextTry - run.health().since >= std::chrono::seconds{120});
    run.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
}

void BadAnswersTest::aServerThatNeverGreetsIsLeft()
{
    ScriptServer server({ScriptServerScript().waitForRequest().send(streamHead()),
                         ScriptServerScript().waitForRequest().send(goodStream())});
    HubRun run(pricesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Resuming, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::NoHello), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 1, kPatience); // the mute one was closed
}

QTEST_GUILESS_MAIN(BadAnswersTest)
#include "BadAnswersTest.moc"
