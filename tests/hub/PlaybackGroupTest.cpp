// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlaybackGroup.h"
#include "RecordingTransport.h"
#include "RecordingUrl.h"
#include "RecordingWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using What = PlaybackCommand::What;

namespace {

/// Two feeds write what they get into one line, so that the order between them shows.
class Sink : public TransportSink
{
public:
    explicit Sink(std::string &all) : m_all(all) {}

    void opened(const Opened &) override {}
    void frame(const Frame &frame) override
    {
        m_all += frame.data;
        if (onFrame)
            onFrame();
    }
    void bytesArrived(std::size_t) override {}
    void reconnectDelay(std::chrono::milliseconds) override {}
    void closed(const Closed &closed) override { ends.push_back(closed.reason); }

    std::vector<ReasonCode> ends;
    std::function<void()> onFrame;

private:
    std::string &m_all;
};

} // namespace

/// The feeds of a recording, steered together. A capital letter is an event of the first feed, a small one of
/// the second; hours lie between those that must not come by themselves.
class PlaybackGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPauseStopsBothAndPlayGoesOn();
    void aStepIsOneEventOfWhicheverFeedComesFirst();
    void stepsAskedForAtOnceAreDoneOneByOne();
    void aStepPausesWhatPlays();
    void aStepBehindTheLastEventEndsTheRecording();
    void aStepNeedsNoFeedThatIsClosed();
    void aSeekDeliversWhatLiesBetween();
    void aSeekGoesOnPlayingFromThere();
    void aSeekBackAsksForANewStart();
    void afterANewStartItPlaysUpToThePlace();
    void anotherSeekTakesTheFirstOnesPlace();
    void aFeedThatOpensLateCatchesUp();
    void anotherSpeedIsHeardAtOnce();
    void everyFeedLastsAsLongAsTheRecording();
    void theStatusSaysHowFarItIs();
    void theStatusShowsTheProgressOfALongSeek();

private:
    struct Event
    {
        std::int64_t micros;
        const char *data;
    };
    void record(const std::vector<Event> &events)
    {
        std::string out;
        RecordingWriter writer(out);
        writer.header(1'714'564'800'123'000, "{}");
        for (const auto &[micros, data] : events)
            writer.event({micros, *data < 'a' ? "F" : "g", "", "", data, false, false, false});
        m_file = m_dir->filePath(u"r.jsonl"_s).toStdString();
        QFile file(QString::fromStdString(m_file));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(out.data(), static_cast<qint64>(out.size()));
    }
    void open(RecordingTransport &transport, const char *feed, Sink &sink) const
    {
        OpenRequest request;
        request.url = RecordingUrl{m_file, feed}.text();
        transport.open(request, sink);
    }
    /// A recording opened and paused before its first event.
    void start(const std::vector<Event> &events, double speed = 1.0, bool paused = false)
    {
        record(events);
        m_group = std::make_shared<PlaybackGroup>(speed);
        m_transportF = std::make_unique<RecordingTransport>(m_group);
        m_transportG = std::make_unique<RecordingTransport>(m_group);
        if (paused)
            QVERIFY(!steer(What::Pause));
        reopen();
    }
    void reopen()
    {
        m_all.clear();
        open(*m_transportF, "F", m_f);
        open(*m_transportG, "g", m_g);
    }
    bool steer(What what, std::int64_t micros = 0, double speed = 1.0)
    {
        return m_group->steer({what, speed, micros}, readClocks().mono);
    }
    [[nodiscard]] PlaybackStatus status() const { return m_group->status(readClocks().mono); }
    /// Turns of the event loop in which whatever is due would have come.
    static void settle()
    {
        for (int i = 0; i < 200; ++i)
            QCoreApplication::processEvents();
    }

    static constexpr std::int64_t kHour = 3'600'000'000;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::string m_file;
    std::string m_all;
    Sink m_f{m_all};
    Sink m_g{m_all};
    std::shared_ptr<PlaybackGroup> m_group;
    std::unique_ptr<RecordingTransport> m_transportF;
    std::unique_ptr<RecordingTransport> m_transportG;
};

void PlaybackGroupTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_all.clear();
    m_f.ends.clear();
    m_g.ends.clear();
    m_f.onFrame = m_g.onFrame = {};
}

