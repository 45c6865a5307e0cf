// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EventFaults.h"
#include "FaultLog.h"
#include "FaultPlan.h"
#include "FeedAccount.h"
#include "FeedHistory.h"
#include "FeedReader.h"
#include "FeedTypes.h"
#include "ResumePoint.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// What all feeds of an exchange share.
struct FeedSettings
{
    std::string epoch;
    std::chrono::milliseconds heartbeat{};
    std::size_t historyEvents = 0;
    std::size_t historyBytes = 0;
    std::function<void(const FaultLogEntry &)> faultStruck = {};  ///< without time; may be empty
    std::function<void(const PlannedFault &)> eventForBytes = {}; ///< a byte fault's event has come
};

/*!
 * One numbered feed: its history, its readers, what it says to a client at the start, and what it does
 * wrong when it is asked to.
 *
 * It does not make events (MarketDriver does) and does not write to sockets (SseSession, WsSession and
 * PollSession do).
 *
 * Threading: the demo thread.
 */
class DemoFeed
{
public:
    /// Takes one message without a number, such as a row of a snapshot: type, JSON text.
    using SendRow = std::function<void(std::string_view type, std::string_view json)>;
    using Snapshot = std::function<void(const SendRow &send)>;

    DemoFeed(FeedKind kind, const FeedSettings &settings);

    /// A feed with a snapshot sends one where a client has no position to go on from.
    void setSnapshot(Snapshot snapshot) { m_snapshot = std::move(snapshot); }
    /// Called when a reader came or went on reading: then there may be room for more.
    void setProgress(std::function<void()> progress) { m_progress = std::move(progress); }

    /// Starts the next event; append its JSON to the result, then call commit().
    [[nodiscard]] std::string &begin(std::string_view type);
    void commit();
    /// Tells the readers. Once for many events.
    void publish();
    /// Tells the readers that the exchange stops.
    void end();

    /// One fault: of a plan by its event, else now or with the next event.
    void addFault(const PlannedFault &fault);
    /// Events of plans count from here; what has not struck is dropped.
    void restartFaults();
    /// What has not struck is dropped.
    void clearFaults();
    /// False for a moment after the feed went back: who was ahead of it must see that before other events
    /// take the numbers.
    [[nodiscard]] bool mayPublish() const;

    [[nodiscard]] const FeedHistory &history() const { return m_history; }
    /// Without last values.
    [[nodiscard]] PublishedFeed published() const;
    /// Rises with each epoch, and with each going back: numbers from before mean something else.
    [[nodiscard]] std::size_t generation() const { return m_account.generation(); }
    [[nodiscard]] std::string_view feedName() const { return name(m_kind); }
    [[nodiscard]] std::string_view epoch() const { return m_epoch; }
    [[nodiscard]] ResumeOffer offer() const;
    /// Where a client that asks with this position (or none) begins, and where one goes on that history went
    /// past. Call once for each hello that is sent.
    [[nodiscard]] ResumePoint resume(const std::optional<ResumeRequest> &request);
    [[nodiscard]] ResumePoint resumeAfterOverrun(std::uint64_t position);
    /// Whether a reader at this position would read something now.
    [[nodiscard]] bool hasNews(std::uint64_t after) const;
    /// As FeedHistory::read(), with the faults on the way.
    FeedRead read(std::uint64_t after, ReadLimit limit, std::vector<HistorySpan> &out);
    /// The messages that go before the events of this start: hello and, where it is due, the snapshot.
    void greet(const ResumePoint &point, const SendRow &send) const;

    void add(FeedReader *reader);
    void remove(FeedReader *reader);
    [[nodiscard]] std::size_t readers() const { return m_readers.size(); }
    /// The position of the reader that is furthest behind; head where there is none.
    [[nodiscard]] std::uint64_t slowest() const;

    /// Told by readers, for the statistics and for progress.
    void sent(std::size_t bytes);
    [[nodiscard]] std::uint64_t bytesSent() const { return m_bytesSent; }
    [[nodiscard]] std::uint64_t overruns() const { return m_overruns; }

private:
    void strike(const PlannedFault &fault);
    void strikeDue();
    void announceGone(std::uint64_t position, const ResumePoint &point);
    void startEpoch();
    void goBack(std::uint64_t events);
    void log(const PlannedFault &fault, std::uint64_t first, std::uint64_t events);

    FeedKind m_kind;
    FeedSettings m_settings;
    std::string m_epoch;
    std::string m_prefix; ///< "id: EPOCH:"
    FeedHistory m_history;
    EventFaults m_faults;
    FeedAccount m_account;
    std::size_t m_awaited = 0; ///< readers that have not come back since it went back
    std::chrono::steady_clock::time_point m_awaitedUntil;
    Snapshot m_snapshot;
    std::function<void()> m_progress;
    std::string m_event; ///< the one being written
    std::vector<FeedReader *> m_readers;
    std::uint64_t m_bytesSent = 0;
    std::uint64_t m_overruns = 0;
};

} // namespace steadfeed::demo
