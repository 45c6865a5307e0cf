// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultedPipe.h"

#include <QTest>

#include <numeric>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace std::chrono_literals;
using End = FaultedPipe::End;

/// One direction of a connection with faults on it.
class FaultedPipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWhatItGets();
    void strikesAtTheExactByte_data();
    void strikesAtTheExactByte();
    void givesTheSameBytesHoweverTheInputIsCut_data();
    void givesTheSameBytesHoweverTheInputIsCut();
    void drawsTheSameJunkFromTheSameSeed();
    void repeatsNoMoreThanCame();
    void delaysEachByteInOrder();
    void letsGoAtOnceWhenADelayIsLifted();
    void throttlesToTheRate();
    void slices();
    void holdsBackBehindAHole();
    void holdsBackTheEndOfTheStream();
    void breaksOffThroughAHole();
    void fallsInAHoleAtTheExactByte();
    void delaysFromTheExactByteOn();
    void closesBehindWhatWaits();
    void asksTheReaderToStop();
    void forgetsWhatIsDisarmed();
    void tellsItsEndOnce();
};

namespace {

const MonoTime kStart{5h};
constexpr FaultedPipe::Key kKey = 7;

Fault fault(FaultKind kind)
{
    Fault result;
    result.kind = kind;
    result.size = 3;
    return result;
}

Fault delayed(std::chrono::milliseconds delay, std::chrono::milliseconds jitter = 0ms)
{
    Fault result = fault(FaultKind::Delay);
    result.delay = delay;
    result.jitter = jitter;
    return result;
}

std::string digits(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>('0' + i % 10);
    return text;
}

/// Takes until nothing comes any more, waiting as it is told.
struct Drained
{
    std::string bytes;
    End end = End::None;
    std::vector<FaultedPipe::Strike> struck;
    MonoTime at = kStart;
};

void drainInto(Drained &drained, FaultedPipe &pipe)
{
    while (const auto deadline = pipe.deadline()) {
        drained.at = std::max(drained.at, *deadline);
        auto out = pipe.take(drained.at);
        drained.bytes += out.bytes;
        drained.struck.insert(drained.struck.end(), out.struck.begin(), out.struck.end());
        if (out.end != End::None)
            drained.end = out.end;
    }
}

Drained drain(FaultedPipe &pipe, MonoTime from = kStart)
{
    Drained drained;
    drained.at = from;
    drainInto(drained, pipe);
    return drained;
}

} // namespace

void FaultedPipeTest::passesWhatItGets()
{
    FaultedPipe pipe{Random(1)};
    QVERIFY(!pipe.deadline());
    pipe.push("abc", kStart);
    pipe.push("def", kStart + 1ms);
    pipe.finish(End::HalfClose, kStart + 2ms);
    const auto first = pipe.take(kStart + 1ms);
    QCOMPARE(first.bytes, std::string("abcdef"));
    QCOMPARE(first.end, End::None);
    QCOMPARE(pipe.take(kStart + 2ms).end, End::HalfClose);
    QCOMPARE(pipe.offset(), 6U);
    QCOMPARE(pipe.received(), 6U);
}

void FaultedPipeTest::strikesAtTheExactByte_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes"); // of 0123456789; J: three bytes of junk
    QTest::addColumn<int>("end");
    const auto row = [](const char *name, FaultKind kind, int offset, const char *bytes, End end) {
        QTest::newRow(name) << int(kind) << offset << QByteArray(bytes) << int(end);
    };
    row("F04 fin before the first", FaultKind::Fin, 0, "", End::Fin);
    row("F04 fin", FaultKind::Fin, 4, "0123", End::Fin);
    row("F04 fin behind the last", FaultKind::Fin, 10, "0123456789", End::Fin);
    row("half close", FaultKind::HalfClose, 1, "0", End::HalfClose);
    row("F02 reset before the first", FaultKind::Reset, 0, "", End::Reset);
    row("F02 reset", FaultKind::Reset, 9, "012345678", End::Reset);
    row("refuse is a reset", FaultKind::Refuse, 2, "01", End::Reset);
    row("corrupt first", FaultKind::Corrupt, 0,
        "\x10"
        "123456789",
        End::None);
    row("corrupt last", FaultKind::Corrupt, 9, "012345678\x19", End::None);
    row("corrupt one that does not come", FaultKind::Corrupt, 10, "0123456789", End::None);
    row("insert first", FaultKind::Insert, 0, "JJJ0123456789", End::None);
    row("insert", FaultKind::Insert, 5, "01234JJJ56789", End::None);
    row("F65 repeat", FaultKind::Repeat, 5, "0123423456789", End::None);
    row("repeat where nothing was", FaultKind::Repeat, 0, "0123456789", End::None);
}

