// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FeedWorker that looks at clocks once a second, and its log.
#include "FeedWorker.h"

#include "SleptTime.h"
#include "UrlText.h"

namespace steadfeed {

using namespace std::chrono_literals;

void FeedWorker::watchClocks()
{
    m_clockWatch.start(now(), sleptSoFar());
    m_second = new QTimer(this);
    connect(m_second, &QTimer::timeout, this, &FeedWorker::onSecond);
    m_second->start(1s);
}

void FeedWorker::onSecond()
{
    const Now moment = now();
    const ClockWatch::Seen seen = m_clockWatch.look(moment, sleptSoFar());
    if (m_options.playback)
        return; // a recording has no connection that could have died, and its own time
    if (seen.woke) {
        for (FeedSession *session : m_sessions.inOrder())
            session->sleepNoticed();
    }
    if (seen.setBySeconds != 0) {
        const std::string sign = seen.setBySeconds > 0 ? "+" : "";
        note(0, LogLevel::Warning, {ReasonCode::ClockChanged, {sign + std::to_string(seen.setBySeconds)}});
        for (const auto &[origin, probe] : m_clockProbes)
            probe->clockWasSet();
    }
    if (m_options.asksForTime)
        askForTime(moment.mono);
}

/// One question at a time per server, with what the first of its live feeds may send.
void FeedWorker::askForTime(MonoTime now)
{
    for (FeedSession *session : m_sessions.inOrder()) {
        const std::string origin = originOf(session->route().url);
        const bool native = session->feed().protocol == FeedProtocol::Native;
        if (!native || session->state() != LinkState::Live || !origin.starts_with("http"))
            continue;
        auto &probe = m_clockProbes[origin];
        if (!probe)
            probe = std::make_unique<ClockProbe>();
        m_clockOf[session->index()] = probe.get();
        if (!probe->isDue(now))
            continue;
        const std::string url = origin + "/v1/time";
        Access access = this->access(session->index(), url);
        if (!access.reason)
            probe->ask(FeedRequest::aside(session->feed(), url, std::move(access)));
    }
}

ClockOffset FeedWorker::clockOffset(FeedIndex feed, MonoTime now)
{
    const auto probe = m_clockOf.find(feed);
    return probe != m_clockOf.end() ? probe->second->offset(now) : ClockOffset{};
}

void FeedWorker::note(FeedIndex feed, LogLevel level, const Reason &reason)
{
    const Now moment = now();
    m_log.add({moment.wall, feed, level, reason}, moment.mono);
}

} // namespace steadfeed
