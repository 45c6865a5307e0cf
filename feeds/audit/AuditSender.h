// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditWindow.h"
#include "ConnectionMachine.h"
#include "HostGate.h"
#include "Profile.h"
#include "Random.h"
#include "SendingTransport.h"

#include <memory>
#include <string>
#include <vector>

namespace steadfeed {

/// What the server and the proxy are given, or why nothing may be sent. Never both.
struct AuditSecrets
{
    std::vector<Header> headers = {}; ///< with `secret` set
    ProxyOptions proxy = {};
    Reason reason = {};
};

/*!
 * What a sender needs of the one that runs it: clocks, a way to be called again, secrets.
 *
 * Threading: the audit thread.
 */
class AuditSenderHost
{
public:
    virtual ~AuditSenderHost() = default;

    [[nodiscard]] virtual Now now() = 0;
    /// AuditSender::deadline() may have changed; the host calls tick() when it passes.
    virtual void deadlineChanged() = 0;
    /// Called for each attempt, so that a rotated token is taken up.
    [[nodiscard]] virtual AuditSecrets secrets(const AuditProfile &profile) = 0;
    enum class Refused : std::uint8_t { Server, Proxy };
    /// Whoever it was for refused what secrets() gave.
    virtual void secretRefused(Refused by) = 0;
    virtual void note(const Reason &reason) = 0;
    /// These actions were handed to the socket, perhaps not for the first time.
    virtual void sent(std::uint64_t from, std::uint64_t upto) = 0;
    /// The answer to the actions from \a from on is stored.
    virtual void answered(std::uint64_t from, const AuditAnswer &answer) = 0;
    /// State of the link, role, what is waiting.
    virtual void statusChanged() = 0;
};

/*!
 * Takes the stored actions to the server, over a connection of its own, and stores the answers: joins the
 * connection machine (when to connect; the same backoff and half-open rules as for feeds), a WebSocket (how)
 * and AuditWindow (what may be said). Every action goes in the order of its number; nothing is believed to be
 * done before its answer is on our disk too.
 *
 * Nothing is to be undone at a loss: the welcome of the next connection says where the server stands, and it
 * goes on behind that. Where the histories differ it stops for good (stopped()) and keeps everything.
 *
 * It owns no timer. Opening is done from tick(), never from inside a callback of the transport.
 *
 * Threading: lives in the audit thread. All references must outlive it.
 */
class AuditSender final : private TransportSink
{
public:
    struct Options
    {
        Random random{0};                                                ///< for the backoff
        std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1}; ///< tests: shorter
    };

    AuditSender(AuditProfile profile, Options options, ActionStore &store,
                std::unique_ptr<SendingTransport> transport, AuditSenderHost &host);
    ~AuditSender() override;
    AuditSender(const AuditSender &) = delete;
    AuditSender &operator=(const AuditSender &) = delete;

    void start();
    void stop();
    /// New actions are in the store.
    void moreStored();
    /// By a person: ends a wait, and tries again where it had stopped.
    void reconnectNow();
    void newSecret();
    void sleepNoticed();

    void tick();
    [[nodiscard]] std::optional<MonoTime> deadline() const;

    [[nodiscard]] LinkState state() const { return m_machine.state(); }
    /// Of that state; of the stop where it stopped.
    [[nodiscard]] const Reason &cause() const { return m_stopped ? m_stopped : m_machine.cause(); }
    [[nodiscard]] std::optional<MonoTime> nextTry() const { return m_machine.nextTry(); }
    /// The histories differ, or another took over: nothing is sent until reconnectNow().
    [[nodiscard]] bool stopped() const { return bool(m_stopped); }
    /// The server said on this connection what one may do.
    [[nodiscard]] bool welcomed() const { return m_window.welcomed(); }
    [[nodiscard]] std::uint64_t inFlight() const { return m_window.inFlight(); }

private:
    void opened(const Opened &opened) override;
    void frame(const Frame &frame) override;
    void bytesArrived(std::size_t bytes) override;
    void reconnectDelay(std::chrono::milliseconds) override {}
    void pong() override;
    void closed(const Closed &closed) override;

    void step(LinkEvent event);
    void step(LinkEvent::Type type) { step({.type = type, .generation = m_machine.generation()}); }
    void openNow();
    void welcome(const AuditWelcome &welcome);
    void carryOut(const AuditStep &step);
    void hangUp(int code, const Reason &reason, bool permanent = false);
    void halt(int code, const Reason &reason);
    void sendDue();

    const AuditProfile m_profile;
    ActionStore &m_store;
    AuditSenderHost &m_host;
    AuditWindow m_window;
    HostGate m_gate; ///< of this connection alone
    ConnectionMachine m_machine;
    std::unique_ptr<SendingTransport> m_transport;
    Reason m_stopped;
    bool m_openPending = false;
    MonoTime m_lastHeard{};     ///< a sign of life
    bool m_unconfirmed = false; ///< a connection that lived ended because no answer came; none since
    int m_protocolErrors = 0;   ///< in a row, without an answer between
};

} // namespace steadfeed
