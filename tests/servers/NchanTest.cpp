// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nginx with Nchan: one channel, over an event stream, a WebSocket and long-polling. The events are somebody
// else's; their ids too, and each transport's are of another kind.
#include "HubRun.h"
#include "NginxServer.h"
#include "PlainTicks.h"

#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;

class NchanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageArrives_data();
    void everyMessageArrives();
    void aCutStreamGoesOnBehindItsLastMessage();
    void aPollThatEndsEmptyLosesNothing();
    void aCutWebSocketRepeatsWhatItsNumbersDrop();
    void withoutNumbersAChangeBreaksAndSaysSo();
    void withNumbersAChangeLosesAndDoublesNothing();

private:
    [[nodiscard]] std::optional<Profile> profile(const QByteArray &transport, bool numbered,
                                                 const std::string &place = "/sub/") const;
    [[nodiscard]] std::unique_ptr<PlainTicks> newChannel();

    std::unique_ptr<NginxServer> m_nginx;
    int m_channels = 0;
};

namespace {

constexpr int kPatience = 30'000;
constexpr int kSome = 30;

std::uint64_t accepted(const FeedHealth &health)
{
    return health.counts.received - health.counts.duplicates;
}

} // namespace

void NchanTest::initTestCase()
{
    if (const QByteArray missing = NginxServer::missing(true); !missing.isEmpty())
        QSKIP(missing.constData());
    const QByteArray channel = "nchan_channel_id $1; nchan_message_timeout 10m;"
                               " nchan_message_buffer_length 1000;";
    m_nginx = std::make_unique<NginxServer>(
        QByteArray(),
        QList<NginxSite>{{"nchan", "location ~ ^/pub/(\\w+)$ { nchan_publisher; " + channel +
                                       "}\n"
                                       "location ~ ^/sub/(\\w+)$ { nchan_subscriber; " +
                                       channel +
                                       "}\n"
                                       "location ~ ^/short/(\\w+)$ { nchan_subscriber; "
                                       "nchan_subscriber_timeout 2s; " +
                                       channel + "}\n"}},
        true);
    QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
}

std::unique_ptr<PlainTicks> NchanTest::newChannel()
{
    return std::make_unique<PlainTicks>(m_nginx->url("nchan") + "/pub/c" + std::to_string(++m_channels));
}

/// Of the newest channel.
std::optional<Profile> NchanTest::profile(const QByteArray &transport, bool numbered,
                                          const std::string &place) const
{
    const QByteArray path = QByteArray::fromStdString(place) + 'c' + QByteArray::number(m_channels);
    const QByteArray http = QByteArray::fromStdString(m_nginx->url("nchan")) + path;
    const QByteArray ws = QByteArray::fromStdString(m_nginx->url("nchan", "ws")) + path;
    return PlainTicks::profile(
        "\"endpoints\": {\"sse\": \"" + http + "\", \"websocket\": \"" + ws + "\", \"longpoll\": \"" + http +
            "\"}, \"options\": {\"longpoll\": {\"cursor\": \"headers\"}}, \"transport\": \"" + transport +
            "\"",
        numbered ? PlainTicks::kNumberedTick : PlainTicks::kOneTick);
}

void NchanTest::everyMessageArrives_data()
{
    QTest::addColumn<QByteArray>("transport");
    for (const char *const transport : {"sse", "websocket", "longpoll"})
        QTest::newRow(transport) << QByteArray(transport);
}

void NchanTest::everyMessageArrives()
{
    QFETCH(QByteArray, transport);
    const auto ticks = newChannel();
    QVERIFY(ticks->publish(kSome)); // Nchan begins with the oldest
    const auto feed = profile(transport, false);
    QVERIFY(feed);
    HubRun run(*feed);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received >= ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.applied + health.counts.conflated, ticks->published());
    QCOMPARE(health.counts.received, ticks->published());
    QCOMPARE(health.connects, std::uint32_t(1));
    QCOMPARE(health.continuity, Continuity::Unknown); // nobody counts here
}

