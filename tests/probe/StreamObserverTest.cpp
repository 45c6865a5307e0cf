// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamObserver.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class StreamObserverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatCame();
    void heldBackEventsAreSeen_data();
    void heldBackEventsAreSeen();
    void theSilenceAfterWhichThePeerClosedIsTheIdleCut();
    void aStreamThatGoesOnWasNotCut();
    void theSampleIsBounded();
    void heartbeatsAreNoSample();
};

namespace {

MonoTime at(Millis time)
{
    return MonoTime{} + 1h + time;
}

void send(StreamObserver &observer, Millis time, std::string_view data, std::string_view id = {})
{
    observer.bytes(at(time), data.size() + 8);
    Frame frame;
    frame.data = data;
    frame.id = id;
    frame.hasOwnId = !id.empty();
    observer.frame(at(time), frame);
}

Closed lost()
{
    return {};
}

} // namespace

void StreamObserverTest::countsWhatCame()
{
    StreamObserver observer;
    observer.opened(at(0ms));
    observer.retry(500ms);
    observer.bytes(at(100ms), 6);
    observer.comment(at(100ms));
    send(observer, 200ms, R"({"a":1})", "1");
    send(observer, 300ms, R"([1,2,3,4])", "2");
    send(observer, 400ms, "text");
    Frame bad;
    bad.data = "\xef\xbf\xbd";
    bad.badText = true;
    bad.type = "odd";
    observer.frame(at(500ms), bad);
    Frame binary;
    binary.data = std::string_view("\xa1", 1);
    binary.binary = true;
    observer.frame(at(500ms), binary);

    const StreamFacts facts = observer.facts(at(1000ms));
    QCOMPARE(facts.observed, 1000ms);
    QVERIFY(facts.firstByte == 100ms);
    QCOMPARE(facts.events, std::uint64_t(5));
    QCOMPARE(facts.json, std::uint64_t(2));
    QCOMPARE(facts.binary, std::uint64_t(1));
    QCOMPARE(facts.badText, std::uint64_t(1));
    QCOMPARE(facts.comments, std::uint64_t(1));
    QCOMPARE(facts.withIds, std::uint64_t(2));
    QCOMPARE(facts.bytes, std::uint64_t(6 + 7 + 9 + 4 + 3 * 8));
    QCOMPARE(facts.ratePerSecond, 5.0);
    QCOMPARE(facts.smallest, std::size_t(1));
    QCOMPARE(facts.median, std::size_t(4));
    QCOMPARE(facts.largest, std::size_t(9));
    QVERIFY(facts.retry == 500ms);
    QCOMPARE(facts.types.size(), std::size_t(1));
    QCOMPARE(facts.longestSilence, 600ms);
    QCOMPARE(observer.messages().size(), std::size_t(2));
}

void StreamObserverTest::heldBackEventsAreSeen_data()
{
    QTest::addColumn<int>("lumps");
    QTest::addColumn<int>("eventsPerLump");
    QTest::addColumn<int>("lumpBytes");
    QTest::addColumn<int>("gapMs");
    QTest::addColumn<Buffering>("buffering");
    QTest::newRow("a buffer of 4 KiB") << 5 << 40 << 4096 << 2000 << Buffering::Likely;
    QTest::newRow("a buffer of 8 KiB") << 4 << 80 << 8192 << 1500 << Buffering::Likely;
    QTest::newRow("lumps of odd sizes") << 5 << 40 << 4000 << 2000 << Buffering::Suspected;
    QTest::newRow("one event each time") << 5 << 1 << 4096 << 2000 << Buffering::None;
    QTest::newRow("short pauses") << 5 << 40 << 4096 << 300 << Buffering::None;
    QTest::newRow("two lumps prove nothing") << 2 << 40 << 4096 << 2000 << Buffering::None;
    QTest::newRow("nearly nothing") << 1 << 1 << 100 << 300 << Buffering::Unknown;
}

void StreamObserverTest::heldBackEventsAreSeen()
{
    QFETCH(const int, lumps);
    QFETCH(const int, eventsPerLump);
    QFETCH(const int, lumpBytes);
    QFETCH(const int, gapMs);
    QFETCH(const Buffering, buffering);
    StreamObserver observer;
    observer.opened(at(0ms));
    Millis time{0};
    for (int lump = 0; lump < lumps; ++lump) {
        time += Millis(gapMs);
        observer.bytes(at(time), std::size_t(lumpBytes));
        for (int i = 0; i < eventsPerLump; ++i) {
            Frame frame;
            frame.data = "{}";
            observer.frame(at(time), frame);
        }
    }
    QVERIFY(observer.facts(at(time)).buffering == buffering);
}

void StreamObserverTest::theSilenceAfterWhichThePeerClosedIsTheIdleCut()
{
    StreamObserver observer;
    observer.opened(at(0ms));
    send(observer, 1000ms, "{}");
    observer.closed(at(6000ms), lost());
    const StreamFacts facts = observer.facts(at(20'000ms));
    QVERIFY(facts.idleCut == 5000ms);
    QVERIFY(facts.endedAfter == 6000ms);
    QCOMPARE(facts.longestSilence, 1000ms);
    QCOMPARE(facts.observed, 6000ms);
}

void StreamObserverTest::aStreamThatGoesOnWasNotCut()
{
    StreamObserver observer;
    observer.opened(at(0ms));
    send(observer, 1000ms, "{}");
    const StreamFacts facts = observer.facts(at(9000ms));
    QVERIFY(!facts.idleCut);
    QVERIFY(!facts.endedAfter);
    QCOMPARE(facts.longestSilence, 8000ms);
}

void StreamObserverTest::theSampleIsBounded()
{
    StreamObserver observer;
    observer.opened(at(0ms));
    const std::string big = "{\"x\":\"" + std::string(1 << 20, 'x') + "\"}";
    for (int i = 0; i < 10; ++i)
        send(observer, 1ms, big);
    for (std::size_t i = 0; i < 2 * StreamObserver::kMostMessages; ++i)
        send(observer, 2ms, "{}");
    std::size_t bytes = 0;
    for (const std::string &message : observer.messages())
        bytes += message.size();
    QVERIFY(bytes <= StreamObserver::kMostBytes);
    QCOMPARE(observer.messages().size(), StreamObserver::kMostMessages);
}

void StreamObserverTest::heartbeatsAreNoSample()
{
    StreamObserver observer;
    observer.opened(at(0ms));
    send(observer, 1ms, R"({"t":"hb"})");
    QVERIFY(observer.messages().empty());
    QCOMPARE(observer.heartbeat().seen, std::uint64_t(1));
}

QTEST_APPLESS_MAIN(StreamObserverTest)
#include "StreamObserverTest.moc"
