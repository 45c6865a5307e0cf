// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedSession.h"

#include "UrlText.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

using Type = LinkEvent::Type;

FeedSession::FeedSession(FeedProfile feed, FeedIndex index, Options options,
                         const TransportRegistry &transports, KeyTable &keys, HostGate &gate,
                         SessionHost &host)
    : m_feed(std::move(feed))
    , m_index(index)
    , m_options(std::move(options))
    , m_transports(transports)
    , m_gate(gate)
    , m_host(host)
    , m_intake(m_feed, index, keys, *this)
    , m_routes(FeedRequest::routesOf(m_feed, transports))
    , m_lane(makeLane(m_routes.preferred()))
{
    m_intake.carry(m_lane->intakeLane());
}

FeedSession::~FeedSession() = default;

std::unique_ptr<FeedLane> FeedSession::makeLane(const Route &route)
{
    FeedLane::Options options;
    options.replay = m_options.replay;
    options.heartbeatMin = m_options.heartbeatMin;
    options.random = m_lanes++ == 0 ? m_options.random : Random(m_options.random.next());
    LaneOwner &owner = *this;
    return std::make_unique<FeedLane>(m_feed, m_index, std::move(options), route,
                                      *m_transports.find(route.transport), m_intake, m_gate, m_host, owner);
}

void FeedSession::start()
{
    m_lane->step(Type::Start);
}

void FeedSession::stop()
{
    dropJoining();
    m_lane->step(Type::Stop);
}

void FeedSession::reconnectNow()
{
    m_lane->step({.type = Type::ReconnectNow, .reason = {ReasonCode::UserReconnect, {}}});
}

void FeedSession::newSecret()
{
    m_lane->step(Type::NewSecret);
}

void FeedSession::sleepNoticed()
{
    if (m_joining) {
        dropJoining();
        m_routes.keptOther({ReasonCode::SleepNoticed, {}}, m_host.now().mono);
    }
    m_lane->step(Type::SleepNoticed);
}

void FeedSession::tick()
{
    const MonoTime now = m_host.now().mono;
    m_retired.reset();
    m_intake.tick(now, canDeliver());
    m_lane->tick();
    if (m_joining)
        m_joining->tick();
    if (m_joining && now >= m_joinUntil)
        giveUpJoining({ReasonCode::NoAnswer, {std::to_string(kJoinWithin.count())}});
    const auto again = m_routes.preferredAgainAt();
    if (again && now >= *again && !m_joining && state() == LinkState::Live) {
        m_routes.tryingPreferred(now);
        if (FeedIntake::canCompareLanes(m_feed))
            join(m_routes.preferred());
    }
}

std::optional<MonoTime> FeedSession::deadline() const
{
    if (m_retired)
        return MonoTime{};
    if (isOver())
        return std::nullopt;
    std::optional<MonoTime> next = m_lane->deadline();
    const auto consider = [&next](std::optional<MonoTime> t) {
        if (t)
            next = next ? std::min(*next, *t) : *t;
    };
    // A gap's time that passes while nothing can fill it is looked at when something can.
    if (canDeliver())
        consider(m_intake.deadline());
    if (m_joining) {
        consider(m_joining->deadline());
        consider(m_joinUntil);
    } else if (state() == LinkState::Live) {
        consider(m_routes.preferredAgainAt());
    }
    return next;
}

bool FeedSession::canDeliver() const
{
    return state() == LinkState::Live || state() == LinkState::Resuming;
}

bool FeedSession::isOver() const
{
    return state() == LinkState::Stopped || (m_options.replay && state() == LinkState::Failed);
}

