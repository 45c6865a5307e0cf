// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cadence.h"
#include "FeedStates.h"

#include <QHash>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace steadfeed {

/// How much a value can be trusted (docs/architecture.md), worst last.
enum class Freshness : std::uint8_t {
    Fresh,
    Quiet, ///< feed live, but no tick for a multiple of the symbol's own cadence
    Stale, ///< feed not live or not continuous, or the value is from the stored state
};

inline constexpr KeyIndex kNoKey = std::numeric_limits<KeyIndex>::max();

/// The newest price of one symbol.
struct PriceEntry
{
    FeedIndex feed = 0;
    QString symbol; ///< as displayText() shows it
    bool priced = false;
    bool restored = false;
    bool lastIsMid = false;
    Number last;
    Number bid;
    Number ask;
    double previousClose = kNoNumber;
    double first = kNoNumber; ///< first price of this run: what "since start" counts from
    MonoTime received{};
    WallMicros serverTime = kNoTime;
    std::uint64_t updates = 0;
    Cadence cadence;
};

/*!
 * The last price of every symbol, by the hub's dense key, and how fresh each is.
 *
 * Threading: GUI thread; no QObject, so that 20,000 ticks a second cost an assignment each. Times come from
 * the batches and from the caller.
 */
class PriceBook
{
public:
    /// Takes names and prices. Feed states must have been applied before.
    void apply(const FrameBatch &batch, const FeedStates &feeds);

    [[nodiscard]] const std::vector<PriceEntry> &entries() const { return m_entries; }
    /// Null where the key has no price (yet).
    [[nodiscard]] const PriceEntry *find(KeyIndex key) const;
    /// The key that prices this symbol: of the first feed in the profile that has it.
    [[nodiscard]] std::optional<KeyIndex> keyOf(const QString &symbol) const;
    /// Rises when a key gets its first price or goes with its feed, and when another feed's key prices a
    /// symbol.
    [[nodiscard]] std::uint64_t version() const { return m_version; }

    [[nodiscard]] static Freshness freshness(const PriceEntry &entry, const FeedStates &feeds, MonoTime now);
    [[nodiscard]] static std::chrono::duration<double> age(const PriceEntry &entry, MonoTime now);

private:
    void applyOne(const PriceUpdate &update, const FeedStates &feeds);
    void forget(FeedIndex feed);
    /// Decides anew which key prices which symbol.
    void choose(const FeedStates &feeds);
    void offer(KeyIndex key, const FeedStates &feeds);

    std::vector<PriceEntry> m_entries;
    QHash<QString, KeyIndex> m_bySymbol;
    std::uint64_t m_version = 0;
    std::uint64_t m_seenOrder = 0;
};

} // namespace steadfeed
