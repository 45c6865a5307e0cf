// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventFaults.h"

#include <QTest>

#include <limits>

using namespace steadfeed;
using namespace steadfeed::demo;

/// What readers get of a history whose events are sent wrongly on purpose (F65 to F67).
class EventFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strikesOnceAtTheFirstReader_data();
    void strikesOnceAtTheFirstReader();
    void saysWhatStruck();
    void waitsForTheEventThatGoesOutNext_data();
    void waitsForTheEventThatGoesOutNext();
    void countsThePlansEventsFromTheStart();
    void strikesAtTheNextEventWhereItsOwnIsPast();
    void forgetsWhatHasNotStruck();
    void keepsWhatIsLostWithinTheHead();
    void readsLargePiecesOfHistoryWithTheSameLimits();

private:
    using Numbers = QList<int>;
};

namespace {

using Numbers = QList<int>;

FeedHistory historyOf(int events)
{
    FeedHistory history(1'000'000, 100'000'000);
    for (int i = 1; i <= events; ++i)
        history.append(std::to_string(i) + ';');
    return history;
}

PlannedFault planned(FaultKind kind, std::uint64_t events = 1, bool forGood = false)
{
    PlannedFault fault;
    fault.fault.kind = kind;
    fault.fault.events = events;
    fault.fault.forGood = forGood;
    return fault;
}

/// Reads to the end as a session does; \a events at once.
Numbers readAll(EventFaults &faults, const FeedHistory &history, std::uint64_t after, std::uint64_t events)
{
    Numbers numbers;
    for (int rounds = 0; rounds < 10'000; ++rounds) {
        std::vector<HistorySpan> spans;
        const FeedRead got = faults.read(history, after, {1'000'000, events}, spans);
        std::uint64_t read = 0;
        for (const HistorySpan &span : spans) {
            for (const QByteArray &text :
                 QByteArray(span.text.data(), qsizetype(span.text.size())).chopped(1).split(';')) {
                numbers << text.toInt();
                ++read;
            }
        }
        if (read != got.events)
            qFatal("says %d events, gave %d", int(got.events), int(read));
        if (got.last == after && read == 0)
            return numbers;
        after = got.last;
    }
    qFatal("goes on for ever");
    return {};
}

} // namespace

void EventFaultsTest::strikesOnceAtTheFirstReader_data()
{
    QTest::addColumn<QList<int>>("kinds"); // armed at event 3
    QTest::addColumn<int>("events");
    QTest::addColumn<bool>("forGood");
    QTest::addColumn<Numbers>("first");
    QTest::addColumn<Numbers>("second");
    const Numbers all{1, 2, 3, 4, 5, 6, 7};
    const auto row = [](const char *name, const QList<FaultKind> &kinds, int events, bool forGood,
                        const Numbers &first, const Numbers &second) {
        QList<int> numbers;
        for (const FaultKind kind : kinds)
            numbers << int(kind);
        QTest::newRow(name) << numbers << events << forGood << first << second;
    };
    row("none", {}, 1, false, all, all);
    row("F65 duplicate", {FaultKind::Duplicate}, 1, false, {1, 2, 3, 3, 4, 5, 6, 7}, all);
    row("F66 reorder", {FaultKind::Reorder}, 1, false, {1, 2, 4, 3, 5, 6, 7}, all);
    row("F66 reorder by three", {FaultKind::Reorder}, 3, false, {1, 2, 4, 5, 6, 3, 7}, all);
    row("F66 reorder to the end", {FaultKind::Reorder}, 4, false, {1, 2, 4, 5, 6, 7, 3}, all);
    row("F67 skip", {FaultKind::Skip}, 1, false, {1, 2, 4, 5, 6, 7}, all);
    row("F67 skip three", {FaultKind::Skip}, 3, false, {1, 2, 6, 7}, all);
    row("F67 skip for good", {FaultKind::Skip}, 3, true, {1, 2, 6, 7}, {1, 2, 6, 7});
    row("two at one event", {FaultKind::Duplicate, FaultKind::Skip}, 1, false, {1, 2, 3, 3, 4, 5, 6, 7},
        {1, 2, 4, 5, 6, 7});
}

void EventFaultsTest::strikesOnceAtTheFirstReader()
{
    QFETCH(QList<int>, kinds);
    QFETCH(int, events);
    QFETCH(bool, forGood);
    QFETCH(Numbers, first);
    QFETCH(Numbers, second);
    const FeedHistory history = historyOf(7);
    for (const std::uint64_t atOnce : {1, 2, 3, 100}) {
        EventFaults faults;
        for (const int kind : kinds)
            faults.arm(planned(static_cast<FaultKind>(kind), std::uint64_t(events), forGood), 3);
        // One that begins behind it does not meet it.
        QCOMPARE(readAll(faults, history, 3, atOnce), Numbers({4, 5, 6, 7}));
        QCOMPARE(readAll(faults, history, 0, atOnce), first);
        QCOMPARE(readAll(faults, history, 0, atOnce), second);
        QCOMPARE(faults.lost().size(), forGood ? std::uint64_t(events) : 0U);
    }
}

void EventFaultsTest::saysWhatStruck()
{
    const FeedHistory history = historyOf(9);
    EventFaults faults;
    std::vector<FaultLogEntry> log;
    faults.setLog([&log](const FaultLogEntry &entry) { log.push_back(entry); });
    PlannedFault skip = planned(FaultKind::Skip, 2);
    skip.number = 4;
    faults.arm(skip, 3);
    faults.arm(planned(FaultKind::Reorder, 2), 6);
    QVERIFY(log.empty());
    readAll(faults, history, 0, 100);
    QCOMPARE(log.size(), 2U);
    QCOMPARE(QByteArray::fromStdString(toLine(log[0])),
             QByteArray(R"({"us":0,"n":4,"fault":"skip","phase":"struck","event":3,"events":2})"));
    QCOMPARE(QByteArray::fromStdString(toLine(log[1])),
             QByteArray(R"({"us":0,"fault":"reorder","phase":"struck","event":6,"events":1})"));
}

