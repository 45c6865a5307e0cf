// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonPointer.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Which values of a document to pick up: a set of JSON Pointers compiled to a tree that is walked along with
 * the document. Each pointer has a slot, either in the message or in each row (element of the `*` array).
 *
 * Limits: 64 slots of either sort, one array of rows. Built once; read only afterwards.
 */
class ExtractionPlan
{
public:
    static constexpr std::size_t kMaxSlots = 64;

    struct Slot
    {
        std::uint8_t index = 0;
        bool inRow = false;
    };

    /// The children of an object in the plan, by key: open addressing over the first eight bytes.
    class KeyTable
    {
    public:
        void insert(std::string key, std::uint16_t node);
        /// The node of \a key, or 0 (the root is nobody's child). \a word holds its first eight bytes.
        [[nodiscard]] std::uint16_t find(std::string_view key, std::uint64_t word) const
        {
            if (m_entries.empty())
                return 0;
            for (std::size_t at = hash(word, key.size());; ++at) {
                const Entry &entry = m_entries[at & m_mask];
                if (entry.node == 0)
                    return 0;
                if (entry.word == word && entry.key.size() == key.size() &&
                    (key.size() <= 8 || std::memcmp(entry.key.data(), key.data(), key.size()) == 0))
                    return entry.node;
            }
        }
        [[nodiscard]] static std::uint64_t firstBytes(std::string_view key);

    private:
        struct Entry
        {
            std::uint64_t word = 0;
            std::string key;
            std::uint16_t node = 0;
        };
        [[nodiscard]] std::size_t hash(std::uint64_t word, std::size_t size) const
        {
            return static_cast<std::size_t>(((word ^ size) * 0x9E3779B97F4A7C15u) >> 40);
        }
        std::vector<Entry> m_entries;
        std::size_t m_mask = 0;
        std::size_t m_used = 0;
    };

    struct Node
    {
        KeyTable keys;
        std::vector<std::pair<std::uint32_t, std::uint16_t>> elements; ///< array index -> node
        std::uint16_t each = 0;                                        ///< node of every element; 0: none
        std::int16_t slot = -1;
        bool inRow = false;
        bool holdsRows = false;       ///< this node or one below it is the array of rows
        std::uint64_t below = 0;      ///< slots of the message at or below this node
        std::uint64_t belowInRow = 0; ///< the same of a row
    };

    ExtractionPlan();
    /// The slot of \a pointer: a new one, or the one it already has. Nothing where a limit is reached, a
    /// second array of rows is asked for, or `*` and an index stand at the same place.
    [[nodiscard]] std::optional<Slot> add(const JsonPointer &pointer);

    [[nodiscard]] const Node &node(std::uint16_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::size_t slotCount() const { return m_slots; }
    [[nodiscard]] std::size_t rowSlotCount() const { return m_rowSlots; }
    [[nodiscard]] bool hasRows() const { return m_hasRows; }

private:
    [[nodiscard]] std::optional<std::uint16_t> child(std::uint16_t parent,
                                                     const JsonPointer::Segment &segment);

    std::vector<Node> m_nodes;
    std::vector<JsonPointer> m_pointers; ///< of the nodes
    JsonPointer m_rows;
    bool m_hasRows = false;
    std::size_t m_slots = 0;
    std::size_t m_rowSlots = 0;
};

} // namespace steadfeed
