// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "ClockOffset.h"
#include "FeedTypes.h"
#include "LatencySummary.h"
#include "LedgerCounts.h"
#include "OutageTracker.h"
#include "PlaybackTypes.h"
#include "Reason.h"
#include "SequenceGaps.h"
#include "Values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/*!
 * What the feed thread hands to the GUI thread once per frame tick: plain values, moved, never shared.
 *
 * Keys: a price or metric series is known by a dense number that is valid for the life of the hub; its name
 * is told once, in FrameBatch::newKeys, before or with its first update.
 */
namespace steadfeed {

using KeyIndex = std::uint32_t;
/// Names a feed for the life of the hub; never given twice, whatever is added, removed or moved.
using FeedIndex = std::uint16_t;
/// Rows of the local holdings file come as if from this feed.
inline constexpr FeedIndex kHoldingsFeed = 0xFFFF;

struct KeyName
{
    KeyIndex key = 0;
    FeedIndex feed = 0;
    std::string name; ///< symbol, or name of the metric
};

/// The newest value of one key, with what happened to it since the last frame.
struct PriceUpdate
{
    KeyIndex key = 0;
    Number last; ///< always finite
    Number bid;
    Number ask;
    bool lastIsMid = false;
    bool restored = false; ///< from the stored state: shown stale until the feed says otherwise
    double previousClose = kNoNumber;
    WallMicros serverTime = kNoTime;
    WallMicros receivedWall = kNoTime;
    MonoTime received{}; ///< age counts from here; for a restored value from its stored wall time
    // Of all ticks since the last frame, conflated ones included:
    double open = kNoNumber;
    double high = kNoNumber;
    double low = kNoNumber;
    double volume = 0.0;
    std::uint32_t updates = 0;
};

/// One row of the position table, or the begin or end of a snapshot. In the order in which they came.
struct PositionChange
{
    enum class Op : std::uint8_t {
        SnapshotBegin, ///< what follows is the whole table; rows not in it are gone at SnapshotEnd
        Row,
        Remove,
        SnapshotEnd,
    };
    Op op = Op::Row;
    FeedIndex feed = 0;
    bool restored = false;
    std::string symbol;
    std::string account;
    std::string currency;
    std::string title;
    Number quantity;
    Number averagePrice;
    double multiplier = 1.0;
    double previousClose = kNoNumber;
    WallMicros serverTime = kNoTime;
    Number limit = {};     ///< PositionView::limit
    std::string flag = {}; ///< PositionView::flag
};

struct NoticeItem
{
    FeedIndex feed = 0;
    std::string id;
    std::string title;
    std::string text;
    std::string symbol;
    NoticeLevel level = NoticeLevel::Info;
    WallMicros serverTime = kNoTime;
    WallMicros receivedWall = kNoTime;
    std::string acknowledgedBy = {}; ///< NoticeView::acknowledgedBy
};

struct MetricUpdate
{
    KeyIndex key = 0;
    Number value;
    std::string unit;
    bool restored = false;
    WallMicros serverTime = kNoTime;
    WallMicros receivedWall = kNoTime;
    MonoTime received{};
};

enum class LogLevel : std::uint8_t { Info, Warning, Error };

/// One line of the event log, still without words.
struct LogEntry
{
    WallMicros wall = kNoTime;
    FeedIndex feed = 0;
    LogLevel level = LogLevel::Info;
    Reason reason;
    std::uint32_t repeats = 1; ///< a storm of the same reason is one line with a counter
};

/// How one feed is, as of this frame. Times that are not known are MonoTime{}.
struct FeedHealth
{
    FeedIndex feed = 0;
    std::string name;
    FeedKind kind = FeedKind::Prices;
    FeedProtocol protocol = FeedProtocol::Native;
    std::string transport;
    std::string url;             ///< without user info and query values
    std::string wantedTransport; ///< the profile's; another than `transport` only with a fallbackCause
    Reason fallbackCause;   ///< why it is not the profile's first choice of transport and address; none else
    std::string changingTo; ///< transport of a second lane that is catching up; empty: none

