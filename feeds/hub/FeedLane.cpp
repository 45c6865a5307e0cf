// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedLane.h"

#include "UrlText.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace std::chrono_literals;
using Type = LinkEvent::Type;

namespace {

constexpr auto kPollMargin =
    2s; ///< what an answer may take beyond the time it is held (connection.md section 4)
constexpr int kSamePages = 3; ///< faults F62

} // namespace

FeedLane::FeedLane(const FeedProfile &feed, FeedIndex index, Options options, Route route,
                   const TransportEntry &entry, FeedIntake &intake, HostGate &gate, SessionHost &host,
                   LaneOwner &owner)
    : m_feed(feed)
    , m_index(index)
    , m_options(std::move(options))
    , m_intake(intake)
    , m_host(host)
    , m_owner(owner)
    , m_intakeLane(feed)
    , m_request(std::make_unique<FeedRequest>(feed, std::move(route), entry))
    , m_transport(entry.create())
    , m_machine(machineOptions(), Backoff(m_options.random), &gate)
    , m_pacing(m_request->interval(), m_request->hold())
{
    m_intakeLane.cursorSpace = m_request->cursorSpace();
}

FeedLane::~FeedLane()
{
    shut();
}

ConnectionMachine::Options FeedLane::machineOptions() const
{
    const TransportCapabilities &can = m_request->capabilities();
    const bool native = m_feed.protocol == FeedProtocol::Native && !m_options.replay;
    ConnectionMachine::Options options;
    options.native = native;
    options.oneShot = m_feed.oneShot;
    options.heartbeat = m_feed.heartbeat;
    options.heartbeatMin = m_options.heartbeatMin;
    options.host = hostOf(m_request->route().url);
    options.connectBudget = m_feed.connectTimeout;
    options.pings = can.pings && !m_options.replay;
    options.stream = can.responseHeaders && !can.polls;
    if (can.polls) {
        options.heartbeat = m_request->interval() > 0ms
                                ? std::chrono::nanoseconds(2 * m_request->interval())
                                : std::chrono::nanoseconds(m_request->hold() + kPollMargin);
        if (!native) // such a server may hold the first answer too
            options.connectBudget += m_request->hold();
    }
    return options;
}

bool FeedLane::isOpen() const
{
    return state() == LinkState::Live || state() == LinkState::Resuming || state() == LinkState::Stale;
}

std::optional<MonoTime> FeedLane::deadline() const
{
    return m_openPending ? MonoTime{} : m_machine.deadline();
}

void FeedLane::tick()
{
    if (m_openPending)
        openNow();
    else
        step(Type::Tick);
}

void FeedLane::step(LinkEvent event)
{
    const LinkState before = m_machine.state();
    const LinkActions actions = m_machine.step(event, m_host.now().mono);
    if (actions.closeTransport) {
        m_transport->close();
        m_intakeLane.over = true;
        m_host.recordConnection(m_index, "closed", m_machine.cause());
    }
    if (actions.closeTransport || event.type == Type::Closed || event.type == Type::Stop)
        m_openPending = false;
    if (actions.openTransport)
        m_openPending = true;
    if (actions.ping)
        m_transport->ping();
    m_owner.laneStepped(*this, before);
    m_host.deadlineChanged();
}

void FeedLane::shut()
{
    m_transport->close();
    m_intakeLane.over = true;
    m_openPending = false;
    if (isOpen())
        m_host.recordConnection(m_index, "closed", {ReasonCode::UserStop, {}});
    (void)m_machine.step({.type = Type::Stop}, m_host.now().mono);
}

void FeedLane::fail(const Reason &reason)
{
    m_transport->close();
    m_intakeLane.over = true;
    m_host.recordConnection(m_index, "closed", reason);
    step({.type = Type::Closed, .generation = m_machine.generation(), .reason = reason, .permanent = true});
}

void FeedLane::reroute(Route route, const TransportEntry &entry)
{
    m_transport->close();
    m_intakeLane.over = true;
    m_openPending = false;
    m_request = std::make_unique<FeedRequest>(m_feed, std::move(route), entry);
    m_transport = entry.create();
    m_pacing = PollPacing(m_request->interval(), m_request->hold());
    m_intakeLane.cursorSpace = m_request->cursorSpace();
    m_repeatedPages = 0;
    m_machine.reroute(machineOptions(), m_host.now().mono);
    m_host.deadlineChanged();
}

FeedRequest::Position FeedLane::position() const
{
    return {m_intake.cursorFor(m_intakeLane.cursorSpace), m_intake.lastNumber()};
}

void FeedLane::openNow()
{
    m_openPending = false;
    m_paused = false;
    Access access = m_host.access(m_index, m_request->address(position()));
    if (access.reason) {
        step({.type = Type::Closed,
              .generation = m_machine.generation(),
              .reason = access.reason,
              .permanent = true});
        return;
    }
    m_intakeLane.askedFrom = m_intake.sequence().hasPosition() ? m_intake.sequence().last() : 0;
    m_askedAt = m_host.now().mono;
    m_news = false;
    m_transport->open(m_request->open(position(), std::move(access)), *this);
    m_host.deadlineChanged();
}

