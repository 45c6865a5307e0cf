// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpAccess.h"

#include <steadfeed/TransportTypes.h>

namespace steadfeed {

/// What outlives an attempt of a transport over HTTP. Shared with the attempt, because a transport may be
/// deleted while its attempt is still on the stack. Feed thread.
struct HttpShared
{
    HttpAccess access;
    TransportCounters counters;
};

} // namespace steadfeed
