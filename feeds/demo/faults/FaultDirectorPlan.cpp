// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plan in time, and the log.
#include "FaultDirector.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace steadfeed::demo {

void FaultDirector::run(FaultPlan plan, MonoTime now)
{
    if (m_running)
        stop(now);
    m_plan = std::move(plan);
    m_running = true;
    m_start = now;
    m_seed = m_plan.seed;
    m_struck.clear();
    m_nextTimed = 0;
    std::vector<PlannedFault> handedOn;
    for (const PlannedFault &planned : m_plan.faults) {
        if (planned.trigger.type == FaultTrigger::Type::Time)
            m_timed.push_back(planned);
        else if (planned.trigger.type == FaultTrigger::Type::Byte && !isEventFault(planned.fault.kind))
            m_byByte.push_back(planned);
        else
            handedOn.push_back(planned);
    }
    std::ranges::stable_sort(m_timed, {}, [](const PlannedFault &planned) { return planned.trigger.at; });
    std::ranges::stable_sort(m_byByte, {}, [](const PlannedFault &planned) {
        return std::tuple(planned.trigger.connection, planned.trigger.offset);
    });
    m_counts.clear();
    for (const auto &link : m_links) {
        link->connection = ++m_counts[link->feed];
        link->downStart = link->down.received();
        link->upStart = link->up.received();
        arm(*link);
    }
    for (const PlannedFault &planned : handedOn) {
        if (m_events)
            m_events(planned);
    }
    advance(now);
}

void FaultDirector::stop(MonoTime now)
{
    finishPlan(now);
    endAll(now);
}

/// Nothing of the plan strikes any more, and nothing of it is in force.
void FaultDirector::finishPlan(MonoTime now)
{
    if (!m_running)
        return;
    m_elapsed = now - m_start;
    m_running = false;
    m_timed.clear();
    m_nextTimed = 0;
    for (std::size_t i = 0; i < m_lasting.size();) {
        if (m_lasting[i].number > 0)
            endLasting(i, now);
        else
            ++i;
    }
    for (const auto &link : m_links) {
        for (const PlannedFault &planned : m_byByte) {
            if (planned.trigger.connection != link->connection)
                continue;
            for (FaultedPipe *pipe : {&link->down, &link->up}) {
                pipe->disarm(planned.number);
                pipe->lift(planned.number, now); // where its beginning is still on its way
            }
        }
    }
    m_byByte.clear();
}

void FaultDirector::advance(MonoTime now)
{
    for (auto due = deadline(); due && *due <= now; due = deadline()) {
        // At one moment: what lasts ends, then comes what is new, then the plan is over.
        const auto over = std::ranges::find_if(m_lasting, [&](const Lasting &l) { return l.until == due; });
        if (over != m_lasting.end()) {
            endLasting(static_cast<std::size_t>(over - m_lasting.begin()), now);
        } else if (m_nextTimed < m_timed.size() && m_start + m_timed[m_nextTimed].trigger.at == *due) {
            const PlannedFault planned = m_timed[m_nextTimed++];
            strike(planned, now);
        } else {
            finishPlan(now);
        }
    }
}

std::optional<MonoTime> FaultDirector::deadline() const
{
    std::optional<MonoTime> first;
    const auto consider = [&first](MonoTime when) { first = first ? std::min(*first, when) : when; };
    if (m_nextTimed < m_timed.size())
        consider(m_start + m_timed[m_nextTimed].trigger.at);
    if (m_running && m_plan.duration.count() > 0)
        consider(m_start + m_plan.duration);
    for (const Lasting &lasting : m_lasting) {
        if (lasting.until)
            consider(*lasting.until);
    }
    return first;
}

void FaultDirector::log(std::uint32_t number, const Fault &fault, FaultLogEntry::Phase phase,
                        std::string_view feed, std::uint32_t connection, std::uint64_t offset, MonoTime now)
{
    FaultLogEntry entry;
    entry.number = number;
    entry.kind = fault.kind;
    entry.direction = fault.direction;
    entry.phase = phase;
    entry.feed = feed;
    entry.connection = connection;
    entry.offset = offset;
    note(std::move(entry), now);
}

void FaultDirector::note(FaultLogEntry entry, MonoTime now)
{
    entry.at = now;
    entry.since = std::chrono::duration_cast<std::chrono::microseconds>(now - m_start);
    if (entry.number > 0 && m_running)
        m_struck.insert(entry.number);
    m_log.push_back(std::move(entry));
}

std::vector<FaultLogEntry> FaultDirector::takeLog()
{
    return std::exchange(m_log, {});
}

FaultLabStatus FaultDirector::status(MonoTime now) const
{
    FaultLabStatus status;
    status.running = m_running;
    status.script = m_plan.script;
    status.seed = m_plan.seed;
    status.elapsed =
        std::chrono::duration_cast<std::chrono::microseconds>(m_running ? now - m_start : m_elapsed);
    status.duration = m_plan.duration;
    status.struck = static_cast<std::uint32_t>(m_struck.size());
    status.planned = static_cast<std::uint32_t>(m_plan.faults.size());
    status.inForce = static_cast<std::uint32_t>(m_lasting.size());
    return status;
}

} // namespace steadfeed::demo
