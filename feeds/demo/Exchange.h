// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "ExchangeOptions.h"
#include "ExchangeStats.h"
#include "ReasonCode.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace steadfeed {

namespace demo {
class DemoFeed;
}

/*!
 * The embedded exchange: a made-up market behind a real HTTP server on 127.0.0.1, for demos and tests
 * (docs/protocol.md describes the wire). Feeds: prices, positions, notices, metrics; each over SSE,
 * WebSocket and in pages. Actions are taken over the audit protocol, and kept in a ledger.
 *
 * Threading: this handle may be used from any thread, one call at a time; addFault() at any time between
 * start() and stop(). Everything else happens in a thread
 * of its own, the demo thread. stats() and published() wait for that thread's next turn, a few
 * milliseconds at most.
 *
 * An Exchange starts and stops once; for a restart make a new one, with the port and token of the old.
 */
class Exchange
{
public:
    explicit Exchange(ExchangeOptions options);
    ~Exchange(); ///< stops
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    /// Opens the ledger, listens and begins to trade. Where it cannot: false, why in the system's words in
    /// `error`, and failure() says whether the port is taken.
    [[nodiscard]] bool start(std::string &error);
    /// PortInUse (its argument is the port) or None: after a start() that returned false.
    [[nodiscard]] ReasonCode failure() const { return m_failure; }
    /// Tells the clients, waits 100 ms at most for them to take it, and closes all connections. Does nothing
    /// where it does not run.
    void stop();

    /// Known from a successful start() on.
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string token() const { return m_options.token; }
    [[nodiscard]] std::string epoch() const { return m_options.epoch; }
    /// "http://127.0.0.1:PORT", no slash at the end.
    [[nodiscard]] std::string baseUrl() const;

    /// The rate dial: ticks a second, held to 1..1,000,000. Ends `max`.
    void setRate(double rate);
    void setMaxRate();
    /// Paused: no ticks and no fills; connections, heartbeats, notices and metrics go on.
    void setPaused(bool paused);

    /// Held: no events of any kind, and faults that have not struck yet are dropped, so that every client can
    /// come to the end.
    void setHeld(bool held);
    /// A proxy stands in front: requests may name its port as well.
    void setPublicPort(std::uint16_t port);

    /// The events of plans count from here; what has not struck is dropped.
    void restartFaults();
    /// An event fault of this feed (empty: each) by its event trigger, else now or with the next event; or a
    /// byte fault whose event is to be told.
    void addFault(const PlannedFault &fault);
    /// What has not struck is dropped.
    void clearFaults();

    /// The present state; after stop() the last one.
    [[nodiscard]] ExchangeStats stats();
    /// What was published so far; after stop() in all.
    [[nodiscard]] std::vector<PublishedFeed> published();

private:
    class Thread;

    /// Calls it for every feed, in the demo thread.
    void forFeeds(std::function<void(demo::DemoFeed &)> call);
    /// Waits for the answer of the demo thread.
    template <typename Answer, typename Question>
    Answer ask(Question question);

    ExchangeOptions m_options;
    std::unique_ptr<Thread> m_thread;
    ExchangeStats m_lastStats;
    std::vector<PublishedFeed> m_lastPublished;
    std::uint16_t m_port = 0;
    ReasonCode m_failure = ReasonCode::None;
};

} // namespace steadfeed
