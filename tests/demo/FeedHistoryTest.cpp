// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedHistory.h"

#include <QTest>

#include <limits>

using namespace steadfeed::demo;

class FeedHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsEmpty();
    void numbersFromOneAndReadsBack();
    void keepsToBothLimits_data();
    void keepsToBothLimits();
    void readsAcrossSlabs_data();
    void readsAcrossSlabs();
    void keepsTextAliveForAWriteInProgress();
    void takesAnEventLargerThanASlab();
    void forgetsAllButTheNewest();
    void goesBackAndTakesNumbersAgain_data();
    void goesBackAndTakesNumbersAgain();
};

namespace {

std::string textOf(std::uint64_t number, std::size_t length = 10)
{
    std::string text = std::to_string(number) + ';';
    text.resize(std::max(length, text.size()), '.');
    return text;
}

std::string joined(const std::vector<HistorySpan> &spans)
{
    std::string all;
    for (const HistorySpan &span : spans)
        all += span.text;
    return all;
}

} // namespace

void FeedHistoryTest::beginsEmpty()
{
    const FeedHistory history(10, 1000);
    QCOMPARE(history.oldest(), 1U);
    QCOMPARE(history.head(), 0U);
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(0, {1000}, spans), 0U);
    QVERIFY(spans.empty());
}

void FeedHistoryTest::numbersFromOneAndReadsBack()
{
    FeedHistory history(10, 1000);
    history.append("one");
    history.append("two");
    history.append("three");
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(0, {1000}, spans), 3U);
    QCOMPARE(joined(spans), std::string("onetwothree"));
    spans.clear();
    QCOMPARE(history.read(1, {1000}, spans), 3U);
    QCOMPARE(joined(spans), std::string("twothree"));
    spans.clear();
    QCOMPARE(history.read(3, {1000}, spans), 3U);
    QVERIFY(spans.empty());
}

void FeedHistoryTest::keepsToBothLimits_data()
{
    QTest::addColumn<quint64>("maxEvents");
    QTest::addColumn<quint64>("maxBytes");
    QTest::addColumn<quint64>("kept");
    QTest::newRow("events") << quint64(100) << quint64(1'000'000) << quint64(100);
    QTest::newRow("bytes") << quint64(1000) << quint64(505) << quint64(50);
    QTest::newRow("one event") << quint64(1) << quint64(1'000'000) << quint64(1);
    QTest::newRow("less than one event's bytes") << quint64(100) << quint64(3) << quint64(1);
    QTest::newRow("more than a slab") << quint64(50'000) << quint64(1'000'000'000) << quint64(50'000);
}

void FeedHistoryTest::keepsToBothLimits()
{
    QFETCH(quint64, maxEvents);
    QFETCH(quint64, maxBytes);
    QFETCH(quint64, kept);
    FeedHistory history(maxEvents, maxBytes);
    const std::uint64_t count = 150'000;
    for (std::uint64_t i = 1; i <= count; ++i) {
        history.append(textOf(i));
        if (i > kept)
            QCOMPARE(history.head() - history.oldest() + 1, kept);
    }
    QCOMPARE(history.bytes(), kept * 10);
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(history.oldest() - 1, {SIZE_MAX / 2}, spans), count);
    std::string expected;
    for (std::uint64_t i = history.oldest(); i <= count; ++i)
        expected += textOf(i);
    QCOMPARE(joined(spans), expected);
}

