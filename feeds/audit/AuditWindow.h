// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ActionStore.h"
#include "AuditFrame.h"
#include "Time.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <span>
#include <string>

namespace steadfeed {

/// What a message of the server comes to.
struct AuditStep
{
    enum class Then : std::uint8_t {
        GoOn,
        Reconnect, ///< the connection is of no use any more: close it with closeCode, and come back
        Stop,      ///< the two histories differ: close it, and send nothing until a person decides
    };
    Then then = Then::GoOn;
    int closeCode = 1000;
    Reason reason;                     ///< of Reconnect and Stop
    std::optional<AuditAnswer> answer; ///< to be stored; tell settled() when that is done
};

/*!
 * The client's rules of the audit protocol (docs/protocol.md): which actions may be sent now, and what an
 * answer means. Actions go in the order of their numbers, at most so many without an answer as the server
 * allows; an answer is believed only where its chains are ours.
 *
 * It knows no socket, and the store only to read from it: what is to be stored it gives back. Both chains are
 * compared at each answer. A hash that differs means two histories: Stop. A verdict that differs while
 * connected means that an answer got lost on the way: Reconnect, and the welcome tells it again; there it
 * must fit.
 *
 * Threading: a plain value in the audit thread; reading the store may wait for the disk.
 */
class AuditWindow
{
public:
    static constexpr std::chrono::seconds kConfirmBudget{10}; ///< from sending to an answer
    static constexpr int kResends = 3;                        ///< from the same number, in a row
    /// Whatever the server says: so long it is left alone.
    static constexpr std::chrono::milliseconds kPostponedLeast{100};

    /// The store must outlive it.
    explicit AuditWindow(ActionStore &store) : m_store(store) {}

    [[nodiscard]] AuditHello hello() const;
    /// The connection is gone, or a new one begins: nothing is under way.
    void reset();

    [[nodiscard]] AuditStep take(const AuditWelcome &welcome);
    [[nodiscard]] AuditStep take(const AuditAck &ack);
    [[nodiscard]] AuditStep take(const AuditNack &nack, MonoTime now);
    [[nodiscard]] AuditStep take(const AuditResend &resend);
    /// What take() gave is stored.
    void settled(const AuditAnswer &answer, MonoTime now);

    /// Welcomed, and not asked to wait.
    [[nodiscard]] bool maySend(MonoTime now) const { return m_welcomed && now >= m_postponedUntil; }
    /// The next action to send, or nothing: none is left, the window is full, or it cannot be read
    /// (`problem`). Valid until the next call of anything here.
    [[nodiscard]] const AuditAction *next(MonoTime now, Reason &problem);
    /// It was handed to the socket.
    void sent(MonoTime now);

    /// No answer came in time though something is under way: once is worth a new connection.
    [[nodiscard]] bool overdue(MonoTime now) const;
    [[nodiscard]] MonoTime waitingSince() const { return m_waitingSince; }
    /// When maySend() or overdue() may change.
    [[nodiscard]] std::optional<MonoTime> deadline(MonoTime now) const;
    [[nodiscard]] std::uint64_t inFlight() const { return m_sent; }
    [[nodiscard]] bool welcomed() const { return m_welcomed; }

private:
    [[nodiscard]] AuditStep answered(std::uint64_t upto, const AuditRefusal *refusal, const AuditHash &chain,
                                     const AuditHash &verdict);
    [[nodiscard]] std::uint64_t acked() const { return m_store.head().acked; }
    /// Of those that are under way; others may have been sent before it went back.
    [[nodiscard]] std::uint64_t lastSent() const { return acked() + m_sent; }
    void goBackTo(std::uint64_t seq) { m_sent = std::min(m_sent, seq - 1 - acked()); }

    ActionStore &m_store;
    std::deque<AuditAction> m_actions; ///< acked + 1 ..., the first m_sent of them under way
    std::uint64_t m_sent = 0;
    std::uint32_t m_most = kAuditWindow;
    bool m_welcomed = false;
    MonoTime m_postponedUntil{};
    MonoTime m_waitingSince{};   ///< for an answer: the first sending, or the last answer
    std::uint64_t m_highest = 0; ///< that was sent on this connection
    std::uint64_t m_resendFrom = 0;
    std::uint64_t m_echoes = 0; ///< of that wish: one from each action that was on its way behind it
    int m_resends = 0;
};

} // namespace steadfeed
