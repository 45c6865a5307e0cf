// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "IntakeLane.h"
#include "LatencyHistogram.h"
#include "Ledger.h"
#include "MetricCells.h"
#include "OrderedValues.h"
#include "PriceCells.h"
#include "Profile.h"
#include "RateMeter.h"
#include "RecentIds.h"
#include "SequenceTracker.h"
#include "StateTypes.h"

#include <map>
#include <optional>
#include <string>

namespace steadfeed {

/// What the intake finds in the stream and the session has to act on. Called from inside FeedIntake::frame()
/// and tick(); the session may close the transport there.
class IntakeListener
{
public:
    virtual ~IntakeListener() = default;
    virtual void helloRead(const Hello &hello) = 0;
    virtual void heartbeatRead() = 0;
    /// Everything that hello announced is here, the snapshot included.
    virtual void caughtUp() = 0;
    /// The stream breaks the native protocol; what follows cannot be trusted.
    virtual void streamBroken(const Reason &reason) = 0;
    /// A new connection is needed: behind the cursor to fill a gap, or without one to get a new snapshot.
    virtual void resumeWanted(const Reason &reason) = 0;
    /// A joining lane would not go on without a gap: it must not take over.
    virtual void joinRefused(const Reason &reason) = 0;
    virtual void note(LogLevel level, const Reason &reason) = 0;
};

/*!
 * What arrives on one feed, from frame to frame batch: decoding, order, duplicates, gaps, the ledger and
 * conflation. It outlives connections and transports: the cursor is here. What belongs to a connection stands
 * in an IntakeLane; frames of several lanes may come in turn, and what one repeats of another is a duplicate.
 *
 * It opens nothing, waits for nothing and reads no clock; FeedSession does the first two and hands in the
 * time.
 *
 * Threading: lives in the feed thread.
 */
class FeedIntake final : private DecodeSink
{
public:
    // connection.md section 6: how much an ordered feed holds for order, and for how long
    static constexpr std::size_t kMaxHeld = 1024;
    static constexpr std::chrono::seconds kHoldFor{2};
    /// A latest feed's gap that did not fill by then is permanent.
    static constexpr std::chrono::seconds kGapOpenFor{2};
    /// Named gaps go into a frame when they changed, and not more often: they may be thousands.
    static constexpr std::chrono::seconds kGapsEvery{1};
    /// Ordered values that wait for a frame; beyond it reading pauses.
    static constexpr std::size_t kMaxQueued = 50'000;
    static constexpr std::size_t kMaxQueuedBytes = 32u << 20;
    /// What is held for order, in bytes; beyond it the gap is given up.
    static constexpr std::size_t kMaxHeldBytes = 64u << 20;
    /// Symbols or metrics of one feed; events with further ones are refused, or a feed could fill the memory.
    static constexpr std::size_t kMaxKeys = 100'000;

    FeedIntake(const FeedProfile &feed, FeedIndex index, KeyTable &keys, IntakeListener &listener);

    /// \a lane carries the feed from now on, and must stay until another does.
    void carry(IntakeLane &lane) { m_carrier = &lane; }
    void connectionOpened(IntakeLane &lane, const Now &now);
    void frame(const Frame &frame, IntakeLane &lane, const Now &now);
    /// The server has nothing more to say for now: a heartbeat.
    void idle(const Now &now);
    /// A plain feed's id changed without an event.
    void cursorMoved(std::string_view id, const IntakeLane &lane);
    /// A joining lane has delivered whatever the feed has, so that it can take over.
    [[nodiscard]] bool isLevel(const IntakeLane &lane) const;
    /// Lanes of different transports can be compared, event by event (connection.md section 6).
    [[nodiscard]] static bool canCompareLanes(const FeedProfile &feed);
    void bytesArrived(std::size_t bytes, MonoTime now);
    /// Time passed; \a open: the link can deliver what an open gap waits for.
    void tick(MonoTime now, bool open);
    [[nodiscard]] std::optional<MonoTime> deadline() const;

    /// What the next connection resumes after; empty: from the start. Opaque on a plain feed, where it means
    /// something in one space of ids only.
    [[nodiscard]] std::string cursor() const;
    [[nodiscard]] std::string cursorFor(const std::string &space) const;
    /// The newest number of the feed, for addresses and messages that ask by number; empty: none.
    [[nodiscard]] std::string lastNumber() const;
    /// The server says that our id is of no use, or a snapshot has to be fetched anew.
    void forgetCursor();

    [[nodiscard]] bool wantsPause() const
    {
        return m_ordered.queued() > kMaxQueued || m_ordered.queuedBytes() > kMaxQueuedBytes;
    }
    /// Moves what is new into the batch and settles the ledger. After it nothing is pending but held events.
    void takeFrame(FrameBatch &batch);
    /// The part of the health that concerns data.
    void describe(FeedHealth &health, MonoTime now);

