// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultDirector.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace std::chrono_literals;
using End = FaultedPipe::End;
using Phase = FaultLogEntry::Phase;

/// A plan and buttons, on a clock that the test moves.
class FaultDirectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strikesEveryConnectionOfTheFeedAtItsTime();
    void saysSoWhereNobodyWasThere();
    void countsConnectionsOfEachFeed();
    void countsThoseThatAreOpenAtTheStart();
    void countsBytesOfTheDirection_data();
    void countsBytesOfTheDirection();
    void endsWhatLastsInTime();
    void laysWhatLastsOnNewConnections();
    void laysAHoleOfBothOnBothWays();
    void endsTheWholeConnection_data();
    void endsTheWholeConnection();
    void refusesAndSilencesByFeed();
    void answersWhileItLasts();
    void answersTheRequestOfOneConnection();
    void handsEventFaultsOn();
    void stopsAtItsEnd();
    void stopsWhenToldTo();
    void clearsButGoesOn();
    void forgetsAClosedConnection();
    void keepsOneLogForAll();
    void givesTheSameLogForTheSamePlan();
};

namespace {

const MonoTime kStart{5h};

Fault fault(FaultKind kind, FaultDirection direction = FaultDirection::Both,
            std::chrono::milliseconds duration = 0ms)
{
    Fault result;
    result.kind = kind;
    result.direction = direction;
    result.duration = duration;
    result.delay = 100ms;
    result.jitter = 50ms;
    result.size = 3;
    return result;
}

struct PlanMaker
{
    FaultPlan plan{"test", 1, 0us, {}};

    PlanMaker &at(std::chrono::microseconds time, const Fault &fault, const std::string &feed = {})
    {
        return add({FaultTrigger::Type::Time, time, 0, 0}, fault, feed);
    }
    PlanMaker &atByte(std::uint32_t connection, std::uint64_t offset, const Fault &fault,
                      const std::string &feed = {})
    {
        return add({FaultTrigger::Type::Byte, 0us, connection, offset}, fault, feed);
    }
    PlanMaker &add(const FaultTrigger &trigger, const Fault &fault, const std::string &feed)
    {
        plan.faults.push_back({std::uint32_t(plan.faults.size() + 1), feed, trigger, fault});
        return *this;
    }
};

/// "number kind phase feed connection offset @ms", one line each.
std::string told(const std::vector<FaultLogEntry> &log)
{
    static constexpr const char *kKinds[] = {
        "delay",  "throttle", "slice",  "hole", "fin",     "half", "reset", "corrupt", "insert", "repeat",
        "refuse", "silent",   "answer", "dup",  "reorder", "skip", "epoch", "forget",  "back"};
    static constexpr const char *kPhases[] = {"struck", "began", "ended"};
    std::string text;
    for (const FaultLogEntry &entry : log) {
        text += std::to_string(entry.number) + ' ' + kKinds[int(entry.kind)] + ' ' +
                kPhases[int(entry.phase)] + ' ' + (entry.feed.empty() ? "-" : entry.feed) + ' ' +
                std::to_string(entry.connection) + ' ' + std::to_string(entry.offset) + " @" +
                std::to_string(entry.since / 1ms) + '\n';
    }
    return text;
}

FaultedPipe::Output takeDown(FaultDirector &director, FaultedLink &link, MonoTime now)
{
    return director.take(link, FaultDirection::Down, now);
}

} // namespace

void FaultDirectorTest::strikesEveryConnectionOfTheFeedAtItsTime()
{
    FaultDirector director(kStart);
    FaultedLink &one = director.open("prices", kStart);
    FaultedLink &two = director.open("prices", kStart);
    FaultedLink &other = director.open("notices", kStart);
    PlanMaker maker;
    director.run(maker.at(2s, fault(FaultKind::Reset), "prices").plan, kStart + 10s);
    one.down.push("abc", kStart + 11s);
    QCOMPARE(takeDown(director, one, kStart + 11s).bytes, std::string("abc"));
    QCOMPARE(*director.deadline(), kStart + 12s);
    director.advance(kStart + 12s - 1us);
    QVERIFY(!one.down.breaking());
    director.advance(kStart + 12s);
    QVERIFY(!director.deadline());
    QCOMPARE(takeDown(director, one, kStart + 12s).end, End::Reset);
    QCOMPARE(takeDown(director, two, kStart + 12s).end, End::Reset);
    QCOMPARE(takeDown(director, other, kStart + 12s).end, End::None);
    QCOMPARE(told(director.takeLog()), std::string("1 reset struck prices 1 3 @2000\n"
                                                   "1 reset struck prices 2 0 @2000\n"));
    QVERIFY(director.takeLog().empty());
    QCOMPARE(director.status(kStart + 12s).struck, 1U); // one of the plan
}

