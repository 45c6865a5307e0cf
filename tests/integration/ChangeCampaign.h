// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Exchange.h"
#include "HubRun.h"
#include "PriceWitness.h"
#include "Random.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace steadfeed::test {

/// A transport, and how it encodes.
struct Way
{
    std::string transport;
    std::string encoding = {}; ///< of websocket; empty: the transport has no such option
};

/// SSE, WebSocket with JSON and with CBOR, and long-polling.
[[nodiscard]] const std::vector<Way> &allWays();
/// A feed of the exchange at \a base that can be had by all of them, with its token under kTokenReference.
[[nodiscard]] FeedProfile exchangeFeed(FeedKind kind, const std::string &base);
void goBy(FeedProfile &feed, const Way &way);

/*!
 * Changes the transport of running feeds at random while data flows, and holds what was applied against what
 * the exchange published: nothing lost, doubled, out of order or wrong.
 *
 * Threading: the test's thread; run() waits in the event loop.
 */
class ChangeCampaign : public QObject
{
public:
    struct Options
    {
        std::uint64_t seed = 1;
        int changes = 200;
        double rate = 5000;   ///< ticks a second, over 20 symbols
        double hurried = 0.2; ///< share of changes that are not waited for: the next one overlaps them
        int dwell = 10;       ///< at most so many frames between a change and the next
        std::vector<FeedKind> feeds = {FeedKind::Prices}; ///< all change at once; prices first
        std::size_t way = 0;                              ///< of allWays(): the first one
        std::uint64_t ticks = 0;                          ///< to be received at least
    };

    struct Outcome
    {
        QStringList problems; ///< empty: all is as it must be
        std::uint64_t events = 0;
        std::uint64_t duplicates = 0; ///< dropped: what two lanes both delivered
        std::uint64_t lost = 0;
        std::uint64_t doubled = 0;
        std::uint64_t reordered = 0;
        std::chrono::milliseconds longestSilence{0}; ///< between two frames that brought a price
        std::chrono::milliseconds took{0};
    };

    explicit ChangeCampaign(Options options);

    Outcome run();

private:
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition);
    [[nodiscard]] bool allLive() const;
    [[nodiscard]] std::uint64_t distinct(std::size_t feed) const;
    void passFrames(int frames);
    void change();
    [[nodiscard]] bool allTookOver(const std::vector<std::uint32_t> &connectsBefore) const;
    void takeFrame(const FrameBatch &batch);
    void checkLedgers(const RunReport &report);
    void checkPrices(const RunReport &report, std::uint64_t after);
    void checkNotices(const RunReport &report, std::size_t feed);
    void checkPositions(const RunReport &report, std::size_t feed, std::uint64_t after);
    void expect(bool right, const QString &otherwise);

    const Options m_options;
    Random m_random;
    Exchange m_exchange;
    PublishedHistory m_published{{}, {}};
    Profile m_profile;
    std::size_t m_way; ///< the last one asked for
    HubRun *m_run = nullptr;
    PriceWitness m_witness;
    MonoTime m_lastPrice{};
    Outcome m_outcome;
};

} // namespace steadfeed::test
