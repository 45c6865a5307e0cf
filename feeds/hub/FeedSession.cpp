// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedSession.h"

#include "Placeholders.h"
#include "UrlText.h"

namespace steadfeed {

using Type = LinkEvent::Type;

FeedSession::FeedSession(FeedProfile feed, FeedIndex index, Options options,
                         std::unique_ptr<Transport> transport, KeyTable &keys, HostGate &gate,
                         SessionHost &host)
    : m_feed(std::move(feed))
    , m_index(index)
    , m_options(std::move(options))
    , m_host(host)
    , m_transport(std::move(transport))
    , m_intake(m_feed, index, keys, *this)
    , m_machine({.native = m_feed.protocol == FeedProtocol::Native && !m_options.replay,
                 .oneShot = m_feed.oneShot,
                 .heartbeat = m_feed.heartbeat,
                 .heartbeatMin = m_options.heartbeatMin,
                 .host = hostOf(m_options.url)},
                Backoff(m_options.random), &gate)
{
}

FeedSession::~FeedSession()
{
    m_transport->close();
}

void FeedSession::start()
{
    step(Type::Start);
}

void FeedSession::stop()
{
    step(Type::Stop);
}

void FeedSession::reconnectNow()
{
    step({.type = Type::ReconnectNow, .reason = {ReasonCode::UserReconnect, {}}});
}

void FeedSession::newSecret()
{
    step(Type::NewSecret);
}

void FeedSession::sleepNoticed()
{
    step(Type::SleepNoticed);
}

void FeedSession::tick()
{
    const MonoTime now = m_host.now().mono;
    m_intake.tick(now, canDeliver());
    if (m_openPending)
        openNow();
    else
        step(Type::Tick);
}

std::optional<MonoTime> FeedSession::deadline() const
{
    if (m_openPending)
        return MonoTime{};
    if (isOver())
        return std::nullopt;
    const auto machine = m_machine.deadline();
    // A gap's time that passes while nothing can fill it is looked at when something can.
    const auto intake = canDeliver() ? m_intake.deadline() : std::nullopt;
    return machine && intake ? std::min(*machine, *intake) : machine ? machine : intake;
}

bool FeedSession::canDeliver() const
{
    return m_machine.state() == LinkState::Live || m_machine.state() == LinkState::Resuming;
}

bool FeedSession::isOver() const
{
    const LinkState state = m_machine.state();
    return state == LinkState::Stopped || (m_options.replay && state == LinkState::Failed);
}

void FeedSession::step(LinkEvent event)
{
    const MonoTime now = m_host.now().mono;
    const LinkState before = m_machine.state();
    const LinkActions actions = m_machine.step(event, now);
    if (actions.closeTransport) {
        m_transport->close();
        m_host.recordConnection(m_index, "closed", m_machine.cause());
    }
    if (actions.closeTransport || event.type == Type::Closed || event.type == Type::Stop)
        m_openPending = false;
    if (actions.openTransport)
        m_openPending = true;
    noteTransition(before, now);
    m_host.deadlineChanged();
}

void FeedSession::noteTransition(LinkState before, MonoTime now)
{
    const LinkState state = m_machine.state();
    if (state == before)
        return;
    if (before == LinkState::Live && state != LinkState::Stopped) // what a person asked for is no outage
        m_outages.lost(m_lastByte, now, m_machine.cause());
    if (state == LinkState::Live) {
        m_wasLive = true;
        m_outages.fresh(now);
    }
    const Reason &cause = m_machine.cause();
    const bool troubled = state == LinkState::Backoff || state == LinkState::Offline ||
                          state == LinkState::Failed || state == LinkState::AuthRequired ||
                          state == LinkState::Stale;
    if (troubled && cause) {
        m_lastError = cause;
        const bool person = state == LinkState::Failed || state == LinkState::AuthRequired;
        m_host.note(m_index, person ? LogLevel::Error : LogLevel::Warning, cause);
    } else if (state == LinkState::Stopped && cause) {
        m_host.note(m_index, LogLevel::Info, cause);
    }
}

void FeedSession::openNow()
{
    m_openPending = false;
    m_paused = false;
    Credentials credentials = m_host.credentials(m_index);
    if (credentials.reason) {
        step({.type = Type::Closed,
              .generation = m_machine.generation(),
              .reason = credentials.reason,
              .permanent = true});
        return;
    }
    OpenRequest request;
    const std::string cursor = m_intake.cursor();
    const PlaceholderValues values{cursor, cursor.substr(cursor.rfind(':') + 1), m_feed.symbols};
    request.url = expandUrl(m_options.url, values);
    request.method = m_feed.method;
    request.body = m_feed.body;
    request.cursor = cursor;
    for (const std::string &message : m_feed.onOpen)
        request.onOpen.push_back(expandMessage(message, values));
    request.maxEventBytes = m_feed.maxEventBytes;
    request.deliverUnfinished = m_feed.oneShot;
    for (const auto &[name, value] : m_feed.headers)
        request.headers.push_back({name, value, false});
    for (Header &header : credentials.headers)
        request.headers.push_back(std::move(header));
    m_transport->open(request, *this);
    m_host.deadlineChanged();
}

void FeedSession::opened(const Opened &opened)
{
    const Now now = m_host.now();
    ++m_connects;
    m_lastByte = now.mono;
    m_cursorSent = opened.cursorSent;
    m_intake.connectionOpened(now);
    m_host.recordConnection(m_index, "opened", {});
    m_host.note(m_index, LogLevel::Info, {ReasonCode::Connected, {m_options.transportName}});
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
    m_outages.reconnected(now.mono);
    if (m_feed.protocol == FeedProtocol::Plain)
        m_resumes += opened.cursorSent;
    step(Type::Opened);
}

void FeedSession::frame(const Frame &frame)
{
    m_host.recordFrame(m_index, frame, m_readAt.mono);
    const std::uint64_t accountedBefore = m_intake.counts().received - m_intake.counts().refused;
    m_intake.frame(frame, m_readAt);
    if (m_intake.counts().received - m_intake.counts().refused != accountedBefore)
        m_machine.progress();
    if (!m_paused && m_intake.wantsPause()) {
        m_paused = true;
        m_transport->setReading(false);
        step(Type::Paused);
    }
}

void FeedSession::bytesArrived(std::size_t bytes)
{
    m_readAt = m_host.now();
    m_lastByte = m_readAt.mono;
    m_intake.bytesArrived(bytes, m_lastByte);
    step(Type::Bytes);
}

void FeedSession::reconnectDelay(std::chrono::milliseconds delay)
{
    m_machine.setServerDelay(delay);
}

void FeedSession::comment(std::string_view)
{
    m_lastHeartbeat = m_host.now().mono;
}

void FeedSession::idMoved(std::string_view id)
{
    m_intake.cursorMoved(id);
}

void FeedSession::closed(const Closed &closed)
{
    const Reason reason{closed.reason, closed.args};
    if (closed.reason == ReasonCode::Unauthorized)
        m_host.secretRefused(m_index);
    m_host.recordConnection(m_index, "closed", reason);
    step({.type = Type::Closed,
          .generation = m_machine.generation(),
          .reason = reason,
          .permanent = closed.permanent,
          .retryAfter = closed.retryAfter});
}

void FeedSession::helloRead(const Hello &hello)
{
    m_machine.setHeartbeat(std::chrono::milliseconds{hello.heartbeatMs});
    m_resumes += m_cursorSent;
    step(Type::Hello);
}

void FeedSession::caughtUp()
{
    if (!m_options.replay)
        step(Type::CaughtUp);
}

void FeedSession::streamBroken(const Reason &reason)
{
    step({.type = Type::Broken, .generation = m_machine.generation(), .reason = reason});
}

void FeedSession::resumeWanted(const Reason &reason)
{
    if (!m_options.replay) // a recording cannot be asked for more
        step({.type = Type::ReconnectNow, .reason = reason});
}

void FeedSession::note(LogLevel level, const Reason &reason)
{
    m_host.note(m_index, level, reason);
}

void FeedSession::takeFrame(FrameBatch &batch)
{
    m_intake.takeFrame(batch);
    batch.health.push_back(health(batch.now.mono));
    if (m_paused) {
        m_paused = false;
        m_transport->setReading(true);
        step(Type::Resumed);
    }
}

FeedHealth FeedSession::health(MonoTime now)
{
    FeedHealth health;
    health.feed = m_index;
    health.name = m_feed.name;
    health.kind = m_feed.kind;
    health.protocol = m_feed.protocol;
    health.transport = m_options.transportName;
    health.url = redactedUrl(m_options.url);
    m_intake.describe(health, now);
    health.state = m_machine.state();
    if (m_options.replay && health.state == LinkState::Live)
        health.state = LinkState::Replaying;
    health.cause = m_machine.cause();
    health.since = m_machine.since();
    health.nextTry = m_machine.nextTry().value_or(MonoTime{});
    health.attempt = m_machine.attempt();
    health.connects = m_connects;
    health.reconnects = m_connects > 0 ? m_connects - 1 : 0;
    health.resumes = m_resumes;
    health.lastByte = m_lastByte;
    health.lastHeartbeat = m_lastHeartbeat;
    health.stale = health.state != LinkState::Live || health.gapsOpen > 0;
    if (m_feed.tradingHours)
        health.quietExpected = !m_feed.tradingHours->isOpen(m_host.now().wall);
    return health;
}

} // namespace steadfeed
