// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireText.h"

#include <array>
#include <charconv>

namespace steadfeed::demo {
namespace {

constexpr std::uint64_t kFullTickEvery = 16;

} // namespace

void appendNumber(std::string &out, std::uint64_t value)
{
    std::array<char, 20> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), result.ptr);
}

void appendFixed(std::string &out, std::int64_t value, int decimals)
{
    std::array<char, 20> digits;
    if (value < 0)
        out += '-';
    const std::uint64_t magnitude =
        value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude);
    const int count = static_cast<int>(result.ptr - digits.data());
    if (decimals <= 0) {
        out.append(digits.data(), result.ptr);
        return;
    }
    if (count <= decimals) {
        out += "0.";
        out.append(static_cast<std::size_t>(decimals - count), '0');
        out.append(digits.data(), result.ptr);
        return;
    }
    out.append(digits.data(), result.ptr - decimals);
    out += '.';
    out.append(result.ptr - decimals, result.ptr);
}

void appendTick(std::string &out, const Market &market, const MarketTick &tick, WallMicros now)
{
    const Instrument &instrument = market.instruments()[tick.symbol];
    out += R"({"t":"tick","s":")";
    out += instrument.symbol;
    out += R"(","p":)";
    appendFixed(out, tick.price, instrument.decimals);
    out += R"(,"q":)";
    appendNumber(out, tick.size);
    if (tick.number % kFullTickEvery == 0) {
        const std::int64_t half = market.halfSpread(tick.symbol);
        out += R"(,"b":)";
        appendFixed(out, tick.price - half, instrument.decimals);
        out += R"(,"a":)";
        appendFixed(out, tick.price + half, instrument.decimals);
        out += R"(,"pc":)";
        appendFixed(out, instrument.price, instrument.decimals);
    }
    out += R"(,"ts":)";
    appendNumber(out, static_cast<std::uint64_t>(now));
    out += '}';
}

void appendSseEvent(std::string &out, std::string_view event, std::string_view data)
{
    out += "event: ";
    out += event;
    out += "\ndata: ";
    out += data;
    out += "\n\n";
}

void appendChunkSize(std::string &out, std::size_t size)
{
    std::array<char, 16> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16);
    out.append(digits.data(), result.ptr);
    out += "\r\n";
}

void appendChunk(std::string &out, std::string_view text)
{
    appendChunkSize(out, text.size());
    out += text;
    out += "\r\n";
}

} // namespace steadfeed::demo
