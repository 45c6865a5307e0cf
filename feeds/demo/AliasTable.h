// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace steadfeed::demo {

/*!
 * Draws an index with given weights in constant time (Walker's alias method), in integers only, so that
 * the same random word gives the same index on every platform.
 *
 * Threading: a plain value.
 */
class AliasTable
{
public:
    /// At least one weight; each above 0; their sum times their number must fit 63 bits.
    explicit AliasTable(const std::vector<std::uint64_t> &weights);

    /// One index from 64 uniform random bits.
    [[nodiscard]] std::uint32_t pick(std::uint64_t word) const;

private:
    struct Slot
    {
        std::uint64_t keep = 0; ///< of 2^32: below it the slot's own index, else the alias
        std::uint32_t alias = 0;
    };
    std::vector<Slot> m_slots;
};

} // namespace steadfeed::demo
