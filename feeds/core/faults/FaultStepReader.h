// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultMembers.h"
#include "FaultScript.h"

#include <chrono>

namespace steadfeed {

/// Makes a step of its members; what is wrong is told to \a members. \a duration: of the script.
[[nodiscard]] FaultStep readFaultStep(FaultMembers &members, std::chrono::microseconds duration);

/// How many faults the step comes to at most.
[[nodiscard]] double mostFaults(const FaultStep &step, std::chrono::microseconds duration);

} // namespace steadfeed
