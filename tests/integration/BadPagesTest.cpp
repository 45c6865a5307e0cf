// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativePages.h"
#include "ProfileReader.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/*!
 * What servers of pages do wrong, as a feed has it: state, reason, words, and nothing lost.
 */
class BadPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn_data();
    void F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn();
    void F34_aPageThatWasCutIsNotTakenAtAll();
    void F37_aServerThatClosesBetweenPagesIsNoTrouble();
    void F47_aPageThatCannotBeReadIsNotAskedForInALoop();
    void F47_pagesThatCouldNeverBeReadAreNoProxysFault();
    void F60_aServerThatAnswersAtOnceWithNothingIsAskedLessAndLess();
    void F62_aCursorThatGoesBackOnlyRepeats();
    void F62_theSamePageForEverIsGivenUp();
    void F62_whoDoesNotAskBehindAPositionMayGetTheSame();
    void F63_aPageThatComesTwiceIsAppliedOnce();
    void F64_aPageWithTooMuchInItIsRefusedWithoutHaste_data();
    void F64_aPageWithTooMuchInItIsRefusedWithoutHaste();
    void F67_aHoleThatNoPageFillsIsNamedAndTheFeedGoesOn();
};

namespace {

constexpr int kPatience = 30'000;

using Scripts = QList<Script>;

Script pages(const QList<QByteArray> &answers)
{
    Script script;
    for (const QByteArray &answer : answers)
        script.waitForRequest().send(answer);
    return script;
}

/// What stands behind after= in a request.
QByteArray askedAfter(const QByteArray &request)
{
    const QByteArray line = requestLine(request);
    const qsizetype from = line.indexOf("after=") + 6;
    return line.sliced(from, line.indexOf('&', from) - from);
}

} // namespace

void BadPagesTest::F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("times"); ///< so that even a repeated request meets it
    QTest::addColumn<LinkState>("state");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &bad, int times, LinkState state,
                        ReasonCode reason, const char *words) {
        QTest::newRow(name) << bad << times << state << reason << QString::fromUtf8(words);
    };
    using enum ReasonCode;
    row("F19 502", answer("502 Bad Gateway"), 1, LinkState::Backoff, GatewayError,
        "The gateway answered 502.");
    row("F20 503", answer("503 Busy", "Retry-After: 1\r\n"), 1, LinkState::Backoff, ServerBusy,
        "Server busy, asked to wait 1 s.");
    row("F22 429", answer("429 Slow"), 1, LinkState::Backoff, TooManyRequests, "Too many requests.");
    row("F24 a login page", jsonAnswer("<html>Sign in</html>").replace("application/json", "text/html"), 1,
        LinkState::Backoff, WrongPageType, "Not JSON (text/html). A login page may be in the way.");
    row("404", answer("404 Not Found"), 1, LinkState::Failed, NotFound,
        "The server does not know this feed (404).");
    row("F28 a redirect to nowhere", redirect(302, "gopher://localhost/"), 1, LinkState::Failed,
        RedirectInvalid, "The server redirects (302) but does not say where to.");
    row("F31 compressed",
        jsonAnswer("\x1f\x8b").replace("Content-Type", "Content-Encoding: gzip\r\nContent-Type"), 1,
        LinkState::Failed, CompressedStream,
        "The server compresses this feed (gzip); that is not supported.");
}

/// In the middle: the feed was live, and goes on where it was.
void BadPagesTest::F19_F28_whatIsTheMatterIsSaidAndTheFeedGoesOn()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, times);
    QFETCH(LinkState, state);
    QFETCH(ReasonCode, reason);
    QFETCH(QString, words);
    Scripts scripts{pages({pageAnswer(0, 2), bad}).fin()};
    for (int i = 1; i < times; ++i)
        scripts << pages({bad}).fin();
    ScriptServer server(scripts << pages({pageAnswer(2)}));
    HubRun run(profileOf(pricesBy("longpoll", server)));
    const auto isSo = [&](const LogEntry &entry) { return entry.reason.code == reason; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(run.log, isSo), kPatience);
    QCOMPARE(texts::sentence(std::ranges::find_if(run.log, isSo)->reason), words);
    if (state != LinkState::Backoff) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), state, kPatience);
        QCOMPARE(run.cause(), reason);
        QVERIFY(pause(run) >= 60s);
        run.hub().reconnectNow(0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(0));
    QCOMPARE(askedAfter(server.requests().at(times + 1)), QByteArray("e1%3A2"));
}

