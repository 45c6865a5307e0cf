// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginLoader.h"

#include <QString>

#include <vector>

namespace steadfeed {

/*!
 * What the settings say about transports in shared libraries. Off unless a person allowed them here; a
 * profile can neither allow nor name one.
 *
 * Threading: GUI thread.
 */
struct PluginSettings
{
    bool enabled = false;
    QString folder; ///< searched before those of STEADFEED_PLUGIN_PATH; empty: none

    [[nodiscard]] static PluginSettings load();
    /// Takes effect at the next start of the program.
    void save() const;
};

/// Loads what the settings allow into \a registry, and says how it went with each.
[[nodiscard]] std::vector<PluginStatus> loadPlugins(TransportRegistry &registry);
/// Lets a plug-in that crashed while it was loaded be tried again at the next start.
[[nodiscard]] bool clearCrashedPlugin(const QString &file);

} // namespace steadfeed
