// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

namespace steadfeed {

/*!
 * A set of event numbers, kept as closed intervals, so that a million consecutive ones cost one node.
 * Appending the next number is O(1); anything else is logarithmic in the number of intervals.
 *
 * Threading: a plain value.
 */
class IntervalSet
{
public:
    using Map = std::map<std::uint64_t, std::uint64_t>; ///< from -> to, both inclusive

    /// False where the number was in already.
    bool insert(std::uint64_t value);
    /// Adds all of from..to.
    void insert(std::uint64_t from, std::uint64_t to);
    /// Takes one number out; false where it was not in.
    bool remove(std::uint64_t value);
    [[nodiscard]] bool contains(std::uint64_t value) const;
    /// How many numbers are in.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const Map &intervals() const { return m_map; }
    void clear();

    // Each is linear in the number of intervals of both.
    [[nodiscard]] IntervalSet united(const IntervalSet &other) const;
    [[nodiscard]] IntervalSet without(const IntervalSet &other) const;
    [[nodiscard]] IntervalSet common(const IntervalSet &other) const { return without(without(other)); }

    friend bool operator==(const IntervalSet &, const IntervalSet &) = default;

private:
    void append(std::uint64_t from, std::uint64_t to);

    Map m_map;
    std::uint64_t m_size = 0;
};

} // namespace steadfeed
