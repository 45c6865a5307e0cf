// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamObserver.h"

#include "Utf8.h"

#include <algorithm>

namespace steadfeed {
namespace {

constexpr Millis kLumpSilence{250}; // what the eye sees as a pause; far above what a network does
constexpr std::size_t kMostLumps = 1000;
constexpr std::size_t kMostSizes = 20'000;
constexpr std::size_t kMostTypes = 16;
constexpr std::size_t kLongestType = 64;

// What a proxy that collects before it passes on looks like. Servers that send many events once a second
// exist, so fewer than three lumps prove nothing, and the sizes of the lumps decide between a suspicion and
// more.
constexpr std::size_t kFewestLumps = 3;
constexpr double kFewestEventsPerLump = 8;
constexpr Millis kShortestLumpGap{700};
constexpr std::size_t kProxyPage = 4096; // nginx: 4 or 8 KiB, others multiples of it

Millis between(MonoTime from, MonoTime to)
{
    return std::chrono::duration_cast<Millis>(to - from);
}

/// A document begins and ends as one; the mapping looks closer.
bool looksLikeJson(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    return (text[first] == '{' && text[last] == '}') || (text[first] == '[' && text[last] == ']');
}

} // namespace

void StreamObserver::opened(MonoTime at)
{
    m_opened = at;
    m_last = at;
    m_lumps.push_back({}); // what comes at once
}

void StreamObserver::touch(MonoTime at)
{
    const Millis silence = m_last ? between(*m_last, at) : Millis{0};
    m_facts.longestSilence = std::max(m_facts.longestSilence, silence);
    if (silence >= kLumpSilence && m_lumps.size() < kMostLumps) {
        m_lumps.push_back({});
        m_gaps += silence;
    }
    m_last = at;
}

void StreamObserver::bytes(MonoTime at, std::size_t count)
{
    if (!m_facts.firstByte && m_opened)
        m_facts.firstByte = between(*m_opened, at);
    touch(at);
    m_facts.bytes += count;
    if (!m_lumps.empty())
        m_lumps.back().bytes += count;
}

void StreamObserver::frame(MonoTime at, const Frame &frame)
{
    ++m_facts.events;
    if (!m_lumps.empty())
        ++m_lumps.back().events;
    m_facts.badText += frame.badText ? 1 : 0;
    m_facts.binary += frame.binary ? 1 : 0;
    m_facts.withIds += frame.hasOwnId && !frame.id.empty() ? 1 : 0;
    const bool json = !frame.binary && looksLikeJson(frame.data);
    m_facts.json += json ? 1 : 0;
    if (m_sizes.size() < kMostSizes)
        m_sizes.push_back(frame.data.size());
    if (!frame.type.empty()) {
        const std::string type = utf8::repaired(utf8::shortened(frame.type, kLongestType));
        const auto known =
            std::ranges::find(m_facts.types, type, [](const auto &entry) { return entry.first; });
        if (known != m_facts.types.end())
            ++known->second;
        else if (m_facts.types.size() < kMostTypes)
            m_facts.types.emplace_back(type, 1);
    }
    const bool beat = !frame.binary && m_heartbeat.message(at, frame.type, frame.data);
    if (json && !beat && m_messages.size() < kMostMessages && m_kept + frame.data.size() <= kMostBytes) {
        m_kept += frame.data.size();
        m_messages.emplace_back(frame.data);
    }
}

void StreamObserver::comment(MonoTime at)
{
    ++m_facts.comments;
    m_heartbeat.comment(at);
}

void StreamObserver::closed(MonoTime at, const Closed &closed)
{
    m_ended = at;
    m_facts.end = {closed.reason, closed.args};
    if (!m_opened)
        return;
    m_facts.endedAfter = between(*m_opened, at);
    const Millis silence = between(*m_last, at);
    if (silence >= kLumpSilence && closed.reason == ReasonCode::ConnectionLost)
        m_facts.idleCut = silence;
}

Buffering StreamObserver::buffering() const
{
    // The last lump may not be complete, and the first is what the server had ready.
    if (m_lumps.size() < kFewestLumps + 1)
        return m_facts.events >= kFewestEventsPerLump ? Buffering::None : Buffering::Unknown;
    std::uint64_t events = 0;
    std::size_t pages = 0;
    const std::size_t whole = m_lumps.size() - 2;
    for (std::size_t i = 1; i + 1 < m_lumps.size(); ++i) {
        events += m_lumps[i].events;
        pages += m_lumps[i].bytes > 0 && m_lumps[i].bytes % kProxyPage == 0 ? 1 : 0;
    }
    const auto gap = m_gaps / static_cast<Millis::rep>(m_lumps.size() - 1);
    const bool lumpy = static_cast<double>(events) >= kFewestEventsPerLump * static_cast<double>(whole) &&
                       gap >= kShortestLumpGap;
    if (!lumpy)
        return Buffering::None;
    return pages == whole ? Buffering::Likely : Buffering::Suspected;
}

StreamFacts StreamObserver::facts(MonoTime now) const
{
    StreamFacts facts = m_facts;
    if (!m_opened)
        return facts;
    const MonoTime end = m_ended.value_or(now);
    facts.observed = between(*m_opened, end);
    if (!m_ended)
        facts.longestSilence = std::max(facts.longestSilence, between(*m_last, end));
    const double seconds = std::chrono::duration<double>(end - *m_opened).count();
    facts.ratePerSecond = seconds > 0 ? static_cast<double>(facts.events) / seconds : 0;
    if (!m_sizes.empty()) {
        std::vector<std::size_t> sizes = m_sizes;
        std::ranges::sort(sizes);
        facts.smallest = sizes.front();
        facts.median = sizes[sizes.size() / 2];
        facts.largest = sizes.back();
    }
    facts.buffering = buffering();
    if (m_lumps.size() > 1) {
        facts.lumps = m_lumps.size() - 1;
        facts.lumpGap = m_gaps / static_cast<Millis::rep>(facts.lumps);
        std::uint64_t events = 0;
        for (std::size_t i = 1; i < m_lumps.size(); ++i)
            events += m_lumps[i].events;
        facts.eventsPerLump = static_cast<double>(events) / static_cast<double>(facts.lumps);
    }
    return facts;
}

} // namespace steadfeed
