// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the bare SSE parser reads ticks, beside what is hard to beat: a loop that only looks for line ends
// with memchr over the same bytes. The check of UTF-8 is measured by leaving it out, and alone.
// The figures to quote are the medians of ten repetitions in one run; main() asks for them.

#include "SseParser.h"
#include "Utf8.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace steadfeed;

constexpr std::size_t kChunk = 64 * 1024;
constexpr int kTicks = 80'000; // about 9 MB: more than the second-level cache, as from a socket

const std::string &ticks()
{
    static const std::string all = [] {
        std::string text;
        for (int i = 0; i < kTicks; ++i) {
            const auto digits = [](int value, int count) {
                const std::string plain = std::to_string(value);
                return std::string(static_cast<std::size_t>(count) - plain.size(), '0') + plain;
            };
            text +=
                "id: k3Jx9:" + std::to_string(100'000 + i) +
                "\nevent: tick\ndata: {\"t\":\"tick\",\"s\":\"AAPL\",\"p\":" + std::to_string(100 + i % 900) +
                "." + digits(i % 100, 2) + ",\"q\":100,\"ts\":1700000000" + digits(i, 6) + "}\n\n";
        }
        return text;
    }();
    return all;
}

template <typename Take>
void overChunks(benchmark::State &state, Take take)
{
    const std::string_view all = ticks();
    for (auto _ : state) {
        for (std::size_t at = 0; at < all.size(); at += kChunk)
            take(all.substr(at, kChunk));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
    state.SetItemsProcessed(state.iterations() * kTicks);
}

void memchrLines(benchmark::State &state)
{
    std::size_t lines = 0;
    overChunks(state, [&](std::string_view chunk) {
        const char *at = chunk.data();
        const char *const end = at + chunk.size();
        while (const void *found = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
            ++lines;
            at = static_cast<const char *>(found) + 1;
        }
        benchmark::DoNotOptimize(lines);
    });
}
BENCHMARK(memchrLines);

/// Looks at each view, so that nothing of an event can be optimised away.
class Counting : public SseParserSink
{
public:
    void event(const Frame &frame) override
    {
        ++events;
        bytes += frame.data.size() + frame.id.size() + frame.type.size();
    }
    void idMoved(std::string_view) override {}
    void idIgnored() override {}
    void retry(std::uint64_t) override {}
    void comment(std::string_view) override {}

    std::size_t events = 0;
    std::size_t bytes = 0;
};

void parse(benchmark::State &state, bool checkUtf8)
{
    Counting counting;
    SseParser parser(counting, {.checkUtf8 = checkUtf8});
    overChunks(state, [&](std::string_view chunk) { parser.feed(chunk); });
    benchmark::DoNotOptimize(counting.bytes);
    if (counting.events != static_cast<std::size_t>(state.iterations()) * kTicks)
        state.SkipWithError("the parser lost or invented events");
}

void parserWithoutUtf8Check(benchmark::State &state)
{
    parse(state, false);
}
BENCHMARK(parserWithoutUtf8Check);

void parserWithUtf8Check(benchmark::State &state)
{
    parse(state, true);
}
BENCHMARK(parserWithUtf8Check);

void utf8CheckAlone(benchmark::State &state)
{
    bool valid = true;
    overChunks(state, [&](std::string_view chunk) {
        valid &= utf8::isValid(chunk);
        benchmark::DoNotOptimize(valid);
    });
}
BENCHMARK(utf8CheckAlone);

} // namespace

int main(int argc, char **argv)
{
    // Interleaved, so that a neighbour on the machine disturbs all of them alike.
    std::vector<char *> arguments(argv, argv + argc);
    std::string repetitions = "--benchmark_repetitions=10";
    std::string aggregates = "--benchmark_report_aggregates_only=true";
    std::string interleaving = "--benchmark_enable_random_interleaving=true";
    arguments.insert(arguments.begin() + 1, {repetitions.data(), aggregates.data(), interleaving.data()});
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
