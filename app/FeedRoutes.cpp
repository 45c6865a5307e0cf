// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedRoutes.h"

#include <algorithm>

namespace steadfeed {

void FeedRoutes::setNext(FeedCommands &next, Profile profile)
{
    m_next = &next;
    m_profile = std::move(profile);
    m_ways.clear();
}

bool FeedRoutes::route(const std::string &feed, const std::string &proxy)
{
    const FeedProfile *profile = find(feed);
    if (!profile || !profile->proxy.url.empty())
        return false;
    if (proxy.empty())
        m_ways.erase(feed);
    else
        m_ways[feed] = proxy;
    m_next->applyProfile(onTheirWays());
    return true;
}

const FeedProfile *FeedRoutes::find(const std::string &feed) const
{
    const auto it = std::ranges::find(m_profile.feeds, feed, &FeedProfile::name);
    return it == m_profile.feeds.end() ? nullptr : &*it;
}

std::set<std::string> FeedRoutes::routed() const
{
    std::set<std::string> feeds;
    for (const auto &[feed, proxy] : m_ways)
        feeds.insert(feed);
    return feeds;
}

Profile FeedRoutes::onTheirWays() const
{
    Profile profile = m_profile;
    for (FeedProfile &feed : profile.feeds) {
        const auto way = m_ways.find(feed.name);
        if (way != m_ways.end() && feed.proxy.url.empty())
            feed.proxy.url = way->second;
    }
    return profile;
}

void FeedRoutes::applyProfile(const Profile &profile)
{
    m_profile = profile;
    m_next->applyProfile(onTheirWays());
}

void FeedRoutes::reconnectNow(FeedIndex feed)
{
    m_next->reconnectNow(feed);
}

void FeedRoutes::stopFeed(FeedIndex feed)
{
    m_next->stopFeed(feed);
}

void FeedRoutes::startFeed(FeedIndex feed)
{
    m_next->startFeed(feed);
}

void FeedRoutes::giveSecret(FeedIndex feed, const QString &secret)
{
    m_next->giveSecret(feed, secret);
}

void FeedRoutes::allowSecretForOrigin(FeedIndex feed, bool allow)
{
    m_next->allowSecretForOrigin(feed, allow);
}

void FeedRoutes::requestAccounts()
{
    m_next->requestAccounts();
}

void FeedRoutes::steerPlayback(const PlaybackCommand &command)
{
    m_next->steerPlayback(command);
}

} // namespace steadfeed