    /// The run ends: what is held for order goes on in its order, so that nothing stays pending; the next
    /// frame is the last.
    void finish();

    /// Goes on where an earlier run stopped; its values show as stale until the feed says otherwise.
    void restore(const FeedState &state, const Now &now);
    /// What changed since the last call, cursor and totals included, true together; to be called right after
    /// takeFrame(). Nothing while a snapshot is under way: half of one must not be stored.
    [[nodiscard]] std::optional<FeedState> takeUnsaved();

    [[nodiscard]] const LedgerCounts &counts() const { return m_ledger.counts(); }
    [[nodiscard]] const SequenceTracker &sequence() const { return m_sequence; }
    /// What became of every number; to be asked right after takeFrame(). Nothing where the feed has no
    /// numbers that say what is missing.
    [[nodiscard]] std::optional<AccountedFeed> account() const;
    [[nodiscard]] LatencyHistogram &latency() { return m_latency; }
    [[nodiscard]] PriceCells &prices() { return m_prices; }
    [[nodiscard]] MetricCells &metrics() { return m_metrics; }
    [[nodiscard]] Continuity continuity() const;
    /// Values received before are stale until their own next value: something between is missing.
    [[nodiscard]] MonoTime trustFrom() const { return m_trustFrom; }

private:
    struct HeldFrame
    {
        std::string data;
        std::string id;
        std::string type;
        bool badText = false;
    };

    bool decoded(const DecodedEvent &event) override
    {
        take(event);
        return !lane().over;
    }
    [[nodiscard]] IntakeLane &lane() const { return m_speaker ? *m_speaker : *m_carrier; }
    /// The feed's numbers are the connection's: each begins anew.
    [[nodiscard]] bool countsPerConnection() const;
    void take(const DecodedEvent &event);
    void hello(const Hello &hello);
    void joiningHello(const Hello &hello);
    void takeCursor(const DecodedEvent &event);
    void numbered(const DecodedEvent &event);
    void plainNumbered(const DecodedEvent &event);
    void refuse(std::uint64_t order);
    void settleEvent(const DecodedEvent &event, std::uint64_t order);
    void applyValues(const DecodedEvent &event, std::uint64_t order);
    void takeStamp(WallMicros stamp);
    [[nodiscard]] bool hasTooManyKeys(const DecodedEvent &event) const;
    bool repeatsKeys(const DecodedEvent &event);
    void hold(const DecodedEvent &event);
    void releaseHeld();
    void releaseNext();
    void releaseAll();
    void giveUpGap();
    void askForGap();
    void gapOverdue();
    void fetchSnapshot();
    void notePermanent(std::uint64_t from, std::uint64_t to);
    void checkCaughtUp();
    void tellGaps(FrameBatch &batch);

    const FeedProfile &m_feed;
    const FeedIndex m_index;
    IntakeListener &m_listener;
    IntakeLane *m_carrier = nullptr; ///< carries the feed
    IntakeLane *m_speaker = nullptr; ///< its frame is being taken
    Ledger m_ledger;
    SequenceTracker m_sequence;
    RecentIds m_recentIds;
    PriceCells m_prices;
    MetricCells m_metrics;
    OrderedValues m_ordered;
    std::string m_savedCursor;
    LedgerCounts m_lifetime; ///< of earlier runs
    std::uint64_t m_lifetimeMissing = 0;
    RateMeter m_rate;
    std::uint64_t m_unrated = 0; ///< events since the meter was told: it is told once per read
    LatencyHistogram m_latency;
    std::map<std::uint64_t, HeldFrame> m_held;
    std::size_t m_heldBytes = 0;

    const Frame *m_frame = nullptr; ///< the one being decoded
    Now m_now;
    std::string m_opaqueCursor;      ///< plain feeds: the last id
    std::string m_cursorSpace;       ///< whose id it is
    std::uint64_t m_plainNumber = 0; ///< plain feeds with numbers of scope feed: the newest one
    std::uint64_t m_bytes = 0;
    std::uint64_t m_keyReordered = 0;
    bool m_inSnapshot = false;     ///< rows and sums are not whole
    bool m_releasing = false;      ///< a held frame is being decoded again
    std::uint64_t m_askedUpTo = 0; ///< what is missing up to here was asked for once; 0: nothing was
    bool m_gapUnproven = false;    ///< a new connection has not shown yet that it goes on behind the gap
    std::optional<MonoTime> m_gapDeadline;
    std::uint64_t m_gapsTold = 0; ///< revision of the gaps that a frame had last
    MonoTime m_gapsToldAt{};
    bool m_finished = false;
    MonoTime m_trustFrom{};
    MonoTime m_lastData{};
    WallMicros m_stamp = kNoTime; ///< the server's, of the newest value that has one
    WallMicros m_stampReceived = kNoTime;
    std::uint32_t m_connections = 0;
};

} // namespace steadfeed
