// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

/*!
 * What several benchmarks read: ticks of 500 symbols as the exchange sends them, and the yardstick for
 * whoever makes sense of them.
 */
namespace steadfeed::bench {

inline constexpr std::size_t kTicks = 100'000;

/// The messages end to end in one buffer, with their ids, and the same as one event stream.
struct TickStream
{
    TickStream()
    {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < kTicks; ++i) {
            char line[256];
            const int size = std::snprintf(
                line, sizeof line, R"({"t":"tick","s":"SYM%03zu","p":%zu.%02zu,"q":%zu,"ts":%llu})", i % 500,
                100 + i % 900, i * 7 % 100, 1 + i % 1000, 1700000000123456ull + i * 37);
            const std::string_view message(line, static_cast<std::size_t>(size));
            text += message;
            ends.push_back(text.size());
            ids.push_back("k3Jx9:" + std::to_string(i + 1));
            events += "id: " + ids.back() + "\nevent: tick\ndata: ";
            events += message;
            events += "\n\n";
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
    std::string events;
};

inline const TickStream &tickStream()
{
    static const TickStream all;
    return all;
}

/// A bare one-pass simdjson extraction: the same fields into plain variables and nothing else (no last-wins,
/// no digits, no checks of what it does not need, no event id).
inline void bareExtraction(benchmark::State &state)
{
    const TickStream &all = tickStream();
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
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kTicks));
}

} // namespace steadfeed::bench
