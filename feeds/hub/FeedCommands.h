// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "Profile.h"

#include <QString>

namespace steadfeed {

/*!
 * What a person can ask of the feeds. Implemented by FeedHub; faked in tests of the models.
 *
 * Threading: called in the GUI thread; returns at once, the effect shows in a later FrameBatch.
 */
class FeedCommands
{
public:
    virtual ~FeedCommands() = default;

    /// Ends the wait of Backoff, Offline or Failed, or replaces an open connection; keeps the cursor.
    virtual void reconnectNow(FeedIndex feed) = 0;
    virtual void stopFeed(FeedIndex feed) = 0;
    virtual void startFeed(FeedIndex feed) = 0;
    /// Answers SecretAsk, SecretMissing and Unauthorized: this secret is used for this run only, for the
    /// feed's origin only, in place of what the profile refers to.
    virtual void giveSecret(FeedIndex feed, const QString &secret) = 0;
    /// Answers SecretOtherOrigin: yes binds the stored secret to this origin too; no leaves the feed waiting.
    virtual void allowSecretForOrigin(FeedIndex feed, bool allow) = 0;
    /// The profile changed. Feeds are known by their names: new ones start, missing ones end, the others go
    /// on. Where only the way to a feed changed (transport, addresses, options, credentials, limits, TLS,
    /// proxy), its cursor, ledger and values stay, and the new connection takes over from the old one. Where
    /// what it is changed (kind, protocol, mapping, symbols), it starts anew as another feed.
    virtual void applyProfile(const Profile &profile) = 0;
    /// Asks for what the ledgers account for, by sets of numbers; it comes with a later frame.
    virtual void requestAccounts() = 0;
    /// Only where a recording plays. Going back makes every feed forget what it knew and begin again.
    virtual void steerPlayback(const PlaybackCommand &command) = 0;
};

} // namespace steadfeed
