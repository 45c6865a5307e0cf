// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EpochAccounts.h"

#include <algorithm>

namespace steadfeed {
namespace {

std::size_t intervalsOf(const AccountedEpoch &epoch)
{
    std::size_t count = 0;
    for (const IntervalSet *set :
         {&epoch.accepted, &epoch.refused, &epoch.ignored, &epoch.declared, &epoch.snapshot})
        count += set->intervals().size();
    return count;
}

} // namespace

void EpochAccounts::begin(std::string_view epoch, std::uint64_t from, std::uint64_t last,
                          const IntervalSet &declared)
{
    if (m_begun) {
        m_past.push_back(ended(last, declared));
        m_pastIntervals += intervalsOf(m_past.back());
    }
    while (m_past.size() >= kMostEpochs || m_pastIntervals > kMostIntervals) {
        m_pastIntervals -= intervalsOf(m_past.front());
        m_past.pop_front();
        m_complete = false;
    }
    m_begun = true;
    m_awaited.clear();
    m_present = AccountedEpoch{};
    m_present.epoch = epoch;
    m_present.from = from;
}

bool EpochAccounts::accept(std::uint64_t number)
{
    const bool first = m_present.accepted.insert(number);
    m_doubled += !first;
    bound(m_present.accepted);
    return first;
}

void EpochAccounts::judge(IntervalSet &set, std::uint64_t number)
{
    if (!m_present.accepted.contains(number))
        return; // a number that is not counted here
    set.insert(number);
    bound(set);
}

/// A feed with a hole behind every number must not grow without end: its witness starts anew.
void EpochAccounts::bound(IntervalSet &set)
{
    if (set.intervals().size() <= kMostIntervals)
        return;
    set.clear();
    m_complete = false;
}

void EpochAccounts::snapshotCame()
{
    m_present.snapshot = m_present.snapshot.united(m_awaited);
    m_awaited.clear();
    bound(m_present.snapshot);
}

AccountedEpoch EpochAccounts::ended(std::uint64_t last, const IntervalSet &declared) const
{
    AccountedEpoch epoch = m_present;
    // A snapshot that is announced has not come: until then nothing stands for what is behind.
    epoch.last = m_awaited.empty() ? last : std::min(last, m_awaited.intervals().begin()->first - 1);
    epoch.accepted = epoch.accepted.without(epoch.refused).without(epoch.ignored);
    epoch.declared = declared;
    return epoch;
}

std::vector<AccountedEpoch> EpochAccounts::epochs(std::uint64_t last, const IntervalSet &declared) const
{
    std::vector<AccountedEpoch> all(m_past.begin(), m_past.end());
    if (m_begun)
        all.push_back(ended(last, declared));
    return all;
}

} // namespace steadfeed
