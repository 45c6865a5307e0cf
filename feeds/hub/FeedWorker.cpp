// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedWorker.h"

#include "PlaybackGroup.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace std::chrono_literals;

FeedWorker::FeedWorker(HubOptions options) : m_options(std::move(options)) {}

FeedWorker::~FeedWorker()
{
    m_options.secrets->onChanged({});
}

void FeedWorker::start()
{
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &FeedWorker::onTimer);
    watchClocks();

    m_report.started = m_lastSave = now().mono;
    m_broker = std::make_unique<SecretBroker>(*m_options.secrets, m_options.bindingsFile);
    m_options.secrets->onChanged([this](const std::string &reference) {
        QMetaObject::invokeMethod(
            this, [this, reference] { secretChanged(reference); }, Qt::QueuedConnection);
    });
    for (const FeedProfile &feed : m_options.profile.feeds)
        addSession(feed);
    if (!m_options.recordTo.empty())
        startRecorder();
    if (m_options.stateFile.empty()) {
        startSessions();
        return;
    }
    m_state = std::make_unique<StateWriter>(m_options.stateFile);
    connect(m_state.get(), &StateWriter::restored, this, [this](const RestoredState &state) {
        restore(state);
        startSessions();
    });
    connect(m_state.get(), &StateWriter::failed, this,
            [this](const Reason &reason) { note(0, LogLevel::Error, reason); });
    m_state->start();
}

std::unique_ptr<FeedSession> FeedWorker::makeSession(const FeedProfile &feed, FeedIndex index)
{
    FeedSession::Options options;
    options.replay = m_options.playback != nullptr;
    options.heartbeatMin = m_options.heartbeatMin;
    options.random = Random(m_options.seed, "backoff." + feed.name);
    SessionHost &host = *this;
    return std::make_unique<FeedSession>(feed, index, std::move(options), m_options.transports, m_keys,
                                         m_gate, host);
}

void FeedWorker::addSession(const FeedProfile &feed)
{
    m_sessions.add(makeSession(feed, m_sessions.nextIndex()));
}

void FeedWorker::startSessions()
{
    for (FeedSession *session : m_sessions.inOrder())
        session->start();
}

void FeedWorker::restore(const RestoredState &state)
{
    if (state.problem)
        note(0, LogLevel::Error, state.problem);
    std::size_t values = 0;
    for (FeedSession *session : m_sessions.inOrder()) {
        const auto it = state.feeds.find(session->feed().name);
        if (it == state.feeds.end())
            continue;
        session->intake().restore(it->second, now());
        values += it->second.prices.size() + it->second.positions.size() + it->second.metrics.size();
    }
    if (values > 0)
        note(0, LogLevel::Info, {ReasonCode::RestoredFromDisk, {std::to_string(values)}});
}

void FeedWorker::deadlineChanged()
{
    // From inside a transport's callback a timer is only armed, and only if the deadline moved forward: one
    // that fires too early finds nothing to do and arms itself again.
    armTimer();
}

void FeedWorker::armTimer()
{
    std::optional<MonoTime> next;
    for (const FeedSession *session : m_sessions.inOrder()) {
        const auto deadline = session->deadline();
        if (deadline && (!next || *deadline < *next))
            next = deadline;
    }
    if (!next || (m_timer->isActive() && m_armedFor <= *next))
        return;
    m_armedFor = *next;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - now().mono);
    m_timer->start(std::max(wait, 0ms));
}

void FeedWorker::onTimer()
{
    const MonoTime moment = now().mono;
    for (FeedSession *session : m_sessions.inOrder()) {
        const auto deadline = session->deadline();
        if (deadline && *deadline <= moment)
            session->tick();
    }
    armTimer();
    checkAllEnded();
}

Access FeedWorker::access(FeedIndex feed, const std::string &url)
{
    const FeedProfile &profile = m_sessions.at(feed)->feed();
    ProxyAccess proxy = m_broker->resolveProxy(profile.name, profile.proxy);
    if (proxy.reason)
        return {.reason = std::move(proxy.reason)};
    Credentials credentials = m_broker->resolve(profile.name, profile.credentials, url);
    if (credentials.reason)
        return {.reason = std::move(credentials.reason)};
    return {.headers = std::move(credentials.headers), .proxy = std::move(proxy.proxy)};
}

void FeedWorker::secretRefused(FeedIndex feed, SecretBroker::Receiver receiver)
{
    m_broker->forget(m_sessions.at(feed)->feed().name, receiver);
}

