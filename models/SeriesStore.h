// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decimation.h"
#include "RowOrder.h"
#include "Totals.h"

#include <map>
#include <optional>
#include <vector>

namespace steadfeed {

/// The history of one figure at two scales: the last five minutes finely, the whole session ever coarser.
struct History
{
    explicit History(std::size_t capacity);
    void add(double time, double open, double high, double low, double close);
    void limit(std::size_t capacity);

    TimeSeries recent;
    TimeSeries session;
};

/*!
 * The histories of all prices and of the total P&L per currency, with the outages of each: also those that
 * begin and end between two samples, each with its cause. A sum has the outages of every feed it is made of.
 *
 * Memory is bounded whatever the number of symbols: all histories together have at most about kBudget
 * buckets (40 bytes each), so many symbols mean coarser histories, decided anew as symbols appear.
 *
 * Threading: GUI thread. Times are seconds since the store's first batch (steady clock).
 */
class SeriesStore
{
public:
    static constexpr double kRecentSeconds = 300.0;
    static constexpr std::size_t kBudget = 600'000;

    void apply(const FrameBatch &batch);
    /// Notes sums and outages; called at 10 Hz.
    void sample(const Books &books, const std::map<QString, Total> &totals, MonoTime now);

    /// Null where there is no history yet.
    [[nodiscard]] const History *price(KeyIndex key) const;
    [[nodiscard]] const History *total(const QString &currency) const;
    [[nodiscard]] const GapList &priceGaps(FeedIndex feed) const;
    [[nodiscard]] const GapList &totalGaps(const QString &currency) const;

    [[nodiscard]] double seconds(MonoTime time) const;
    /// Buckets per scale that each history may have now.
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    /// Buckets in use, over all prices.
    [[nodiscard]] std::size_t used() const;

private:
    struct FeedGaps
    {
        GapList gaps;
        std::uint64_t holes = 0; ///< missing events and epoch breaks seen so far
        Reason hole;             ///< the newest that the log told of
        bool broke = false;      ///< since the last sample
    };

    void fitCapacity();
    void noteLog(const LogEntry &entry);
    void noteLink(const LinkChange &change);
    void noteFeed(const FeedHealth &health, double time);
    void sampleTotal(const QString &currency, const Total &total, double time);
    [[nodiscard]] FeedIndex brokenFeed(const Total &total) const;
    FeedGaps &gapsOf(FeedIndex feed);
    void forget(FeedIndex feed);

    struct TotalHistory
    {
        History history{600};
        GapList gaps;
        int unpriced = 0; ///< positions that were not in the last sum
    };
    std::vector<std::optional<History>> m_prices;
    std::vector<FeedIndex> m_feedOf; ///< by key
    std::size_t m_priceCount = 0;
    std::map<QString, TotalHistory> m_totals;
    std::vector<FeedGaps> m_feedGaps;
    std::size_t m_capacity = 600;
    std::optional<MonoTime> m_origin;
};

} // namespace steadfeed
