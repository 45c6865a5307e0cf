// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "IntervalSet.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/// One epoch of a feed, as the server knows it.
struct PublishedEpoch
{
    std::string epoch;
    std::uint64_t head = 0; ///< numbers 1..head were given
    /// Of those, the ones that no client can get any more and that were announced as gone, or never were
    /// sent: skipped for good, or cut from history before a reader had them. The injected gaps.
    IntervalSet withheld = {};
};

struct PublishedFeed
{
    std::string feed;
    std::vector<PublishedEpoch> epochs;            ///< the last one is the present
    std::map<std::string, std::string> lastValues; ///< per key, the digits last published; latest feeds only
};

/// One epoch of a feed, as the client's ledger has it.
struct AccountedEpoch
{
    std::string epoch;
    std::uint64_t from = 0;    ///< the first cursor: numbers above it count
    std::uint64_t last = 0;    ///< everything up to here is accounted for
    IntervalSet accepted = {}; ///< each once
    IntervalSet refused = {};  ///< came, but unreadable or outside limits; disjoint from the others
    IntervalSet ignored = {};  ///< came, but not for the mapping
    IntervalSet declared = {}; ///< declared missing
    IntervalSet snapshot = {}; ///< did not come one by one: a snapshot that was taken later stands for them
};

struct AccountedFeed
{
    std::string feed;
    std::vector<AccountedEpoch> epochs;
    std::uint64_t doubled = 0;    ///< accepted twice
    std::uint64_t disordered = 0; ///< ordered feeds: handed on out of order
    std::uint64_t breaks = 0;     ///< epoch breaks told to the user
    bool complete = true; ///< false: the sets were too many pieces to be kept; then nothing is provable
    /// Per key, the digits last handed to a frame; latest feeds only. Not those that are marked as stale
    /// because something behind them is missing.
    std::map<std::string, std::string> shownValues;
};

/// What is wrong with one feed, by its ids.
struct FeedVerdict
{
    std::string feed;
    bool provable = false; ///< false: what the server sent is not known; all else is empty then
    std::uint64_t published = 0;
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
    std::uint64_t ignored = 0;
    std::uint64_t declared = 0;
    std::uint64_t inSnapshots = 0;
    std::uint64_t brokenOff = 0;   ///< published in an epoch after our last of it; covered by a told break
    IntervalSet lost = {};         ///< published and in no class; of the last epoch that has any
    IntervalSet undeclared = {};   ///< withheld by the server and not declared by us
    IntervalSet overdeclared = {}; ///< declared missing though the server sent or could send it
    IntervalSet unexpected = {};   ///< accounted for, but never published
    IntervalSet overlapping = {};  ///< in two classes at once
    std::uint64_t doubled = 0;
    std::uint64_t disordered = 0;
    std::vector<std::string> wrongValues; ///< keys whose last painted value is not the last published one

    /// Provable, and nothing is wrong.
    [[nodiscard]] bool holds() const;
};

/*!
 * Compares what a server published with what a ledger accounts for, by sets of numbers (in the manner of
 * Jepsen's total-queue): per feed and epoch, from the first cursor to the head,
 *
 *   published = accepted + refused + ignored + declared missing (+ in snapshots), disjoint and equal;
 *
 * and the declared gaps are exactly the injected ones: one too many is a failure as well.
 *
 * What an epoch published behind our last number of it, or before our first of the next one, is covered by a
 * break that was told. A history that goes back is published as an epoch of the same name once more; numbers
 * do not tell the two apart, so what is accounted for before the last of that name is held against the
 * highest of the earlier heads.
 *
 * A key that is not shown is wrong only where the client saw everything from number 1 on. The sets name the
 * last epoch that has any. Feeds are joined by name, in the order of \a accounted; one that only the client
 * knows, or that never had a cursor, is not provable.
 */
[[nodiscard]] std::vector<FeedVerdict> checkAccounts(const std::vector<PublishedFeed> &published,
                                                     const std::vector<AccountedFeed> &accounted);

} // namespace steadfeed
