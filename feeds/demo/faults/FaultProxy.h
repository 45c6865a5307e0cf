// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLab.h"
#include "FaultLog.h"
#include "FaultPlan.h"
#include "FaultProxyOptions.h"
#include "FaultProxyStats.h"
#include "ReasonCode.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The network between program and server, to be broken on purpose. Everything that goes through it can be
 * delayed, cut, held back, changed or answered by it, as a plan or somebody at a button says (FaultDirector).
 *
 * Plain mode: one listener, every connection goes to one target; the feed is read from the request line
 * (/v1/feeds/NAME/...), else it has no name. Tunnel mode: one listener per feed, an HTTP proxy for servers
 * that are not ours: CONNECT, so that names and certificates stay right, and http addresses in full. Both
 * listen on 127.0.0.1 only.
 *
 * A connection that met a Silent stays silent to its end. Answers need requests that can be read: in TLS
 * there are none, such a connection goes on untouched, and is counted in FaultProxyStats::unreadable. A
 * Refuse of one feed alone resets its connections where several feeds share a listener. A server that is not
 * there: the client's connection is reset, and the log has it as a Refuse of number 0.
 *
 * Threading: this handle may be used from any thread, one call at a time. Everything else happens in a thread
 * of its own, where eventFault is called too. What returns something waits for that thread's next turn, a few
 * milliseconds at most.
 *
 * Starts and stops once.
 */
class FaultProxy
{
public:
    explicit FaultProxy(FaultProxyOptions options);
    ~FaultProxy(); ///< stops
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    /// Listens, in plain mode. Where it cannot: false, why in the system's words in `error`, and failure()
    /// says whether the port is taken.
    [[nodiscard]] bool start(std::string &error);
    [[nodiscard]] ReasonCode failure() const { return m_failure; }
    void stop(); ///< closes everything
    /// Of plain mode; 0: there is none. Known from a successful start() on.
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// The port of this feed's tunnel, opened by the first call; 0 with the reason in \a error.
    [[nodiscard]] std::uint16_t tunnelPort(const std::string &feed, std::string &error);

    void inject(const Fault &fault, const std::string &feed);
    void clear();
    void run(const FaultPlan &plan);
    void stopPlan(); ///< and whatever lasts
    /// For a byte fault that an event triggers, when the event has come.
    void strike(const PlannedFault &planned);
    /// Something that was done elsewhere, for the one log.
    void note(const FaultLogEntry &entry);
    void resetAll(); ///< every connection, now; in the log as number 0

    [[nodiscard]] FaultLabStatus status();
    [[nodiscard]] std::vector<FaultLogEntry> takeLog();
    [[nodiscard]] std::vector<FaultProxyStats> stats();            ///< per feed, by name
    [[nodiscard]] std::vector<FaultProxyConnection> connections(); ///< open ones, in order of opening

private:
    class Thread;

    FaultProxyOptions m_options;
    std::unique_ptr<Thread> m_thread;
    std::uint16_t m_port = 0;
    ReasonCode m_failure = ReasonCode::None;
};

} // namespace steadfeed