void BadPagesTest::F34_aPageThatWasCutIsNotTakenAtAll()
{
    ScriptServer server(
        Scripts{pages({pageAnswer(0, 2), pageAnswer(2).chopped(5)}).fin(), pages({pageAnswer(2)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::ConnectionLost), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(askedAfter(server.requests().at(2)), QByteArray("e1%3A2"));
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(0));
}

void BadPagesTest::F37_aServerThatClosesBetweenPagesIsNoTrouble()
{
    ScriptServer server(
        Scripts{pages({pageAnswer(0, 1)}).fin(), pages({pageAnswer(1, 2)}).rst(), pages({pageAnswer(2, 3)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
    QVERIFY(!run.noted(ReasonCode::ConnectionLost));
    QCOMPARE(run.health().reconnects, std::uint32_t(0));
}

void BadPagesTest::F47_aPageThatCannotBeReadIsNotAskedForInALoop()
{
    ScriptServer server(
        Scripts{pages({pageAnswer(0, 2), jsonAnswer("{"), jsonAnswer("{"), jsonAnswer("{"), pageAnswer(2)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QVERIFY(run.noted(ReasonCode::UnreadableEvent));
    QCOMPARE(run.health().counts.refused, std::uint64_t(3));
    QCOMPARE(run.cause(), ReasonCode::ProtocolError);
    QCOMPARE(said(run), QStringLiteral("The server broke the protocol: its pages cannot be read"));
    QVERIFY(pause(run) >= 60s);
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(run.health().missing, std::uint64_t(0));
}

/// No hello either, but who says something is not mute.
void BadPagesTest::F47_pagesThatCouldNeverBeReadAreNoProxysFault()
{
    ScriptServer server(Scripts{pages({jsonAnswer("{"), jsonAnswer(R"({"events":[]})"), jsonAnswer("[]")})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::ProtocolError);
    QCOMPARE(server.requests().size(), 3);
}

void BadPagesTest::F60_aServerThatAnswersAtOnceWithNothingIsAskedLessAndLess()
{
    QList<QByteArray> nothing{pageAnswer()};
    for (int i = 0; i < 100; ++i)
        nothing += pageAnswer(3);
    ScriptServer server(Scripts{pages(nothing)});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 2, kPatience); // after news at once
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 6, kPatience);
    QVERIFY2(timer.elapsed() >= 3500, qPrintable(QString::number(timer.elapsed()))); // 250, 500, 1000, 2000
    QCOMPARE(run.state(), LinkState::Live);
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(0));
}

void BadPagesTest::F62_aCursorThatGoesBackOnlyRepeats()
{
    ScriptServer server(Scripts{pages({pageAnswer(0, 2), pageAnswer(0, 1), pageAnswer(1, 3)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(2));
    // What the server says comes next is not what we have.
    QCOMPARE(askedAfter(server.requests().at(2)), QByteArray("e1%3A2"));
}

void BadPagesTest::F62_theSamePageForEverIsGivenUp()
{
    ScriptServer server(Scripts{pages(QList<QByteArray>(4, pageAnswer(0, 2))), pages({pageAnswer(2)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::RepeatedPage);
    QCOMPARE(said(run), QStringLiteral("The server repeats the same page."));
    QVERIFY(pause(run) >= 60s);
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(6));
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
}

/// A plain feed that is asked now and then: the last trade stays the last one until there is another.
void BadPagesTest::F62_whoDoesNotAskBehindAPositionMayGetTheSame()
{
    const QByteArray same = jsonAnswer(R"({"n":7,"s":"AAPL","p":10.5})");
    ScriptServer server(
        Scripts{pages(QList<QByteArray>(5, same) << jsonAnswer(R"({"n":8,"s":"AAPL","p":11.5})"))});
    const auto read = ProfileReader::read(
        R"({"format":1,"name":"polled","feeds":[{"name":"prices","kind":"prices","protocol":"plain",
            "endpoints":{"longpoll":")" +
            server.url("/last") + R"("},"options":{"longpoll":{"cursor":"none","interval_ms":250}},
            "mapping":{"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/n","scope":"feed"}}}]})",
        "test");
    QVERIFY(read.profile.has_value());
    HubRun run(*read.profile);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (HubRun::Prices{{"AAPL", 11.5}}), kPatience);
    QCOMPARE(run.state(), LinkState::Live);
    QCOMPARE(run.health().counts.duplicates, std::uint64_t(4));
    QVERIFY(!run.noted(ReasonCode::RepeatedPage));
}

void BadPagesTest::F63_aPageThatComesTwiceIsAppliedOnce()
{
    // The connection closes before the answer: Qt asks again by itself (qt-facts N5), and so may a proxy.
    ScriptServer server(Scripts{pages({pageAnswer(0, 1)}).waitForRequest().fin(),
                                pages({pageAnswer(1, 3), pageAnswer(1, 3)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.duplicates == 2, kPatience);
    QCOMPARE(run.prices(), goodPrices());
    QVERIFY(isWhole(run.health()));
    QCOMPARE(run.stop().feeds[0].doubled, std::uint64_t(0));
}

void BadPagesTest::F64_aPageWithTooMuchInItIsRefusedWithoutHaste_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QString>("words");
    std::string many;
    for (int i = 3; i <= 10'003; ++i)
        many += (i > 3 ? "," : "") + element(std::uint64_t(i), "AAPL", 99.0);
    const QByteArray head = QByteArray::fromStdString(R"({"hello":)" + hello(2, 10'003) + R"(,"events":[)");
    const QByteArray tail = R"(],"next":"e1:10003"})";
    const auto last = [](const QByteArray &body) { // of its connection
        return jsonAnswer(body).replace("Content-Type", "Connection: close\r\nContent-Type");
    };
    QTest::newRow("10,001 events") << last(head + QByteArray::fromStdString(many) + tail)
                                   << ReasonCode::TooManyEvents
                                   << QStringLiteral("A page held more than 10000 events and was refused.");
    QTest::newRow("more than 8 MiB") << last(head + QByteArray(8 << 20, ' ') + tail)
                                     << ReasonCode::EventTooLarge
                                     << QStringLiteral("An event was larger than 8 MiB and was refused.");
}

void BadPagesTest::F64_aPageWithTooMuchInItIsRefusedWithoutHaste()
{
    QFETCH(QByteArray, page);
    QFETCH(ReasonCode, reason);
    QFETCH(QString, words);
    ScriptServer server(Scripts{pages({pageAnswer(0, 2), page}).fin(), pages({page}).fin(),
                                pages({page}).fin(), pages({pageAnswer(2)})});
    HubRun run(profileOf(pricesBy("longpoll", server)));
    for (std::uint32_t attempt = 1; attempt <= 2; ++attempt) {
        QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Backoff && run.health().attempt == attempt,
                                 kPatience);
        QCOMPARE(run.cause(), reason);
        QCOMPARE(said(run), words);
        QVERIFY(pause(run) >= 5s);
        run.hub().reconnectNow(0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(server.requests().size(), 4);
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QCOMPARE(run.health().missing, std::uint64_t(0));
    QVERIFY(run.balanced());
}

/// Behind 2 there is no 3 any more. Until that is given up the feed asks behind 2, and gets the same page.
void BadPagesTest::F67_aHoleThatNoPageFillsIsNamedAndTheFeedGoesOn()
{
    const auto page = [](std::uint64_t from, std::uint64_t to) {
        std::string events;
        for (std::uint64_t n = from; n <= to; ++n) {
            std::string event = notice("n-" + std::to_string(n));
            event.insert(event.find(R"("id")"), R"("seq":)" + std::to_string(n) + ',');
            events += (n > from ? "," : "") + event;
        }
        return jsonAnswer(QByteArray::fromStdString(R"({"hello":)" + hello(from == 1 ? 0 : 2, 5) +
                                                    R"(,"events":[)" + events + R"(],"next":"e1:)" +
                                                    std::to_string(to) + R"("})"));
    };
    QList<QByteArray> same;
    for (int i = 0; i < 30; ++i)
        same += page(4, 5);
    ScriptServer server(Scripts{pages(QList<QByteArray>{page(1, 2)} + same), pages(same)});
    FeedProfile feed = pricesBy("longpoll", server);
    feed.kind = FeedKind::Notices;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.notices, (std::vector<std::string>{"n-1", "n-2", "n-4", "n-5"}), kPatience);
    QVERIFY(!run.noted(ReasonCode::RepeatedPage));
    QVERIFY(run.noted(ReasonCode::GapPermanent));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY2(server.requests().size() < 20, qPrintable(QString::number(server.requests().size())));
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(report.health.missing, std::uint64_t(1));
    QCOMPARE(report.gaps.at(0).from, std::uint64_t(3));
    QCOMPARE(report.doubled, std::uint64_t(0));
}

QTEST_GUILESS_MAIN(BadPagesTest)
#include "BadPagesTest.moc"
