// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>

namespace steadfeed {

/*!
 * Remembers the last 4,096 ids of a feed whose ids have no order (UUIDs, offsets), to drop what a server
 * sends again after a reconnect (connection.md section 6). Without order gaps cannot be seen; the feed's
 * continuity says so.
 *
 * Threading: a plain value in the feed thread.
 */
class RecentIds
{
public:
    static constexpr std::size_t kRemembered = 4096;

    /// False where the id is among the remembered ones.
    bool insert(std::string_view id);

private:
    std::deque<std::string> m_order; // a deque does not move its elements at either end
    std::unordered_set<std::string_view> m_ids;
};

} // namespace steadfeed
