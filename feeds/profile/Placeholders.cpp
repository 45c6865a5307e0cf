// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Placeholders.h"

#include <array>
#include <utility>

namespace steadfeed {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";
constexpr std::array<std::string_view, 3> kWords{"{cursor}", "{seq}", "{symbols}"};

constexpr bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/// RFC 3986: everything but the unreserved characters as %XX.
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

std::string jsonEscaped(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            escaped += "\\u00";
            escaped += kHex[byte >> 4];
            escaped += kHex[byte & 15];
            continue;
        }
        if (c == '"' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
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

/// In one go, so that nothing inside a value is taken for a placeholder.
std::string replaced(std::string_view text,
                     const std::vector<std::pair<std::string_view, std::string>> &values)
{
    std::string result;
    while (!text.empty()) {
        std::size_t taken = 0;
        for (const auto &[word, value] : values) {
            if (text.starts_with(word)) {
                result += value;
                taken = word.size();
                break;
            }
        }
        if (taken == 0) {
            result += text.front();
            taken = 1;
        }
        text.remove_prefix(taken);
    }
    return result;
}

} // namespace

std::string expandUrl(std::string_view url, const PlaceholderValues &values)
{
    return replaced(url, {{kWords[0], urlEncoded(values.cursor)},
                          {kWords[1], urlEncoded(values.seq)},
                          {kWords[2], joined(values.symbols, urlEncoded)}});
}

std::string expandMessage(std::string_view message, const PlaceholderValues &values)
{
    const std::string symbols =
        joined(values.symbols, [](const std::string &symbol) { return '"' + jsonEscaped(symbol) + '"'; });
    return replaced(message, {{kWords[0], jsonEscaped(values.cursor)},
                              {kWords[1], jsonEscaped(values.seq)},
                              {"\"{symbols}\"", symbols},
                              {kWords[2], symbols}});
}

std::optional<std::string> unknownPlaceholder(std::string_view url)
{
    for (auto open = url.find('{'); open != std::string_view::npos; open = url.find('{', open + 1)) {
        const auto close = url.find('}', open);
        const auto word = url.substr(open, close == std::string_view::npos ? close : close - open + 1);
        if (word != kWords[0] && word != kWords[1] && word != kWords[2])
            return std::string(word);
    }
    return std::nullopt;
}

} // namespace steadfeed
