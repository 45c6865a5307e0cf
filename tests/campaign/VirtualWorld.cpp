// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualWorld.h"

#include "Digits.h"
#include "LongPollTransport.h"
#include "ResponseVerdict.h"
#include "SseTransport.h"
#include "ToldState.h"
#include "VirtualProfile.h"
#include "WebSocketTransport.h"
#include "WireLongPoll.h"
#include "WireSse.h"
#include "WireWebSocket.h"

#include <algorithm>

namespace steadfeed::test {
namespace {

constexpr WallMicros kWallStart = 1'700'000'000'000'000;
/// So many turns without time passing are a loop.
constexpr int kMostTurnsAtOnce = 100'000;

template <typename Wire>
void addWire(TransportRegistry &registry, TransportEntry entry, WireAccess access, WireTransport *&made)
{
    entry.create = [access, &made] {
        auto transport = std::make_unique<Wire>(access);
        made = transport.get();
        return transport;
    };
    registry.add(std::move(entry));
}

/// Faults that end a connection, or keep one from coming about.
bool breaksTheLink(const FaultLogEntry &entry)
{
    switch (entry.kind) {
    case FaultKind::Hole:
    case FaultKind::Fin:
    case FaultKind::HalfClose:
    case FaultKind::Reset:
    case FaultKind::Refuse:
    case FaultKind::Silent:
    case FaultKind::Answer:
    case FaultKind::EpochChange:
    case FaultKind::GoBack:
        return true;
    default:
        return false;
    }
}

} // namespace

VirtualWorld::VirtualWorld(const Options &options)
    : m_options(options)
    , m_exchange(options.exchange,
                 {.struck = [this](const FaultLogEntry &entry) { eventStruck(entry); },
                  .forBytes = [this](const PlannedFault &fault) { m_director.strike(fault, m_now); }},
                 VirtualWorld::now())
    , m_director(m_now, options.seed,
                 [this](const PlannedFault &fault) { m_exchange.feed().addFault(fault); })
    , m_network(m_exchange, m_director)
    , m_feed(virtualProfile(options.exchange.kind, options.transport, options.plain))
    , m_user(options.seed, "user")
{
    const WireAccess access{m_network, [this] { return now(); }, [this](int status) { answered(status); }};
    addWire<WireSse>(m_transports, sseTransportEntry(), access, m_transport);
    addWire<WireWebSocket>(m_transports, webSocketTransportEntry(), access, m_transport);
    addWire<WireLongPoll>(m_transports, longPollTransportEntry(), access, m_transport);
    FeedSession::Options session;
    session.random = Random(options.seed, "backoff");
    m_session = std::make_unique<FeedSession>(m_feed, 0, session, m_transports, m_keys, m_gate, *this);
}

VirtualWorld::~VirtualWorld()
{
    m_session.reset();
}

void VirtualWorld::start()
{
    m_session->start();
    watch();
}

Now VirtualWorld::now()
{
    return {m_now,
            kWallStart +
                std::chrono::duration_cast<std::chrono::microseconds>(m_now.time_since_epoch()).count()};
}

std::optional<MonoTime> VirtualWorld::deadline() const
{
    std::optional<MonoTime> next;
    for (const auto t : {m_session->deadline(), m_exchange.deadline(), m_network.deadline(),
                         m_director.deadline(), m_transport->deadline(), m_userAt}) {
        if (t)
            next = next ? std::min(*next, *t) : *t;
    }
    if (m_frameAt != MonoTime{})
        next = next ? std::min(*next, m_frameAt) : m_frameAt;
    return next;
}

bool VirtualWorld::pass(std::chrono::nanoseconds time)
{
    const MonoTime end = m_now + time;
    for (int turns = 0; turns < kMostTurnsAtOnce;) {
        const auto next = deadline();
        if (!next || *next > end) {
            m_now = end;
            return true;
        }
        turns = *next > m_now ? 0 : turns + 1;
        m_now = std::max(m_now, *next);
        turn();
    }
    return false;
}

bool VirtualWorld::passUntil(const std::function<bool()> &holds, std::chrono::nanoseconds most)
{
    const MonoTime end = m_now + most;
    for (int turns = 0; turns < kMostTurnsAtOnce && !holds();) {
        const auto next = deadline();
        if (!next || *next > end)
            return false;
        turns = *next > m_now ? 0 : turns + 1;
        m_now = std::max(m_now, *next);
        turn();
    }
    return holds();
}

void VirtualWorld::turn()
{
    if (const auto due = m_director.deadline(); due && *due <= m_now)
        m_director.advance(m_now);
    m_exchange.advance(now());
    holdWhileGoneBack();
    m_network.advance(m_now);
    watch();
    if (const auto due = m_session->deadline(); due && *due <= m_now) {
        m_session->tick();
        watch();
    }
    m_transport->tick();
    if (m_userAt && *m_userAt <= m_now)
        actAsUser();
    takeFaults();
    if (m_frameAt == MonoTime{})
        m_frameAt = m_now + m_options.frameEvery;
    else if (m_now >= m_frameAt)
        takeFrame();
}

/// A feed that went back says nothing new before its client has come back and is where it is.
void VirtualWorld::holdWhileGoneBack()
{
    demo::DemoFeed &feed = m_exchange.feed();
    if (feed.generation() != m_generation) {
        m_generation = feed.generation();
        m_backSince = m_exchange.resumes();
        m_exchange.hold(true, now());
    }
    const SequenceTracker &known = m_session->intake().sequence();
    if (m_backSince && m_exchange.resumes() > *m_backSince && m_session->state() == LinkState::Live &&
        known.epoch() == feed.epoch() && known.last() == feed.history().head()) {
        m_backSince.reset();
        m_exchange.hold(false, now());
    }
}

void VirtualWorld::eventStruck(const FaultLogEntry &entry)
{
    // What was left out and forgotten since cannot be had either.
    if (entry.kind == FaultKind::Skip || entry.kind == FaultKind::Reorder || entry.kind == FaultKind::Forget)
        m_leftOut.push_back(
            {std::string(m_exchange.feed().epoch()), entry.offset, entry.offset + entry.events - 1});
    m_director.note(entry, m_now);
}

void VirtualWorld::takeFrame()
{
    m_frameAt = {};
    FrameBatch batch;
    batch.now = now();
    m_session->takeFrame(batch);
    for (const KeyName &key : m_keys.takeNew()) {
        m_names.resize(std::max<std::size_t>(m_names.size(), key.key + 1));
        m_names[key.key] = key.name;
    }
    for (const PriceUpdate &update : batch.prices) {
        m_painted.prices[m_names[update.key]] = {update.last.value, update.last.decimals, update.received};
        m_painted.updates += update.updates;
        checkPrice(m_names[update.key], update.last);
    }
    for (const PositionChange &change : batch.positions)
        m_painted.take(change);
    for (const NoticeItem &notice : batch.notices)
        m_painted.notices.push_back(notice.id);
}

void VirtualWorld::checkPrice(const std::string &symbol, const Number &last)
{
    const SequenceTracker &known = m_session->intake().sequence();
    if (isGoneBack() || known.epoch() != m_exchange.feed().epoch() || !m_wrong.empty())
        return; // what it knows is of another history
    const std::string newest = m_exchange.lastPrice(symbol, known.acceptedNumbers());
    if (!newest.empty() && digitsOf(last) != newest)
        m_wrong = symbol + " is shown as " + digitsOf(last) + ", the newest is " + newest;
}

void VirtualWorld::watch()
{
    const LinkState state = m_session->state();
    if (state == m_state)
        return;
    m_state = state;
    m_enteredAt = m_now;
    ++m_entered[state];
    m_userAt.reset();
    if (state == LinkState::Stopped || state == LinkState::AuthRequired)
        m_userAt = m_now + std::chrono::milliseconds(1000 + m_user.below(29'000));
    if (m_options.keepLog)
        logLine("state " + std::string(name(state)));
}

void VirtualWorld::actAsUser()
{
    m_userAt.reset();
    if (m_state == LinkState::AuthRequired)
        m_session->newSecret();
    else
        m_session->reconnectNow();
    watch();
}

void VirtualWorld::answered(int status)
{
    ++m_answers[status];
    const FeedHealth health = m_session->health(m_now);
    m_hops += isRedirect(status) && health.state != LinkState::Failed;
    if (m_wrong.empty())
        m_wrong = wrongState(status, health.state, health.cause);
}

std::uint64_t VirtualWorld::entered(LinkState state) const
{
    const auto it = m_entered.find(state);
    return it != m_entered.end() ? it->second : 0;
}

void VirtualWorld::note(FeedIndex, LogLevel, const Reason &reason)
{
    if (!m_options.keepLog)
        return;
    std::string line = "note " + std::string(name(reason.code));
    for (const std::string &arg : reason.args)
        line += ' ' + arg;
    logLine(line);
}

void VirtualWorld::takeFaults()
{
    for (const FaultLogEntry &entry : m_director.takeLog()) {
        if (entry.phase != FaultLogEntry::Phase::Ended) {
            ++m_faults;
            m_flaps += breaksTheLink(entry);
        }
        if (m_options.keepLog)
            logLine(toLine(entry));
    }
}

void VirtualWorld::logLine(const std::string &line)
{
    const auto since = m_now - MonoTime{std::chrono::seconds{1000}};
    m_log += std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(since).count());
    m_log += ' ';
    m_log += line;
    m_log += '\n';
}

} // namespace steadfeed::test
