// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <map>
#include <string>
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
    /// A feed that begins anew gets the numbers of before; its names are told again.
    KeyIndex add(FeedIndex feed, std::string_view name)
    {
        const auto next = static_cast<KeyIndex>(m_keys.size());
        const auto it = m_keys.try_emplace({feed, std::string(name)}, next).first;
        m_untold.push_back({it->second, feed, std::string(name)});
        return it->second;
    }
    /// The names added since the last call.
    [[nodiscard]] std::vector<KeyName> takeNew() { return std::exchange(m_untold, {}); }

private:
    std::map<std::pair<FeedIndex, std::string>, KeyIndex> m_keys;
    std::vector<KeyName> m_untold;
};

} // namespace steadfeed
