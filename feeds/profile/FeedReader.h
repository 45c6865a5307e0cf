// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

#include <QDir>

namespace steadfeed {

/// Reads one feed of a profile: everything but its mapping. Relative names of files begin in \a folder.
/// Throws ProfileProblem; see ProfileReader.
class FeedReader
{
public:
    [[nodiscard]] static FeedProfile read(const JsonNode &node, const QDir &folder);
};

} // namespace steadfeed