void EventFaultsTest::waitsForTheEventThatGoesOutNext_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("enough"); // events of history
    QTest::newRow("duplicate") << int(FaultKind::Duplicate) << 1 << 3;
    QTest::newRow("reorder") << int(FaultKind::Reorder) << 2 << 5;
    QTest::newRow("skip") << int(FaultKind::Skip) << 2 << 5;
}

void EventFaultsTest::waitsForTheEventThatGoesOutNext()
{
    QFETCH(int, kind);
    QFETCH(int, events);
    QFETCH(int, enough);
    for (int there = 3; there <= 7; ++there) {
        const FeedHistory history = historyOf(there);
        EventFaults faults;
        faults.arm(planned(static_cast<FaultKind>(kind), std::uint64_t(events)), 3);
        QVERIFY(!faults.waits(1, history.head()));
        QCOMPARE(faults.waits(2, history.head()), there < enough);
        QVERIFY(!faults.waits(3, history.head()));
        const Numbers got = readAll(faults, history, 0, 100);
        QCOMPARE(got == Numbers({1, 2}), there < enough);
    }
}

void EventFaultsTest::countsThePlansEventsFromTheStart()
{
    EventFaults faults;
    for (int i = 0; i < 5; ++i)
        QVERIFY(!faults.committed());
    faults.restart();
    PlannedFault third = planned(FaultKind::Duplicate);
    third.trigger = {FaultTrigger::Type::Event, {}, 0, 3};
    third.number = 1;
    PlannedFault fifth = third;
    fifth.trigger.offset = 5;
    fifth.number = 2;
    faults.plan(fifth);
    faults.plan(third);
    for (int i = 1; i <= 10; ++i) {
        QCOMPARE(faults.committed(), i == 3 || i == 5);
        if (i != 3 && i != 5)
            continue;
        const auto due = faults.due();
        QCOMPARE(due.size(), 1U);
        QCOMPARE(due.front().number, i == 3 ? 1U : 2U);
    }
}

void EventFaultsTest::strikesAtTheNextEventWhereItsOwnIsPast()
{
    EventFaults faults;
    for (int i = 0; i < 5; ++i)
        QVERIFY(!faults.committed());
    PlannedFault second = planned(FaultKind::Duplicate);
    second.trigger = {FaultTrigger::Type::Event, {}, 0, 2};
    faults.plan(second);
    QVERIFY(faults.committed());
    QCOMPARE(faults.due().size(), 1U);
    QVERIFY(!faults.committed());
}

void EventFaultsTest::forgetsWhatHasNotStruck()
{
    const FeedHistory history = historyOf(4);
    EventFaults faults;
    PlannedFault next = planned(FaultKind::Skip);
    next.trigger = {FaultTrigger::Type::Event, {}, 0, 1};
    faults.plan(next);
    faults.arm(planned(FaultKind::Skip, 2, true), 2);
    QCOMPARE(readAll(faults, history, 0, 1), Numbers({1, 4})); // lost for good: struck
    faults.arm(planned(FaultKind::Skip, 2), 4);
    QVERIFY(faults.waits(3, 4));
    faults.clear();
    QVERIFY(!faults.waits(3, 4));
    QVERIFY(!faults.committed());
    QCOMPARE(readAll(faults, history, 0, 100), Numbers({1, 4})); // and stays lost
}

void EventFaultsTest::keepsWhatIsLostWithinTheHead()
{
    const FeedHistory history = historyOf(9);
    EventFaults faults;
    faults.arm(planned(FaultKind::Skip, 3, true), 3);
    readAll(faults, history, 0, 100);
    QVERIFY(faults.lost().contains(5));
    faults.arm(planned(FaultKind::Duplicate), 8);
    faults.wentBack(4);
    QCOMPARE(faults.lost().size(), 2U);
    QVERIFY(!faults.lost().contains(5));
    QCOMPARE(readAll(faults, history, 4, 100), Numbers({5, 6, 7, 8, 9})); // other events by now
    faults.wentBack(0);
    QVERIFY(faults.lost().empty());
}

// The limits hold across the places where something is left out.
void EventFaultsTest::readsLargePiecesOfHistoryWithTheSameLimits()
{
    const FeedHistory history = historyOf(100'000); // of several slabs
    EventFaults faults;
    for (std::uint64_t at = 100; at < 99'000; at += 1'000)
        faults.arm(planned(FaultKind::Skip, 10, true), at);
    const Numbers numbers = readAll(faults, history, 0, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(numbers.size(), 100'000 - 99 * 10);
    for (const std::uint64_t limit : {1'000U, 64'000U}) {
        std::vector<HistorySpan> spans;
        const FeedRead got = faults.read(history, 0, {limit, 50'000}, spans);
        std::size_t size = 0;
        for (const HistorySpan &span : spans)
            size += span.text.size();
        QVERIFY(size <= limit + 10 && size + 10 >= limit);
        QVERIFY(got.events < got.last);
    }
    std::vector<HistorySpan> spans;
    QCOMPARE(faults.read(history, 90, {100'000, 2'000}, spans).events, 2'000U);
}

QTEST_APPLESS_MAIN(EventFaultsTest)
#include "EventFaultsTest.moc"
