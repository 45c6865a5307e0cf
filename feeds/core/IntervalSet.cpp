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

/// Behind everything that is in, or touching its end.
void IntervalSet::append(std::uint64_t from, std::uint64_t to)
{
    if (!m_map.empty()) {
        auto &[lastFrom, lastTo] = *m_map.rbegin();
        if (from <= lastTo || from == lastTo + 1) {
            if (to > lastTo) {
                m_size += to - lastTo;
                lastTo = to;
            }
            return;
        }
    }
    m_map.emplace_hint(m_map.end(), from, to);
    m_size += to - from + 1;
}

IntervalSet IntervalSet::united(const IntervalSet &other) const
{
    IntervalSet all;
    auto a = m_map.begin();
    auto b = other.m_map.begin();
    while (a != m_map.end() || b != other.m_map.end()) {
        const bool mine = b == other.m_map.end() || (a != m_map.end() && a->first <= b->first);
        const auto &next = mine ? *a++ : *b++;
        all.append(next.first, next.second);
    }
    return all;
}

IntervalSet IntervalSet::without(const IntervalSet &other) const
{
    IntervalSet rest;
    auto cut = other.m_map.begin();
    for (const auto &[begin, to] : m_map) {
        std::uint64_t from = begin;
        while (cut != other.m_map.end() && cut->second < from)
            ++cut;
        bool used = false;
        for (auto c = cut; c != other.m_map.end() && c->first <= to && !used; ++c) {
            if (from < c->first)
                rest.append(from, c->first - 1);
            used = c->second >= to;
            from = c->second + 1;
            cut = c; // it may reach into the next one
        }
        if (!used)
            rest.append(from, to);
    }
    return rest;
}

void IntervalSet::clear()
{
    m_map.clear();
    m_size = 0;
}

} // namespace steadfeed