void FeedLane::opened(const Opened &opened)
{
    m_lastByte = m_host.now().mono;
    m_cursorSent = opened.cursorSent;
    m_host.recordConnection(m_index, "opened", {});
    m_owner.laneOpened(*this, opened);
    step(Type::Opened);
}

void FeedLane::frame(const Frame &frame)
{
    m_host.recordFrame(m_index, frame, m_readAt.mono);
    const LedgerCounts before = m_intake.counts();
    const std::uint64_t highestBefore = m_intakeLane.highest;
    m_owner.laneFrame(*this, frame, m_readAt);
    const LedgerCounts &after = m_intake.counts();
    if (after.received - after.refused != before.received - before.refused)
        m_machine.progress();
    if (m_intakeLane.over)
        return;
    if (m_request->capabilities().polls)
        notePage(before, m_intakeLane.highest > highestBefore);
    if (!m_paused && m_intake.wantsPause()) {
        m_paused = true;
        m_transport->setReading(false);
        step(Type::Paused);
    }
}

/// Whether a page brought something new. One that brings the same again and again never will, nor one that
/// cannot be read; but what another lane was quicker with is not the same, and whoever does not ask behind a
/// position gets the same until there is something else.
void FeedLane::notePage(const LedgerCounts &before, bool advanced)
{
    const LedgerCounts &after = m_intake.counts();
    const std::uint64_t received = after.received - before.received;
    const std::uint64_t useless = after.duplicates - before.duplicates + after.refused - before.refused;
    const bool news = advanced || received > useless;
    if (received == 0) // an empty page is this transport's heartbeat
        m_intake.idle(m_readAt);
    // Behind an open gap, what is held for order comes again with each page until the gap is given up.
    const bool asksBehind = m_request->interval() == 0ms &&
                            (!position().cursor.empty() || m_feed.protocol == FeedProtocol::Native) &&
                            !m_intake.sequence().gaps().hasOpen();
    m_news = m_news || news;
    m_repeatedPages = received > 0 && !news && asksBehind ? m_repeatedPages + 1 : 0;
    if (m_repeatedPages < kSamePages)
        return;
    const bool nothingRead = received == after.refused - before.refused;
    if (nothingRead)
        fail({ReasonCode::ProtocolError, {"its pages cannot be read"}});
    else
        fail({ReasonCode::RepeatedPage, {}});
}

void FeedLane::readOn()
{
    if (!m_paused)
        return;
    m_paused = false;
    m_transport->setReading(true);
    step(Type::Resumed);
}

void FeedLane::bytesArrived(std::size_t bytes)
{
    m_readAt = m_host.now();
    m_lastByte = m_readAt.mono;
    m_intake.bytesArrived(bytes, m_lastByte);
    m_owner.laneBytes(*this);
    step(Type::Bytes);
}

void FeedLane::reconnectDelay(std::chrono::milliseconds delay)
{
    m_machine.setServerDelay(delay);
}

void FeedLane::comment(std::string_view)
{
    m_lastHeartbeat = m_host.now().mono;
    m_intake.idle(m_host.now());
}

void FeedLane::idMoved(std::string_view id)
{
    m_intake.cursorMoved(id, m_intakeLane);
}

void FeedLane::pong()
{
    m_lastHeartbeat = m_lastByte = m_host.now().mono;
    step(Type::Pong);
}

/// A server is asked to hold its page no longer than its heartbeat: what is silent for longer is dead.
std::chrono::seconds FeedLane::hold() const
{
    const auto pulse = std::chrono::ceil<std::chrono::seconds>(m_pulse);
    return m_pulse > 0ms ? std::min(m_request->hold(), pulse) : m_request->hold();
}

NextRequest FeedLane::nextRequest()
{
    const MonoTime now = m_host.now().mono;
    NextRequest next = m_request->next(position(), hold());
    next.delay = m_pacing.next(m_askedAt, now, std::exchange(m_news, false));
    m_askedAt = now + next.delay;
    return next;
}

void FeedLane::closed(const Closed &closed)
{
    const Reason reason{closed.reason, closed.args};
    m_intakeLane.over = true;
    if (closed.reason == ReasonCode::Unauthorized)
        m_host.secretRefused(m_index, SecretBroker::Receiver::Server);
    if (closed.reason == ReasonCode::ProxyFailed && closed.args == std::vector<std::string>{"407"})
        m_host.secretRefused(m_index, SecretBroker::Receiver::Proxy);
    m_host.recordConnection(m_index, "closed", reason);
    step({.type = Type::Closed,
          .generation = m_machine.generation(),
          .reason = reason,
          .permanent = closed.permanent,
          .retryAfter = closed.retryAfter});
}

void FeedLane::helloRead(const Hello &hello)
{
    if (m_options.replay) { // heartbeats are no events: a recording does not have them, and has its own pace
        step(Type::Hello);
        return;
    }
    m_pulse = std::chrono::milliseconds{hello.heartbeatMs};
    m_machine.setHeartbeat(m_request->capabilities().polls ? std::chrono::nanoseconds(hold() + kPollMargin)
                                                           : std::chrono::nanoseconds(m_pulse));
    step(Type::Hello);
}

void FeedLane::heartbeatRead()
{
    m_lastHeartbeat = m_readAt.mono;
}

void FeedLane::caughtUp()
{
    if (!m_options.replay)
        step(Type::CaughtUp);
}

} // namespace steadfeed
