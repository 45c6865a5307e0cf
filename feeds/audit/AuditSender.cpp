// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditSender.h"

#include "CrashPoints.h"
#include "UrlText.h"

#include <utility>
#include <variant>

namespace steadfeed {

using Type = LinkEvent::Type;

namespace {

constexpr int kNormal = 1000;
constexpr int kProtocolError = 4002;
constexpr std::string_view kForked = "4009";
constexpr std::string_view kSuperseded = "4010";
constexpr std::string_view kProtocolErrorText = "4002";

ConnectionMachine::Options machineOptions(const AuditProfile &profile, std::chrono::nanoseconds heartbeatMin)
{
    ConnectionMachine::Options options;
    options.native = true;
    options.heartbeatMin = heartbeatMin;
    options.host = hostOf(profile.url);
    options.pings = true;
    return options;
}

/// What the server closed with, where it is a code.
bool closedWith(const Closed &closed, std::string_view code)
{
    return closed.reason == ReasonCode::ClosedByServer && !closed.args.empty() && closed.args.front() == code;
}

template <typename... Calls>
struct Overloaded : Calls...
{
    using Calls::operator()...;
};

} // namespace

AuditSender::AuditSender(AuditProfile profile, Options options, ActionStore &store,
                         std::unique_ptr<SendingTransport> transport, AuditSenderHost &host)
    : m_profile(std::move(profile))
    , m_store(store)
    , m_host(host)
    , m_window(store)
    , m_machine(machineOptions(m_profile, options.heartbeatMin), Backoff(options.random), &m_gate)
    , m_transport(std::move(transport))
{
}

AuditSender::~AuditSender()
{
    m_transport->close();
}

void AuditSender::start()
{
    step(Type::Start);
}

void AuditSender::stop()
{
    step(Type::Stop);
}

void AuditSender::moreStored()
{
    sendDue();
    m_host.deadlineChanged();
}

void AuditSender::reconnectNow()
{
    m_stopped = {};
    m_protocolErrors = 0;
    m_unconfirmed = false;
    step({.type = Type::ReconnectNow, .reason = {ReasonCode::UserReconnect, {}}});
}

void AuditSender::newSecret()
{
    step(Type::NewSecret);
}

void AuditSender::sleepNoticed()
{
    step(Type::SleepNoticed);
}

std::optional<MonoTime> AuditSender::deadline() const
{
    if (m_openPending)
        return MonoTime{};
    const auto link = m_machine.deadline();
    const auto window = m_window.deadline(m_host.now().mono);
    if (!link || !window)
        return link ? link : window;
    return std::min(*link, *window);
}

void AuditSender::tick()
{
    if (m_openPending) {
        openNow();
        return;
    }
    step(Type::Tick);
    if (m_window.overdue(m_host.now().mono)) {
        const Reason reason{ReasonCode::NotConfirming, {std::to_string(AuditWindow::kConfirmBudget.count())}};
        // Once it may be the connection, and also where nothing else was heard either. Twice though the other
        // end lives it is the server, and a person should know.
        const bool lives = m_lastHeard > m_window.waitingSince();
        hangUp(kNormal, reason, lives && std::exchange(m_unconfirmed, true));
        return;
    }
    sendDue();
}

void AuditSender::step(LinkEvent event)
{
    const LinkState before = m_machine.state();
    const LinkActions actions = m_machine.step(event, m_host.now().mono);
    if (actions.closeTransport) {
        m_transport->close();
        m_window.reset();
    }
    if (actions.closeTransport || event.type == Type::Closed || event.type == Type::Stop)
        m_openPending = false;
    if (actions.openTransport)
        m_openPending = true;
    if (actions.ping)
        m_transport->ping();
    if (m_machine.state() != before)
        m_host.statusChanged();
    m_host.deadlineChanged();
}

void AuditSender::openNow()
{
    m_openPending = false;
    m_window.reset();
    AuditSecrets secrets = m_host.secrets(m_profile);
    if (secrets.reason) {
        step({.type = Type::Closed,
              .generation = m_machine.generation(),
              .reason = secrets.reason,
              .permanent = true});
        return;
    }
    STEADFEED_CRASH_POINT("during_resume");
    OpenRequest request;
    request.url = m_profile.url;
    request.headers = std::move(secrets.headers);
    request.proxy = std::move(secrets.proxy);
    request.tls = {m_profile.tls.caFile, m_profile.tls.certificateFile, m_profile.tls.keyFile};
    request.maxEventBytes = kAuditFrameMax;
    request.options = {{"subprotocol", std::string(kAuditProtocol)}};
    request.onOpen = {writeAuditFrame(m_window.hello())};
    m_transport->open(request, *this);
    m_host.deadlineChanged();
}

void AuditSender::opened(const Opened &)
{
    step(Type::Opened);
}

void AuditSender::bytesArrived(std::size_t)
{
    m_lastHeard = m_host.now().mono;
    step(Type::Bytes);
}

void AuditSender::pong()
{
    m_lastHeard = m_host.now().mono;
    step(Type::Pong);
}

void AuditSender::frame(const Frame &frame)
{
    const MonoTime now = m_host.now().mono;
    const auto ignore = [](const auto &) {};
    std::visit(Overloaded{
                   [this](const AuditWelcome &f) { welcome(f); },
                   [this](const AuditAck &f) {
                       STEADFEED_CRASH_POINT("on_ack");
                       carryOut(m_window.take(f));
                   },
                   [this, now](const AuditNack &f) {
                       if (!f.final) {
                           const auto wait = std::chrono::ceil<std::chrono::seconds>(f.retry);
                           m_host.note({ReasonCode::ActionsPostponed,
                                        {f.refusal.code, std::to_string(wait.count())}});
                       }
                       carryOut(m_window.take(f, now));
                   },
                   [this](const AuditResend &f) { carryOut(m_window.take(f)); },
                   [this](const AuditUnreadable &f) {
                       hangUp(kProtocolError, {ReasonCode::ProtocolError, {f.why}});
                   },
                   [](const AuditBye &) {}, // the close that follows says it too
                   ignore,
               },
               frame.binary ? AuditFrame(AuditUnreadable{"a binary message"}) : readAuditFrame(frame.data));
}

void AuditSender::welcome(const AuditWelcome &welcome)
{
    step(Type::Hello);
    if (welcome.heartbeat.count() > 0)
        m_machine.setHeartbeat(welcome.heartbeat);
    const AuditStep next = m_window.take(welcome);
    if (next.then == AuditStep::Then::GoOn) {
        m_store.setRole(welcome.role, welcome.may);
        if (const std::uint64_t waiting = m_store.head().next - 1 - welcome.acked)
            m_host.note({ReasonCode::WaitingSent, {std::to_string(waiting)}});
        step(Type::CaughtUp);
    }
    carryOut(next);
    m_host.statusChanged();
}

/// Stores what was answered, then does what else the message asks for.
void AuditSender::carryOut(const AuditStep &step)
{
    if (step.answer) {
        const std::uint64_t from = m_store.head().acked + 1;
        if (const Reason problem = m_store.settle(*step.answer, m_host.now().wall)) {
            // The server has it and will say so again at the next welcome.
            m_host.note(problem);
            hangUp(kNormal, problem);
            return;
        }
        m_window.settled(*step.answer, m_host.now().mono);
        m_machine.progress();
        m_unconfirmed = false;
        m_protocolErrors = 0;
        m_host.answered(from, *step.answer);
    }
    if (step.then == AuditStep::Then::Stop)
        halt(step.closeCode, step.reason);
    else if (step.then == AuditStep::Then::Reconnect)
        hangUp(step.closeCode, step.reason);
    else
        sendDue();
}

/// Ends this connection; the machine decides when the next one comes.
void AuditSender::hangUp(int code, const Reason &reason, bool permanent)
{
    if (code ==
        kProtocolError) // once it may be a misunderstanding of the moment, then it is a person's business
        permanent = m_protocolErrors++ > 0;
    m_transport->leave(code, name(reason.code));
    m_window.reset();
    step({.type = Type::Closed,
          .generation = m_machine.generation(),
          .reason = reason,
          .permanent = permanent});
}

void AuditSender::halt(int code, const Reason &reason)
{
    m_transport->leave(code, name(reason.code));
    m_window.reset();
    m_stopped = reason;
    m_host.note(reason);
    step(Type::Stop);
    m_host.statusChanged();
}

void AuditSender::sendDue()
{
    const std::uint64_t before = m_window.inFlight();
    const MonoTime now = m_host.now().mono;
    Reason problem;
    while (const AuditAction *action = m_window.next(now, problem)) {
        STEADFEED_CRASH_POINT("before_send");
        const std::uint64_t seq = action->seq;
        if (!m_transport->send(writeAuditFrame(AuditAct{*action})))
            break; // gone; its end is on the way
        m_window.sent(now);
        m_store.markSent(seq, seq);
        STEADFEED_CRASH_POINT("mid_send");
    }
    if (problem) {
        m_host.note(problem);
        hangUp(kNormal, problem);
        return;
    }
    if (m_window.inFlight() > before) {
        STEADFEED_CRASH_SOON("after_send"); // Qt hands it to the system in the next turn of the event loop
        const std::uint64_t acked = m_store.head().acked;
        m_host.sent(acked + before + 1, acked + m_window.inFlight());
        m_host.deadlineChanged();
    }
}

void AuditSender::closed(const Closed &closed)
{
    m_window.reset();
    if (closedWith(closed, kSuperseded)) {
        halt(kNormal, {ReasonCode::AuditSuperseded, {}});
        return;
    }
    if (closedWith(closed, kForked)) {
        halt(kNormal, {ReasonCode::ChainFork, {std::to_string(m_store.head().acked + 1)}});
        return;
    }
    Reason reason{closed.reason, closed.args};
    bool permanent = closed.permanent;
    if (closedWith(closed, kProtocolErrorText)) { // as in hangUp()
        reason = {ReasonCode::ProtocolError, {closed.args.back()}};
        permanent = m_protocolErrors++ > 0;
    }
    if (closed.reason == ReasonCode::Unauthorized)
        m_host.secretRefused(AuditSenderHost::Refused::Server);
    if (closed.reason == ReasonCode::ProxyFailed && closed.args == std::vector<std::string>{"407"})
        m_host.secretRefused(AuditSenderHost::Refused::Proxy);
    step({.type = Type::Closed,
          .generation = m_machine.generation(),
          .reason = std::move(reason),
          .permanent = permanent,
          .retryAfter = closed.retryAfter});
}

} // namespace steadfeed
