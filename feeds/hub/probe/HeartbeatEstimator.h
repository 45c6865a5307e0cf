// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"
#include "Time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Finds out whether a stream has a heartbeat, and how often it beats, from what arrives and when.
 *
 * A comment is one. So is a message that says so itself (its type, or its "t", "type", "event" or "op" is hb,
 * heartbeat, ping or keepalive). Some servers beat at a fixed pace, others only when they had nothing else to
 * send: of the time between two beats and the time since anything came, the steadier one is the interval.
 *
 * Pure; times are handed in and do not go back.
 */
class HeartbeatEstimator
{
public:
    void comment(MonoTime at);
    /// Every event. Returns whether it is a heartbeat.
    bool message(MonoTime at, std::string_view type, std::string_view data);

    [[nodiscard]] HeartbeatFacts facts() const;

private:
    void beat(HeartbeatKind kind, MonoTime at);

    std::optional<MonoTime> m_lastBeat;
    std::optional<MonoTime> m_lastAnything;
    std::vector<Millis> m_betweenBeats;
    std::vector<Millis> m_sinceAnything;
    HeartbeatKind m_kind = HeartbeatKind::None;
    std::uint64_t m_seen = 0;
};

} // namespace steadfeed