void FaultedPipeTest::strikesAtTheExactByte()
{
    QFETCH(int, kind);
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QFETCH(int, end);
    FaultedPipe pipe{Random(1)};
    pipe.strikeAt(std::uint64_t(offset), kKey, fault(FaultKind(kind)));
    pipe.push(digits(10), kStart);
    const Drained drained = drain(pipe);
    QCOMPARE(drained.bytes.size(), std::size_t(bytes.size()));
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != 'J')
            QCOMPARE(drained.bytes[std::size_t(i)], bytes[i]);
    }
    QCOMPARE(int(drained.end), end);
    const bool comes = offset < 10 || end != int(End::None);
    QCOMPARE(drained.struck.size(), comes ? 1U : 0U);
    if (comes) {
        QCOMPARE(drained.struck[0].key, kKey);
        QCOMPARE(drained.struck[0].offset, std::uint64_t(offset));
        QCOMPARE(int(drained.struck[0].fault.kind), kind);
    }
}

void FaultedPipeTest::givesTheSameBytesHoweverTheInputIsCut_data()
{
    QTest::addColumn<int>("end");
    QTest::newRow("no end") << -1;
    QTest::newRow("reset") << int(FaultKind::Reset);
    QTest::newRow("fin") << int(FaultKind::Fin);
}

void FaultedPipeTest::givesTheSameBytesHoweverTheInputIsCut()
{
    QFETCH(int, end);
    const std::string input = digits(400);
    std::string wanted;
    std::vector<std::uint64_t> wantedOffsets;
    for (std::uint64_t cut = 0; cut < 300; ++cut) {
        FaultedPipe pipe{Random(3)};
        Drained drained;
        if (cut % 2 == 1)
            pipe.begin(1, delayed(20ms, 20ms), kStart); // changes times alone
        pipe.strikeAt(17, 1, fault(FaultKind::Corrupt));
        pipe.strikeAt(17, 2, fault(FaultKind::Repeat));
        pipe.strikeAt(18, 3, fault(FaultKind::Insert));
        pipe.strikeAt(128, 4, fault(FaultKind::Insert));
        pipe.strikeAt(255, 5, fault(FaultKind::Repeat));
        if (end >= 0)
            pipe.strikeAt(321, 6, fault(FaultKind(end)));
        Random random(cut, "cuts");
        std::size_t from = 0;
        while (from < input.size()) {
            const std::size_t count = cut == 0 ? input.size() : 1 + random.below(cut);
            pipe.push(std::string_view(input).substr(from, count), kStart + std::chrono::milliseconds(from));
            from += count;
            if (random.below(2) == 0)
                drainInto(drained, pipe);
        }
        drainInto(drained, pipe);
        std::vector<std::uint64_t> offsets;
        for (const auto &strike : drained.struck)
            offsets.push_back(strike.offset);
        if (cut == 0) {
            wanted = drained.bytes;
            wantedOffsets = offsets;
            QCOMPARE(wanted.size(), (end < 0 ? 400U : 321U) + 12U);
        }
        QCOMPARE(drained.bytes, wanted);
        QCOMPARE(offsets, wantedOffsets);
    }
}

void FaultedPipeTest::drawsTheSameJunkFromTheSameSeed()
{
    std::string junk[3];
    for (const int i : {0, 1, 2}) {
        FaultedPipe pipe{Random(i == 2 ? 9 : 8)};
        Fault insert = fault(FaultKind::Insert);
        insert.size = 64;
        pipe.strikeAt(0, kKey, insert);
        pipe.push("x", kStart);
        junk[i] = drain(pipe).bytes;
        QCOMPARE(junk[i].size(), 65U);
    }
    QCOMPARE(junk[0], junk[1]);
    QVERIFY(junk[0] != junk[2]);
}

