// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MessageTable.h"
#include "ProbeReport.h"

#include <optional>
#include <string>

namespace steadfeed {

/*!
 * Finds the number that counts messages: an integer that grows by one (then whatever its name), or that at
 * least only grows and is called like a sequence. Per feed where it does so over all messages, else per \a
 * symbol (pointer; empty: none). Columns in \a taken hold something else.
 *
 * A pure function; any thread.
 */
[[nodiscard]] std::optional<SequenceFacts> findSequence(const MessageTable &table, const std::string &symbol,
                                                        const std::vector<std::string> &taken);

} // namespace steadfeed
