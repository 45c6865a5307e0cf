// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExtractionPlan.h"

#include <algorithm>
#include <charconv>

namespace steadfeed {
namespace {

// RFC 6901 section 4: an index has no leading zeros.
std::optional<std::uint32_t> arrayIndex(std::string_view key)
{
    std::uint32_t index = 0;
    const auto result = std::from_chars(key.data(), key.data() + key.size(), index);
    if (result.ec != std::errc() || result.ptr != key.data() + key.size() ||
        (key.size() > 1 && key[0] == '0'))
        return std::nullopt;
    return index;
}

} // namespace

std::uint64_t ExtractionPlan::KeyTable::firstBytes(std::string_view key)
{
    std::uint64_t word = 0;
    std::memcpy(&word, key.data(), std::min<std::size_t>(key.size(), sizeof word));
    return word;
}

void ExtractionPlan::KeyTable::insert(std::string key, std::uint16_t node)
{
    std::vector<Entry> entries = std::move(m_entries);
    entries.erase(std::remove_if(entries.begin(), entries.end(), [](const Entry &e) { return e.node == 0; }),
                  entries.end());
    const std::uint64_t word = firstBytes(key);
    entries.push_back({word, std::move(key), node});

    std::size_t size = 8;
    while (size < entries.size() * 4) // a quarter full: nearly every look-up is one comparison
        size *= 2;
    m_entries.assign(size, {});
    m_mask = size - 1;
    for (Entry &entry : entries) {
        std::size_t at = hash(entry.word, entry.key.size());
        while (m_entries[at & m_mask].node != 0)
            ++at;
        m_entries[at & m_mask] = std::move(entry);
    }
}

ExtractionPlan::ExtractionPlan() : m_nodes(1), m_pointers(1) {}

std::optional<std::uint16_t> ExtractionPlan::child(std::uint16_t parent, const JsonPointer::Segment &segment)
{
    const std::optional<std::uint32_t> index = segment.each ? std::nullopt : arrayIndex(segment.key);
    Node &node = m_nodes[parent];
    if (segment.each ? !node.elements.empty() : index && node.each != 0)
        return std::nullopt;
    const std::uint16_t known =
        segment.each ? node.each : node.keys.find(segment.key, KeyTable::firstBytes(segment.key));
    if (known != 0)
        return known;
    if (m_nodes.size() > 0x7FFF)
        return std::nullopt;

    const auto made = static_cast<std::uint16_t>(m_nodes.size());
    if (segment.each)
        node.each = made;
    else
        node.keys.insert(segment.key, made);
    if (index)
        node.elements.emplace_back(*index, made);
    Node fresh;
    fresh.inRow = node.inRow || segment.each;
    m_nodes.push_back(std::move(fresh)); // node is no longer valid
    m_pointers.push_back(m_pointers[parent]);
    m_pointers.back().segments.push_back(segment);
    return made;
}

std::optional<ExtractionPlan::Slot> ExtractionPlan::add(const JsonPointer &pointer)
{
    const std::size_t eachCount = pointer.eachCount();
    if (eachCount > 1 || (eachCount == 1 && m_hasRows && !(pointer.arrayPart() == m_rows)))
        return std::nullopt;

    std::vector<std::uint16_t> path{0};
    for (const JsonPointer::Segment &segment : pointer.segments) {
        const auto next = child(path.back(), segment);
        if (!next)
            return std::nullopt;
        path.push_back(*next);
    }
    if (eachCount == 1 && !m_hasRows) {
        m_hasRows = true;
        m_rows = pointer.arrayPart();
        for (std::size_t i = 0; i <= m_rows.segments.size(); ++i)
            m_nodes[path[i]].holdsRows = true;
    }

    Node &target = m_nodes[path.back()];
    if (target.slot < 0) {
        std::size_t &count = target.inRow ? m_rowSlots : m_slots;
        if (count == kMaxSlots)
            return std::nullopt;
        target.slot = static_cast<std::int16_t>(count++);
        const std::uint64_t bit = std::uint64_t{1} << target.slot;
        for (const std::uint16_t index : path)
            (target.inRow ? m_nodes[index].belowInRow : m_nodes[index].below) |= bit;
    }
    return Slot{static_cast<std::uint8_t>(target.slot), target.inRow};
}

} // namespace steadfeed