void FeedSession::laneOpened(FeedLane &lane, const Opened &opened)
{
    const Now now = m_host.now();
    if (&lane == m_lane.get() && m_connects > 0)
        ++m_reconnects; // a lane that joins is no reconnect
    ++m_connects;
    m_intake.connectionOpened(lane.intakeLane(), now);
    m_host.note(m_index, LogLevel::Info, {ReasonCode::Connected, {lane.route().transport}});
    if (opened.redirectedElsewhere) {
        m_host.note(m_index, LogLevel::Warning,
                    {ReasonCode::CredentialsDropped, {originOf(opened.finalUrl)}});
    }
    const std::string cursor = m_intake.cursor();
    if (!cursor.empty()) {
        if (opened.cursorSent)
            m_host.note(m_index, LogLevel::Info, {ReasonCode::Resumed, {cursor.substr(0, 128)}});
        else
            m_host.note(m_index, LogLevel::Warning, {ReasonCode::ResumedWithout, {}});
    }
    if (&lane == m_lane.get())
        m_outages.reconnected(now.mono);
    if (m_feed.protocol == FeedProtocol::Plain)
        m_resumes += opened.cursorSent;
}

void FeedSession::laneFrame(FeedLane &lane, const Frame &frame, const Now &readAt)
{
    m_speaking = &lane;
    m_intake.frame(frame, lane.intakeLane(), readAt);
    m_speaking = nullptr;
    if (m_joining.get() == &lane && lane.state() == LinkState::Live && m_intake.isLevel(lane.intakeLane()))
        takeOver();
}

void FeedSession::laneBytes(FeedLane &lane)
{
    if (&lane == m_lane.get())
        m_outages.byteArrived(lane.lastByte());
}

void FeedSession::laneStepped(FeedLane &lane, LinkState before)
{
    if (lane.state() == before)
        return; // nearly always: each read is a step
    if (&lane == m_lane.get()) {
        noteTransition(before, m_host.now().mono);
        return;
    }
    const bool lost =
        !lane.isOpen() && lane.state() != LinkState::Connecting && lane.state() != LinkState::Stopped;
    if (lost && &lane == m_joining.get())
        giveUpJoining(lane.machine().cause());
}

void FeedSession::noteTransition(LinkState before, MonoTime now)
{
    const LinkState state = m_lane->state();
    const Reason cause = m_lane->machine().cause();
    const bool waiting =
        state == LinkState::Backoff || state == LinkState::Offline || state == LinkState::Failed;
    tellLink(now);
    // What a person asked for is no outage; an answer that did not last ends none.
    if ((before == LinkState::Live && state != LinkState::Stopped) || (m_outages.underWay() && waiting))
        m_outages.lost(m_lane->lastByte(), now, cause);
    if (state == LinkState::Live) {
        m_wasLive = true;
        m_outages.fresh(now);
    }
    if ((waiting || state == LinkState::AuthRequired || state == LinkState::Stale) && cause) {
        m_lastError = cause;
        const bool person = state == LinkState::Failed || state == LinkState::AuthRequired;
        m_host.note(m_index, person ? LogLevel::Error : LogLevel::Warning, cause);
    } else if (state == LinkState::Stopped && cause) {
        m_host.note(m_index, LogLevel::Info, cause);
    }
    if (!waiting || cause.code == ReasonCode::SleepNoticed)
        return;
    if (m_joining)
        takeOver(); // what was to wait for has gone
    else
        considerNextRoute(before, now);
}

void FeedSession::helloRead(const Hello &hello)
{
    FeedLane &lane = speaker();
    const bool first = lane.state() == LinkState::Resuming;
    lane.helloRead(hello);
    m_resumes += first && lane.cursorSent();
}

void FeedSession::heartbeatRead()
{
    speaker().heartbeatRead();
}

void FeedSession::caughtUp()
{
    speaker().caughtUp();
}

void FeedSession::streamBroken(const Reason &reason)
{
    FeedLane &lane = speaker();
    lane.step({.type = Type::Broken, .generation = lane.machine().generation(), .reason = reason});
}

void FeedSession::resumeWanted(const Reason &reason)
{
    if (!m_options.replay) // a recording cannot be asked for more
        m_lane->step({.type = Type::ReconnectNow, .reason = reason});
}

void FeedSession::note(LogLevel level, const Reason &reason)
{
    m_host.note(m_index, level, reason);
}

} // namespace steadfeed
