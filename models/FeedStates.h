// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedPace.h"

#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The newest health of every feed, for rules that ask "may this feed's values be trusted?". Names outlive
 * their feeds, because what they did stays in the log.
 *
 * Outside a feed's trading hours silence is no news, and nor is a lost connection: nothing turns stale then.
 * What was stale when the hours ended stays so, and numbers that are missing count at any hour.
 *
 * Threading: GUI thread; a plain value.
 */
class FeedStates
{
public:
    /// Takes the health of a batch; a batch without any changes nothing.
    void apply(const FrameBatch &batch);

    /// Null for a feed that no batch has told about: a holdings file is such a pseudo feed.
    [[nodiscard]] const FeedHealth *find(FeedIndex feed) const;
    /// In profile order; FeedHealth::stale as trading hours leave it.
    [[nodiscard]] const std::vector<FeedHealth> &all() const { return m_health; }
    /// Of a feed that is or was there; empty for one that never was.
    [[nodiscard]] const std::string &nameOf(FeedIndex feed) const;
    /// Its place in the profile; behind all others where it is not there.
    [[nodiscard]] std::size_t place(FeedIndex feed) const;
    /// Rises when feeds come, go or change places.
    [[nodiscard]] std::uint64_t orderVersion() const { return m_orderVersion; }
    /// Is a value received then to be shown as stale? Either every value of the feed is, or something between
    /// it and now is missing for good. A value of an earlier run is vouched for only by numbers without a
    /// gap.
    [[nodiscard]] static bool stale(const FeedHealth &health, MonoTime received, bool restored = false);
    /// Do new values come at all? Not so during an outage; a recording delivers, though it is always stale.
    [[nodiscard]] static bool delivering(LinkState state);
    /// When the feed was last seen in a state in which the silence of a symbol says nothing about its habit:
    /// stale, or outside trading hours. MonoTime{} if never.
    [[nodiscard]] MonoTime habitBroken(FeedIndex feed) const;
    /// Does the feed keep up? One that nobody told about does.
    [[nodiscard]] const FeedPace &pace(FeedIndex feed) const;
    /// How many feeds of this kind there are.
    [[nodiscard]] int count(FeedKind kind) const;

private:
    [[nodiscard]] bool excused(const FeedHealth &health) const;

    std::vector<FeedHealth> m_health;
    std::vector<MonoTime> m_habitBroken;
    std::map<FeedIndex, FeedPace> m_paces;
    std::map<FeedIndex, std::string> m_names;
    std::uint64_t m_orderVersion = 0;
};

} // namespace steadfeed