void FeedHistoryTest::readsAcrossSlabs_data()
{
    QTest::addColumn<quint64>("maxBytes");
    QTest::addColumn<quint64>("maxEvents");
    constexpr quint64 all = std::numeric_limits<quint64>::max();
    QTest::newRow("one event at a time") << quint64(1) << all;
    QTest::newRow("less than a slab") << quint64(7'777) << all;
    QTest::newRow("as much as a slab") << quint64(256 * 1024) << all;
    QTest::newRow("several slabs") << quint64(700'001) << all;
    QTest::newRow("few events") << quint64(700'001) << quint64(7);
    QTest::newRow("events of several slabs") << quint64(100'000'000) << quint64(4'321);
    QTest::newRow("bytes before events") << quint64(7'777) << quint64(4'321);
}

void FeedHistoryTest::readsAcrossSlabs()
{
    QFETCH(quint64, maxBytes);
    QFETCH(quint64, maxEvents);
    FeedHistory history(100'000, 100'000'000);
    std::string expected;
    const std::uint64_t count = maxBytes == 1 ? 3'000 : 40'000;
    for (std::uint64_t i = 1; i <= count; ++i) {
        const std::string text = textOf(i, 20 + i % 300);
        history.append(text);
        expected += text;
    }
    std::string read;
    std::uint64_t at = 0;
    while (at < count) {
        std::vector<HistorySpan> spans;
        const std::uint64_t next = history.read(at, {maxBytes, maxEvents}, spans);
        QVERIFY(next > at);
        QVERIFY(next - at <= maxEvents);
        const std::string part = joined(spans);
        QVERIFY(part.size() <= maxBytes || next == at + 1);
        if (maxBytes > 10'000'000 && maxEvents < count) // the limit is used, across slabs
            QVERIFY(next - at == maxEvents || next == count);
        read += part;
        at = next;
    }
    QVERIFY(read == expected);
}

void FeedHistoryTest::keepsTextAliveForAWriteInProgress()
{
    FeedHistory history(10, 1000);
    history.append("held by a write");
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(0, {1000}, spans), 1U);
    for (std::uint64_t i = 0; i < 200'000; ++i) // many slabs later
        history.append(textOf(i));
    QCOMPARE(joined(spans), std::string("held by a write"));
}

void FeedHistoryTest::takesAnEventLargerThanASlab()
{
    FeedHistory history(10, 10'000'000);
    history.append("small");
    const std::string large(1'000'000, 'x');
    history.append(large);
    history.append("after");
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(1, {100}, spans), 2U);
    QVERIFY(joined(spans) == large);
}

void FeedHistoryTest::forgetsAllButTheNewest()
{
    FeedHistory history(1'000'000, 100'000'000);
    history.forget();
    QCOMPARE(history.oldest(), 1U);
    for (std::uint64_t i = 1; i <= 100'000; ++i)
        history.append(textOf(i));
    history.forget();
    QCOMPARE(history.oldest(), 100'000U);
    QCOMPARE(history.bytes(), textOf(100'000).size());
    history.append("next");
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(99'999, {1'000}, spans), 100'001U);
    QCOMPARE(joined(spans), textOf(100'000) + "next");
}

void FeedHistoryTest::goesBackAndTakesNumbersAgain_data()
{
    QTest::addColumn<quint64>("kept"); // newest events of 50,000, in slabs of 26,000
    QTest::addColumn<quint64>("to");
    QTest::addColumn<quint64>("head");
    QTest::newRow("by one") << quint64(50'000) << quint64(49'999) << quint64(49'999);
    QTest::newRow("within a slab") << quint64(50'000) << quint64(30'000) << quint64(30'000);
    QTest::newRow("over slabs") << quint64(50'000) << quint64(100) << quint64(100);
    QTest::newRow("to nothing") << quint64(50'000) << quint64(0) << quint64(0);
    QTest::newRow("not at all") << quint64(50'000) << quint64(50'000) << quint64(50'000);
    QTest::newRow("ahead") << quint64(50'000) << quint64(60'000) << quint64(50'000);
    QTest::newRow("to what was dropped") << quint64(10'000) << quint64(100) << quint64(40'000);
    QTest::newRow("just not") << quint64(10'000) << quint64(40'001) << quint64(40'001);
}

void FeedHistoryTest::goesBackAndTakesNumbersAgain()
{
    QFETCH(quint64, kept);
    QFETCH(quint64, to);
    QFETCH(quint64, head);
    FeedHistory history(kept, 100'000'000);
    for (std::uint64_t i = 1; i <= 50'000; ++i)
        history.append(textOf(i));
    const std::uint64_t oldest = history.oldest();
    std::vector<HistorySpan> writing; // as a session that is in the middle of a write
    QVERIFY(history.read(49'989, {1'000}, writing) == 50'000);
    const std::string written = joined(writing);

    history.goBackTo(to);
    QCOMPARE(history.head(), head);
    QCOMPARE(history.oldest(), oldest);
    QCOMPARE(history.bytes(), (head + 1 - oldest) * 10);
    for (int i = 0; i < 60'000; ++i) // over what was there, and round
        history.append("other" + std::to_string(10'000 + i));
    QCOMPARE(history.head(), head + 60'000);
    QCOMPARE(history.oldest(), std::max<std::uint64_t>(oldest, head + 60'001 - kept));
    QCOMPARE(history.bytes() % 10, 0U);
    std::vector<HistorySpan> spans;
    QCOMPARE(history.read(head + 59'998, {1'000}, spans), head + 60'000);
    QCOMPARE(joined(spans), std::string("other69998other69999"));
    QCOMPARE(joined(writing), written);
}

QTEST_APPLESS_MAIN(FeedHistoryTest)
#include "FeedHistoryTest.moc"