void FaultDirectorTest::saysSoWhereNobodyWasThere()
{
    FaultDirector director(kStart);
    director.inject(fault(FaultKind::Fin), "prices", kStart + 1s);
    QCOMPARE(told(director.takeLog()), std::string("0 fin struck prices 0 0 @1000\n"));
}

void FaultDirectorTest::countsConnectionsOfEachFeed()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.atByte(2, 3, fault(FaultKind::Reset)).plan, kStart);
    std::string ends;
    for (const char *feed : {"prices", "notices", "prices", "prices", "notices"}) {
        FaultedLink &link = director.open(feed, kStart);
        link.down.push("abcdef", kStart);
        const auto out = takeDown(director, link, kStart);
        ends += std::to_string(link.connection) + out.bytes + ' ';
        director.close(link, kStart);
    }
    QCOMPARE(ends, std::string("1abcdef 1abcdef 2abc 3abcdef 2abc "));
}

void FaultDirectorTest::countsThoseThatAreOpenAtTheStart()
{
    FaultDirector director(kStart);
    director.close(director.open("prices", kStart), kStart);
    FaultedLink &open = director.open("prices", kStart);
    QCOMPARE(open.connection, 2U);
    open.down.push("12345", kStart);
    PlanMaker maker;
    director.run(maker.atByte(1, 2, fault(FaultKind::Reset)).plan, kStart);
    QCOMPARE(open.connection, 1U);
    open.down.push("abcdef", kStart);
    QCOMPARE(takeDown(director, open, kStart).bytes, std::string("12345ab"));
    QCOMPARE(told(director.takeLog()), std::string("1 reset struck prices 1 2 @0\n"));
    QCOMPARE(director.open("prices", kStart).connection, 2U);
}

void FaultDirectorTest::countsBytesOfTheDirection_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<QByteArray>("down");
    QTest::addColumn<QByteArray>("up");
    QTest::newRow("both") << int(FaultDirection::Both) << QByteArray("abc") << QByteArray("uvwxyz");
    QTest::newRow("down") << int(FaultDirection::Down) << QByteArray("abc") << QByteArray("uvwxyz");
    QTest::newRow("up") << int(FaultDirection::Up) << QByteArray("abcdef") << QByteArray("uvw");
}

void FaultDirectorTest::countsBytesOfTheDirection()
{
    QFETCH(int, direction);
    QFETCH(QByteArray, down);
    QFETCH(QByteArray, up);
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.atByte(1, 3, fault(FaultKind::Reset, FaultDirection(direction))).plan, kStart);
    FaultedLink &link = director.open("prices", kStart);
    link.down.push("abcdef", kStart);
    link.up.push("uvwxyz", kStart);
    QCOMPARE(takeDown(director, link, kStart).bytes, down.toStdString());
    QCOMPARE(director.take(link, FaultDirection::Up, kStart).bytes, up.toStdString());
}

void FaultDirectorTest::endsWhatLastsInTime()
{
    FaultDirector director(kStart);
    FaultedLink &link = director.open("prices", kStart);
    PlanMaker maker;
    director.run(maker.at(1s, fault(FaultKind::Hole, FaultDirection::Both, 2s)).plan, kStart);
    director.advance(kStart + 1s);
    QCOMPARE(director.status(kStart + 1s).inForce, 1U);
    link.down.push("abc", kStart + 2s);
    QVERIFY(takeDown(director, link, kStart + 2s).bytes.empty());
    QCOMPARE(*director.deadline(), kStart + 3s);
    director.advance(kStart + 3s);
    QCOMPARE(takeDown(director, link, kStart + 3s).bytes, std::string("abc"));
    QCOMPARE(director.status(kStart + 3s).inForce, 0U);
    QCOMPARE(told(director.takeLog()), std::string("1 hole began - 0 0 @1000\n"
                                                   "1 hole ended - 0 0 @3000\n"));
}

