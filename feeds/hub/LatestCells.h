// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeyTable.h"
#include "NameIndex.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Conflation of a latest feed: one cell per key holds the newest value until the next frame takes it.
 *
 * It also knows, for the ledger, what became of each event since the last frame: an event whose every value
 * was replaced before the frame is conflated, any other is applied. The bookkeeping is bounded by the number
 * of keys, however long the frame lets wait.
 *
 * \c Cell is default constructible and assigned by the caller. Threading: a plain value in the feed thread.
 */
template <typename Cell>
class LatestCells
{
public:
    struct Entry
    {
        std::string name;
        KeyIndex key = 0;
        std::uint32_t event = 0; ///< slot of the event whose value it holds; valid while dirty
        bool dirty = false;      ///< changed since the last frame
        bool unsaved = false;    ///< changed since the last save
        std::uint64_t order = 0; ///< sequence of the value; a lower one that comes late does not replace it
        Cell cell;
    };

    LatestCells(FeedIndex feed, KeyTable &keys) : m_feed(feed), m_keys(keys) {}

    /// Begins an accepted event; its values follow as find() and touch(), then endEvent().
    void beginEvent()
    {
        if (m_free.empty()) {
            m_slots.push_back(0);
            m_current = static_cast<std::uint32_t>(m_slots.size() - 1);
        } else {
            m_current = m_free.back();
            m_free.pop_back();
        }
    }
    /// The entry of \a name, made if need be. Valid until the next find().
    Entry &find(std::string_view name)
    {
        const std::uint32_t found =
            m_index.find(name, [this](std::uint32_t i) -> std::string_view { return m_entries[i].name; });
        if (found != NameIndex::kNone)
            return m_entries[found];
        m_index.insert(name, static_cast<std::uint32_t>(m_entries.size()));
        Entry &entry = m_entries.emplace_back();
        entry.name = name;
        entry.key = m_keys.add(m_feed, name);
        return entry;
    }
    /// The current event's value replaces what the entry holds.
    void touch(Entry &entry)
    {
        if (entry.dirty) {
            if (--m_slots[entry.event] == 0 && entry.event != m_current) {
                m_free.push_back(entry.event);
                ++m_conflated;
            }
        } else {
            entry.dirty = true;
            m_dirty.push_back(indexOf(entry));
        }
        if (!entry.unsaved) {
            entry.unsaved = true;
            m_unsaved.push_back(indexOf(entry));
        }
        entry.event = m_current;
        ++m_slots[m_current];
    }
    /// An event of which no value stayed (each came late behind a newer one) is conflated at once.
    void endEvent()
    {
        if (m_slots[m_current] == 0) {
            m_free.push_back(m_current);
            ++m_conflated;
        }
    }

    /// Calls \a visit(entry) for each changed entry. After it, applied() and conflated() are of this frame.
    template <typename Visit>
    void takeFrame(Visit &&visit)
    {
        m_framedApplied = m_slots.size() - m_free.size();
        m_framedConflated = m_conflated;
        for (const std::uint32_t index : m_dirty) {
            Entry &entry = m_entries[index];
            visit(entry);
            entry.dirty = false;
        }
        m_dirty.clear();
        m_slots.clear();
        m_free.clear();
        m_conflated = 0;
    }
    [[nodiscard]] std::uint64_t applied() const { return m_framedApplied; }
    [[nodiscard]] std::uint64_t conflated() const { return m_framedConflated; }
    [[nodiscard]] bool hasDirty() const { return !m_dirty.empty() || m_conflated > 0; }

    /// Calls \a visit(entry) for each entry changed since the last save.
    template <typename Visit>
    void takeUnsaved(Visit &&visit)
    {
        for (const std::uint32_t index : m_unsaved) {
            visit(m_entries[index]);
            m_entries[index].unsaved = false;
        }
        m_unsaved.clear();
    }

    /// Numbers start anew: whatever comes next replaces what is there.
    void forgetOrder()
    {
        for (Entry &entry : m_entries)
            entry.order = 0;
    }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] bool contains(std::string_view name) const
    {
        return m_index.find(name, [this](std::uint32_t i) -> std::string_view {
            return m_entries[i].name;
        }) != NameIndex::kNone;
    }

private:
    std::uint32_t indexOf(const Entry &entry) const
    {
        return static_cast<std::uint32_t>(&entry - m_entries.data());
    }

    FeedIndex m_feed;
    KeyTable &m_keys;
    std::vector<Entry> m_entries;
    NameIndex m_index;
    std::vector<std::uint32_t> m_dirty;
    std::vector<std::uint32_t> m_unsaved;
    std::vector<std::uint32_t> m_slots; ///< per event since the last frame: values that still stand
    std::vector<std::uint32_t> m_free;
    std::uint32_t m_current = 0;
    std::uint64_t m_conflated = 0;
    std::uint64_t m_framedApplied = 0;
    std::uint64_t m_framedConflated = 0;
};

} // namespace steadfeed
