// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"

namespace steadfeed::test {

/// Every kind of fault there is.
[[nodiscard]] const std::vector<FaultKind> &allFaultKinds();

/// A few strikes of one kind on each of \a feeds within two seconds, for a feed with some hundred events a
/// second. The same seed gives the same plan. New connections are needed to meet a Refuse, Silent or Answer:
/// each begins with a reset.
[[nodiscard]] FaultPlan casePlan(FaultKind kind, const std::vector<std::string> &feeds, std::uint64_t seed);

/// Bytes are changed: what they belonged to cannot be right any more.
[[nodiscard]] constexpr bool altersBytes(FaultKind kind)
{
    return kind == FaultKind::Corrupt || kind == FaultKind::Insert || kind == FaultKind::Repeat;
}

} // namespace steadfeed::test