void FaultDirectorTest::laysWhatLastsOnNewConnections()
{
    FaultDirector director(kStart);
    director.inject(fault(FaultKind::Hole, FaultDirection::Up), "prices", kStart);
    FaultedLink &link = director.open("prices", kStart);
    FaultedLink &other = director.open("notices", kStart);
    for (FaultedLink *each : {&link, &other}) {
        each->down.push("abc", kStart);
        each->up.push("uvw", kStart);
        QCOMPARE(takeDown(director, *each, kStart).bytes, std::string("abc"));
    }
    QCOMPARE(director.take(link, FaultDirection::Up, kStart).bytes, std::string()); // F06: only upwards
    QCOMPARE(director.take(other, FaultDirection::Up, kStart).bytes, std::string("uvw"));
    director.clear(kStart);
    QCOMPARE(director.take(link, FaultDirection::Up, kStart).bytes, std::string("uvw"));
}

void FaultDirectorTest::laysAHoleOfBothOnBothWays()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.atByte(1, 2, fault(FaultKind::Hole, FaultDirection::Both, 1s)).plan, kStart);
    FaultedLink &link = director.open("prices", kStart);
    FaultedLink &second = director.open("prices", kStart);
    link.down.push("abc", kStart);
    second.down.push("abc", kStart);
    QCOMPARE(takeDown(director, link, kStart).bytes, std::string("ab")); // F05
    QCOMPARE(takeDown(director, second, kStart).bytes, std::string("abc"));
    link.up.push("uvw", kStart);
    QVERIFY(director.take(link, FaultDirection::Up, kStart).bytes.empty());
    QCOMPARE(*director.deadline(), kStart + 1s);
    director.advance(kStart + 1s);
    QCOMPARE(takeDown(director, link, kStart + 1s).bytes, std::string("c"));
    QCOMPARE(director.take(link, FaultDirection::Up, kStart + 1s).bytes, std::string("uvw"));
    QCOMPARE(told(director.takeLog()), std::string("1 hole began prices 1 2 @0\n"
                                                   "1 hole ended prices 1 0 @1000\n"));
}

void FaultDirectorTest::endsTheWholeConnection_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("down");
    QTest::addColumn<int>("up");
    QTest::newRow("F03 fin") << int(FaultKind::Fin) << int(End::Fin) << int(End::HalfClose);
    QTest::newRow("half close") << int(FaultKind::HalfClose) << int(End::HalfClose) << int(End::None);
    QTest::newRow("F02 reset") << int(FaultKind::Reset) << int(End::Reset) << int(End::Reset);
}

void FaultDirectorTest::endsTheWholeConnection()
{
    QFETCH(int, kind);
    QFETCH(int, down);
    QFETCH(int, up);
    FaultDirector director(kStart);
    FaultedLink &link = director.open("prices", kStart);
    director.inject(fault(FaultKind(kind)), {}, kStart);
    QCOMPARE(int(takeDown(director, link, kStart).end), down);
    QCOMPARE(int(director.take(link, FaultDirection::Up, kStart).end), up);
    QCOMPARE(director.takeLog().size(), 1U);
    // What is over in one direction can still be broken off.
    director.inject(fault(FaultKind::Reset), {}, kStart);
    const bool half = FaultKind(kind) == FaultKind::HalfClose;
    QCOMPARE(director.take(link, FaultDirection::Up, kStart).end, half ? End::Reset : End::None);
}

void FaultDirectorTest::refusesAndSilencesByFeed()
{
    FaultDirector director(kStart);
    director.inject(fault(FaultKind::Refuse, FaultDirection::Both, 1s), "prices", kStart);
    director.inject(fault(FaultKind::Silent, FaultDirection::Both, 2s), {}, kStart);
    QVERIFY(director.refuses("prices") && !director.refuses("notices") && !director.refuses({}));
    QVERIFY(director.silences("prices") && director.silences("notices") && director.silences({}));
    director.met(FaultKind::Refuse, "prices", 4, kStart);
    director.advance(kStart + 1s);
    QVERIFY(!director.refuses("prices"));
    director.advance(kStart + 2s);
    QVERIFY(!director.silences({}));
    QCOMPARE(told(director.takeLog()), std::string("0 refuse began prices 0 0 @0\n"
                                                   "0 silent began - 0 0 @0\n"
                                                   "0 refuse struck prices 4 0 @0\n"
                                                   "0 refuse ended prices 0 0 @1000\n"
                                                   "0 silent ended - 0 0 @2000\n"));
}

