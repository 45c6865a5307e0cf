// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Utf8.h"

#include <simdjson.h>

namespace steadfeed::utf8 {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// What a lead byte promises: how many bytes follow, and the range of the first of them.
struct Lead
{
    int follow = -1; ///< -1: no lead byte at all
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {0};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

} // namespace

bool isValid(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::string repaired(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size();) {
        Lead lead = leadOf(static_cast<unsigned char>(text[i]));
        std::size_t end = i + 1;
        bool whole = lead.follow >= 0;
        for (int n = 0; whole && n < lead.follow; ++n) {
            const auto byte = end < text.size() ? static_cast<unsigned char>(text[end]) : 0;
            whole = byte >= lead.low && byte <= lead.high;
            lead.low = 0x80;
            lead.high = 0xBF;
            end += whole ? 1 : 0;
        }
        out += whole ? text.substr(i, end - i) : kReplacement;
        i = end;
    }
    return out;
}

std::size_t cutAtEnd(std::string_view text)
{
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (isContinuation(byte))
            continue;
        return leadOf(byte).follow >= static_cast<int>(back) ? back : 0;
    }
    return 0;
}

std::string_view shortened(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    for (int i = 0; i < 3 && bytes > 0 && isContinuation(static_cast<unsigned char>(text[bytes])); ++i)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace steadfeed::utf8
