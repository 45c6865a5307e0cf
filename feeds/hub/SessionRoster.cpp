// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionRoster.h"

#include <algorithm>

namespace steadfeed {

void SessionRoster::add(std::unique_ptr<FeedSession> session)
{
    m_order.push_back(session.get());
    m_byIndex.push_back(std::move(session));
}

void SessionRoster::replace(std::unique_ptr<FeedSession> session)
{
    const FeedIndex index = session->index();
    std::ranges::replace(m_order, at(index), session.get());
    m_byIndex.at(index) = std::move(session);
}

void SessionRoster::remove(FeedIndex feed)
{
    std::erase(m_order, at(feed));
    m_byIndex.at(feed).reset();
}

void SessionRoster::reorder(const std::vector<std::string_view> &names)
{
    std::ranges::stable_sort(m_order, {}, [&names](const FeedSession *session) {
        return std::ranges::find(names, session->feed().name) - names.begin();
    });
}

FeedSession *SessionRoster::find(std::string_view name) const
{
    const auto it = std::ranges::find(m_order, name,
                                      [](const FeedSession *s) { return std::string_view(s->feed().name); });
    return it != m_order.end() ? *it : nullptr;
}

} // namespace steadfeed
