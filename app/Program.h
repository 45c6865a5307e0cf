// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ActionsFile.h"
#include "AuditHub.h"
#include "AuditRecorder.h"
#include "CommandLine.h"
#include "Dashboard.h"
#include "DemoExchange.h"
#include "FaultRun.h"
#include "FeedHub.h"
#include "FeedRoutes.h"
#include "KeychainKeeper.h"
#include "Plugins.h"
#include "ProbeTester.h"
#include "ProfileSource.h"

#include <QObject>

#include <memory>

namespace steadfeed {

/*!
 * The composition root: what is opened (demo, profile, recording), the hub that runs it and the dashboard
 * that knows it. The window and the headless run are two ways to look at the same program.
 *
 * Threading: GUI thread.
 */
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(CommandLine line, QObject *parent = nullptr);
    ~Program() override;

    /// Opens what the command line asks for. None, or what is wrong.
    [[nodiscard]] Reason open();
    [[nodiscard]] Reason openDemo();
    [[nodiscard]] Reason openProfile(const QString &file);
    /// Stops the feeds and takes the last frame; the report is complete then. Harmless when called again.
    void close();

    [[nodiscard]] Dashboard &dashboard() { return m_dashboard; }
    [[nodiscard]] const TransportRegistry &transports() const { return m_transports; }
    [[nodiscard]] const std::vector<PluginStatus> &plugins() const { return m_plugins; }
    [[nodiscard]] const CommandLine &commandLine() const { return m_line; }
    [[nodiscard]] bool isOpen() const { return m_hub != nullptr; }
    /// After close().
    [[nodiscard]] QJsonObject report() const;
    /// The demo knows what it published: how many prices the dashboard shows otherwise. Nothing for other
    /// feeds. After close().
    [[nodiscard]] std::optional<int> wrongLastValues() const { return m_wrongLastValues; }
    /// Of a run with --faults, after close(): writes the log that the command line asks for. Empty, or one
    /// line that says what is wrong.
    [[nodiscard]] QString writeFaultLog() const;
    /// The exit status where \a problem kept open() from opening: 4 for a damaged recording, else 1.
    [[nodiscard]] int statusOf(const Reason &problem) const;
    /// 4 where a recording turned out damaged, 2 where a feed was never live (a recording: never applied an
    /// event), else 0. After close().
    [[nodiscard]] int status() const;

Q_SIGNALS:
    /// Every frame, after the dashboard took it.
    void frameApplied(const steadfeed::FrameBatch &batch);
    /// What happened to actions, after the dashboard took it.
    void auditUpdated(const steadfeed::AuditUpdate &update);
    void allFeedsEnded();
    /// The verdict of a run with --faults is there.
    void faultsEnded();

private:
    [[nodiscard]] Reason openReplay();
    [[nodiscard]] Reason readFaults(std::optional<FaultPlan> &plan) const;
    [[nodiscard]] Reason readPlannedActions();
    void openAudit(const AuditProfile &profile);
    void closeAudit();
    [[nodiscard]] std::shared_ptr<SecretStore> secretsForAudit() const;
    void recordSettings();
    void setLab(FaultLab *lab);
    void openTunnels();
    void routeFeed(const QString &feed, bool on);
    void start(Profile profile, std::shared_ptr<SecretStore> secrets);
    [[nodiscard]] static Reason readHoldings(const Profile &profile, std::vector<PositionChange> &holdings);
    void applyHoldings();
    void settleDemo();

    CommandLine m_line;
    TransportRegistry m_transports;
    std::vector<PluginStatus> m_plugins;
    std::shared_ptr<KeychainStore> m_secrets; ///< of profiles; one, so that what is stored is found at once
    KeychainKeeper m_keeper;
    ProbeTester m_tester{m_transports};
    Dashboard m_dashboard;
    FeedRoutes m_routes;
    std::unique_ptr<DemoExchange> m_exchange;
    std::unique_ptr<DemoFaultLab> m_tunnels;   ///< of a profile in a window
    std::unique_ptr<FaultRun> m_faults;        ///< of --faults
    std::shared_ptr<PlaybackGroup> m_playback; ///< of a recording
    std::unique_ptr<FeedHub> m_hub;
    AuditRecorder m_recorder;
    std::unique_ptr<AuditHub> m_audit; ///< where the profile has an audit section
    std::vector<PlannedAction> m_plannedActions;
    AuditTotals m_auditTotals;
    std::vector<PositionChange> m_holdings;
    RunReport m_report;
    std::optional<int> m_wrongLastValues;
};

} // namespace steadfeed