void NchanTest::aCutStreamGoesOnBehindItsLastMessage()
{
    const auto ticks = newChannel();
    const auto feed = profile("sse", false, "/short/");
    QVERIFY(feed);
    HubRun run(*feed);
    QVERIFY(ticks->publish(kSome));
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, ticks->published(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QVERIFY(ticks->publish(kSome)); // nobody listens
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received >= ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.received, ticks->published());
    QCOMPARE(health.counts.duplicates, std::uint64_t(0));
    QVERIFY(health.resumes > 0);
    QVERIFY(run.noted(ReasonCode::Resumed));
    QVERIFY(health.trustFrom != MonoTime{}); // it looks whole, but nobody can say so
}

void NchanTest::aPollThatEndsEmptyLosesNothing()
{
    const auto ticks = newChannel();
    const auto feed = profile("longpoll", false, "/short/");
    QVERIFY(feed);
    HubRun run(*feed);
    QVERIFY(ticks->publish(kSome));
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, ticks->published(), kPatience);
    const auto timedOut = [this] {
        return std::ranges::any_of(m_nginx->log("nchan"),
                                   [](const QByteArray &line) { return line.contains(" 408 "); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(timedOut(), kPatience);
    QVERIFY(ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received >= ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.received, ticks->published());
    QCOMPARE(health.connects, std::uint32_t(1)); // "nothing new" is no loss
}

void NchanTest::aCutWebSocketRepeatsWhatItsNumbersDrop()
{
    const auto ticks = newChannel();
    const auto feed = profile("websocket", true, "/short/");
    QVERIFY(feed);
    HubRun run(*feed);
    QVERIFY(ticks->publish(kSome));
    QTRY_COMPARE_WITH_TIMEOUT(accepted(run.health()), ticks->published(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
    QVERIFY(ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(accepted(run.health()) >= ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(accepted(health), ticks->published());
    QVERIFY(health.counts.duplicates >= std::uint64_t(kSome));
    QCOMPARE(health.resumes, std::uint32_t(0));
}

void NchanTest::withoutNumbersAChangeBreaksAndSaysSo()
{
    const auto ticks = newChannel();
    HubRun run(*profile("sse", false));
    QVERIFY(ticks->publish(kSome));
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, ticks->published(), kPatience);
    run.hub().applyProfile(*profile("longpoll", false));
    QTRY_VERIFY_WITH_TIMEOUT(run.health().transport == "longpoll" && run.state() == LinkState::Live,
                             kPatience);
    QCOMPARE(run.argumentsOf(ReasonCode::TransportBreaks), (std::vector<std::string>{"sse", "longpoll"}));
    QVERIFY(!run.noted(ReasonCode::TransportChanged));
    QVERIFY(ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.continuity, Continuity::Unknown);
    QVERIFY(health.trustFrom != MonoTime{});    // what was there before is stale until its next value
    QCOMPARE(health.resumes, std::uint32_t(0)); // an id of the stream means nothing to a poll
}

void NchanTest::withNumbersAChangeLosesAndDoublesNothing()
{
    const auto ticks = newChannel();
    HubRun run(*profile("sse", true));
    QVERIFY(ticks->publish(kSome));
    QTRY_COMPARE_WITH_TIMEOUT(accepted(run.health()), ticks->published(), kPatience);
    for (const char *const transport : {"websocket", "longpoll", "sse", "longpoll", "websocket", "sse"}) {
        run.hub().applyProfile(*profile(transport, true));
        const auto arrived = [&] { return run.health().transport == transport; };
        QTRY_VERIFY_WITH_TIMEOUT(ticks->publish(1) && arrived(), kPatience);
        QVERIFY(ticks->publish(kSome));
    }
    QTRY_VERIFY_WITH_TIMEOUT(accepted(run.health()) >= ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == ticks->last(), kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(report.health.counts.applied + report.health.counts.conflated, ticks->published());
    QCOMPARE(report.health.reconnects, std::uint32_t(0));
    QVERIFY(report.outages.empty());
    QVERIFY(run.noted(ReasonCode::TransportChanged));
    QVERIFY(!run.noted(ReasonCode::TransportBreaks));
    QVERIFY(!run.noted(ReasonCode::TransportKept));
}

QTEST_GUILESS_MAIN(NchanTest)
#include "NchanTest.moc"
