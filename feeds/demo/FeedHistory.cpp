// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedHistory.h"

#include <algorithm>
#include <cstring>

namespace steadfeed::demo {
namespace {

constexpr std::size_t kSlabBytes = 256 * 1024;

std::size_t beginOf(const HistorySlab &slab, std::size_t index)
{
    return index == 0 ? 0 : slab.ends[index - 1];
}

} // namespace

FeedHistory::FeedHistory(std::size_t maxEvents, std::size_t maxBytes)
    : m_maxEvents(maxEvents)
    , m_maxBytes(maxBytes)
{
}

void FeedHistory::append(std::string_view text)
{
    HistorySlab &slab = slabWithRoom(text.size());
    std::memcpy(slab.text.get() + slab.used, text.data(), text.size());
    slab.used += text.size();
    slab.ends.push_back(static_cast<std::uint32_t>(slab.used));
    ++m_head;
    m_bytes += text.size();
    while (m_oldest < m_head && (m_head - m_oldest >= m_maxEvents || m_bytes > m_maxBytes))
        dropOldest();
}

std::uint64_t FeedHistory::read(std::uint64_t after, ReadLimit limit, std::vector<HistorySpan> &out) const
{
    auto slab = std::ranges::upper_bound(m_slabs, after + 1, {}, &HistorySlab::first);
    if (slab == m_slabs.begin())
        return after;
    std::size_t room = limit.bytes;
    for (--slab; slab != m_slabs.end() && after < m_head && limit.events > 0; ++slab) {
        const HistorySlab &s = **slab;
        const std::size_t index = after + 1 - s.first;
        const std::size_t begin = beginOf(s, index);
        const auto first = s.ends.begin() + static_cast<std::ptrdiff_t>(index);
        auto last = std::upper_bound(first, s.ends.end(), begin + room);
        if (last == first) {
            if (room < limit.bytes)
                break;
            ++last; // the very first goes out whatever its size
        }
        if (static_cast<std::uint64_t>(last - first) > limit.events)
            last = first + static_cast<std::ptrdiff_t>(limit.events);
        const std::size_t end = *std::prev(last);
        out.push_back({*slab, {s.text.get() + begin, end - begin}});
        after += static_cast<std::uint64_t>(last - first);
        if (last != s.ends.end())
            break;
        limit.events -= static_cast<std::uint64_t>(last - first);
        room -= std::min(room, end - begin);
        if (room == 0)
            break;
    }
    return after;
}

void FeedHistory::forget()
{
    while (m_oldest < m_head)
        dropOldest();
}

void FeedHistory::goBackTo(std::uint64_t head)
{
    head = std::max(head, m_oldest - 1);
    if (head >= m_head)
        return;
    m_head = head;
    if (head < m_oldest) { // nothing is left
        m_slabs.clear();
        m_bytes = 0;
        return;
    }
    for (; m_slabs.back()->first > head; m_slabs.pop_back())
        m_bytes -= m_slabs.back()->used;
    HistorySlab &slab = *m_slabs.back();
    slab.ends.resize(head + 1 - slab.first);
    m_bytes -= slab.used - slab.ends.back();
    slab.used = slab.ends.back();
    slab.capacity = slab.used; // a write may still point behind it: nothing goes there any more
}

HistorySlab &FeedHistory::slabWithRoom(std::size_t size)
{
    if (!m_slabs.empty() && m_slabs.back()->capacity - m_slabs.back()->used >= size)
        return *m_slabs.back();
    std::shared_ptr<HistorySlab> slab;
    if (m_spare && m_spare->capacity >= size) {
        slab = std::move(m_spare);
        slab->used = 0;
        slab->ends.clear();
    } else {
        slab = std::make_shared<HistorySlab>();
        slab->capacity = std::max(size, kSlabBytes);
        slab->text = std::make_unique_for_overwrite<char[]>(slab->capacity);
    }
    slab->first = m_head + 1;
    return *m_slabs.emplace_back(std::move(slab));
}

void FeedHistory::dropOldest()
{
    auto &slab = m_slabs.front();
    const std::size_t index = m_oldest - slab->first;
    m_bytes -= slab->ends[index] - beginOf(*slab, index);
    ++m_oldest;
    if (index + 1 < slab->ends.size())
        return;
    if (slab.use_count() == 1) // no write points into it
        m_spare = std::move(slab);
    m_slabs.pop_front();
}

} // namespace steadfeed::demo
