// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventFaults.h"

#include <algorithm>
#include <utility>

namespace steadfeed::demo {
namespace {

// For what must go out together: a thousand events at most.
constexpr ReadLimit kAll{std::size_t{1} << 30};

/// The newest event that must be there before the fault can strike.
std::uint64_t needs(const PlannedFault &fault, std::uint64_t seq)
{
    return fault.fault.kind == FaultKind::Duplicate ? seq : seq + fault.fault.events;
}

} // namespace

void EventFaults::restart()
{
    clear();
    m_count = 0;
}

void EventFaults::clear()
{
    m_planned.clear();
    m_armed.clear();
    m_nextDue = kNever;
}

void EventFaults::plan(const PlannedFault &fault)
{
    m_planned.emplace(std::max(fault.trigger.offset, m_count + 1), fault);
    m_nextDue = m_planned.begin()->first;
}

std::vector<PlannedFault> EventFaults::due()
{
    std::vector<PlannedFault> due;
    const auto end = m_planned.upper_bound(m_count);
    for (auto it = m_planned.begin(); it != end; it = m_planned.erase(it))
        due.push_back(it->second);
    m_nextDue = m_planned.empty() ? kNever : m_planned.begin()->first;
    return due;
}

FeedRead EventFaults::read(const FeedHistory &history, std::uint64_t after, ReadLimit limit,
                           std::vector<HistorySpan> &out)
{
    if (m_armed.empty() && m_lost.empty()) [[likely]] {
        const std::uint64_t last = history.read(after, limit, out);
        return {last, last - after};
    }
    for (;;) {
        after = behindLost(after);
        const auto armed = m_armed.lower_bound(after + 1);
        if (armed == m_armed.end() || armed->first > history.head())
            return readRest(history, after, history.head(), limit, out);
        if (armed->first > after + 1)
            return readRest(history, after, armed->first - 1, limit, out);
        if (needs(armed->second, armed->first) > history.head())
            return {after, 0};
        const FeedRead got = strike(history, armed, out);
        if (got.events > 0)
            return got;
        after = got.last; // a skip: go on behind it
    }
}

bool EventFaults::waits(std::uint64_t after, std::uint64_t head) const
{
    if (m_armed.empty())
        return false;
    after = behindLost(after);
    const auto armed = m_armed.lower_bound(after + 1);
    return armed != m_armed.end() && armed->first == after + 1 && needs(armed->second, armed->first) > head;
}

void EventFaults::wentBack(std::uint64_t head)
{
    m_armed.erase(m_armed.upper_bound(head), m_armed.end());
    IntervalSet lost;
    for (const auto &[from, to] : m_lost.intervals()) {
        if (from <= head)
            lost.insert(from, std::min(to, head));
    }
    m_lost = std::move(lost);
}

/// The position behind the lost events that follow, if any.
std::uint64_t EventFaults::behindLost(std::uint64_t after) const
{
    const auto &intervals = m_lost.intervals();
    const auto next = intervals.upper_bound(after + 1);
    if (next == intervals.begin())
        return after;
    return std::max(after, std::prev(next)->second);
}

FeedRead EventFaults::strike(const FeedHistory &history, Armed::iterator armed, std::vector<HistorySpan> &out)
{
    const std::uint64_t seq = armed->first;
    const PlannedFault planned = std::move(armed->second);
    m_armed.erase(armed);
    const Fault &fault = planned.fault;
    const std::uint64_t concerned = fault.kind == FaultKind::Skip ? fault.events : 1;
    FeedRead got{seq, 0};
    if (fault.kind == FaultKind::Duplicate) {
        readRest(history, seq - 1, seq, kAll, out);
        readRest(history, seq - 1, seq, kAll, out);
        got.events = 2;
    } else if (fault.kind == FaultKind::Reorder) {
        got = readRest(history, seq, seq + fault.events, kAll, out);
        got.last = seq + fault.events;
        got.events += readRest(history, seq - 1, seq, kAll, out).events;
    } else {
        got.last = seq + fault.events - 1;
        if (fault.forGood)
            m_lost.insert(seq, got.last);
    }
    if (m_log) {
        FaultLogEntry entry;
        entry.number = planned.number;
        entry.kind = fault.kind;
        entry.offset = seq;
        entry.events = concerned;
        m_log(entry);
    }
    return got;
}

/// The events after \a after up to \a to, without those that are lost.
FeedRead EventFaults::readRest(const FeedHistory &history, std::uint64_t after, std::uint64_t to,
                               ReadLimit limit, std::vector<HistorySpan> &out) const
{
    FeedRead got{after, 0};
    while (got.last < to && limit.events > 0 && limit.bytes > 0) {
        const std::uint64_t begin = behindLost(got.last);
        if (begin >= to) {
            got.last = to;
            break;
        }
        const auto lost = m_lost.intervals().upper_bound(begin + 1);
        const std::uint64_t end = lost == m_lost.intervals().end() ? to : std::min(to, lost->first - 1);
        const std::uint64_t wanted = std::min(limit.events, end - begin);
        const std::size_t before = out.size();
        got.last = history.read(begin, {limit.bytes, wanted}, out);
        got.events += got.last - begin;
        limit.events -= got.last - begin;
        for (std::size_t i = before; i < out.size(); ++i)
            limit.bytes -= std::min(limit.bytes, out[i].text.size());
        if (got.last - begin < wanted)
            break; // no more fits
    }
    return got;
}

} // namespace steadfeed::demo
