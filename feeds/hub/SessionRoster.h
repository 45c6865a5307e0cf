// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedSession.h"

#include <memory>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * The sessions of a hub: by their index, which is for life, and in the order of the profile, which may
 * change.
 *
 * Threading: a plain value in the feed thread.
 */
class SessionRoster
{
public:
    using Order = std::vector<FeedSession *>;

    /// The index that the next add() gives.
    [[nodiscard]] FeedIndex nextIndex() const { return static_cast<FeedIndex>(m_byIndex.size()); }
    /// \a session was made with nextIndex(). It stands last in the order.
    void add(std::unique_ptr<FeedSession> session);
    /// Takes the place of the one with its index, which ends.
    void replace(std::unique_ptr<FeedSession> session);
    /// Ends it; the index stays taken.
    void remove(FeedIndex feed);
    /// Puts the sessions of these names first, in this order.
    void reorder(const std::vector<std::string_view> &names);

    /// Null where the feed is gone, or never was.
    [[nodiscard]] FeedSession *at(FeedIndex feed) const
    {
        return feed < m_byIndex.size() ? m_byIndex[feed].get() : nullptr;
    }
    [[nodiscard]] FeedSession *find(std::string_view name) const;
    [[nodiscard]] const Order &inOrder() const { return m_order; }

private:
    std::vector<std::unique_ptr<FeedSession>> m_byIndex;
    Order m_order;
};

} // namespace steadfeed
