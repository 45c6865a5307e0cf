// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

namespace steadfeed {

/// Reads one feed of a profile: everything but its mapping. Throws ProfileProblem; see ProfileReader.
class FeedReader
{
public:
    [[nodiscard]] static FeedProfile read(const JsonNode &node);
};

} // namespace steadfeed
