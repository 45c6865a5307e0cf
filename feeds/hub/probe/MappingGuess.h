// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"

#include <span>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * Looks at somebody else's messages and proposes mappings for a feed of prices: where the array of rows is,
 * what is the symbol, the price, bid and ask, size, time and its unit, which number counts, and how the
 * messages with prices are told from the others. What it proposes, ProfileReader accepts.
 *
 * It is a guess, by the names and the values of the fields (FieldScores.h), and for messages without names by
 * what prices do (PositionalPrices.h). Nothing is proposed where no symbol or no price was found. At most \a
 * most proposals, the best first.
 *
 * A pure function; any thread. A few milliseconds per thousand messages.
 */
[[nodiscard]] std::vector<MappingProposal> guessMappings(std::span<const std::string> messages,
                                                         std::size_t most = 4);

} // namespace steadfeed