void PlaybackGroupTest::aPauseStopsBothAndPlayGoesOn()
{
    start({{1'000, "A"}, {1'000, "b"}, {60'000, "C"}, {60'000, "d"}, {kHour, "E"}});
    QTRY_COMPARE(m_all.size(), 2u);
    QVERIFY(!steer(What::Pause));
    const auto until = std::chrono::steady_clock::now() + 120ms;
    QTRY_VERIFY(std::chrono::steady_clock::now() > until); // both were due by now
    QCOMPARE(m_all.size(), 2u);
    QVERIFY(!steer(What::Play));
    QTRY_COMPARE(m_all.size(), 4u);
}

void PlaybackGroupTest::aStepIsOneEventOfWhicheverFeedComesFirst()
{
    start({{0, "a"}, {5, "B"}, {5, "c"}, {5, "D"}, {kHour, "E"}, {kHour - 1, "f"}, {kHour, "G"}}, 1.0, true);
    std::string expected;
    for (const char next : std::string("aBcDEfG")) {
        settle();
        QCOMPARE(m_all, expected);
        QVERIFY(!steer(What::Step));
        expected += next;
        QTRY_COMPARE(m_all, expected);
    }
    settle();
    QCOMPARE(m_all, expected);
}

void PlaybackGroupTest::stepsAskedForAtOnceAreDoneOneByOne()
{
    start({{1, "A"}, {2, "b"}, {3, "C"}, {4, "D"}, {kHour, "e"}}, 1.0, true);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!steer(What::Step));
    QTRY_COMPARE(m_all, std::string("AbC"));
    settle();
    QCOMPARE(m_all, std::string("AbC"));
}

void PlaybackGroupTest::aStepPausesWhatPlays()
{
    start({{1, "A"}, {kHour, "b"}, {kHour, "C"}});
    QTRY_COMPARE(m_all, std::string("A"));
    QVERIFY(!steer(What::Step));
    QTRY_COMPARE(m_all, std::string("Ab"));
    QVERIFY(status().paused);
    QCOMPARE(status().position, kHour);
}

void PlaybackGroupTest::aStepBehindTheLastEventEndsTheRecording()
{
    start({{1, "A"}, {2, "b"}}, 1.0, true);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!steer(What::Step));
        settle();
    }
    QTRY_COMPARE(m_f.ends, std::vector{ReasonCode::ReplayFinished});
    QTRY_COMPARE(m_g.ends, std::vector{ReasonCode::ReplayFinished});
    QCOMPARE(m_all, std::string("Ab"));
    QVERIFY(status().ended);
}

void PlaybackGroupTest::aStepNeedsNoFeedThatIsClosed()
{
    start({{1, "a"}, {2, "B"}, {kHour, "c"}}, 1.0, true);
    settle();
    QVERIFY(!steer(What::Step)); // waits for both to look, one of which goes
    m_transportG->close();
    QTRY_COMPARE(m_all, std::string("B"));
}

void PlaybackGroupTest::aSeekDeliversWhatLiesBetween()
{
    start({{1, "A"}, {kHour, "b"}, {2 * kHour, "C"}, {2 * kHour, "d"}, {3 * kHour, "E"}}, 1.0, true);
    settle();
    QVERIFY(!steer(What::Seek, 2 * kHour));
    QTRY_COMPARE(m_all.size(), 4u);
    settle();
    QCOMPARE(m_all.size(), 4u);
    QVERIFY(m_all.find('A') < m_all.find('C'));
    QVERIFY(m_all.find('b') < m_all.find('d'));
    QVERIFY(status().paused);
    QCOMPARE(status().position, 2 * kHour);
}

