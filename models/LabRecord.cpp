// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabRecord.h"

#include <algorithm>
#include <limits>

namespace steadfeed {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

template <typename T>
void push(std::deque<T> &list, T value, std::size_t most)
{
    if (list.size() == most)
        list.pop_front();
    list.push_back(std::move(value));
}

LabSample sampleOf(const FeedHealth &health, MonoTime now)
{
    const std::chrono::duration<double, std::milli> age = now - health.lastData;
    return {now, health.lastData == MonoTime{} ? kNothing : age.count(),
            health.lag ? double(*health.lag) / 1000.0 : kNothing, health.ratePerSecond};
}

bool endsWith(const LabSpan &span, const FaultLogEntry &end)
{
    return span.to == LabSpan::kOpen && span.kind == end.kind && span.direction == end.direction &&
           span.number == end.number && span.connection == end.connection && span.feed == end.feed;
}

} // namespace

void LabRecord::restart(Now now)
{
    m_origin = now;
    m_newest = now.mono;
    m_entries.clear();
    std::erase_if(m_spans, [](const LabSpan &span) { return span.to != LabSpan::kOpen; });
    for (LabLane &lane : m_lanes) {
        LinkChange present{lane.health.feed, now.mono, lane.health.state, lane.health.continuity,
                           lane.health.cause};
        lane.links.assign(1, std::move(present));
        std::erase_if(lane.outages, [](const auto &change) { return change.outage.fresh != MonoTime{}; });
        lane.samples.clear();
        lane.nextSample = {};
    }
}

void LabRecord::clear(Now now)
{
    *this = {};
    m_origin = now;
    m_newest = now.mono;
}

void LabRecord::takeHealth(const FrameBatch &batch)
{
    std::vector<LabLane> lanes;
    for (const FeedHealth &health : batch.health) {
        LabLane *known = find(health.feed);
        LabLane lane = known ? std::move(*known) : LabLane{};
        if (!known)
            lane.links.push_back({health.feed, batch.now.mono, health.state, health.continuity, {}});
        lane.health = health;
        if (batch.now.mono >= lane.nextSample) {
            push(lane.samples, sampleOf(health, batch.now.mono), kMostSamples);
            lane.nextSample = batch.now.mono + std::chrono::seconds(1);
        }
        lanes.push_back(std::move(lane));
    }
    m_lanes = std::move(lanes);
}

void LabRecord::apply(const FrameBatch &batch)
{
    m_newest = std::max(m_newest, batch.now.mono);
    if (m_origin.mono == MonoTime{})
        m_origin = batch.now;
    if (!batch.health.empty())
        takeHealth(batch);
    for (const LinkChange &change : batch.links) {
        if (LabLane *lane = find(change.feed))
            push(lane->links, change, kMostLinks);
    }
    for (const OutageChange &change : batch.outages) {
        LabLane *lane = find(change.feed);
        if (!lane)
            continue;
        if (!lane->outages.empty() && lane->outages.back().number == change.number)
            lane->outages.back() = change;
        else
            push(lane->outages, change, kMostOutages);
    }
    for (const GapNames &gaps : batch.gaps) {
        if (LabLane *lane = find(gaps.feed))
            lane->gaps = gaps;
    }
}

void LabRecord::add(const FaultLogEntry &entry)
{
    m_newest = std::max(m_newest, entry.at);
    if (m_entries.size() < kMostEntries)
        m_entries.push_back(entry);
    if (entry.phase == FaultLogEntry::Phase::Ended) {
        const auto it = std::ranges::find_if(m_spans.rbegin(), m_spans.rend(),
                                             [&](const LabSpan &span) { return endsWith(span, entry); });
        if (it != m_spans.rend())
            it->to = entry.at;
        return;
    }
    const MonoTime to = entry.phase == FaultLogEntry::Phase::Struck ? entry.at : LabSpan::kOpen;
    push(m_spans, {entry.at, to, entry.kind, entry.direction, entry.number, entry.connection, entry.feed},
         kMostSpans);
}

double LabRecord::seconds(MonoTime at) const
{
    return std::chrono::duration<double>(at - m_origin.mono).count();
}

MonoTime LabRecord::fromWall(WallMicros wall) const
{
    return wall == kNoTime ? m_newest : m_origin.mono + std::chrono::microseconds(wall - m_origin.wall);
}

LabLane *LabRecord::find(FeedIndex feed)
{
    const auto it = std::ranges::find(m_lanes, feed, [](const LabLane &lane) { return lane.health.feed; });
    return it == m_lanes.end() ? nullptr : &*it;
}

std::string LabRecord::nameOf(FeedIndex feed) const
{
    const auto it = std::ranges::find(m_lanes, feed, [](const LabLane &lane) { return lane.health.feed; });
    return it == m_lanes.end() ? std::string() : it->health.name;
}

} // namespace steadfeed