    LinkState state = LinkState::Idle;
    Continuity continuity = Continuity::Unknown;
    Reason cause;              ///< why it is in this state; none while all is well
    MonoTime since{};          ///< entered the state
    MonoTime nextTry{};        ///< Backoff, Offline, Failed
    std::uint32_t attempt = 0; ///< failed tries since the last stable Live
    std::uint64_t catchUpDone = 0;
    std::uint64_t catchUpTotal = 0;  ///< Resuming: events to replay
    bool snapshotIncomplete = false; ///< rows and sums are not whole yet
    bool quietExpected = false;      ///< outside the profile's trading hours: neither quiet nor stale rises

    LedgerCounts counts;
    std::uint64_t missing = 0; ///< open and permanent gaps
    std::uint64_t gapsOpen = 0;
    std::uint64_t reordered = 0;
    std::uint64_t epochBreaks = 0;
    std::uint64_t bytes = 0;
    std::uint32_t connects = 0;
    std::uint32_t reconnects = 0;
    std::uint32_t resumes = 0;
    double ratePerSecond = 0.0;
    double bytesPerSecond = 0.0;
    LatencySummary latency; ///< as measured: the difference of the clocks is in it
    std::optional<std::int64_t>
        lag;           ///< µs from the newest stamped value to its receipt, clock.micros taken off
    ClockOffset clock; ///< by how much the server's clock differs, where it could be found out
    MonoTime lastByte{};
    MonoTime lastHeartbeat{};
    MonoTime lastData{};

    /// Every value of this feed is to be shown as stale: not live, an open gap, a recording
    /// (docs/architecture.md).
    bool stale = true;
    /// A value received before this is stale until its own next one comes: something between is missing for
    /// good (a permanent gap, an epoch break, a plain feed's reconnect). MonoTime{}: none.
    MonoTime trustFrom{};
};

/// A feed entered a state. Also those that are too short for FeedHealth to show.
struct LinkChange
{
    FeedIndex feed = 0;
    MonoTime at{};
    LinkState state = LinkState::Idle;
    Continuity continuity = Continuity::Unknown;
    Reason cause;
};

/// An outage began, or a phase of it was reached.
struct OutageChange
{
    FeedIndex feed = 0;
    std::uint32_t number = 0; ///< of this feed, from 1; the same one comes again with each phase
    Outage outage;
};

/// The named gaps of one feed, whole, because they changed. At most once a second per feed.
struct GapNames
{
    FeedIndex feed = 0;
    std::string epoch;
    std::vector<SequenceGap> gaps; ///< at most SequenceGaps::kMaxIntervals
    std::uint64_t more = 0;        ///< missing numbers that are in no named gap
    std::uint64_t closed = 0;      ///< numbers that came after all
};

struct FrameBatch
{
    Now now; ///< when the batch was made
    std::vector<KeyName> newKeys;
    std::vector<PriceUpdate> prices; ///< at most one per key
    std::vector<PositionChange> positions;
    std::vector<NoticeItem> notices;
    std::vector<MetricUpdate> metrics; ///< at most one per key
    std::vector<LogEntry> log;
    std::vector<FeedHealth> health; ///< every feed, in profile order
    std::vector<LinkChange> links;  ///< in the order in which they happened
    std::vector<OutageChange> outages;
    std::vector<GapNames> gaps;
    /// Answers FeedCommands::requestAccounts(): as of this frame, every feed that has numbers.
    std::optional<std::vector<AccountedFeed>> accounts;
    /// No longer in the profile, or begun anew (a recording that goes back): whatever came from them before
    /// this batch goes.
    std::vector<FeedIndex> removedFeeds;
    std::optional<PlaybackStatus> playback; ///< of the recording that the feeds play
};

} // namespace steadfeed
