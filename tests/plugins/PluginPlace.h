// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginLoader.h"
#include "TransportRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace steadfeed::test {

/// A folder of plug-ins and a state folder.
struct Place
{
    QTemporaryDir root;
    QString folder = root.filePath(QStringLiteral("plugins"));
    QString guard = root.filePath(QStringLiteral("plugins-loading"));

    Place() { QDir().mkpath(folder); }
    /// Puts a planted library there, as \a as.
    QString put(const QString &planted, const QString &as = {})
    {
        const QString target = folder + u'/' + (as.isEmpty() ? planted : as) + QStringLiteral(".so");
        QFile::copy(QStringLiteral(PLANTED_FOLDER "/") + planted + QStringLiteral(".so"), target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return target;
    }
    [[nodiscard]] PluginLoader loader(bool enabled = true) const
    {
        return PluginLoader({enabled, {folder.toStdString()}, guard.toStdString()});
    }
    /// What load-plugins says of the folder; empty: it died.
    [[nodiscard]] QByteArray loadInChild() const
    {
        QProcess child;
        child.start(QStringLiteral(LOAD_PLUGINS), {folder, guard});
        if (!child.waitForFinished() || child.exitStatus() != QProcess::NormalExit)
            return {};
        return child.readAllStandardOutput();
    }
};

/// As if the program had "sse" itself.
inline TransportRegistry compiledIn()
{
    TransportRegistry registry;
    TransportEntry sse;
    sse.name = "sse";
    registry.add(sse);
    return registry;
}

} // namespace steadfeed::test
