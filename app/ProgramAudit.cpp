// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AppPaths.h"
#include "Program.h"

#include <QTimer>

#include <random>

// What Program does for the audit log.
namespace steadfeed {

using namespace Qt::StringLiterals;

Reason Program::readPlannedActions()
{
    if (m_line.actions.isEmpty())
        return {};
    ActionsFile read = readActions(m_line.actions);
    m_plannedActions = std::move(read.actions);
    return read.problem;
}

void Program::openAudit(const AuditProfile &profile)
{
    AuditOptions options;
    options.profile = profile;
    options.outboxFile = (m_exchange ? demoOutboxFile() : outboxFileOf(profile)).toStdString();
    options.bindingsFile = m_exchange ? std::string() : auditBindingsFile().toStdString();
    options.secrets = secretsForAudit();
    options.seed = std::random_device{}();
    m_audit = std::make_unique<AuditHub>(std::move(options));
    connect(m_audit.get(), &AuditHub::updated, this, [this](const AuditUpdate &update) {
        m_auditTotals = update.totals;
        m_dashboard.audit()->take(update);
        Q_EMIT auditUpdated(update);
    });
    m_recorder.setLog(m_audit.get());
    m_dashboard.audit()->setCommands(m_audit.get());
    m_audit->start();
    for (const PlannedAction &action : m_plannedActions) {
        QTimer::singleShot(action.at, Qt::PreciseTimer, m_audit.get(), [log = m_audit.get(), action] {
            log->record(action.draft, AuditRecorder::kNobodyWaits);
        });
    }
}

void Program::closeAudit()
{
    if (!m_audit)
        return;
    m_audit->stop();
    m_recorder.setLog(nullptr);
    m_dashboard.audit()->setCommands(nullptr);
    m_audit.reset();
}

/// What a person changes is an action too.
void Program::recordSettings()
{
    connect(m_dashboard.settings(), &ProfileEditor::profileChanged, this,
            [this](const Profile &profile) { m_recorder.profileIs(profile); });
    connect(&m_dashboard, &Dashboard::themeModeChanged, this,
            [this, before = m_dashboard.themeMode()]() mutable {
                const QString now = m_dashboard.themeMode();
                m_recorder.settingChanged(u"theme"_s, std::exchange(before, now), now);
            });
    connect(&m_dashboard, &Dashboard::trayChanged, this, [this, before = m_dashboard.trayWanted()]() mutable {
        const bool now = m_dashboard.trayWanted();
        if (const bool was = std::exchange(before, now); was != now)
            m_recorder.settingChanged(u"tray"_s, was, now);
    });
    PluginChoices *plugins = m_dashboard.settings()->plugins();
    connect(plugins, &PluginChoices::changed, this,
            [this, plugins, folder = plugins->folder(), enabled = plugins->enabled()]() mutable {
                if (const bool was = std::exchange(enabled, plugins->enabled()); was != enabled)
                    m_recorder.settingChanged(u"plugins_enabled"_s, was, enabled);
                if (const QString was = std::exchange(folder, plugins->folder()); was != folder)
                    m_recorder.settingChanged(u"plugins_folder"_s, was, folder);
            });
}

} // namespace steadfeed
