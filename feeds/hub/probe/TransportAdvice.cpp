// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportAdvice.h"

#include <algorithm>

namespace steadfeed {
namespace {

// What this program takes over each without loss on a small machine (docs/performance.md).
constexpr double kPollRate = 50'000;
constexpr double kStreamRate = 300'000;
constexpr Millis kMute{5000}; // longer than a first event or heartbeat should take

double seconds(Millis time)
{
    return std::chrono::duration<double>(time).count();
}

class Adviser
{
public:
    explicit Adviser(const ProbeReport &seen) : m_seen(seen) {}

    Advice advise()
    {
        if (has("sse") && !mustLeaveStream())
            choose("sse");
        else if (has("websocket"))
            choose("websocket");
        else if (has("longpoll"))
            choose("longpoll");
        else if (has("sse"))
            choose("sse");
        return m_advice;
    }

private:
    [[nodiscard]] bool has(std::string_view transport) const
    {
        return std::ranges::any_of(m_seen.endpoints, [transport](const EndpointFacts &endpoint) {
            return endpoint.found && endpoint.transport == transport;
        });
    }
    void say(AdviceReason reason, std::vector<double> numbers = {})
    {
        m_advice.why.push_back({reason, std::move(numbers)});
    }

    /// Says why, too.
    bool mustLeaveStream()
    {
        const StreamFacts &stream = m_seen.stream;
        const bool held = stream.buffering == Buffering::Likely || stream.buffering == Buffering::Suspected;
        if (held && stream.bytes > 0) {
            say(AdviceReason::Buffered, {stream.eventsPerLump, seconds(stream.lumpGap)});
            return true;
        }
        if (stream.bytes == 0 && (held || stream.observed >= kMute)) {
            say(AdviceReason::Mute, {seconds(stream.observed)});
            return true;
        }
        return false;
    }

    void choose(const std::string &transport)
    {
        m_advice.transport = transport;
        const StreamFacts &stream = m_seen.stream;
        const auto found = std::ranges::count_if(m_seen.endpoints, &EndpointFacts::found);
        if (found == 1)
            say(AdviceReason::OnlyOne);
        else if (transport == "sse")
            say(AdviceReason::OneWay);
        if (stream.binary > 0)
            say(AdviceReason::Binary, {static_cast<double>(stream.binary)});
        if (transport == "websocket" && stream.observed >= kMute && stream.events == 0)
            say(AdviceReason::NeedsMessage);
        if (m_seen.nature == FeedNature::Json)
            sayPolling();
        const double carries = transport == "longpoll" ? kPollRate : kStreamRate;
        if (stream.ratePerSecond > carries)
            say(AdviceReason::RateTooHigh, {stream.ratePerSecond, carries});
        else if (stream.events > 0)
            say(AdviceReason::Rate, {stream.ratePerSecond});
        sayResume();
    }
    void sayPolling()
    {
        say(AdviceReason::Document, {static_cast<double>(m_seen.poll.bytes), seconds(m_seen.poll.interval)});
        if (m_seen.poll.conditional)
            say(AdviceReason::Conditional);
    }
    void sayResume()
    {
        const ResumeVerdict verdict = m_seen.resume.verdict;
        if (verdict == ResumeVerdict::Works || verdict == ResumeVerdict::Repeats)
            say(AdviceReason::ResumeProven, {static_cast<double>(m_seen.resume.compared)});
        else if (verdict == ResumeVerdict::Ignored || verdict == ResumeVerdict::NoIds)
            say(AdviceReason::ResumeFails);
    }

    const ProbeReport &m_seen;
    Advice m_advice;
};

} // namespace

Advice adviseTransport(const ProbeReport &seen)
{
    return Adviser(seen).advise();
}

} // namespace steadfeed
