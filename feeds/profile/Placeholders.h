// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/*!
 * {cursor}, {seq} and {symbols} in the addresses and on-open messages of a profile. Pure functions; called
 * when a connection is about to open.
 */
namespace steadfeed {

struct PlaceholderValues
{
    std::string cursor; ///< the id to resume after; empty: none
    std::string seq;    ///< its number alone; empty: none
    std::vector<std::string> symbols;
};

/// Values are percent-encoded, exactly once; symbols are joined by commas.
[[nodiscard]] std::string expandUrl(std::string_view url, const PlaceholderValues &values);
/// Values are escaped for a JSON text; {symbols} becomes "A","B", also where it stands in quotes itself, so
/// that ["{symbols}"] is a list of symbols. Other braces stay.
[[nodiscard]] std::string expandMessage(std::string_view message, const PlaceholderValues &values);
/// The first {word} in an address that is none of the three.
[[nodiscard]] std::optional<std::string> unknownPlaceholder(std::string_view url);

} // namespace steadfeed
