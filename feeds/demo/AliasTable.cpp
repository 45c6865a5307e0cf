// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AliasTable.h"

#include <numeric>

namespace steadfeed::demo {

AliasTable::AliasTable(const std::vector<std::uint64_t> &weights) : m_slots(weights.size())
{
    const std::uint64_t count = weights.size();
    const std::uint64_t total = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
    std::vector<std::uint64_t> share(weights.size()); // of `total`: what still wants room in a slot
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::uint32_t i = 0; i < count; ++i) {
        share[i] = weights[i] * count;
        (share[i] < total ? small : large).push_back(i);
        m_slots[i] = {std::uint64_t{1} << 32, i};
    }
    while (!small.empty() && !large.empty()) {
        const std::uint32_t poor = small.back();
        const std::uint32_t rich = large.back();
        small.pop_back();
        m_slots[poor] = {(share[poor] << 32) / total, rich};
        share[rich] -= total - share[poor];
        if (share[rich] < total) {
            large.pop_back();
            small.push_back(rich);
        }
    }
}

std::uint32_t AliasTable::pick(std::uint64_t word) const
{
    const auto index = static_cast<std::uint32_t>(((word >> 32) * m_slots.size()) >> 32);
    const Slot &slot = m_slots[index];
    return (word & 0xffffffffU) < slot.keep ? index : slot.alias;
}

} // namespace steadfeed::demo
