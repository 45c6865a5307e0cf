// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginProblem.h"

#include <QJsonObject>

#include <string>

namespace steadfeed {

/// What the metadata of a library says, which can be read without running anything of it.
struct PluginMetadata
{
    std::string name; ///< of the transport; empty where there is a problem
    PluginProblem problem = PluginProblem::None;
    std::string detail;

    /// \a metadata as QPluginLoader::metaData() gives it; empty for what is no plug-in of Qt. Pure.
    [[nodiscard]] static PluginMetadata read(const QJsonObject &metadata);
};

} // namespace steadfeed
