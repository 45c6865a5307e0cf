// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HubRun.h"
#include "NativeMessages.h"
#include "RecordingUrl.h"
#include "RecordingWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;
using What = PlaybackCommand::What;

/// A recording that a person steers, through the whole path: transport, decoder, ledger, frames.
class SteeredRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aSeekForwardsTakesEverythingBetween();
    void goingBackForgetsWhatCameLater();
    void goingBackAThousandTimesUsesUpNoNumbers();
    void aStepIsOneEventInTheLedgers();
    void aFeedThatAPersonStoppedStaysStopped();
    void afterTheEndOneCanGoBack();

private:
    static constexpr std::int64_t kHour = 3'600'000'000;

    [[nodiscard]] Profile profile() const
    {
        Profile all;
        all.name = "recording";
        for (const FeedKind kind : {FeedKind::Prices, FeedKind::Positions}) {
            FeedProfile feed = nativeFeed(kind);
            feed.transport = "recording";
            feed.endpoints = {{"recording", {RecordingUrl{m_file, feed.name}.text()}}};
            all.feeds.push_back(std::move(feed));
        }
        return all;
    }
    static void steer(HubRun &run, What what, std::int64_t micros = 0)
    {
        run.hub().steerPlayback({what, 1.0, micros});
    }
    static std::uint64_t taken(const HubRun &run)
    {
        const auto of = [&run](std::size_t feed) {
            return run.health(feed).counts.received + run.health(feed).counts.control;
        };
        return of(0) + of(1);
    }

    QTemporaryDir m_dir;
    std::string m_file;
};

void SteeredRecordingTest::initTestCase()
{
    std::string out;
    RecordingWriter writer(out);
    writer.header(1'714'564'800'000'000, "{}");
    const auto line = [&writer](std::int64_t micros, const char *feed, const std::string &data,
                                const std::string &eventId = {}) {
        writer.event({micros, feed, eventId, "", data, !eventId.empty(), false, false});
    };
    line(0, "prices", hello(0, 0));
    line(10, "positions", hello(0, 0, "e1", true));
    line(20, "positions", R"({"t":"snapshot_begin"})");
    line(30, "positions", position("A", 10));
    line(40, "positions", R"({"t":"snapshot_end"})");
    line(1'000, "prices", tick("A", 1.0), id(1));
    line(kHour, "prices", tick("A", 2.0), id(2));
    line(2 * kHour, "prices", tick("A", 3.0), id(3));
    line(2 * kHour, "prices", tick("B", 9.0), id(4));
    line(3 * kHour, "positions", position("A", 20), id(1));
    m_file = m_dir.filePath(u"r.jsonl"_s).toStdString();
    QFile file(QString::fromStdString(m_file));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(out.data(), static_cast<qint64>(out.size()));
}

void SteeredRecordingTest::aSeekForwardsTakesEverythingBetween()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>()});
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 1.0}}));
    steer(run, What::Seek, 2 * kHour);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 3.0}, {"B", 9.0}}));
    QCOMPARE(run.health().counts.received, 4u);
    QCOMPARE(run.health().counts.duplicates, 0u);
    QTRY_COMPARE(run.state(), LinkState::Replaying);
    QVERIFY(run.health().stale);
    run.stop();
    QVERIFY(run.balanced());
    QVERIFY(!run.states.contains(LinkState::Live));
}

void SteeredRecordingTest::goingBackForgetsWhatCameLater()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>()});
    steer(run, What::Pause);
    steer(run, What::Seek, 2 * kHour);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 3.0}, {"B", 9.0}}));
    steer(run, What::Seek, kHour);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 2.0}}));
    QTRY_VERIFY(!run.playback.seeking);
    QCOMPARE(run.playback.position, kHour);
    QVERIFY(run.playback.paused);
    QCOMPARE(run.health().counts.received, 2u);
    QCOMPARE(run.health().counts.duplicates, 0u);
    QCOMPARE(run.health().epochBreaks, 0u);
    QCOMPARE(run.health().continuity, Continuity::Continuous);
    steer(run, What::Seek, 2 * kHour);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 3.0}, {"B", 9.0}}));
    run.stop();
    QVERIFY(run.balanced());
}

void SteeredRecordingTest::goingBackAThousandTimesUsesUpNoNumbers()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>()});
    steer(run, What::Pause);
    for (int i = 0; i < 1000; ++i) {
        steer(run, What::Seek, 2 * kHour);
        if (i % 100 == 0)
            QTRY_COMPARE(run.prices().size(), 2u);
        steer(run, What::Seek, kHour);
    }
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 2.0}}));
    QCOMPARE(run.keys(), 2u);
    QCOMPARE(run.health(0).feed, 0);
    QCOMPARE(run.health(1).feed, 1);
}

void SteeredRecordingTest::aStepIsOneEventInTheLedgers()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>()});
    steer(run, What::Pause);
    steer(run, What::Seek, 0); // paused or not, the first hello lies before this
    QTRY_COMPARE(taken(run), 1u);
    for (std::uint64_t events = 2; events <= 10; ++events) {
        steer(run, What::Step);
        QTRY_COMPARE(taken(run), events);
    }
    QCOMPARE(run.health(0).counts.received, 4u);
    QCOMPARE(run.playback.position, 3 * kHour);
}

void SteeredRecordingTest::aFeedThatAPersonStoppedStaysStopped()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>()});
    steer(run, What::Seek, 3 * kHour);
    QTRY_COMPARE(run.prices().size(), 2u);
    run.hub().stopFeed(0);
    QTRY_COMPARE(run.state(0), LinkState::Stopped);
    steer(run, What::Seek, kHour);
    QTRY_COMPARE(run.prices().size(), 0u);
    QTRY_COMPARE(run.state(1), LinkState::Replaying);
    QCOMPARE(run.state(0), LinkState::Stopped);
    run.hub().startFeed(0);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 2.0}}));
}

void SteeredRecordingTest::afterTheEndOneCanGoBack()
{
    HubRun run(profile(), {.playback = std::make_shared<PlaybackGroup>(kUnboundedPlayback)});
    QTRY_VERIFY(run.playback.ended);
    QTRY_COMPARE(run.cause(0), ReasonCode::ReplayFinished);
    steer(run, What::Pause);
    steer(run, What::Seek, kHour);
    QTRY_COMPARE(run.prices(), (HubRun::Prices{{"A", 2.0}}));
    QTRY_COMPARE(run.state(0), LinkState::Replaying);
    QVERIFY(!run.playback.ended);
}

QTEST_GUILESS_MAIN(SteeredRecordingTest)
#include "SteeredRecordingTest.moc"
