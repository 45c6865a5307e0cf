// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLab.h"
#include "FaultLog.h"
#include "FaultPlan.h"
#include "FaultedLink.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/*!
 * Turns a plan, and buttons, into what is in force when and on which connection, and writes the log. The same
 * plan and the same calls give the same log.
 *
 * Connections are counted per feed from the start of a plan; those that are open then come first, in the
 * order in which they were opened, and their bytes count from then. A byte trigger counts the direction of
 * its fault; Both: bytes down. A fault of Both lies on both directions; but Corrupt, Insert, Repeat and
 * HalfClose touch one, Both: down. Fin and Reset end the whole connection.
 *
 * Refuse, Silent and Answer lie on a feed while they last: the owner of the sockets asks. By byte trigger
 * they concern connection k alone: Refuse resets it there, Silent is a Hole, and Answer
 * answers its first request from that byte of the way up.
 *
 * Event faults are only handed on: at the start of the plan those that an event (or byte) triggers, for
 * arming, and those of a time when it is due; buttons at once, with number 0. Byte faults that an event
 * triggers are handed on with them; strike() does them when the event has come. Who does them notes it here,
 * so that there is one log.
 *
 * After each call, links may have something to take or have got another deadline.
 *
 * Threading: a plain value; time is handed in and must not go back.
 */
class FaultDirector
{
public:
    using Hand = std::function<void(const PlannedFault &)>;

    /// \a start: zero of the log until a plan runs. \a seed: for jitter and junk until a plan brings its own.
    explicit FaultDirector(MonoTime start, std::uint64_t seed = 1, Hand events = {});
    ~FaultDirector();
    FaultDirector(const FaultDirector &) = delete;
    FaultDirector &operator=(const FaultDirector &) = delete;

    // Connections
    FaultedLink &open(const std::string &feed, MonoTime now);
    void close(FaultedLink &link, MonoTime now); ///< \a link is no more
    /// As FaultedPipe::take(), and does what follows from it.
    [[nodiscard]] FaultedPipe::Output take(FaultedLink &link, FaultDirection direction, MonoTime now);

    // What the owner of the sockets asks. A feed of no name stands for all.
    [[nodiscard]] bool refuses(std::string_view feed) const; ///< new connections
    [[nodiscard]] bool silences(std::string_view feed) const;
    [[nodiscard]] bool answers(std::string_view feed) const; ///< whatever is asked
    /// The answer to a request on \a link that begins at the present end of its way up; noted in the log.
    [[nodiscard]] std::optional<FaultAnswer> answer(FaultedLink &link, MonoTime now);
    /// Something that the owner of the sockets did on its behalf: a refused or silent connection.
    void met(FaultKind kind, std::string_view feed, std::uint32_t connection, MonoTime now);

    // The plan and the buttons
    void run(FaultPlan plan, MonoTime now);
    void stop(MonoTime now);  ///< the plan, and whatever lasts
    void clear(MonoTime now); ///< whatever lasts
    void inject(const Fault &fault, const std::string &feed, MonoTime now);
    void strike(const PlannedFault &planned, MonoTime now);
    void advance(MonoTime now); ///< does what is due
    [[nodiscard]] std::optional<MonoTime> deadline() const;

    // The log
    void note(FaultLogEntry entry, MonoTime now); ///< sets since and at
    [[nodiscard]] std::vector<FaultLogEntry> takeLog();
    [[nodiscard]] FaultLabStatus status(MonoTime now) const;

private:
    /// A fault that lasts and is in force.
    struct Lasting
    {
        FaultedPipe::Key key = 0;
        std::uint32_t number = 0;
        std::string feed;            ///< empty: every feed
        FaultedLink *link = nullptr; ///< of a byte trigger; else all of the feed
        std::optional<MonoTime> until;
        Fault fault;
    };
    void strikeLinks(FaultedPipe::Key key, const PlannedFault &planned, MonoTime now);
    void followUp(FaultedLink &link, FaultDirection direction, const FaultedPipe::Strike &strike,
                  MonoTime now);
    void arm(FaultedLink &link);
    void endLasting(std::size_t index, MonoTime now);
    void endAll(MonoTime now);
    void finishPlan(MonoTime now);
    [[nodiscard]] const Lasting *inForce(FaultKind kind, std::string_view feed) const;
    void log(std::uint32_t number, const Fault &fault, FaultLogEntry::Phase phase, std::string_view feed,
             std::uint32_t connection, std::uint64_t offset, MonoTime now);

    Hand m_events;
    MonoTime m_start;
    std::uint64_t m_seed;
    FaultPlan m_plan;
    bool m_running = false;
    MonoTime::duration m_elapsed{0};    ///< of the plan that is over
    std::vector<PlannedFault> m_timed;  ///< by time
    std::vector<PlannedFault> m_byByte; ///< by connection
    std::size_t m_nextTimed = 0;
    std::vector<std::unique_ptr<FaultedLink>> m_links; ///< in order of opening
    std::map<std::string, std::uint32_t> m_counts;     ///< connections per feed
    std::vector<Lasting> m_lasting;
    FaultedPipe::Key m_nextKey;       ///< of buttons; planned faults have their number
    std::set<std::uint32_t> m_struck; ///< numbers
    std::vector<FaultLogEntry> m_log;
};

} // namespace steadfeed::demo
