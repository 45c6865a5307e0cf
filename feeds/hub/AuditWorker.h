// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditHub.h"
#include "AuditSender.h"
#include "ClockWatch.h"
#include "Outbox.h"
#include "SecretBroker.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * Runs one outbox and its sender on real time, and tells the GUI thread what changed.
 *
 * What is recorded while a commit is being made is stored together by the next one, at most kAuditWindow
 * actions at once, so that a slow disk costs time per group and not per action.
 *
 * Threading: made in the GUI thread, then lives in the audit thread; every method is called there. It may
 * wait for the disk.
 */
class AuditWorker : public QObject, private AuditSenderHost
{
    Q_OBJECT

public:
    explicit AuditWorker(AuditOptions options);
    ~AuditWorker() override;

    void start();
    /// Stores what waits and ends the connection. The last update.
    [[nodiscard]] AuditUpdate finish();
    /// The receiver of updateMade() is ready for another.
    void updateTaken();

    void record(const AuditDraft &draft, std::uint64_t ticket);
    void fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit, std::uint64_t ticket);
    void verify();
    void exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query);
    void reconnectNow();
    void giveSecret(const std::string &secret);
    void allowSecretForOrigin(bool allow);
    void settleRescue(bool again);
    void startAnew();

Q_SIGNALS:
    /// At most one until updateTaken().
    void updateMade(const steadfeed::AuditUpdate &update);

private:
    struct Draft
    {
        AuditDraft draft;
        std::uint64_t ticket = 0;
    };
    struct Range
    {
        std::uint64_t from = 0;
        std::uint64_t upto = 0;
        [[nodiscard]] bool empty() const { return from > upto || upto == 0; }
    };

    Now now() override { return readClocks(); }
    void deadlineChanged() override;
    AuditSecrets secrets(const AuditProfile &profile) override;
    void secretRefused(Refused by) override;
    void note(const Reason &reason) override;
    void sent(std::uint64_t from, std::uint64_t upto) override;
    void answered(std::uint64_t from, const AuditAnswer &answer) override;
    void statusChanged() override;

    void openOutbox();
    void startSender();
    void storeDrafts();
    void verifySome();
    void changed(std::uint64_t from, std::uint64_t upto);
    void onTimer();
    void onSecond();
    void tellSoon();
    [[nodiscard]] AuditUpdate takeUpdate();
    [[nodiscard]] AuditStatus status() const;

    AuditOptions m_options;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<SecretBroker> m_broker;
    std::unique_ptr<AuditSender> m_sender; ///< null: nothing is sent
    QTimer *m_timer = nullptr;
    MonoTime m_startedAt{};
    MonoTime m_armedFor{};
    ClockWatch m_clockWatch;

    std::optional<AuditVerifier> m_verifier; ///< while it walks
    std::uint64_t m_verifiedUpto = 0;
    std::vector<Draft> m_drafts;                 ///< to be stored
    AuditAccess m_access = AuditAccess::Opening; ///< also while there is hope that a lock goes
    Reason m_problem;
    Range m_changed; ///< rows to be told
    std::uint64_t m_sentUpto = 0;
    AuditUpdate m_update; ///< being collected
    bool m_updateOnItsWay = false;
    bool m_updateDue = false;
};

} // namespace steadfeed
