// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Placeholders.h"

namespace steadfeed {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

constexpr bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

const std::string *valueOf(std::string_view placeholder, const PlaceholderValues &values)
{
    if (placeholder == "{cursor}")
        return &values.cursor;
    if (placeholder == "{seq}")
        return &values.seq;
    return placeholder == "{symbols}" ? &values.symbols : nullptr;
}

template <typename Encode>
std::string joined(const std::vector<std::string> &texts, Encode encode)
{
    std::string all;
    for (const std::string &text : texts) {
        all += all.empty() ? "" : ",";
        all += encode(text);
    }
    return all;
}

} // namespace

std::string expandPlaceholders(std::string_view text, const PlaceholderValues &values)
{
    std::string expanded;
    while (!text.empty()) {
        const auto open = text.find('{');
        expanded += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        text.remove_prefix(open);
        const auto close = text.find('}');
        const std::string *value =
            close == std::string_view::npos ? nullptr : valueOf(text.substr(0, close + 1), values);
        expanded += value != nullptr ? std::string_view(*value) : text.substr(0, 1);
        text.remove_prefix(value != nullptr ? close + 1 : 1);
    }
    return expanded;
}

std::optional<std::string> unknownPlaceholder(std::string_view text)
{
    const PlaceholderValues none;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        const auto word = text.substr(open, close == std::string_view::npos ? close : close - open + 1);
        if (valueOf(word, none) == nullptr)
            return std::string(word);
    }
    return std::nullopt;
}

std::string urlEncoded(std::string_view text)
{
    std::string encoded;
    for (const char c : text) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += kHex[byte >> 4];
        encoded += kHex[byte & 15];
    }
    return encoded;
}

std::string urlSymbols(const std::vector<std::string> &symbols)
{
    return joined(symbols, [](const std::string &symbol) { return urlEncoded(symbol); });
}

std::string jsonSymbols(const std::vector<std::string> &symbols)
{
    return joined(symbols, [](const std::string &symbol) {
        std::string quoted = "\"";
        for (const char c : symbol) {
            if (c == '"' || c == '\\')
                quoted += '\\';
            // Control characters have no place in a symbol, and none in JSON.
            if (static_cast<unsigned char>(c) >= 0x20)
                quoted += c;
        }
        return quoted + '"';
    });
}

} // namespace steadfeed
