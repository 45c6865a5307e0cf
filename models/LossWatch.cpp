// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LossWatch.h"

#include "DisplayText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LossWatch)
};

} // namespace

std::optional<LossMessage> LossWatch::note(const FeedStates &feeds, MonoTime now)
{
    std::erase_if(m_feeds, [&](const auto &feed) { return !feeds.find(feed.first); });
    for (const FeedHealth &health : feeds.all())
        follow(m_feeds[health.feed], health, now);
    if (auto message = tellLost(feeds, now))
        return message;
    return tellBack(feeds, now);
}

void LossWatch::follow(Feed &feed, const FeedHealth &health, MonoTime now) const
{
    if (FeedStates::delivering(health.state)) {
        feed.known = true;
        if (feed.lostSince == MonoTime{})
            return;
        if (feed.backSince == MonoTime{})
            feed.backSince = now;
        if (!feed.told && now - feed.backSince >= kHolds)
            feed = {.known = true};
        return;
    }
    const bool missed = feed.known && !health.quietExpected && health.state != LinkState::Stopped &&
                        health.state != LinkState::Idle;
    feed.backSince = {};
    if (!missed)
        feed = {.known = feed.known};
    else if (feed.lostSince == MonoTime{})
        feed.lostSince = now;
}

std::optional<LossMessage> LossWatch::tellLost(const FeedStates &feeds, MonoTime now)
{
    const auto lostFor = [&](const Feed &feed, auto time) {
        return !feed.told && feed.lostSince != MonoTime{} && feed.backSince == MonoTime{} &&
               now - feed.lostSince >= time;
    };
    if (std::ranges::none_of(m_feeds, [&](const auto &feed) { return lostFor(feed.second, kLost); }))
        return {};
    QStringList names;
    QString cause;
    for (auto &[index, feed] : m_feeds) {
        if (!lostFor(feed, kLost - kTogether))
            continue;
        feed.told = true;
        names << displayText(feeds.nameOf(index));
        cause = texts::sentence(feeds.find(index)->cause);
    }
    if (names.size() == 1)
        return LossMessage{Words::tr("No data from %1").arg(names.constFirst()),
                           cause.isEmpty() ? Words::tr("Its values are old.") : cause};
    return LossMessage{Words::tr("No data from %1 feeds").arg(names.size()), names.join(u", "_s)};
}

std::optional<LossMessage> LossWatch::tellBack(const FeedStates &feeds, MonoTime now)
{
    const auto backFor = [&](const Feed &feed, auto time) {
        return feed.told && feed.backSince != MonoTime{} && now - feed.backSince >= time;
    };
    if (std::ranges::none_of(m_feeds, [&](const auto &feed) { return backFor(feed.second, kHolds); }))
        return {};
    QStringList names;
    for (auto &[index, feed] : m_feeds) {
        if (!backFor(feed, kHolds - kTogether))
            continue;
        feed = {.known = true};
        names << displayText(feeds.nameOf(index));
    }
    // Connected never means complete: what was missed stands in the window.
    return LossMessage{names.size() == 1 ? Words::tr("%1 is back").arg(names.constFirst())
                                         : Words::tr("%1 feeds are back").arg(names.size()),
                       names.size() == 1 ? Words::tr("Its values are new again.") : names.join(u", "_s),
                       texts::Severity::Good};
}

QString texts::trayShow()
{
    return Words::tr("Show Steadfeed");
}

QString texts::trayQuit()
{
    return Words::tr("Quit");
}

} // namespace steadfeed
