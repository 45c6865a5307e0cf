// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFeed.h"

#include <algorithm>

// What a feed does wrong on purpose, and the account of it.
namespace steadfeed::demo {
namespace {

// Longer than a client waits before it comes back.
constexpr std::chrono::seconds kAwaitTime{3};
// Of an epoch's name, so that "-2" and so on fit behind it.
constexpr std::size_t kMostBaseEpoch = 52;

} // namespace

void DemoFeed::addFault(const PlannedFault &fault)
{
    if (fault.trigger.type == FaultTrigger::Type::Event)
        m_faults.plan(fault);
    else
        strike(fault);
}

void DemoFeed::restartFaults()
{
    m_faults.restart();
    publish();
}

void DemoFeed::clearFaults()
{
    m_faults.clear();
    publish(); // readers that waited go on
}

void DemoFeed::strikeDue()
{
    for (const PlannedFault &fault : m_faults.due()) {
        if (!isEventFault(fault.fault.kind)) {
            if (m_settings.eventForBytes)
                m_settings.eventForBytes(fault);
        } else {
            strike(fault);
        }
    }
}

void DemoFeed::strike(const PlannedFault &fault)
{
    const std::uint64_t head = m_history.head();
    const std::uint64_t oldest = m_history.oldest();
    switch (fault.fault.kind) {
    case FaultKind::EpochChange:
        startEpoch();
        log(fault, head, 0);
        break;
    case FaultKind::Forget:
        m_history.forget();
        log(fault, oldest, m_history.oldest() - oldest);
        publish(); // those who were behind are told
        break;
    case FaultKind::GoBack:
        goBack(fault.fault.events);
        log(fault, m_history.head() + 1, head - m_history.head());
        break;
    default:
        // The one that was published just now, or else the next.
        m_faults.arm(fault, fault.trigger.type == FaultTrigger::Type::Event ? head : head + 1);
        break;
    }
}

void DemoFeed::startEpoch()
{
    m_epoch = m_settings.epoch.substr(0, kMostBaseEpoch) + '-' + std::to_string(m_account.generation() + 1);
    m_account.startEpoch(m_epoch, m_history.head(), m_faults.lost());
    m_prefix = "id: " + m_epoch + ':';
    m_history = FeedHistory(m_settings.historyEvents, m_settings.historyBytes);
    m_faults.wentBack(0);
    end();
}

void DemoFeed::goBack(std::uint64_t events)
{
    const std::uint64_t from = m_history.head();
    std::uint64_t to = from - std::min(events, from);
    to = std::max(to, m_history.oldest() - 1);
    while (m_faults.lost().contains(to)) // nobody could reach such a head
        --to;
    const std::size_t readers = m_readers.size();
    m_account.goBack(from, to, m_faults.lost());
    m_history.goBackTo(to);
    m_faults.wentBack(m_history.head());
    m_awaited = std::max<std::size_t>(readers, 1); // one that asks for pages may be between two of them
    m_awaitedUntil = std::chrono::steady_clock::now() + kAwaitTime;
    end();
}

bool DemoFeed::mayPublish() const
{
    return m_awaited == 0 || std::chrono::steady_clock::now() >= m_awaitedUntil;
}

PublishedFeed DemoFeed::published() const
{
    return {std::string(feedName()), m_account.epochs(m_history.head(), m_faults.lost()), {}};
}

void DemoFeed::log(const PlannedFault &fault, std::uint64_t first, std::uint64_t events)
{
    if (!m_settings.faultStruck)
        return;
    FaultLogEntry entry;
    entry.number = fault.number;
    entry.kind = fault.fault.kind;
    entry.feed = feedName();
    entry.offset = first;
    entry.events = events;
    m_settings.faultStruck(entry);
}

} // namespace steadfeed::demo
