// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditCommands.h"
#include "AuditUpdate.h"
#include "Profile.h"
#include "SecretStore.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>
#include <string>

namespace steadfeed {

class AuditWorker;

/// How the audit log of a profile is to run. Plain values, but for the secret store, which is for the audit
/// thread alone and outlives the hub.
struct AuditOptions
{
    AuditProfile profile;
    std::string outboxFile;
    std::string bindingsFile; ///< which secret went to which origin; empty: this run only
    std::shared_ptr<SecretStore> secrets;
    std::uint64_t seed = 0;                                          ///< of the backoff's jitter
    std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1}; ///< tests: shorter
};

/*!
 * The one door between the audit thread and the rest of the program. That thread has the outbox and its
 * connection, and may wait for the disk; nothing else ever waits for it.
 *
 * Updates come as soon as there is something to tell, and at most one is on its way: what happens meanwhile
 * waits for the next.
 *
 * Threading: lives in the GUI (main) thread. stop() waits for the audit thread; nothing else does.
 */
class AuditHub : public QObject, public AuditCommands
{
    Q_OBJECT

public:
    explicit AuditHub(AuditOptions options, QObject *parent = nullptr);
    ~AuditHub() override;

    /// Starts the audit thread, opens the outbox and connects.
    void start();
    /// Stores what was recorded, ends the connection and the thread, and hands out the last update. Harmless
    /// when called again.
    void stop();

    void record(AuditDraft draft, std::uint64_t ticket) override;
    void fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit,
               std::uint64_t ticket) override;
    void verify() override;
    void exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query) override;
    void reconnectNow() override;
    void giveSecret(const std::string &secret) override;
    void allowSecretForOrigin(bool allow) override;
    void settleRescue(bool again) override;
    void startAnew() override;

Q_SIGNALS:
    void updated(const steadfeed::AuditUpdate &update);

private:
    template <typename Call>
    void toWorker(Call &&call);

    AuditOptions m_options;
    QThread m_thread;
    AuditWorker *m_worker = nullptr; ///< lives in m_thread
};

} // namespace steadfeed
