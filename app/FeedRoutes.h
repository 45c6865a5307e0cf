// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedCommands.h"

#include <map>
#include <set>
#include <string>

namespace steadfeed {

/*!
 * Commands to the feeds, some of which are led through a proxy that the profile does not name: the fault
 * proxy. That holds for this run only, whatever else of the profile is changed meanwhile; the profile's file
 * never hears of it.
 *
 * To be used between setNext() and the end of who is next.
 *
 * Threading: as FeedCommands.
 */
class FeedRoutes : public FeedCommands
{
public:
    /// Other feeds: none of them is led anywhere.
    void setNext(FeedCommands &next, Profile profile);

    /// Leads \a feed through \a proxy ("http://host:port"); empty: directly again. The new way takes over
    /// from the old one. False where the feed has a proxy of its own, or is not there.
    [[nodiscard]] bool route(const std::string &feed, const std::string &proxy);

    /// As the person has it.
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    /// The feeds that are led.
    [[nodiscard]] std::set<std::string> routed() const;
    /// Null where there is none of that name.
    [[nodiscard]] const FeedProfile *find(const std::string &feed) const;

    void reconnectNow(FeedIndex feed) override;
    void stopFeed(FeedIndex feed) override;
    void startFeed(FeedIndex feed) override;
    void giveSecret(FeedIndex feed, const QString &secret) override;
    void allowSecretForOrigin(FeedIndex feed, bool allow) override;
    void applyProfile(const Profile &profile) override;
    void requestAccounts() override;
    void steerPlayback(const PlaybackCommand &command) override;

private:
    [[nodiscard]] Profile onTheirWays() const;

    FeedCommands *m_next = nullptr;
    Profile m_profile;                         ///< as the person has it
    std::map<std::string, std::string> m_ways; ///< feed -> proxy
};

} // namespace steadfeed