void FaultDirectorTest::answersWhileItLasts()
{
    FaultDirector director(kStart);
    FaultedLink &link = director.open("prices", kStart);
    QVERIFY(!director.answer(link, kStart));
    Fault answer = fault(FaultKind::Answer, FaultDirection::Both, 1s);
    answer.answer.status = 429;
    director.inject(answer, "prices", kStart);
    QVERIFY(director.answers("prices") && !director.answers("notices"));
    link.up.push("12345", kStart);
    QCOMPARE(director.answer(link, kStart)->status, 429);
    QVERIFY(!director.answer(director.open("notices", kStart), kStart));
    director.advance(kStart + 1s);
    QVERIFY(!director.answer(link, kStart + 1s));
    QCOMPARE(told(director.takeLog()), std::string("0 answer began prices 0 0 @0\n"
                                                   "0 answer struck prices 1 5 @0\n"
                                                   "0 answer ended prices 0 0 @1000\n"));
}

void FaultDirectorTest::answersTheRequestOfOneConnection()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.atByte(2, 5, fault(FaultKind::Answer)).plan, kStart);
    FaultedLink &first = director.open("prices", kStart);
    FaultedLink &second = director.open("prices", kStart);
    QVERIFY(!director.answer(first, kStart));
    QVERIFY(!director.answer(second, kStart));
    first.up.push("GET / ...", kStart);
    second.up.push("GET / ...", kStart);
    QVERIFY(!director.answer(first, kStart));
    QVERIFY(director.answer(second, kStart));
    QCOMPARE(told(director.takeLog()), std::string("1 answer struck prices 2 9 @0\n"));
}

void FaultDirectorTest::handsEventFaultsOn()
{
    std::vector<std::uint32_t> numbers;
    FaultDirector director(kStart, 1,
                           [&](const PlannedFault &planned) { numbers.push_back(planned.number); });
    FaultedLink &link = director.open("prices", kStart);
    PlanMaker maker;
    maker.at(1s, fault(FaultKind::EpochChange))
        .add({FaultTrigger::Type::Event, 0us, 0, 500}, fault(FaultKind::Skip), "prices")
        .add({FaultTrigger::Type::Event, 0us, 0, 700}, fault(FaultKind::Reset), "prices");
    director.run(maker.plan, kStart);
    QCOMPARE(numbers, (std::vector<std::uint32_t>{2, 3}));
    director.advance(kStart + 1s);
    QCOMPARE(numbers, (std::vector<std::uint32_t>{2, 3, 1}));
    director.inject(fault(FaultKind::Forget), "prices", kStart + 1s);
    QCOMPARE(numbers.back(), 0U);
    QVERIFY(director.takeLog().empty());
    director.strike(maker.plan.faults[2], kStart + 2s); // the event has come
    QCOMPARE(takeDown(director, link, kStart + 2s).end, End::Reset);
    QCOMPARE(told(director.takeLog()), std::string("3 reset struck prices 1 0 @2000\n"));
}

void FaultDirectorTest::stopsAtItsEnd()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    maker.plan.duration = 2s;
    maker.at(1s, fault(FaultKind::Hole)).at(3s, fault(FaultKind::Reset)).atByte(1, 2, fault(FaultKind::Fin));
    director.run(maker.plan, kStart);
    director.inject(fault(FaultKind::Refuse), {}, kStart);
    director.advance(kStart + 1s);
    QVERIFY(director.status(kStart + 1s).running);
    director.advance(kStart + 2s);
    const FaultLabStatus status = director.status(kStart + 10s);
    QVERIFY(!status.running);
    QCOMPARE(status.elapsed, std::chrono::microseconds(2s));
    QCOMPARE(status.planned, 3U);
    QCOMPARE(status.struck, 1U);
    QCOMPARE(status.inForce, 1U); // the button's
    QVERIFY(!director.deadline());
    FaultedLink &link = director.open("prices", kStart + 4s);
    link.down.push("abc", kStart + 4s);
    QCOMPARE(takeDown(director, link, kStart + 4s).bytes, std::string("abc"));
}

