// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AckFaults.h"
#include "AuditClerk.h"
#include "AuditOrder.h"
#include "AuditRole.h"
#include "TradeDesk.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

class AuditSession;

/// Whose token it is.
struct AuditIdentity
{
    std::string subject;
    AuditRole role = AuditRole::Trader;
};

struct AuditSettings
{
    std::string file;                      ///< of the ledger; empty: in memory
    std::vector<AuditIdentity> identities; ///< by HttpVerdict::token
    std::chrono::milliseconds heartbeat{};
    std::chrono::milliseconds helloTime{}; ///< from the upgrade to the client's hello
    std::uint64_t seed = 0;                ///< of the faults
    AckFaultOptions ackFaults;
};

/*!
 * The audit side of the exchange: stands between the clients' sessions, the clerk who keeps the ledger, and
 * the market. An action is decided when it comes, stored by the clerk, done in the market when it is on the
 * disk, and answered then.
 *
 * Threading: the demo thread; finish() when that has ended.
 */
class AuditServer
{
public:
    /// \a post: runs something in the demo thread; may be called from any.
    AuditServer(AuditSettings settings, TradeDesk &desk, std::function<void(std::function<void()>)> post);
    ~AuditServer();
    AuditServer(const AuditServer &) = delete;
    AuditServer &operator=(const AuditServer &) = delete;

    /// Opens the ledger where it is a file; else the first client does. Empty, or what is wrong.
    [[nodiscard]] std::string start();
    /// Stores what waits, answers nobody any more.
    void finish();

    /// For sessions:
    [[nodiscard]] const AuditSettings &settings() const { return m_settings; }
    [[nodiscard]] std::uint64_t enter(AuditSession *session);
    void leave(std::uint64_t connection);
    void hello(std::uint64_t connection, std::size_t identity, AuditHello hello);
    void act(std::uint64_t connection, std::size_t identity, AuditAct act);

    /// Tells the clients that the exchange stops.
    void end();
    [[nodiscard]] std::size_t sessions() const { return m_sessions.size(); }

private:
    /// What the clerk has not answered yet.
    struct Pending
    {
        std::uint64_t connection = 0;
        std::optional<AuditOrder> order; ///< of an action that may take effect
        std::string subject;
    };

    [[nodiscard]] AuditDecision decide(AuditRole role, const AuditAction &action,
                                       std::optional<AuditOrder> &order);
    void post(AuditTask task, Pending pending);
    void answered(const std::vector<DeskAnswer> &answers);
    void tell(AuditSession &session, const DeskAnswer &answer);
    [[nodiscard]] std::shared_ptr<AuditSession> find(std::uint64_t connection) const;

    AuditSettings m_settings;
    TradeDesk &m_desk;
    AckFaults m_faults;
    AuditClerk m_clerk;
    std::deque<Pending> m_pending; ///< in the order of the clerk's tasks
    std::map<std::uint64_t, AuditSession *> m_sessions;
    std::uint64_t m_lastConnection = 0;
};

} // namespace steadfeed::demo
