// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedProbe.h"

#include "MappingGuess.h"
#include "ProfileProposal.h"
#include "TransportAdvice.h"
#include "UrlText.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis kShortest{100};
constexpr Millis kTick{250};

bool isSocket(const std::string &url)
{
    return url.starts_with("ws://") || url.starts_with("wss://");
}

} // namespace

FeedProbe::FeedProbe(TransportRegistry transports, QObject *parent)
    : QObject(parent)
    , m_transports(std::move(transports))
    , m_deadline(this)
    , m_ticker(this)
    , m_pollTimer(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &FeedProbe::finish);
    connect(&m_ticker, &QTimer::timeout, this, &FeedProbe::tellProgress);
    m_pollTimer.setSingleShot(true);
    connect(&m_pollTimer, &QTimer::timeout, this, &FeedProbe::poll);
}

FeedProbe::~FeedProbe() = default;

void FeedProbe::start(const ProbeRequest &request)
{
    m_request = request;
    m_started = readClocks().mono;
    m_report.url = redactedUrl(request.url);
    m_deadline.start(request.time);
    m_ticker.start(kTick);
    QMetaObject::invokeMethod(this, &FeedProbe::begin, Qt::QueuedConnection);
}

void FeedProbe::begin()
{
    if (m_finished)
        return;
    const QUrl url(QString::fromStdString(m_request.url), QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool known = scheme == u"http" || scheme == u"https" || scheme == u"ws" || scheme == u"wss";
    if (!url.isValid() || !known || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        m_report.problem = {ReasonCode::InvalidUrl,
                            {url.userInfo().isEmpty() ? "http://, https://, ws:// or wss://" : "user info"}};
        return finish();
    }
    enter(ProbePhase::Looking);
    if (isSocket(m_request.url))
        watch("websocket", m_request.url);
    else
        look(m_request.url, {}, until(kLooked), [this](const LookResult &result) { onFirstLook(result); });
}

void FeedProbe::cancel()
{
    m_report.cancelled = !m_finished;
    QMetaObject::invokeMethod(this, &FeedProbe::finish, Qt::QueuedConnection);
}

bool FeedProbe::mayConnect()
{
    if (m_finished)
        return false;
    if (m_report.requests >= m_request.maxRequests) {
        finish();
        return false;
    }
    ++m_report.requests;
    return true;
}

Millis FeedProbe::spent() const
{
    return std::chrono::duration_cast<Millis>(readClocks().mono - m_started);
}

Millis FeedProbe::until(double part) const
{
    return std::max(kShortest, std::chrono::duration_cast<Millis>(m_request.time * part) - spent());
}

void FeedProbe::look(const std::string &url, const std::vector<Header> &more, Millis patience,
                     const AfterLook &after)
{
    if (!mayConnect())
        return;
    OpenRequest request;
    request.url = url;
    request.method = m_request.method;
    request.body = m_request.body;
    request.headers = m_request.headers;
    request.headers.insert(request.headers.end(), more.begin(), more.end());
    request.tls = m_request.tls;
    request.proxy = m_request.proxy;
    m_look = new HttpLook(request, patience, this);
    connect(m_look, &HttpLook::done, this, [this, after](const LookResult &result) {
        std::exchange(m_look, nullptr)->deleteLater();
        after(result);
    });
}

void FeedProbe::run(const Stream &stream, Millis limit, const StreamRun::Watcher &watcher,
                    const AfterRun &after)
{
    const TransportEntry *entry = m_transports.find(stream.transport);
    if (!entry) {
        note(stream.transport, stream.url,
             {ReasonCode::TransportUnknown, {stream.transport, m_transports.names()}});
        if (m_report.found())
            return lookForAlternatives();
        m_report.problem = m_report.endpoints.back().reason;
        return finish();
    }
    if (!mayConnect())
        return;
    OpenRequest request;
    request.url = stream.url;
    request.method = m_request.method;
    request.body = m_request.body;
    request.headers = m_request.headers;
    request.cursor = stream.cursor;
    request.maxEventBytes = m_request.maxEventBytes;
    request.tls = m_request.tls;
    request.proxy = m_request.proxy;
    for (const TransportOption &option : entry->options)
        request.options.emplace(option.name, option.defaultValue);
    if (entry->capabilities.sends) {
        request.onOpen = m_request.onOpen;
        if (request.onOpen.empty() && NativeAddress::of(stream.url))
            request.onOpen = {NativeTrace::subscription(stream.cursor)};
    }
    m_run = new StreamRun(entry->create(), watcher, this);
    connect(m_run, &StreamRun::done, this, [this, after] {
        StreamRun *const run = std::exchange(m_run, nullptr);
        run->deleteLater();
        after(*run);
    });
    m_run->start(request, limit);
}

void FeedProbe::note(const std::string &transport, const std::string &url, const Reason &why)
{
    m_report.endpoints.push_back({transport, redactedUrl(url), !why, why});
}

void FeedProbe::enter(ProbePhase phase)
{
    m_phase = phase;
    tellProgress();
}

void FeedProbe::tellProgress()
{
    ProbeProgress now;
    now.phase = m_phase;
    now.elapsed = spent();
    now.budget = m_request.time;
    now.events = m_run ? m_run->observer().events() : m_report.stream.events;
    Q_EMIT progress(now);
}

void FeedProbe::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    m_ticker.stop();
    m_pollTimer.stop();
    if (m_look) {
        m_look->cancel();
        std::exchange(m_look, nullptr)->deleteLater();
    }
    if (m_run) {
        m_run->cancel();
        std::exchange(m_run, nullptr)->deleteLater();
    }
    if (!m_documents.empty())
        m_report.mappings = guessMappings(m_documents);
    m_report.advice = adviseTransport(m_report);
    const std::string &answered = m_main.url.empty() ? m_request.url : m_main.url;
    m_report.profile = proposeProfile(m_report, m_request, answered);
    m_report.took = spent();
    Q_EMIT finished(m_report);
}

} // namespace steadfeed
