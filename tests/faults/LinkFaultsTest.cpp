// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultProxy.h"
#include "NativePages.h"

#include <QTest>

#include <algorithm>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * Rows of the fault catalogue about links: a hub against a server on real sockets, over each transport.
 */
class LinkFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F08_aSlowDripKeepsTheFeedLive();
    void F09_tooLittleBandwidthIsLiveAndLate();
    void F12_whoClosesAtOnceIsAskedLessAndLess_data() { eachTransport("F12"); }
    void F12_whoClosesAtOnceIsAskedLessAndLess();
    void F16_aServerThatSaysNothingIsLeft_data() { eachTransport("F16"); }
    void F16_aServerThatSaysNothingIsLeft();
    void F18_withoutDescriptorsItWaitsAndComesBack_data() { eachTransport("F18"); }
    void F18_withoutDescriptorsItWaitsAndComesBack();
    void F18_beforeTheFirstConnectionItWaitsToo_data() { eachTransport("F18"); }
    void F18_beforeTheFirstConnectionItWaitsToo();

private:
    static void eachTransport(const char *number)
    {
        QTest::addColumn<QString>("transport");
        for (const char *transport : {"sse", "websocket", "longpoll"})
            QTest::addRow("%s %s", number, transport) << QString::fromLatin1(transport);
    }
};

namespace {

constexpr int kPatience = 30'000;

using Script = ScriptServerScript;
using Scripts = QList<ScriptServerScript>;

/// What a good server has behind \a after, over that transport.
Script good(const std::string &transport, std::uint64_t after = 0)
{
    if (transport == "websocket")
        return goodSocket(after);
    if (transport == "longpoll")
        return Script().waitForRequest().send(pageAnswer(after)).waitForRequest();
    return Script().waitForRequest().send(goodStream());
}

/// With heartbeats of 200 ms, and nothing announced to catch up with.
QByteArray quick(QByteArray stream)
{
    return stream.replace("\"hb_ms\":5000", "\"hb_ms\":200").replace("\"head\":3", "\"head\":0");
}

/// Something between a price feed and its server, from the beginning.
class Between
{
public:
    Between(const ScriptServer &server, const Fault &fault)
        : m_proxy(
              {.targetPort = static_cast<std::uint16_t>(QUrl(QString::fromStdString(server.url())).port())})
    {
        if (!m_proxy.start(m_error))
            qFatal("%s", m_error.c_str());
        m_proxy.inject(fault, {});
    }
    [[nodiscard]] Profile prices() const
    {
        const std::string port = std::to_string(m_proxy.port());
        return profileOf(nativeFeedAt(FeedKind::Prices, "http://127.0.0.1:" + port + "/v1/feeds/prices/sse"));
    }

private:
    FaultProxy m_proxy;
    std::string m_error;
};

/// Takes every descriptor that this process may still have.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{256, m_before.rlim_max};
        m_set = ::setrlimit(RLIMIT_NOFILE, &few) == 0;
        takeAll();
    }
    ~NoDescriptors()
    {
        ::setrlimit(RLIMIT_NOFILE, &m_before);
        std::ranges::for_each(m_taken, ::close);
    }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;
    [[nodiscard]] bool set() const { return m_set; }
    /// Those too that were given back meanwhile.
    void takeAll()
    {
        for (int taken = ::dup(STDERR_FILENO); taken >= 0; taken = ::dup(STDERR_FILENO))
            m_taken.push_back(taken);
    }

private:
    rlimit m_before{};
    std::vector<int> m_taken;
    bool m_set = false;
};

} // namespace

/// Five bytes every 20 ms: no event comes within a heartbeat of 200 ms, but bytes do.
void LinkFaultsTest::F08_aSlowDripKeepsTheFeedLive()
{
    ScriptServer server(Scripts{Script().waitForRequest().send(quick(goodStream()))});
    Between between(server, {.kind = FaultKind::Slice, .sliceBytes = 5, .sliceEvery = 20ms});
    HubRun run(between.prices());
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, std::uint64_t(kGoodEvents), kPatience);
    QCOMPARE(run.state(), LinkState::Live);
    QVERIFY(!run.states.contains(LinkState::Stale) && !run.states.contains(LinkState::Backoff));
    QVERIFY(run.prices() == goodPrices());
    QCOMPARE(server.connections(), 1);
}

