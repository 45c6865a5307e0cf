// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// What stands for {cursor}, {seq} and {symbols}: ready to be put in, see urlSymbols() and jsonSymbols().
struct PlaceholderValues
{
    std::string cursor;
    std::string seq;
    std::string symbols;
};

/// \a text with the three placeholders replaced, each once; other braces stay (messages are JSON). Values are
/// put in as they are: for an address encode them first.
[[nodiscard]] std::string expandPlaceholders(std::string_view text, const PlaceholderValues &values);
/// The first {word} in \a text that is none of the three, for addresses, which hold no other braces.
[[nodiscard]] std::optional<std::string> unknownPlaceholder(std::string_view text);

/// Everything outside of RFC 3986's unreserved characters as %XX: a cursor or symbol in an address.
[[nodiscard]] std::string urlEncoded(std::string_view text);
/// Symbols for an address: encoded, joined by commas.
[[nodiscard]] std::string urlSymbols(const std::vector<std::string> &symbols);
/// Symbols for a JSON message, where {symbols} stands in an array: "A","B".
[[nodiscard]] std::string jsonSymbols(const std::vector<std::string> &symbols);

} // namespace steadfeed
