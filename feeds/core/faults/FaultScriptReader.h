// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultScript.h"

#include <optional>
#include <string_view>

namespace steadfeed {

/*!
 * Reads the JSON of a fault script and checks all of it, so that a script that was accepted can always be
 * run. Says at which line the first thing is wrong, and what. Pure.
 *
 * It takes the text apart; what a step may say is FaultStepReader's business.
 */
[[nodiscard]] std::optional<FaultScript> readFaultScript(std::string_view json, FaultScript::Error &error);

} // namespace steadfeed
