// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace steadfeed {

/*!
 * Finds the number of a name: open addressing with the hash beside the number, because this look-up is made
 * for every tick and a node-based map costs twice as much there (tests/bench, wholeWay). Names stay with the
 * owner.
 *
 * Grows only; at most half full. Threading: a plain value.
 */
class NameIndex
{
public:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    /// The number of \a name, or kNone. \a nameOf(number) gives the name that has a number.
    template <typename NameOf>
    [[nodiscard]] std::uint32_t find(std::string_view name, NameOf &&nameOf) const
    {
        const std::size_t hash = hashOf(name);
        for (std::size_t at = hash & m_mask; m_slots[at].number != kNone; at = (at + 1) & m_mask) {
            const Slot &slot = m_slots[at];
            if (slot.hash == static_cast<std::uint32_t>(hash) && nameOf(slot.number) == name)
                return slot.number;
        }
        return kNone;
    }
    /// Adds a name that is not in yet.
    void insert(std::string_view name, std::uint32_t number)
    {
        if (++m_size * 2 > m_slots.size())
            grow();
        place(static_cast<std::uint32_t>(hashOf(name)), number);
    }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t number = kNone;
    };

    static std::size_t hashOf(std::string_view name) { return std::hash<std::string_view>{}(name); }
    void place(std::uint32_t hash, std::uint32_t number)
    {
        std::size_t at = hash & m_mask;
        while (m_slots[at].number != kNone)
            at = (at + 1) & m_mask;
        m_slots[at] = {hash, number};
    }
    void grow()
    {
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        m_mask = m_slots.size() - 1;
        for (const Slot &slot : old) {
            if (slot.number != kNone)
                place(slot.hash, slot.number);
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(256);
    std::size_t m_mask = 255;
    std::size_t m_size = 0;
};

} // namespace steadfeed
