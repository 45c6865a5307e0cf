// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportRegistry.h"

#include <algorithm>

namespace steadfeed {

void TransportRegistry::add(TransportEntry entry)
{
    const auto it = std::ranges::find(m_entries, entry.name, &TransportEntry::name);
    if (it != m_entries.end())
        *it = std::move(entry);
    else
        m_entries.push_back(std::move(entry));
}

const TransportEntry *TransportRegistry::find(std::string_view name) const
{
    const auto it = std::ranges::find(m_entries, name, &TransportEntry::name);
    return it != m_entries.end() ? &*it : nullptr;
}

std::string TransportRegistry::names() const
{
    std::string all;
    for (const auto &entry : m_entries)
        all += (all.empty() ? "" : ", ") + entry.name;
    return all;
}

} // namespace steadfeed
