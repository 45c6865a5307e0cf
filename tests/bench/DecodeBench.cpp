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
        ticks += static_cast<std::int64_t>(event.ticks.size());
        return true;
    }
    std::int64_t ticks = 0;
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

/// Ticks as batches of WebSocket hold them. \a general: with a blank behind, which the scanner does not take.
struct BatchStream
{
    static constexpr std::size_t kEvents = 500;

    explicit BatchStream(bool general)
    {
        const TickStream &all = tickStream();
        for (std::size_t i = 0; i < kTicks; ++i) {
            json += i % kEvents == 0 ? R"({"t":"batch","events":[)" : ",";
            json += all.views[i].substr(0, all.views[i].size() - 1);
            json += ",\"seq\":" + std::to_string(i + 1) + '}';
            if ((i + 1) % kEvents == 0) {
                json += general ? "]} " : "]}";
                batches.push_back(std::move(json));
                json.clear();
            }
        }
    }
    std::string json;
    std::vector<std::string> batches;
};

void put(std::string &cbor, unsigned type, std::uint64_t value)
{
    constexpr std::uint64_t largest[] = {0xFF, 0xFFFF, 0xFFFFFFFF};
    int code = 0;
    while (code < 3 && value > largest[code])
        ++code;
    cbor += static_cast<char>(type << 5 | (value < 24 ? value : 24u + static_cast<unsigned>(code)));
    for (int shift = (8 << code) - 8; value >= 24 && shift >= 0; shift -= 8)
        cbor += static_cast<char>(value >> shift & 0xFF);
}
void put(std::string &cbor, std::string_view text)
{
    put(cbor, 3, text.size());
    cbor += text;
}

/// The same in CBOR.
std::vector<std::string> cborBatches()
{
    std::vector<std::string> batches;
    for (std::size_t i = 0; i < kTicks; ++i) {
        if (i % BatchStream::kEvents == 0) {
            std::string &cbor = batches.emplace_back();
            put(cbor, 5, 2);
            put(cbor, "t");
            put(cbor, "batch");
            put(cbor, "events");
            put(cbor, 4, BatchStream::kEvents);
        }
        std::string &cbor = batches.back();
        char symbol[16];
        char price[32];
        std::snprintf(symbol, sizeof symbol, "SYM%03zu", i % 500);
        std::snprintf(price, sizeof price, "%zu.%02zu", 100 + i % 900, i * 7 % 100);
        put(cbor, 5, 6);
        put(cbor, "t");
        put(cbor, "tick");
        put(cbor, "s");
        put(cbor, symbol);
        put(cbor, "p");
        put(cbor, price);
        put(cbor, "q");
        put(cbor, 0, 1 + i % 1000);
        put(cbor, "ts");
        put(cbor, 0, 1700000000123456ull + i * 37);
        put(cbor, "seq");
        put(cbor, 0, i + 1);
    }
    return batches;
}

void decodeBatches(benchmark::State &state, const std::vector<std::string> &batches, bool binary)
{
    Decoder decoder((FeedProfile()));
    Sink sink;
    Frame frame;
    frame.data = R"({"t":"hello","v":1,"stream":"prices","epoch":"k3Jx9","resumed_from":0,"oldest":1,)"
                 R"("head":0,"hb_ms":5000})";
    decoder.decode(frame, sink);
    frame.binary = binary;
    for (auto _ : state) {
        for (const std::string &batch : batches) {
            frame.data = batch;
            decoder.decode(frame, sink);
        }
    }
    if (sink.ticks != state.iterations() * static_cast<std::int64_t>(kTicks))
        state.SkipWithError("not every tick was read");
    benchmark::DoNotOptimize(sink.sum);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kTicks));
}

void nativeBatch(benchmark::State &state)
{
    decodeBatches(state, BatchStream(false).batches, false);
}
BENCHMARK(nativeBatch);

/// Batches with anything unusual in them: taken apart by simdjson first.
void nativeBatchGeneralWay(benchmark::State &state)
{
    decodeBatches(state, BatchStream(true).batches, false);
}
BENCHMARK(nativeBatchGeneralWay);

void nativeBatchCbor(benchmark::State &state)
{
    decodeBatches(state, cborBatches(), true);
}
BENCHMARK(nativeBatchCbor);

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
