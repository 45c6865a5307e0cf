// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborText.h"

#include <charconv>

namespace steadfeed::demo {
namespace {

enum class Major : std::uint8_t { Unsigned = 0, Negative = 1, Text = 3, Array = 4, Map = 5 };

constexpr char kFalse = '\xf4';
constexpr char kTrue = '\xf5';

void appendHead(std::string &out, Major major, std::uint64_t value)
{
    const auto type = static_cast<unsigned>(major) << 5U;
    if (value < 24) {
        out += static_cast<char>(type | value);
        return;
    }
    unsigned sizeCode = 0; // 1, 2, 4 or 8 bytes follow
    while (sizeCode < 3 && value >> (8U << sizeCode) != 0)
        ++sizeCode;
    out += static_cast<char>(type | (24U + sizeCode));
    for (unsigned byte = 1U << sizeCode; byte-- > 0;)
        out += static_cast<char>(value >> (8 * byte) & 0xffU);
}

void appendText(std::string &out, std::string_view text)
{
    appendHead(out, Major::Text, text.size());
    out += text;
}

void appendNumber(std::string &out, std::string_view text)
{
    const bool negative = text.front() == '-';
    const std::string_view digits = text.substr(negative ? 1 : 0);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size())
        appendText(out, text);
    else if (negative && value > 0)
        appendHead(out, Major::Negative, value - 1);
    else
        appendHead(out, Major::Unsigned, value);
}

/// Takes a string off `json`, which begins with its quotation mark.
std::string_view takeString(std::string_view &json)
{
    json.remove_prefix(1);
    const std::string_view text = json.substr(0, json.find('"'));
    json.remove_prefix(text.size() + 1);
    return text;
}

/// Appends the string that `json` begins with, taken off it, as text.
void takeText(std::string &out, std::string_view &json)
{
    const std::string_view whole = json;
    std::string_view plain = takeString(json);
    if (plain.find('\\') == std::string_view::npos) [[likely]] {
        appendText(out, plain);
        return;
    }
    std::string text;
    std::size_t i = 1;
    for (; whole[i] != '"'; ++i) {
        if (whole[i] == '\\' && whole[++i] == 'u') {
            unsigned value = 0;
            std::from_chars(whole.data() + i + 1, whole.data() + i + 5, value, 16);
            text += static_cast<char>(value);
            i += 4;
        } else {
            text += whole[i];
        }
    }
    json = whole.substr(i + 1);
    appendText(out, text);
}

void takeValue(std::string &out, std::string_view &json)
{
    if (json.front() == '"') {
        takeText(out, json);
        return;
    }
    const std::string_view value = json.substr(0, json.find_first_of(",}"));
    json.remove_prefix(value.size());
    if (value == "true" || value == "false")
        out += value == "true" ? kTrue : kFalse;
    else
        appendNumber(out, value);
}

} // namespace

void appendCborObject(std::string &out, std::string_view json)
{
    const std::size_t head = out.size();
    appendHead(out, Major::Map, 0);
    unsigned char members = 0;
    json.remove_prefix(1);
    while (json.front() != '}') {
        appendText(out, takeString(json));
        json.remove_prefix(1); // the colon
        takeValue(out, json);
        ++members;
        if (json.front() == ',')
            json.remove_prefix(1);
    }
    out[head] = static_cast<char>(static_cast<unsigned char>(out[head]) + members);
}

void appendCborBatchHead(std::string &out, std::uint64_t count)
{
    appendHead(out, Major::Map, 2);
    appendText(out, "t");
    appendText(out, "batch");
    appendText(out, "events");
    appendHead(out, Major::Array, count);
}

} // namespace steadfeed::demo
