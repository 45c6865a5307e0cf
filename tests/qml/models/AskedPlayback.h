// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedCommands.h"

#include <QStringList>

namespace steadfeed {

/// Keeps what a person asked of a recording: "seek 1 61500000" is what, speed, microseconds.
class AskedPlayback : public FeedCommands
{
public:
    void reconnectNow(FeedIndex) override {}
    void stopFeed(FeedIndex) override {}
    void startFeed(FeedIndex) override {}
    void giveSecret(FeedIndex, const QString &) override {}
    void allowSecretForOrigin(FeedIndex, bool) override {}
    void applyProfile(const Profile &) override {}
    void requestAccounts() override {}
    void steerPlayback(const PlaybackCommand &command) override
    {
        static constexpr const char *kNames[] = {"play", "pause", "step", "speed", "seek"};
        calls << QStringLiteral("%1 %2 %3")
                     .arg(QLatin1String(kNames[int(command.what)]))
                     .arg(command.speed)
                     .arg(command.micros);
    }

    QStringList calls;
};

} // namespace steadfeed
