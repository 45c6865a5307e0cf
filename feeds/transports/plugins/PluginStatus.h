// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"

#include <string>

namespace steadfeed {

/// What became of one plug-in, or of a folder that could not be searched. A plain value.
struct PluginStatus
{
    std::string file; ///< absolute path
    std::string name; ///< of the transport, where its metadata could be read
    Reason problem;   ///< None: loaded. Else PluginUnusable {file, token of PluginProblem, detail}
};

} // namespace steadfeed
