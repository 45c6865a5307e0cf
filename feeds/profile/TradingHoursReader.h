// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "TradingHours.h"

namespace steadfeed {

/// Reads `trading_hours` of a feed. Throws ProfileProblem; see ProfileReader.
[[nodiscard]] TradingHours readTradingHours(const JsonNode &node);

} // namespace steadfeed
