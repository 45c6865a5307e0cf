// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <string_view>
#include <utility>
#include <vector>

namespace steadfeed {

/*!
 * Gives each price and metric series its dense number and remembers which names the GUI was not told yet.
 *
 * Threading: one per feed thread.
 */
class KeyTable
{
public:
    KeyIndex add(FeedIndex feed, std::string_view name)
    {
        m_untold.push_back({m_next, feed, std::string(name)});
        return m_next++;
    }
    /// The names added since the last call.
    [[nodiscard]] std::vector<KeyName> takeNew() { return std::exchange(m_untold, {}); }

private:
    KeyIndex m_next = 0;
    std::vector<KeyName> m_untold;
};

} // namespace steadfeed
