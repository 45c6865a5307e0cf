// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IntervalSet.h"

#include <algorithm>
#include <iterator>

namespace steadfeed {

bool IntervalSet::insert(std::uint64_t value)
{
    if (!m_map.empty()) {
        auto &[from, to] = *m_map.rbegin();
        if (to + 1 == value) { // the ordinary case: the next number
            to = value;
            ++m_size;
            return true;
        }
    }
    if (contains(value))
        return false;
    insert(value, value);
    return true;
}

void IntervalSet::insert(std::uint64_t from, std::uint64_t to)
{
    auto it = m_map.upper_bound(from);
    if (it != m_map.begin()) {
        const auto before = std::prev(it);
        if (before->second >= from || before->second + 1 == from)
            it = before;
    }
    while (it != m_map.end() && (it->first <= to || it->first == to + 1)) {
        from = std::min(from, it->first);
        to = std::max(to, it->second);
        m_size -= it->second - it->first + 1;
        it = m_map.erase(it);
    }
    m_map.emplace(from, to);
    m_size += to - from + 1;
}

bool IntervalSet::remove(std::uint64_t value)
{
    auto it = m_map.upper_bound(value);
    if (it == m_map.begin())
        return false;
    --it;
    const auto [from, to] = *it;
    if (value > to)
        return false;
    m_map.erase(it);
    if (from < value)
        m_map.emplace(from, value - 1);
    if (value < to)
        m_map.emplace(value + 1, to);
    --m_size;
    return true;
}

bool IntervalSet::contains(std::uint64_t value) const
{
    const auto it = m_map.upper_bound(value);
    return it != m_map.begin() && value <= std::prev(it)->second;
}

void IntervalSet::clear()
{
    m_map.clear();
    m_size = 0;
}

} // namespace steadfeed
