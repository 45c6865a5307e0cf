// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <string>

/*!
 * Batches for tests of the models, with times counted in seconds from a fixed start.
 */
namespace steadfeed::batches {

inline MonoTime at(double seconds)
{
    return MonoTime{} + std::chrono::hours(1) +
           std::chrono::duration_cast<MonoTime::duration>(std::chrono::duration<double>(seconds));
}

inline Now now(double seconds)
{
    return {at(seconds), 1'700'000'000'000'000 + WallMicros(seconds * 1e6)};
}

inline FeedHealth health(FeedIndex feed, FeedKind kind, LinkState state = LinkState::Live)
{
    FeedHealth out;
    out.feed = feed;
    out.name = "feed" + std::to_string(feed);
    out.kind = kind;
    out.transport = "sse";
    out.state = state;
    out.continuity = Continuity::Continuous;
    out.stale = state != LinkState::Live;
    return out;
}

/// Feed 0 gives prices, feed 1 positions, both in the state given.
inline FrameBatch batch(double seconds, LinkState prices = LinkState::Live,
                        LinkState positions = LinkState::Live)
{
    FrameBatch out;
    out.now = now(seconds);
    out.health = {health(0, FeedKind::Prices, prices), health(1, FeedKind::Positions, positions)};
    return out;
}

inline void addPrice(FrameBatch &batch, KeyIndex key, double price, int decimals = 2)
{
    PriceUpdate update;
    update.key = key;
    update.last = Number(price, decimals);
    update.open = update.high = update.low = price;
    update.received = batch.now.mono;
    update.receivedWall = batch.now.wall;
    update.updates = 1;
    batch.prices.push_back(update);
}

inline PositionChange position(const std::string &symbol, double quantity, double average,
                               const std::string &currency = "USD")
{
    PositionChange out;
    out.feed = 1;
    out.symbol = symbol;
    out.currency = currency;
    out.quantity = Number(quantity, 0);
    out.averagePrice = Number(average, 2);
    return out;
}

inline PositionChange mark(PositionChange::Op op)
{
    PositionChange out;
    out.op = op;
    out.feed = 1;
    return out;
}

} // namespace steadfeed::batches