void FaultedPipeTest::repeatsNoMoreThanCame()
{
    Fault repeat = fault(FaultKind::Repeat);
    repeat.size = 1'000'000;
    FaultedPipe pipe{Random(1)};
    pipe.push("abc", kStart);
    pipe.strike(kKey, repeat);
    pipe.push("d", kStart);
    QCOMPARE(drain(pipe).bytes, std::string("abcabcd"));
    // And no more than 64 KiB of a long stream.
    const std::string block = digits(50'000);
    for (int i = 0; i < 10; ++i)
        pipe.push(block, kStart);
    pipe.strike(kKey, repeat);
    pipe.push("e", kStart);
    const std::string bytes = drain(pipe).bytes;
    QCOMPARE(bytes.size(), 500'000U + 65'536U + 1U);
    QCOMPARE(bytes.substr(500'000, 65'536), bytes.substr(500'000 - 65'536, 65'536));
}

void FaultedPipeTest::delaysEachByteInOrder()
{
    FaultedPipe pipe{Random(1)};
    pipe.begin(kKey, delayed(3s, 2s), kStart);
    std::string input;
    for (int i = 0; i < 200; ++i) {
        const std::string one(1, static_cast<char>(i));
        pipe.push(one, kStart + i * 10ms);
        input += one;
    }
    MonoTime first = MonoTime::max();
    std::string bytes;
    MonoTime last = kStart;
    while (const auto deadline = pipe.deadline()) {
        QVERIFY(*deadline >= last); // never back in time
        last = *deadline;
        first = std::min(first, last);
        QVERIFY(pipe.take(last - 1us).bytes.empty());
        bytes += pipe.take(last).bytes;
    }
    QCOMPARE(bytes, input);
    QVERIFY(first >= kStart + 1s);
    QVERIFY(last <= kStart + 2s + 5s);
    QVERIFY(last > kStart + 2s + 3s); // some were later than the mean
}

void FaultedPipeTest::letsGoAtOnceWhenADelayIsLifted()
{
    FaultedPipe pipe{Random(1)};
    pipe.begin(1, delayed(10s), kStart);
    pipe.begin(2, delayed(100ms), kStart);
    pipe.push("abc", kStart);
    QCOMPARE(*pipe.deadline(), kStart + 10'100ms);
    pipe.lift(1, kStart + 1s);
    pipe.push("def", kStart + 1s);
    QCOMPARE(pipe.take(kStart + 1'099ms).bytes, std::string());
    QCOMPARE(pipe.take(kStart + 1'100ms).bytes, std::string("abcdef"));
}

void FaultedPipeTest::throttlesToTheRate()
{
    Fault throttle = fault(FaultKind::Throttle);
    throttle.bytesPerSecond = 10'000;
    FaultedPipe pipe{Random(1)};
    pipe.begin(kKey, throttle, kStart);
    pipe.push(digits(100'000), kStart);
    const auto first = pipe.take(kStart);
    QVERIFY(first.bytes.size() <= 200); // no burst at the beginning
    Drained drained = drain(pipe);
    drained.bytes.insert(0, first.bytes);
    QCOMPARE(drained.bytes, digits(100'000));
    QVERIFY(drained.at >= kStart + 9'900ms);
    QVERIFY(drained.at <= kStart + 10'100ms);
    // After a long silence it does not make up for lost time.
    pipe.push(digits(5'000), drained.at + 1h);
    QVERIFY(pipe.take(drained.at + 1h).bytes.size() <= 1'400);
}

void FaultedPipeTest::slices()
{
    Fault slice = fault(FaultKind::Slice);
    slice.sliceBytes = 1;
    slice.sliceEvery = 100ms;
    FaultedPipe pipe{Random(1)};
    pipe.begin(kKey, slice, kStart);
    pipe.push("abcde", kStart);
    for (int i = 0; i < 5; ++i) { // F08: one byte each 100 ms, whoever looks when
        QCOMPARE(pipe.take(kStart + i * 100ms).bytes, std::string(1, static_cast<char>('a' + i)));
        QVERIFY(pipe.take(kStart + i * 100ms + 99ms).bytes.empty());
    }
    slice.sliceEvery = 0ms;
    slice.sliceBytes = 2;
    pipe.begin(kKey + 1, slice, kStart);
    pipe.lift(kKey, kStart + 1s);
    pipe.push("abcde", kStart + 1s);
    QCOMPARE(pipe.take(kStart + 1s).bytes, std::string("ab"));
    QCOMPARE(pipe.take(kStart + 1s).bytes, std::string("cd"));
    QCOMPARE(pipe.take(kStart + 1s).bytes, std::string("e"));
}

void FaultedPipeTest::holdsBackBehindAHole()
{
    FaultedPipe pipe{Random(1)};
    pipe.push("abc", kStart);
    pipe.begin(kKey, fault(FaultKind::Hole), kStart);
    pipe.push("def", kStart);
    QVERIFY(!pipe.deadline());
    QVERIFY(pipe.take(kStart + 10h).bytes.empty());
    pipe.lift(kKey, kStart + 10h);
    QCOMPARE(pipe.take(kStart + 10h).bytes, std::string("abcdef"));
}

void FaultedPipeTest::holdsBackTheEndOfTheStream()
{
    FaultedPipe pipe{Random(1)};
    pipe.begin(kKey, fault(FaultKind::Hole), kStart);
    pipe.push("abc", kStart);
    pipe.finish(End::Reset, kStart);
    QCOMPARE(pipe.take(kStart + 1h).end, End::None);
    pipe.lift(kKey, kStart + 1h);
    const auto out = pipe.take(kStart + 1h);
    QCOMPARE(out.bytes, std::string("abc"));
    QCOMPARE(out.end, End::Reset);
}

void FaultedPipeTest::breaksOffThroughAHole()
{
    FaultedPipe pipe{Random(1)};
    pipe.begin(1, fault(FaultKind::Hole), kStart);
    pipe.push("abc", kStart);
    pipe.strike(2, fault(FaultKind::Reset));
    QVERIFY(pipe.breaking());
    QVERIFY(*pipe.deadline() <= kStart);
    const auto out = pipe.take(kStart);
    QVERIFY(out.bytes.empty());
    QCOMPARE(out.end, End::Reset);
    QCOMPARE(out.struck.size(), 1U);
    QCOMPARE(out.struck[0].offset, 0U);
    QVERIFY(pipe.ended());
}

void FaultedPipeTest::fallsInAHoleAtTheExactByte()
{
    FaultedPipe pipe{Random(1)};
    pipe.strikeAt(4, kKey, fault(FaultKind::Hole)); // F05
    pipe.push(digits(10), kStart);
    const auto out = pipe.take(kStart);
    QCOMPARE(out.bytes, std::string("0123"));
    QCOMPARE(out.struck.size(), 1U);
    QVERIFY(!pipe.deadline());
    pipe.lift(kKey, kStart + 1s);
    QCOMPARE(pipe.take(kStart + 1s).bytes, std::string("456789"));
}

void FaultedPipeTest::delaysFromTheExactByteOn()
{
    FaultedPipe pipe{Random(1)};
    pipe.strikeAt(4, kKey, delayed(1s));
    pipe.push(digits(10), kStart);
    QCOMPARE(pipe.take(kStart).bytes, std::string("0123"));
    QVERIFY(pipe.take(kStart + 999ms).bytes.empty());
    QCOMPARE(pipe.take(kStart + 1s).bytes, std::string("456789"));
}

void FaultedPipeTest::closesBehindWhatWaits()
{
    FaultedPipe pipe{Random(1)};
    pipe.begin(1, delayed(1s), kStart);
    pipe.push("abc", kStart);
    pipe.strike(2, fault(FaultKind::Fin));
    pipe.push("def", kStart);
    const Drained drained = drain(pipe);
    QCOMPARE(drained.bytes, std::string("abc"));
    QCOMPARE(drained.end, End::Fin);
    QCOMPARE(drained.at, kStart + 1s);
    QCOMPARE(drained.struck.at(0).offset, 3U);
}

void FaultedPipeTest::asksTheReaderToStop()
{
    const std::string block(std::size_t{64} * 1024, 'x');
    for (const Fault &larger : {fault(FaultKind::Hole), delayed(1s)}) {
        FaultedPipe pipe{Random(1)};
        int blocks = 0;
        for (; !pipe.full(); ++blocks)
            pipe.push(block, kStart);
        QCOMPARE(blocks, 16);
        pipe.begin(1, larger, kStart);
        for (; !pipe.full(); ++blocks)
            pipe.push(block, kStart);
        QCOMPARE(blocks, 64);
        pipe.lift(1, kStart + 1s);
        QVERIFY(pipe.full());
        QCOMPARE(drain(pipe, kStart + 1s).bytes.size(), block.size() * 64);
        QVERIFY(!pipe.full());
    }
}

void FaultedPipeTest::forgetsWhatIsDisarmed()
{
    FaultedPipe pipe{Random(1)};
    pipe.strikeAt(2, 1, fault(FaultKind::Reset));
    pipe.strikeAt(3, 2, fault(FaultKind::Fin));
    pipe.disarm(1);
    pipe.push(digits(10), kStart);
    const Drained drained = drain(pipe);
    QCOMPARE(drained.bytes, std::string("012"));
    QCOMPARE(drained.end, End::Fin);
}

void FaultedPipeTest::tellsItsEndOnce()
{
    FaultedPipe pipe{Random(1)};
    pipe.strikeAt(3, 1, fault(FaultKind::Fin));
    pipe.push(digits(10), kStart);
    pipe.finish(End::HalfClose, kStart);
    QCOMPARE(drain(pipe).end, End::Fin);
    pipe.push("more", kStart);
    pipe.strike(2, fault(FaultKind::Reset));
    pipe.finish(End::Reset, kStart);
    const Drained after = drain(pipe);
    QVERIFY(after.bytes.empty() && after.struck.empty());
    QCOMPARE(after.end, End::None);
    QVERIFY(!pipe.full());
}

QTEST_APPLESS_MAIN(FaultedPipeTest)
#include "FaultedPipeTest.moc"
