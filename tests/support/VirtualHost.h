// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeTransport.h"
#include "FeedSession.h"

#include <algorithm>

namespace steadfeed::test {

/*!
 * One real session on a virtual clock with a fake transport: hours pass in microseconds.
 */
class VirtualHost : public SessionHost
{
public:
    explicit VirtualHost(FeedProfile profile, std::uint64_t seed = 1, bool recording = false)
        : feed(std::move(profile))
        , replay(recording)
    {
        if (feed.endpoints.empty())
            feed.endpoints["sse"] = {"http://127.0.0.1:1/stream"};
        makeSession(seed);
    }

    /// As after a restart of the program: a new session that goes on from what the old one stored.
    void restart(const FeedState &state, std::uint64_t seed = 2)
    {
        session.reset();
        makeSession(seed);
        session->intake().restore(state, now());
    }
    /// Lets time pass; the session is called at each of its deadlines.
    void pass(std::chrono::nanoseconds time)
    {
        const MonoTime end = clock + time;
        for (int guard = 0; guard < 100'000; ++guard) {
            const auto deadline = session->deadline();
            if (!deadline || *deadline > end)
                break;
            clock = std::max(clock, *deadline);
            session->tick();
        }
        clock = end;
    }
    /// Runs what is due now: an open that is pending.
    void run() { pass(std::chrono::nanoseconds{0}); }
    /// Waits for the next try and lets it begin.
    void untilNextTry()
    {
        const std::size_t before = transport->requests.size();
        for (int i = 0; i < 1000 && transport->requests.size() == before; ++i)
            pass(std::chrono::seconds{1});
    }
    FrameBatch frame()
    {
        FrameBatch batch;
        batch.now = now();
        session->takeFrame(batch);
        batch.newKeys = keys.takeNew();
        return batch;
    }
    [[nodiscard]] FeedHealth health() { return session->health(clock); }
    [[nodiscard]] LinkState state() { return health().state; }
    [[nodiscard]] bool noted(ReasonCode code) const
    {
        return std::ranges::any_of(notes, [code](const Reason &r) { return r.code == code; });
    }

    Now now() override
    {
        return {clock,
                wall +
                    std::chrono::duration_cast<std::chrono::microseconds>(clock.time_since_epoch()).count()};
    }
    void deadlineChanged() override {}
    void note(FeedIndex, LogLevel, const Reason &reason) override { notes.push_back(reason); }
    Access access(FeedIndex, const std::string &url) override
    {
        ++credentialCalls;
        credentialUrl = url;
        return secret;
    }
    void recordFrame(FeedIndex, const Frame &, MonoTime) override {}
    void recordConnection(FeedIndex, std::string_view, const Reason &) override {}

    FeedProfile feed;
    const bool replay;
    MonoTime clock{std::chrono::seconds{1000}};
    WallMicros wall = 1'700'000'000'000'000;
    HostGate gate;
    KeyTable keys;
    Access secret;
    int credentialCalls = 0;
    std::string credentialUrl;
    std::vector<Reason> notes;
    struct Made
    {
        std::string name;
        FakeTransport *transport;
    };
    std::vector<Made> made; ///< those that are still there
    TransportRegistry transports;
    FakeTransport *transport = nullptr; ///< the newest one; owned by the session
    std::unique_ptr<FeedSession> session;

    /// The newest one of that transport that is still there; null: none.
    [[nodiscard]] FakeTransport *find(const std::string &name) const
    {
        const auto it = std::ranges::find(made.rbegin(), made.rend(), name, &Made::name);
        return it != made.rend() ? it->transport : nullptr;
    }

private:
    void addTransport(const std::string &name, TransportCapabilities capabilities,
                      std::vector<TransportOption> options = {})
    {
        TransportEntry entry;
        entry.name = name;
        entry.capabilities = capabilities;
        entry.options = std::move(options);
        entry.create = [this, name] {
            auto owned = std::make_unique<FakeTransport>();
            transport = owned.get();
            made.push_back({name, transport});
            transport->onGone = [this, gone = transport] {
                std::erase_if(made, [gone](const Made &m) { return m.transport == gone; });
            };
            return owned;
        };
        transports.add(std::move(entry));
    }
    void makeSession(std::uint64_t seed)
    {
        addTransport("sse", {.pausesReading = true, .responseHeaders = true, .redirects = true});
        addTransport("websocket", {.sends = true, .binary = true, .pings = true},
                     {{.name = "encoding", .defaultValue = "json"}});
        addTransport("longpoll", {.responseHeaders = true, .redirects = true, .polls = true},
                     {{.name = "hold_s", .defaultValue = "20"},
                      {.name = "interval_ms", .defaultValue = "0"},
                      {.name = "cursor", .defaultValue = "query"}});
        FeedSession::Options options;
        options.random = Random(seed);
        options.replay = replay;
        session = std::make_unique<FeedSession>(feed, 0, options, transports, keys, gate, *this);
    }
};

} // namespace steadfeed::test
