// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"
#include "Reason.h"

#include <string>

namespace steadfeed::test {

/*!
 * What a session must say once it knows an answer of this status: the state and its cause, by connection.md
 * section 2. Empty: it says so.
 *
 * A first refusal of credentials and a redirect that is followed change no state; with a status of success
 * that opened a connection there is nothing to say. Pure.
 */
[[nodiscard]] std::string wrongState(int status, LinkState state, const Reason &cause);

} // namespace steadfeed::test
