// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The newest health of every feed, for rules that ask "may this feed's values be trusted?". Names outlive
 * their feeds, because what they did stays in the log.
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
    /// In profile order.
    [[nodiscard]] const std::vector<FeedHealth> &all() const { return m_health; }
    /// Of a feed that is or was there; empty for one that never was.
    [[nodiscard]] const std::string &nameOf(FeedIndex feed) const;
    /// Its place in the profile; behind all others where it is not there.
    [[nodiscard]] std::size_t place(FeedIndex feed) const;
    /// Rises when feeds come, go or change places.
    [[nodiscard]] std::uint64_t orderVersion() const { return m_orderVersion; }
    /// Are its values to be shown as stale? Outside trading hours a sound connection is not.
    [[nodiscard]] static bool stale(const FeedHealth &health);
    /// Is a value received then to be shown as stale? Either every value of the feed is, or something between
    /// it and now is missing for good.
    [[nodiscard]] static bool stale(const FeedHealth &health, MonoTime received);
    /// Do new values come at all? Not so during an outage; a recording delivers, though it is always stale.
    [[nodiscard]] static bool delivering(const FeedHealth &health);
    /// Since when, at the latest, the feed was last seen stale; MonoTime{} if never.
    [[nodiscard]] MonoTime lastStale(FeedIndex feed) const;
    /// How many feeds of this kind there are.
    [[nodiscard]] int count(FeedKind kind) const;

private:
    std::vector<FeedHealth> m_health;
    std::vector<MonoTime> m_lastStale;
    std::map<FeedIndex, std::string> m_names;
    std::uint64_t m_orderVersion = 0;
};

} // namespace steadfeed
