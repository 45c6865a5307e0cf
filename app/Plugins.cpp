// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Plugins.h"

#include "AppPaths.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kEnabled = "plugins/enabled";
constexpr auto kFolder = "plugins/folder";

PluginLoader loader()
{
    const PluginSettings settings = PluginSettings::load();
    const QString folder = QFileInfo(settings.folder).isDir() ? settings.folder : QString();
    PluginOptions options;
    options.enabled = settings.enabled;
    options.folders = pluginFolders(folder.toStdString(), qgetenv("STEADFEED_PLUGIN_PATH").toStdString());
    options.guardFile = (stateFolder() + u"/plugins.guard"_s).toStdString();
    return PluginLoader(std::move(options));
}

} // namespace

PluginSettings PluginSettings::load()
{
    const QSettings stored(settingsFile(), QSettings::IniFormat);
    return {stored.value(kEnabled, false).toBool(), stored.value(kFolder).toString()};
}

void PluginSettings::save() const
{
    QDir().mkpath(configFolder());
    QSettings stored(settingsFile(), QSettings::IniFormat);
    stored.setValue(kEnabled, enabled);
    stored.setValue(kFolder, folder);
}

std::vector<PluginStatus> loadPlugins(TransportRegistry &registry)
{
    if (!PluginSettings::load().enabled)
        return {};
    QDir().mkpath(stateFolder());
    return loader().loadInto(registry);
}

bool clearCrashedPlugin(const QString &file)
{
    return loader().clearCrashed(file.toStdString());
}

} // namespace steadfeed
