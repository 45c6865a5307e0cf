// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Instrument.h"

#include <vector>

namespace steadfeed::demo {

/// The first `count` instruments of the demo market: about a hundred well-known names with plausible prices,
/// then generated ones ("QX0101"). The list for a smaller count is the beginning of that for a larger one.
[[nodiscard]] std::vector<Instrument> instrumentTable(std::uint32_t count);

} // namespace steadfeed::demo
