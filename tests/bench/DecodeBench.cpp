// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What understanding a message costs, beside a bare one-pass simdjson extraction of the same messages: the
// yardstick reads the same fields into plain variables and does nothing else (no last-wins, no digits, no
// checks of what it does not need, no event id).
#include "Decoder.h"

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace steadfeed;

constexpr std::size_t kMessages = 100000;

/// Ticks as the exchange sends them, end to end in one buffer, with their ids.
struct Messages
{
    Messages()
    {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < kMessages; ++i) {
            char line[256];
            const int size = std::snprintf(
                line, sizeof line, R"({"t":"tick","s":"SYM%03zu","p":%zu.%02zu,"q":%zu,"ts":%llu})", i % 500,
                100 + i % 900, i * 7 % 100, 1 + i % 1000, 1700000000123456ull + i * 37);
            text.append(line, static_cast<std::size_t>(size));
            ends.push_back(text.size());
            ids.push_back("k3Jx9:" + std::to_string(i + 1));
        }
        text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        std::size_t begin = 0;
        for (const std::size_t end : ends) {
            views.emplace_back(text.data() + begin, end - begin);
            begin = end;
        }
    }
    std::string text;
    std::vector<std::string_view> views;
    std::vector<std::string> ids;
};

const Messages &messages()
{
    static const Messages all;
    return all;
}

void bareExtraction(benchmark::State &state)
{
    const Messages &all = messages();
    simdjson::ondemand::parser parser;
    double sum = 0;
    for (auto _ : state) {
        for (const std::string_view text : all.views) {
            auto document =
                parser.iterate(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING);
            std::string_view type;
            std::string_view symbol;
            double price = 0;
            double size = 0;
            std::int64_t time = 0;
            for (auto field : document.get_object()) {
                const std::string_view key = field.unescaped_key();
                if (key == "t")
                    type = field.value().get_string();
                else if (key == "s")
                    symbol = field.value().get_string();
                else if (key == "p")
                    price = field.value().get_double();
                else if (key == "q")
                    size = field.value().get_double();
                else if (key == "ts")
                    time = field.value().get_int64();
            }
            sum +=
                price + size + static_cast<double>(time) + static_cast<double>(type.size() + symbol.size());
        }
    }
    benchmark::DoNotOptimize(sum);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kMessages));
}
BENCHMARK(bareExtraction);

struct Sink : DecodeSink
{
    void decoded(const DecodedEvent &event) override
    {
        for (const TickView &tick : event.ticks)
            sum += tick.last.value + tick.size + static_cast<double>(tick.serverTime);
        sum += static_cast<double>(event.sequence);
    }
    double sum = 0;
};

void decode(benchmark::State &state, const FeedProfile &feed)
{
    const Messages &all = messages();
    Decoder decoder(feed);
    Sink sink;
    for (auto _ : state) {
        for (std::size_t i = 0; i < kMessages; ++i) {
            Frame frame;
            frame.data = all.views[i];
            frame.id = all.ids[i];
            frame.hasOwnId = true;
            decoder.decode(frame, sink);
        }
    }
    benchmark::DoNotOptimize(sink.sum);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kMessages));
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
