// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MessageTable.h"

#include <QJsonArray>

#include <span>

namespace steadfeed {

/*!
 * The conditions (`when` of a mapping) that tell the messages of \a table from all others: a field that says
 * what a message is, else the lengths of the arrays that are read by position. Empty where every message is
 * of this table, or where nothing tells them apart.
 *
 * A pure function; any thread.
 */
[[nodiscard]] QJsonArray conditionsOf(const MessageTable &table, std::span<const MessageTable> all);

} // namespace steadfeed
