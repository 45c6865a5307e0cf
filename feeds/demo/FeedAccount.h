// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "IntervalSet.h"

#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed::demo {

/*!
 * What one feed published in this run, epoch by epoch, and what of that no client can have: the side of the
 * server in AccountChecker's comparison.
 *
 * A number counts as withheld once it was skipped (for good, or on a feed of which only the newest value
 * counts, so that nobody asks for it again), or once a hello told a client that it is gone; where a later
 * client gets it after all, it does not. With several clients of one feed the set is the union: it proves
 * something for one.
 *
 * Going back to an earlier head closes an entry as a new epoch does; the next one has the same name.
 *
 * Threading: a plain value, in the demo thread.
 */
class FeedAccount
{
public:
    explicit FeedAccount(std::string epoch) { m_epochs.push_back({std::move(epoch), 0, {}}); }

    /// The present epoch ended at number \a head; what was \a lost for good in it.
    void startEpoch(std::string epoch, std::uint64_t head, const IntervalSet &lost);
    /// From one head to an earlier one.
    void goBack(std::uint64_t from, std::uint64_t to, const IntervalSet &lost);
    /// A hello said that these are gone, or they were passed over.
    void announceGone(std::uint64_t from, std::uint64_t to);
    /// A client gets everything that is still in history behind this number.
    void resumed(std::uint64_t after);

    /// The last one with \a head and what is \a lost for good in it.
    [[nodiscard]] std::vector<PublishedEpoch> epochs(std::uint64_t head, const IntervalSet &lost) const;
    /// Rises with each break: numbers from before mean something else.
    [[nodiscard]] std::size_t generation() const { return m_epochs.size(); }

private:
    void keepUpTo(std::uint64_t number);

    std::vector<PublishedEpoch> m_epochs; ///< never empty; the last is the present one
};

} // namespace steadfeed::demo
