// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole way of a tick from memory to a frame: event stream, mapping, ledger, conflation. Beside it the
// bare extraction of the same messages, and what each part of the way takes alone.
#include "FeedIntake.h"
#include "SseParser.h"
#include "TickStream.h"

using namespace steadfeed;
using namespace steadfeed::bench;

namespace {

constexpr std::size_t kChunk = 64 << 10;      ///< what one read of a socket brings
constexpr std::size_t kTicksPerFrame = 6'400; ///< 400,000 a second at 16 ms

struct Silent final : IntakeListener
{
    void helloRead(const Hello &) override {}
    void heartbeatRead() override {}
    void joinRefused(const Reason &) override { broken = true; }
    void caughtUp() override {}
    void streamBroken(const Reason &) override { broken = true; }
    void resumeWanted(const Reason &) override { broken = true; }
    void note(LogLevel, const Reason &) override {}
    bool broken = false;
};

FeedProfile pricesFeed()
{
    FeedProfile feed;
    feed.name = "prices";
    feed.kind = FeedKind::Prices;
    feed.protocol = FeedProtocol::Native;
    return feed;
}

/// An intake that said hello and is at number 0.
struct Rig
{
    Rig() : lane(feed), intake(feed, 0, keys, listener)
    {
        intake.carry(lane);
        now = readClocks();
        intake.connectionOpened(lane, now);
        greet();
    }
    void greet()
    {
        Frame frame;
        frame.data =
            R"({"t":"hello","v":1,"stream":"prices","epoch":"k3Jx9","resumed_from":0,"oldest":1,"head":0,"hb_ms":5000})";
        intake.forgetCursor();
        intake.frame(frame, lane, now);
    }
    void takeFrame()
    {
        FrameBatch batch;
        batch.now = now;
        intake.takeFrame(batch);
        benchmark::DoNotOptimize(batch.prices.data());
    }
    bool wrong() const
    {
        const LedgerCounts &c = intake.counts();
        return listener.broken || !c.balanced() || c.refused + c.duplicates + c.ignored + c.pending > 0;
    }

    FeedProfile feed = pricesFeed();
    KeyTable keys;
    Silent listener;
    IntakeLane lane;
    FeedIntake intake;
    Now now;
};

/// Counts what the parser finds, and hands it on.
struct ToIntake final : SseParserSink
{
    explicit ToIntake(Rig &r) : rig(r) {}
    void event(const Frame &frame) override
    {
        rig.intake.frame(frame, rig.lane, rig.now);
        if (++count % kTicksPerFrame == 0)
            rig.takeFrame();
    }
    void idMoved(std::string_view) override {}
    void idIgnored() override {}
    void retry(std::uint64_t) override {}
    void comment(std::string_view) override {}
    Rig &rig;
    std::size_t count = 0;
};

void finish(benchmark::State &state, const Rig &rig)
{
    if (rig.wrong())
        state.SkipWithError("the ledger does not say what was sent");
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kTicks));
}

void wholeWay(benchmark::State &state)
{
    const std::string_view events = tickStream().events;
    Rig rig;
    ToIntake sink(rig);
    for (auto _ : state) {
        rig.greet();
        SseParser parser(sink, {});
        for (std::size_t at = 0; at < events.size(); at += kChunk) {
            const std::string_view chunk = events.substr(at, kChunk);
            rig.intake.bytesArrived(chunk.size(), rig.now.mono);
            (void)parser.feed(chunk);
        }
        rig.takeFrame();
    }
    finish(state, rig);
}

void intakeOnly(benchmark::State &state)
{
    const TickStream &all = tickStream();
    Rig rig;
    for (auto _ : state) {
        rig.greet();
        for (std::size_t i = 0; i < kTicks; ++i) {
            Frame frame;
            frame.data = all.views[i];
            frame.id = all.ids[i];
            frame.type = "tick";
            frame.hasOwnId = true;
            rig.intake.frame(frame, rig.lane, rig.now);
            if (i % kTicksPerFrame == 0)
                rig.takeFrame();
        }
        rig.takeFrame();
    }
    finish(state, rig);
}

BENCHMARK(bareExtraction);
BENCHMARK(wholeWay);
BENCHMARK(intakeOnly);

} // namespace

BENCHMARK_MAIN();
