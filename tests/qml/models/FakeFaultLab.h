// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLab.h"
#include "FeedCommands.h"

#include <QStringList>

namespace steadfeed {

/// Does nothing, and remembers that it was asked to.
class FakeFaultLab : public FaultLab
{
public:
    std::vector<FaultReach> reach() override { return reaches; }
    void inject(const Fault &fault, const std::string &feed) override
    {
        faults.push_back(fault);
        calls << QStringLiteral("%1 %2").arg(QString::fromUtf8(name(fault.kind).data()),
                                             QString::fromStdString(feed));
    }
    void clear() override { calls << QStringLiteral("clear"); }
    void run(const FaultPlan &plan) override
    {
        calls << QStringLiteral("run %1 %2").arg(QString::fromStdString(plan.script)).arg(plan.seed);
        now.script = plan.script;
        now.seed = plan.seed;
        now.duration = plan.duration;
        now.running = true;
    }
    void stop() override
    {
        calls << QStringLiteral("stop");
        now.running = false;
    }
    FaultLabStatus status() override
    {
        ++looks;
        return now;
    }
    std::vector<FaultLogEntry> takeLog() override { return std::exchange(log, {}); }
    void holdMarket(bool hold) override { held = hold; }
    std::vector<PublishedFeed> published() override { return sets; }

    std::vector<FaultReach> reaches;
    FaultLabStatus now;
    std::vector<FaultLogEntry> log;
    std::vector<PublishedFeed> sets;
    bool held = false;
    int looks = 0;
    std::vector<Fault> faults;
    QStringList calls;
};

/// Notes what it is asked for.
class AskedFeeds : public FeedCommands
{
public:
    void reconnectNow(FeedIndex feed) override { calls << QStringLiteral("reconnect %1").arg(feed); }
    void stopFeed(FeedIndex) override {}
    void startFeed(FeedIndex feed) override { calls << QStringLiteral("start %1").arg(feed); }
    void giveSecret(FeedIndex, const QString &) override {}
    void allowSecretForOrigin(FeedIndex, bool) override {}
    void applyProfile(const Profile &profile) override { profiles.push_back(profile); }
    void requestAccounts() override { ++accounts; }
    void steerPlayback(const PlaybackCommand &) override {}

    QStringList calls;
    std::vector<Profile> profiles;
    int accounts = 0;
};

/// 1 to \a last, but for what is left out.
inline IntervalSet numbers(std::uint64_t last, std::initializer_list<std::uint64_t> without = {})
{
    IntervalSet out;
    if (last > 0)
        out.insert(1, last);
    for (const std::uint64_t number : without)
        out.remove(number);
    return out;
}

inline PublishedFeed published(const std::string &feed, std::uint64_t head, IntervalSet withheld = {})
{
    PublishedFeed out;
    out.feed = feed;
    out.epochs.push_back({"e1", head, std::move(withheld)});
    return out;
}

inline AccountedFeed accounted(const std::string &feed, std::uint64_t last, IntervalSet accepted)
{
    AccountedFeed out;
    out.feed = feed;
    AccountedEpoch epoch;
    epoch.epoch = "e1";
    epoch.last = last;
    epoch.accepted = std::move(accepted);
    out.epochs.push_back(std::move(epoch));
    return out;
}

} // namespace steadfeed
