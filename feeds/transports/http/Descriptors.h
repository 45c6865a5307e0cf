// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <optional>

namespace steadfeed {

/*!
 * Ends an attempt before it begins where this process may not have as many descriptors as one can need. Qt
 * begins threads for a request (its HTTP, a look-up of a name), and each has an event loop with descriptors
 * of its own: without them GLib ends the program.
 *
 * Asks the system, by taking descriptors and giving them back at once. Feed thread.
 */
[[nodiscard]] std::optional<Closed> whyNoDescriptors();

} // namespace steadfeed
