// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"

#include <string>

namespace steadfeed::test {

/// The feed of a virtual exchange; over CBOR a WebSocket, and \a plain as one that is not ours. Pure.
[[nodiscard]] FeedProfile virtualProfile(FeedKind kind, const std::string &transport, bool plain);

} // namespace steadfeed::test
