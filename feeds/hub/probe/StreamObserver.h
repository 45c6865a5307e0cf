// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HeartbeatEstimator.h"
#include "ProbeReport.h"
#include "Time.h"

#include <steadfeed/TransportTypes.h>

#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Watches one stream and says what was seen: rate, sizes, ids, types, silences, heartbeat, lumps, end. It
 * also keeps a bounded sample of the messages, for the mapping that is to be proposed.
 *
 * Pure: it is told what arrives and when; times do not go back. Memory is bounded whatever the stream does.
 */
class StreamObserver
{
public:
    static constexpr std::size_t kMostMessages = 2000;
    static constexpr std::size_t kMostBytes = 4u << 20;

    void opened(MonoTime at);
    void bytes(MonoTime at, std::size_t count);
    void frame(MonoTime at, const Frame &frame);
    void comment(MonoTime at);
    void pong(MonoTime at) { touch(at); }
    void retry(Millis delay) { m_facts.retry = delay; }
    /// The peer, or a rule of the transport, ended it.
    void closed(MonoTime at, const Closed &closed);

    /// As of \a now. Rates and silences count up to the end of the stream where it ended.
    [[nodiscard]] StreamFacts facts(MonoTime now) const;
    [[nodiscard]] HeartbeatFacts heartbeat() const { return m_heartbeat.facts(); }
    /// Texts as they came, heartbeats left out.
    [[nodiscard]] const std::vector<std::string> &messages() const { return m_messages; }
    [[nodiscard]] std::uint64_t events() const { return m_facts.events; }
    [[nodiscard]] bool hasEnded() const { return m_ended.has_value(); }

private:
    struct Lump
    {
        std::size_t bytes = 0;
        std::uint64_t events = 0;
    };

    void touch(MonoTime at);
    [[nodiscard]] Buffering buffering() const;

    StreamFacts m_facts;
    HeartbeatEstimator m_heartbeat;
    std::optional<MonoTime> m_opened;
    std::optional<MonoTime> m_last; ///< when anything came, the head included
    std::optional<MonoTime> m_ended;
    Millis m_gaps{0};
    std::vector<Lump> m_lumps;
    std::vector<std::size_t> m_sizes;
    std::vector<std::string> m_messages;
    std::size_t m_kept = 0;
};

} // namespace steadfeed