void PlaybackGroupTest::aSeekGoesOnPlayingFromThere()
{
    start({{kHour, "A"}, {kHour + 20'000, "b"}, {2 * kHour, "C"}});
    QVERIFY(!steer(What::Seek, kHour));
    QTRY_COMPARE(m_all, std::string("Ab"));
    QVERIFY(!status().seeking);
    QVERIFY(status().position >= kHour + 20'000);
}

void PlaybackGroupTest::aSeekBackAsksForANewStart()
{
    start({{1'000, "A"}, {kHour, "b"}, {2 * kHour, "C"}}, 1.0, true);
    QVERIFY(!steer(What::Seek, kHour));
    QTRY_COMPARE(m_all, std::string("Ab"));
    QVERIFY(!steer(What::Seek, kHour + 5)); // forwards
    QVERIFY(!steer(What::Seek, kHour));     // back, but behind everything that was delivered
    QVERIFY(steer(What::Seek, kHour - 1));
}

void PlaybackGroupTest::afterANewStartItPlaysUpToThePlace()
{
    start({{1'000, "A"}, {kHour, "b"}, {2 * kHour, "C"}}, kUnboundedPlayback);
    QTRY_VERIFY(status().ended);
    QCOMPARE(status().position, 2 * kHour);
    QVERIFY(!steer(What::Pause));
    QVERIFY(steer(What::Seek, kHour));
    reopen();
    QTRY_COMPARE(m_all.size(), 2u);
    settle();
    QCOMPARE(m_all.size(), 2u);
    QVERIFY(!status().ended);
    QVERIFY(!steer(What::Play));
    QTRY_COMPARE(m_all.size(), 3u);
}

void PlaybackGroupTest::anotherSeekTakesTheFirstOnesPlace()
{
    start({{kHour, "A"}, {2 * kHour, "b"}, {3 * kHour, "C"}, {4 * kHour, "d"}}, 1.0, true);
    QVERIFY(!steer(What::Seek, 4 * kHour));
    QVERIFY(!steer(What::Seek, kHour)); // nothing was delivered yet
    QTRY_COMPARE(m_all, std::string("A"));
    settle();
    QCOMPARE(m_all, std::string("A"));
}

void PlaybackGroupTest::aFeedThatOpensLateCatchesUp()
{
    record({{1'000, "A"}, {2'000, "b"}, {kHour, "C"}, {kHour, "d"}});
    m_group = std::make_shared<PlaybackGroup>();
    m_transportF = std::make_unique<RecordingTransport>(m_group);
    m_transportG = std::make_unique<RecordingTransport>(m_group);
    open(*m_transportF, "F", m_f);
    QVERIFY(!steer(What::Seek, kHour));
    QTRY_COMPARE(m_all, std::string("AC"));
    open(*m_transportG, "g", m_g);
    QTRY_COMPARE(m_all, std::string("ACbd"));
}

void PlaybackGroupTest::anotherSpeedIsHeardAtOnce()
{
    start({{1, "A"}, {60'000'000, "b"}, {60'000'000, "C"}}, kSlowestPlayback);
    QTRY_COMPARE(m_all, std::string("A"));
    QVERIFY(!steer(What::SetSpeed, 0, kUnboundedPlayback));
    QTRY_COMPARE(m_all.size(), 3u); // far sooner than in ten minutes
}

void PlaybackGroupTest::everyFeedLastsAsLongAsTheRecording()
{
    start({{1, "A"}, {1, "b"}, {kHour, "C"}});
    QTRY_COMPARE(m_all.size(), 2u);
    settle();
    QVERIFY(m_g.ends.empty()); // its last event was long before the recording's
    QVERIFY(!steer(What::Seek, kHour));
    QTRY_COMPARE(m_g.ends.size(), 1u);
    QTRY_COMPARE(m_f.ends.size(), 1u);
}

void PlaybackGroupTest::theStatusSaysHowFarItIs()
{
    start({{1, "A"}, {kHour, "b"}}, 2.0, true);
    QCOMPARE(status().position, 0);
    settle();
    QCOMPARE(status().started, 1'714'564'800'123'000);
    QCOMPARE(status().length, kHour);
    QCOMPARE(status().speed, 2.0);
    QVERIFY(status().paused);
    QVERIFY(!status().ended);
    QVERIFY(!steer(What::Seek, 9 * kHour)); // there is nothing behind the end
    QTRY_VERIFY(status().ended);
    QCOMPARE(status().position, kHour);
}

void PlaybackGroupTest::theStatusShowsTheProgressOfALongSeek()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i)
        events.push_back({i * 1'000, i % 2 ? "A" : "b"});
    start(events, 1.0, true);
    QVERIFY(!steer(What::Seek, 19'999'000));
    std::int64_t before = 0;
    int steps = 0;
    while (m_all.size() < 20'000 && steps < 100'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(status().reached >= before);
        steps += status().reached > before;
        before = status().reached;
        QCOMPARE(status().position, 19'999'000);
    }
    QVERIFY(steps > 5);
    QTRY_VERIFY(!status().seeking);
}

QTEST_GUILESS_MAIN(PlaybackGroupTest)
#include "PlaybackGroupTest.moc"
