// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditCommands.h"
#include "FaultLab.h"
#include "Profile.h"

#include <QJsonObject>
#include <QJsonValue>

#include <string>
#include <vector>

namespace steadfeed {

/*!
 * Writes into the audit log what a person changes here: transports, settings, and faults of the laboratory.
 * They are records of what was done, after it was done: a log that cannot be written does not keep anybody
 * from leaving a transport that does not work, but the program says that the record is missing
 * (AuditSaved with ticket kNobodyWaits).
 *
 * As a FaultLab it stands before the real one and passes everything on.
 *
 * Threading: GUI thread.
 */
class AuditRecorder : public FaultLab
{
public:
    static constexpr std::uint64_t kNobodyWaits = 0; ///< ticket of what it records

    /// Null: nothing is recorded.
    void setLog(AuditCommands *log) { m_log = log; }
    /// Null: there is no laboratory.
    void setLab(FaultLab *lab) { m_lab = lab; }
    [[nodiscard]] bool hasLab() const { return m_lab != nullptr; }

    /// The profile as it is now; the first one after setLog() only sets where changes are counted from.
    void profileIs(const Profile &profile);
    void settingChanged(const QString &setting, const QJsonValue &from, const QJsonValue &to);

    std::vector<FaultReach> reach() override { return m_lab->reach(); }
    void inject(const Fault &fault, const std::string &feed) override;
    void clear() override;
    void run(const FaultPlan &plan) override;
    void stop() override;
    FaultLabStatus status() override { return m_lab->status(); }
    std::vector<FaultLogEntry> takeLog() override { return m_lab->takeLog(); }
    void holdMarket(bool hold) override { m_lab->holdMarket(hold); }
    std::vector<PublishedFeed> published() override { return m_lab->published(); }

private:
    void record(std::string_view kind, const QJsonObject &body);

    AuditCommands *m_log = nullptr;
    FaultLab *m_lab = nullptr;
    QJsonObject m_profile;
};

/// What lies between two profiles, in their JSON form: set_transport {"feed","from","to"} for the transport
/// of a feed, set_setting {"feed","setting","from","to"} for each other member of it, and without "feed" for
/// members of the profile; null where there was or is nothing. Profiles hold references to secrets, never
/// secrets. Pure.
[[nodiscard]] std::vector<AuditDraft> profileChanges(const QJsonObject &before, const QJsonObject &after);

} // namespace steadfeed
