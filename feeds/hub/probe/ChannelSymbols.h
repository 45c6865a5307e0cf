// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MessageTable.h"

#include <QJsonObject>

#include <optional>
#include <span>
#include <string>

namespace steadfeed {

/// How a number in front of the values becomes a symbol.
struct ChannelSymbols
{
    std::string number; ///< pointer of the number in the messages with values
    QJsonObject learn;  ///< as a mapping has it; keeps "symbol"
};

/*!
 * Some servers name a symbol once, in their answer to the subscription, and from then on by a number. Finds
 * the message that teaches it: one with an integer that takes the values which stand in \a table, and a
 * symbol beside it.
 *
 * A pure function; any thread.
 */
[[nodiscard]] std::optional<ChannelSymbols> findChannelSymbols(const MessageTable &table,
                                                               std::span<const MessageTable> all);

} // namespace steadfeed
