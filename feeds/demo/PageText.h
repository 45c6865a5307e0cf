// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DemoFeed.h"

#include <string>

namespace steadfeed::demo {

/// One page of long-polling (docs/protocol.md): {hello, events, next}, for a client that begins at \a point;
/// with the rows of a snapshot first where it is due. \a limit holds for the events, never for the snapshot.
/// Threading: as DemoFeed, of which it reads, with the faults on the way.
[[nodiscard]] std::string pageText(DemoFeed &feed, const ResumePoint &point, ReadLimit limit);

} // namespace steadfeed::demo
