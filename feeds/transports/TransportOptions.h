// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"

#include <steadfeed/TransportTypes.h>

#include <map>
#include <string>

namespace steadfeed {

/// Options as OpenRequest::options wants them, or why there are none.
struct ResolvedOptions
{
    std::map<std::string, std::string> options; ///< every option that the transport has; empty with an error
    Reason error; ///< TransportOptionInvalid: transport, option, value (cut to 64 bytes where it is long)
};

/// Checks the options that somebody set for a transport against what it says it has, and fills in the
/// defaults of the others. The first that does not fit is named: one that the transport does not have, or a
/// value that is not of its type. A pure function; reentrant.
[[nodiscard]] ResolvedOptions resolvedOptions(const TransportDescription &transport,
                                              const std::map<std::string, std::string> &given);

} // namespace steadfeed
