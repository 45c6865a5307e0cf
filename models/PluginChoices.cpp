// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginChoices.h"

#include "DisplayText.h"
#include "ReasonTexts.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace steadfeed {

PluginChoices::PluginChoices(QObject *parent)
    : QObject(parent)
    , m_plugins({"file", "transport", "problem", "severity"})
{
}

void PluginChoices::set(const QString &folder, bool enabled)
{
    m_folder = folder;
    m_enabled = enabled;
    Q_EMIT changed();
}

void PluginChoices::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) != enabled)
        Q_EMIT changed();
}

void PluginChoices::setFolder(const QString &folder)
{
    if (std::exchange(m_folder, folder) != folder)
        Q_EMIT changed();
}

void PluginChoices::setPlugins(const std::vector<PluginRow> &plugins)
{
    QList<QVariantMap> rows;
    for (const PluginRow &plugin : plugins)
        rows.append({{u"name"_s, plugin.file},
                     {u"file"_s, displayText(plugin.file.section(u'/', -1))},
                     {u"transport"_s, displayText(plugin.transport)},
                     {u"problem"_s, texts::sentence(plugin.problem)},
                     {u"severity"_s,
                      int(plugin.problem ? texts::severity(plugin.problem.code) : texts::Severity::Good)}});
    m_plugins.setRows(rows);
}

} // namespace steadfeed
