// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What understanding a message costs, beside a bare extraction of the same messages.
#include "Decoder.h"
#include "TickStream.h"

namespace {

using namespace steadfeed;
using namespace steadfeed::bench;

BENCHMARK(bareExtraction);

struct Sink : DecodeSink
{
    bool decoded(const DecodedEvent &event) override
    {
        for (const TickView &tick : event.ticks)
            sum += tick.last.value + tick.size + static_cast<double>(tick.serverTime);
        sum += static_cast<double>(event.sequence);
        return true;
    }
    double sum = 0;
};

void decode(benchmark::State &state, const FeedProfile &feed)
{
    const TickStream &all = tickStream();
    Decoder decoder(feed);
    Sink sink;
    for (auto _ : state) {
        for (std::size_t i = 0; i < kTicks; ++i) {
            Frame frame;
            frame.data = all.views[i];
            frame.id = all.ids[i];
            frame.hasOwnId = true;
            decoder.decode(frame, sink);
        }
    }
    benchmark::DoNotOptimize(sink.sum);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kTicks));
}

/// The way of the exchange's own protocol, where ticks have a scanner of their own.
void nativeTick(benchmark::State &state)
{
    decode(state, FeedProfile());
}
BENCHMARK(nativeTick);

/// The general way: the same messages through a mapping, as if they were somebody else's.
void mappedTick(benchmark::State &state)
{
    const auto valueAt = [](const char *pointer) {
        ValueSpec value;
        value.pointer = *JsonPointer::parse(pointer);
        return value;
    };
    FeedProfile feed;
    feed.protocol = FeedProtocol::Plain;
    ConditionSpec isTick;
    isTick.pointer = *JsonPointer::parse("/t");
    isTick.values = {{JsonType::Text, "tick"}};
    feed.mapping.when = {isTick};
    feed.mapping[Field::Symbol] = valueAt("/s");
    feed.mapping[Field::Price] = valueAt("/p");
    feed.mapping[Field::Size] = valueAt("/q");
    feed.mapping[Field::Time] = valueAt("/ts");
    feed.mapping.timeUnit = TimeUnit::Micros;
    decode(state, feed);
}
BENCHMARK(mappedTick);

} // namespace

BENCHMARK_MAIN();
