// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SequenceGaps.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

void SequenceGaps::open(std::uint64_t from, std::uint64_t to)
{
    ++m_revision;
    m_open.insert(from, to);
    bound();
}

void SequenceGaps::addPermanent(std::uint64_t from, std::uint64_t to)
{
    ++m_revision;
    m_permanent.insert(from, to);
    bound();
}

bool SequenceGaps::fill(std::uint64_t number)
{
    if (!m_open.remove(number) && !m_permanent.remove(number))
        return false;
    ++m_filled;
    ++m_revision;
    return true;
}

std::uint64_t SequenceGaps::giveUp(std::uint64_t upTo)
{
    const std::uint64_t before = m_open.size();
    IntervalSet stay;
    for (const auto &[from, to] : m_open.intervals()) {
        if (from <= upTo)
            m_permanent.insert(from, std::min(to, upTo));
        if (to > upTo)
            stay.insert(std::max(from, upTo + 1), to);
    }
    m_open = std::move(stay);
    const std::uint64_t count = before - m_open.size();
    m_revision += count > 0;
    return count;
}

void SequenceGaps::seal()
{
    giveUp();
    m_sealed = m_sealed.united(std::exchange(m_permanent, {}));
}

IntervalSet SequenceGaps::takeOpen()
{
    m_revision += !m_open.empty();
    return std::exchange(m_open, {});
}

std::vector<SequenceGap> SequenceGaps::gaps() const
{
    std::vector<SequenceGap> all;
    const IntervalSet permanent = permanentNumbers();
    for (const auto &[from, to] : permanent.intervals())
        all.push_back({from, to, true});
    for (const auto &[from, to] : m_open.intervals())
        all.push_back({from, to, false});
    std::ranges::sort(all, {}, &SequenceGap::from);
    return all;
}

void SequenceGaps::forgetNumbers()
{
    const std::uint64_t unnamed = m_open.size() + m_permanent.size() + m_sealed.size();
    m_more += unnamed;
    m_revision += unnamed > 0;
    m_open.clear();
    m_permanent.clear();
    m_sealed.clear();
}

void SequenceGaps::bound()
{
    if (m_open.intervals().size() + m_permanent.intervals().size() + m_sealed.intervals().size() >
        kMaxIntervals) {
        m_overflowed = true;
        forgetNumbers();
    }
}

} // namespace steadfeed
