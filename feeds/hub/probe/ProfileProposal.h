// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"
#include "ProbeRequest.h"

#include <string>

namespace steadfeed {

/*!
 * A whole profile (JSON, indented) for what a probe found, with the transport that fits it. Credentials stand
 * in it by reference only. Empty where there is none that ProfileReader accepts: a plain feed without a
 * mapping, say, or an address with a secret in it.
 *
 * \a url: the address that answered, of the advised transport. A pure function; any thread.
 */
[[nodiscard]] std::string proposeProfile(const ProbeReport &seen, const ProbeRequest &request,
                                         const std::string &url);

} // namespace steadfeed
