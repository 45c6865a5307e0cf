// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedAccount.h"

#include <algorithm>
#include <utility>

namespace steadfeed::demo {

void FeedAccount::startEpoch(std::string epoch, std::uint64_t head, const IntervalSet &lost)
{
    m_epochs = epochs(head, lost);
    m_epochs.push_back({std::move(epoch), 0, {}});
}

void FeedAccount::goBack(std::uint64_t from, std::uint64_t to, const IntervalSet &lost)
{
    IntervalSet announced = m_epochs.back().withheld;
    m_epochs = epochs(from, lost);
    m_epochs.push_back({m_epochs.back().epoch, 0, std::move(announced)});
    keepUpTo(to);
}

void FeedAccount::announceGone(std::uint64_t from, std::uint64_t to)
{
    if (from <= to)
        m_epochs.back().withheld.insert(from, to);
}

void FeedAccount::resumed(std::uint64_t after)
{
    const auto &intervals = m_epochs.back().withheld.intervals();
    if (!intervals.empty() && std::prev(intervals.end())->second > after)
        keepUpTo(after);
}

std::vector<PublishedEpoch> FeedAccount::epochs(std::uint64_t head, const IntervalSet &lost) const
{
    std::vector<PublishedEpoch> epochs = m_epochs;
    epochs.back().head = head;
    for (const auto &[from, to] : lost.intervals())
        epochs.back().withheld.insert(from, to);
    return epochs;
}

void FeedAccount::keepUpTo(std::uint64_t number)
{
    IntervalSet kept;
    for (const auto &[from, to] : m_epochs.back().withheld.intervals()) {
        if (from <= number)
            kept.insert(from, std::min(to, number));
    }
    m_epochs.back().withheld = std::move(kept);
}

} // namespace steadfeed::demo
