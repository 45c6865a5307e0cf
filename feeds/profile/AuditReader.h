// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

#include <QDir>

namespace steadfeed {

/// Reads the `audit` section of a profile: where actions go. Throws ProfileProblem. Any thread.
class AuditReader
{
public:
    /// Relative names of files begin in \a folder.
    [[nodiscard]] static AuditProfile read(const JsonNode &node, const QDir &folder);
};

} // namespace steadfeed
