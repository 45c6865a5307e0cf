// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultDirector.h"
#include "FeedSession.h"
#include "PaintedFeed.h"
#include "VirtualExchange.h"
#include "VirtualNetwork.h"
#include "WireTransport.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::test {

/// Events that were not sent in their turn, or that history has let go of.
struct LeftOut
{
    std::string epoch;
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/*!
 * One real session, with intake, decoder, machine, backoff, pacing and parser, in a world of its own: a
 * simulated exchange and network, faults by plan, one virtual clock. Nothing in it reads a real clock or
 * depends on addresses, so a seed replays everything. A user who comes within half a minute reconnects a feed
 * that was stopped by its server and gives a new token to one that wants one.
 *
 * Threading: one thread; hours pass in milliseconds.
 */
class VirtualWorld final : public SessionHost
{
public:
    struct Options
    {
        VirtualExchange::Options exchange = {};
        std::string transport =
            "sse";              ///< sse, websocket, longpoll; cbor: a WebSocket whose messages are CBOR
        bool plain = false;     ///< the feed is read as one that is not ours
        std::uint64_t seed = 1; ///< of the session's backoff
        std::chrono::milliseconds frameEvery{100};
        bool keepLog = false; ///< text of state changes and faults
    };

    explicit VirtualWorld(const Options &options);
    ~VirtualWorld() override;

    void start();
    /// Lets time pass. False: it stands still, because something is due again and again.
    bool pass(std::chrono::nanoseconds time);
    /// Until the condition holds; false: it did not within \a most.
    bool passUntil(const std::function<bool()> &holds, std::chrono::nanoseconds most);
    /// Hands what is new to a frame.
    void takeFrame();

    [[nodiscard]] FeedSession &session() { return *m_session; }
    [[nodiscard]] VirtualExchange &exchange() { return m_exchange; }
    [[nodiscard]] demo::FaultDirector &director() { return m_director; }
    [[nodiscard]] VirtualNetwork &network() { return m_network; }
    /// The exchange waits for its client to see that it went back.
    [[nodiscard]] bool isGoneBack() const { return m_backSince.has_value(); }
    [[nodiscard]] const PaintedFeed &painted() const { return m_painted; }
    [[nodiscard]] MonoTime time() const { return m_now; }
    [[nodiscard]] std::uint64_t entered(LinkState state) const;
    [[nodiscard]] MonoTime enteredAt() const { return m_enteredAt; } ///< the present state
    /// The log so far: what was done and what the session made of it, by time.
    [[nodiscard]] const std::string &log() const { return m_log; }
    [[nodiscard]] const std::vector<LeftOut> &leftOut() const { return m_leftOut; } ///< by faults
    [[nodiscard]] std::uint64_t faults() const { return m_faults; }                 ///< that struck or began
    [[nodiscard]] std::uint64_t flaps() const { return m_flaps - m_hops; } ///< those that break the link
    /// Answers of HTTP by status, redirects that were followed too.
    [[nodiscard]] const std::map<int, std::uint64_t> &answers() const { return m_answers; }
    /// The first answer of which the session did not say what it has to, or the first price in a frame that
    /// was not the newest of its symbol among those that had been accepted.
    [[nodiscard]] const std::string &wrong() const { return m_wrong; }

    Now now() override;
    void deadlineChanged() override {}
    void note(FeedIndex feed, LogLevel level, const Reason &reason) override;
    Access access(FeedIndex, const std::string &) override { return {}; }
    void recordFrame(FeedIndex, const Frame &, MonoTime) override {}
    void recordConnection(FeedIndex, std::string_view, const Reason &) override {}

private:
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    void eventStruck(const FaultLogEntry &entry);
    void turn();
    void holdWhileGoneBack();
    void watch();
    void answered(int status);
    void actAsUser();
    void checkPrice(const std::string &symbol, const Number &last);
    void takeFaults();
    void logLine(const std::string &line);

    const Options m_options;
    MonoTime m_now{std::chrono::seconds{1000}};
    VirtualExchange m_exchange;
    demo::FaultDirector m_director;
    VirtualNetwork m_network;
    TransportRegistry m_transports;
    WireTransport *m_transport = nullptr; ///< the session's
    HostGate m_gate;
    KeyTable m_keys;
    FeedProfile m_feed;
    std::unique_ptr<FeedSession> m_session;

    std::size_t m_generation = 1;             ///< of the feed
    std::optional<std::uint64_t> m_backSince; ///< how often somebody had resumed when it went back

    std::vector<std::string> m_names; ///< by key
    PaintedFeed m_painted;
    MonoTime m_frameAt{};
    LinkState m_state = LinkState::Idle;
    MonoTime m_enteredAt{};
    std::map<LinkState, std::uint64_t> m_entered;
    std::string m_log;
    std::vector<LeftOut> m_leftOut;
    std::uint64_t m_faults = 0;
    std::uint64_t m_flaps = 0;
    std::uint64_t m_hops = 0; ///< of them, redirects that were followed
    std::map<int, std::uint64_t> m_answers;
    std::string m_wrong;
    Random m_user;
    std::optional<MonoTime> m_userAt; ///< comes to a feed that needs a person
};

} // namespace steadfeed::test