/// What was published at once takes seconds to come.
void LinkFaultsTest::F09_tooLittleBandwidthIsLiveAndLate()
{
    constexpr std::uint64_t kTicks = 600;
    const std::string stamp = std::to_string(readClocks().wall);
    QByteArray events = quick(streamHead() + eventText(hello(0, 0)));
    for (std::uint64_t n = 1; n <= kTicks; ++n) {
        events += eventText(
            R"({"t":"tick","s":"AAPL","p":)" + std::to_string(n) + R"(,"q":1,"ts":)" + stamp + "}", id(n));
    }
    ScriptServer server(Scripts{Script().waitForRequest().send(events)});
    Between between(server,
                    {.kind = FaultKind::Throttle, .bytesPerSecond = std::uint64_t(events.size()) / 3});
    HubRun run(between.prices());
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, kTicks, kPatience);
    QCOMPARE(run.state(), LinkState::Live);
    QVERIFY(!run.states.contains(LinkState::Stale) && !run.states.contains(LinkState::Backoff));
    const FeedHealth health = run.stop().feeds[0].health;
    QVERIFY2(health.latency.max > 2'000'000, QByteArray::number(qlonglong(health.latency.max)));
    QVERIFY2(health.latency.p50 > 700'000, QByteArray::number(qlonglong(health.latency.p50)));
    QCOMPARE(health.missing, std::uint64_t(0));
    QVERIFY(health.counts.balanced());
}

void LinkFaultsTest::F12_whoClosesAtOnceIsAskedLessAndLess()
{
    QFETCH(QString, transport);
    ScriptServer server(Scripts{Script().fin()});
    HubRun run(profileOf(pricesBy(transport.toStdString(), server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.health().attempt >= 4, kPatience);
    QCOMPARE(run.state(), LinkState::Backoff);
    QCOMPARE(run.cause(), ReasonCode::ConnectionLost);
    // Qt may ask a second time by itself (qt-facts N5); nobody asks more often.
    const int attempts = static_cast<int>(run.health().attempt);
    QVERIFY2(server.connections() <= 2 * attempts, qPrintable(QString::number(server.connections())));
    QVERIFY(pause(run) >= 100ms && pause(run) <= 100ms + 500ms * (1 << (attempts - 1)));
    QCOMPARE(run.health().connects, std::uint32_t(0));
}

void LinkFaultsTest::F16_aServerThatSaysNothingIsLeft()
{
    QFETCH(QString, transport);
    ScriptServer server(Scripts{Script(), good(transport.toStdString())});
    FeedProfile feed = pricesBy(transport.toStdString(), server);
    feed.connectTimeout = 1s;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QCOMPARE(run.cause(), ReasonCode::NoAnswer);
    QCOMPARE(said(run), QStringLiteral("The server did not answer within 1 s."));
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 1, kPatience); // the silent one was closed
}

void LinkFaultsTest::F18_withoutDescriptorsItWaitsAndComesBack()
{
    QFETCH(QString, transport);
    const std::string by = transport.toStdString();
    ScriptServer server(Scripts{good(by).hold().rst(), good(by, kGoodEvents)});
    HubRun run(profileOf(pricesBy(by, server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    {
        NoDescriptors none;
        QVERIFY(none.set());
        server.release();
        const auto noticed = [&] {
            none.takeAll();
            return run.state() == LinkState::Backoff && run.cause() == ReasonCode::NoFreeConnections;
        };
        QVERIFY(QTest::qWaitFor(noticed, kPatience));
        QCOMPARE(said(run), QStringLiteral("This computer has no free connections."));
        QVERIFY(pause(run) >= 100ms); // it waits: nothing spins
    }
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QCOMPARE(run.health().missing, std::uint64_t(0));
    QVERIFY(run.balanced());
}

/// Threads that Qt would begin for the first request need descriptors of their own, and it aborts without.
void LinkFaultsTest::F18_beforeTheFirstConnectionItWaitsToo()
{
    QFETCH(QString, transport);
    const std::string by = transport.toStdString();
    ScriptServer server(Scripts{good(by)});
    FeedProfile feed = pricesBy(by, server);
    feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
    feed.credentials.source = "ask";
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::AuthRequired, kPatience); // nothing was opened yet
    {
        NoDescriptors none;
        QVERIFY(none.set());
        run.hub().giveSecret(0, QStringLiteral("token"));
        QVERIFY(QTest::qWaitFor([&] { return run.noted(ReasonCode::NoFreeConnections); }, kPatience));
        QCOMPARE(server.connections(), 0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(run.state() == LinkState::Live && run.prices() == goodPrices(), kPatience);
    QVERIFY(isWhole(run.health()));
}

QTEST_GUILESS_MAIN(LinkFaultsTest)
#include "LinkFaultsTest.moc"