/// Whoever waits for this secret tries again. The store keeps its answer, so this does not go round in a
/// circle.
void FeedWorker::secretChanged(const std::string &reference)
{
    for (FeedSession *session : m_sessions.inOrder()) {
        const Reason cause = session->health(now().mono).cause;
        const bool waits = cause.code == ReasonCode::SecretPending || cause.code == ReasonCode::SecretMissing;
        if (waits && !cause.args.empty() && cause.args.front() == reference)
            session->newSecret();
    }
}

void FeedWorker::startRecorder()
{
    m_recorder = std::make_unique<Recorder>();
    const auto tell = [this](const Reason &reason) { note(0, LogLevel::Error, reason); };
    connect(m_recorder.get(), &Recorder::ended, this, tell);
    if (const Reason problem = m_recorder->start(m_options.recordTo, m_options.recordProfile, now()))
        tell(problem);
}

void FeedWorker::recordFrame(FeedIndex feed, const Frame &frame, MonoTime at)
{
    if (m_recorder)
        m_recorder->recordEvent(m_sessions.at(feed)->feed().name, frame, at);
}

void FeedWorker::recordConnection(FeedIndex feed, std::string_view event, const Reason &reason)
{
    if (m_recorder)
        m_recorder->recordConnection(m_sessions.at(feed)->feed().name, event, reason ? name(reason.code) : "",
                                     now().mono);
}

FrameBatch FeedWorker::takeFrame()
{
    FrameBatch batch;
    batch.now = now();
    for (FeedSession *session : m_sessions.inOrder())
        session->takeFrame(batch);
    batch.newKeys = m_keys.takeNew();
    batch.log = m_log.take(batch.now.mono);
    batch.removedFeeds = std::exchange(m_removed, {});
    if (std::exchange(m_accountsWanted, false))
        batch.accounts = collectAccounts();
    if (m_options.playback)
        batch.playback = m_options.playback->status(batch.now.mono);
    if (m_state && batch.now.mono - m_lastSave >= StateWriter::kInterval) {
        m_lastSave = batch.now.mono;
        m_state->submit(collectState());
    }
    checkAllEnded();
    return batch;
}

std::vector<AccountedFeed> FeedWorker::collectAccounts() const
{
    std::vector<AccountedFeed> accounts;
    for (FeedSession *session : m_sessions.inOrder()) {
        if (auto account = session->intake().account())
            accounts.push_back(std::move(*account));
    }
    return accounts;
}

StateDelta FeedWorker::collectState()
{
    StateDelta delta;
    for (FeedSession *session : m_sessions.inOrder()) {
        if (auto state = session->intake().takeUnsaved())
            delta.feeds.emplace(session->feed().name, std::move(*state));
    }
    return delta;
}

FrameBatch FeedWorker::finish()
{
    const MonoTime moment = now().mono;
    for (FeedSession *session : m_sessions.inOrder()) {
        FeedReport report;
        report.health = session->health(moment); // the state as it was, not "stopped by the user"
        m_report.feeds.push_back(std::move(report));
        session->intake().finish();
        session->stop();
    }
    FrameBatch last = takeFrame();
    m_report.ended = moment;
    for (std::size_t i = 0; i < m_sessions.inOrder().size(); ++i) {
        FeedSession &session = *m_sessions.inOrder()[i];
        FeedReport &report = m_report.feeds[i];
        const FeedHealth after = session.health(moment);
        report.health.counts = after.counts;
        report.health.missing = after.missing;
        report.health.continuity = after.continuity;
        report.health.latency = after.latency;
        const SequenceTracker &sequence = session.intake().sequence();
        report.gaps = sequence.gaps().gaps();
        report.gapsMore = sequence.gaps().more();
        report.doubled = sequence.doubled();
        report.lastId = session.intake().cursor();
        report.lastError = session.lastError();
        report.outages.assign(session.outages().outages().begin(), session.outages().outages().end());
        report.account = session.intake().account();
        report.everLive = session.wasLive();
    }
    for (LogEntry &entry : m_log.takeAll())
        last.log.push_back(std::move(entry));
    if (m_state) {
        m_state->submit(collectState());
        m_state->flush();
        m_state.reset();
    }
    if (m_recorder) {
        if (const Reason problem = m_recorder->stop())
            last.log.push_back({last.now.wall, 0, LogLevel::Error, problem});
    }
    return last;
}

void FeedWorker::checkAllEnded()
{
    const bool ended = std::ranges::all_of(m_sessions.inOrder(), &FeedSession::isOver);
    if (ended && !m_endedTold) {
        m_endedTold = true;
        Q_EMIT allFeedsEnded();
    }
}

} // namespace steadfeed
