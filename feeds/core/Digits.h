// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Values.h"

#include <string>

namespace steadfeed {

/// The digits that \a number came with: its text where a double cannot hold all of them, else as many
/// decimals as were written. Empty where it is not known.
[[nodiscard]] std::string digitsOf(const Number &number);

} // namespace steadfeed