void FaultDirectorTest::stopsWhenToldTo()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    maker.atByte(1, 2, fault(FaultKind::Hole))
        .atByte(1, 4, fault(FaultKind::Reset))
        .at(5s, fault(FaultKind::Fin));
    director.run(maker.plan, kStart);
    FaultedLink &link = director.open("prices", kStart);
    link.down.begin(99, fault(FaultKind::Delay), kStart); // so that the hole is still on its way
    link.down.push("abc", kStart);
    director.stop(kStart);
    link.down.lift(99, kStart);
    link.down.push("def", kStart);
    const auto out = takeDown(director, link, kStart);
    QCOMPARE(out.bytes, std::string("abcdef"));
    QCOMPARE(out.end, End::None);
    QVERIFY(!director.deadline());
    QVERIFY(director.takeLog().empty());
}

void FaultDirectorTest::clearsButGoesOn()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.at(0s, fault(FaultKind::Silent)).at(1s, fault(FaultKind::Refuse)).plan, kStart);
    QVERIFY(director.silences("prices"));
    director.clear(kStart);
    QVERIFY(!director.silences("prices"));
    director.advance(kStart + 1s);
    QVERIFY(director.refuses("prices"));
}

void FaultDirectorTest::forgetsAClosedConnection()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.atByte(1, 1, fault(FaultKind::Hole)).plan, kStart);
    FaultedLink &link = director.open("prices", kStart);
    link.down.push("abc", kStart);
    QCOMPARE(takeDown(director, link, kStart).bytes, std::string("a"));
    QCOMPARE(director.status(kStart).inForce, 1U);
    director.close(link, kStart + 1s);
    QCOMPARE(director.status(kStart).inForce, 0U);
    director.inject(fault(FaultKind::Reset), {}, kStart + 2s);
    QCOMPARE(told(director.takeLog()), std::string("1 hole began prices 1 1 @0\n"
                                                   "1 hole ended prices 1 0 @1000\n"
                                                   "0 reset struck - 0 0 @2000\n"));
}

void FaultDirectorTest::keepsOneLogForAll()
{
    FaultDirector director(kStart);
    PlanMaker maker;
    director.run(maker.at(9s, fault(FaultKind::Skip)).plan, kStart);
    FaultLogEntry entry;
    entry.number = 1;
    entry.kind = FaultKind::Skip;
    entry.feed = "prices";
    entry.offset = 12;
    director.note(entry, kStart + 3s);
    QCOMPARE(director.status(kStart + 3s).struck, 1U);
    const auto log = director.takeLog();
    QCOMPARE(told(log), std::string("1 skip struck prices 0 12 @3000\n"));
    QCOMPARE(log[0].at, kStart + 3s);
}

void FaultDirectorTest::givesTheSameLogForTheSamePlan()
{
    // A host on a virtual clock: connections come and go, bytes flow, in an order that the seed decides.
    const auto play = [](std::uint64_t seed) {
        PlanMaker maker;
        maker.plan.seed = seed;
        Random dice(seed, "plan");
        for (int i = 0; i < 300; ++i) {
            const auto kind = FaultKind(dice.below(std::uint64_t(FaultKind::Answer) + 1));
            const Fault one =
                fault(kind, FaultDirection(dice.below(3)), std::chrono::milliseconds(dice.below(900)));
            const std::string feed = dice.below(2) == 0 ? "prices" : "";
            if (dice.below(2) == 0)
                maker.at(std::chrono::milliseconds(dice.below(60'000)), one, feed);
            else
                maker.atByte(std::uint32_t(1 + dice.below(50)), dice.below(4'000), one, feed);
        }
        FaultDirector director(kStart);
        director.run(maker.plan, kStart);
        std::vector<FaultedLink *> links;
        std::string text;
        for (MonoTime now = kStart; now < kStart + 60s; now += 10ms) {
            while (director.deadline() && *director.deadline() <= now)
                director.advance(*director.deadline());
            if (links.size() < 4)
                links.push_back(&director.open(dice.below(2) == 0 ? "prices" : "notices", now));
            for (auto it = links.begin(); it != links.end();) {
                (*it)->down.push(std::string(dice.below(200), 'x'), now);
                const auto down = takeDown(director, **it, now);
                const auto up = director.take(**it, FaultDirection::Up, now);
                text += down.bytes;
                const bool over = down.end != End::None || up.end != End::None;
                if (over)
                    director.close(**it, now);
                it = over ? links.erase(it) : it + 1;
            }
        }
        return told(director.takeLog()) + text;
    };
    const std::string once = play(5);
    QVERIFY(std::ranges::count(once, '\n') > 200);
    QVERIFY(once == play(5));
    QVERIFY(once != play(6));
}

QTEST_APPLESS_MAIN(FaultDirectorTest)
#include "FaultDirectorTest.moc"
