// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks of the feeds, in the feed thread.
#include "FeedWorker.h"

#include "PlaybackGroup.h"

#include <algorithm>

namespace steadfeed {

// Commands may come for a feed that has just been removed.

void FeedWorker::reconnectNow(FeedIndex feed)
{
    if (FeedSession *session = m_sessions.at(feed)) {
        m_broker->refresh(session->feed().name);
        session->reconnectNow();
    }
}

void FeedWorker::stopFeed(FeedIndex feed)
{
    if (FeedSession *session = m_sessions.at(feed))
        session->stop();
}

void FeedWorker::startFeed(FeedIndex feed)
{
    if (FeedSession *session = m_sessions.at(feed)) {
        m_broker->refresh(session->feed().name);
        session->start();
    }
}

void FeedWorker::giveSecret(FeedIndex feed, const std::string &secret)
{
    FeedSession *session = m_sessions.at(feed);
    if (!session)
        return;
    m_broker->give(session->feed().name, secret);
    session->newSecret();
}

void FeedWorker::allowSecretForOrigin(FeedIndex feed, bool allow)
{
    FeedSession *session = m_sessions.at(feed);
    if (!session || !allow)
        return;
    const Reason cause = session->health(now().mono).cause;
    if (cause.code != ReasonCode::SecretOtherOrigin || cause.args.size() < 3)
        return;
    m_broker->allow(cause.args[0], cause.args[2]);
    session->newSecret();
}

void FeedWorker::applyProfile(const Profile &profile)
{
    std::vector<std::string_view> names;
    for (const FeedProfile &feed : profile.feeds)
        names.push_back(feed.name);
    for (FeedSession *session : SessionRoster::Order(m_sessions.inOrder())) {
        if (std::ranges::find(names, session->feed().name) == names.end())
            removeSession(*session);
    }
    for (const FeedProfile &feed : profile.feeds) {
        FeedSession *session = m_sessions.find(feed.name);
        if (FeedRequest::routesOf(feed, m_options.transports).empty()) {
            note(session ? session->index() : 0, LogLevel::Error,
                 {ReasonCode::TransportUnknown, {feed.transport, m_options.transports.names()}});
            continue; // what runs goes on
        }
        if (session && isSameFeed(session->feed(), feed)) {
            if (session->feed() != feed)
                session->changeWay(feed);
            continue;
        }
        if (session)
            removeSession(*session);
        addSession(feed);
        FeedSession *added = m_sessions.inOrder().back();
        note(added->index(), LogLevel::Info, {ReasonCode::FeedAdded, {}});
        added->start();
    }
    m_sessions.reorder(names);
    m_options.profile = profile;
}

void FeedWorker::steerPlayback(const PlaybackCommand &command)
{
    if (!m_options.playback || !m_options.playback->steer(command, now().mono))
        return;
    for (FeedSession *session : SessionRoster::Order(m_sessions.inOrder()))
        beginAnew(*session);
    m_endedTold = false;
}

/// The feed keeps its index, and its keys their numbers: going back a thousand times uses up neither.
void FeedWorker::beginAnew(FeedSession &session)
{
    const FeedIndex index = session.index();
    const FeedHealth before = session.health(now().mono);
    m_sessions.replace(makeSession(session.feed(), index));
    m_removed.push_back(index);
    if (before.state == LinkState::Stopped && before.cause.code == ReasonCode::UserStop)
        m_sessions.at(index)->stop();
    else
        m_sessions.at(index)->start();
}

void FeedWorker::removeSession(FeedSession &session)
{
    const FeedIndex index = session.index();
    note(index, LogLevel::Info, {ReasonCode::FeedRemoved, {session.feed().name}});
    session.stop();
    m_removed.push_back(index);
    m_sessions.remove(index);
}

} // namespace steadfeed
