// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecentIds.h"

namespace steadfeed {

bool RecentIds::insert(std::string_view id)
{
    if (m_ids.contains(id))
        return false;
    if (m_order.size() == kRemembered) {
        m_ids.erase(m_order.front());
        m_order.pop_front();
    }
    m_ids.insert(m_order.emplace_back(id));
    return true;
}

} // namespace steadfeed
