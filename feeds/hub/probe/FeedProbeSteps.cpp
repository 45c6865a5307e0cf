// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a probe, in their order. What a step needs (connections, time, the end) is in FeedProbe.cpp.
#include "FeedProbe.h"

#include "LookVerdict.h"
#include "MappingGuess.h"
#include "UrlText.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

// A busy stream need not be watched to the end: this much says all but how long it would have stayed silent.
constexpr std::uint64_t kEnoughEvents = 2000;
constexpr Millis kEnoughTime{2000};

constexpr int kMostPolls = 5;
constexpr std::size_t kMostDocuments = 4u << 20;
constexpr Millis kShortestPoll{200};
constexpr Millis kLongestPoll{2000};
constexpr std::array<std::string_view, 3> kNativeTransports{"sse", "longpoll", "websocket"};
constexpr std::array<std::string_view, 4> kFeeds{"prices", "positions", "notices",
                                                 "metrics"}; // docs/protocol.md

std::string socketUrl(const std::string &url)
{
    return url.starts_with("http") ? "ws" + url.substr(4) : url;
}

std::string rootOf(const std::string &url)
{
    return QUrl(QString::fromStdString(url)).resolved(QUrl(QStringLiteral("/"))).toString().toStdString();
}

/// The address without its path, where it has none worth the name.
std::optional<std::string> baseOf(const std::string &url)
{
    const QUrl parsed(QString::fromStdString(url));
    if (parsed.hasQuery() || (parsed.path() != u"/" && !parsed.path().isEmpty()))
        return std::nullopt;
    return parsed.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash).toStdString();
}

} // namespace

void FeedProbe::onFirstLook(const LookResult &result)
{
    m_report.http = result.http;
    const LookVerdict verdict = judgeLook(result);
    m_report.problem = verdict.reason;
    switch (verdict.kind) {
    case LookVerdict::Kind::EventStream:
        return watch("sse", m_request.url);
    case LookVerdict::Kind::Document:
        return onDocument(result.body);
    case LookVerdict::Kind::MaybeSocket:
        return baseOf(m_request.url) ? lookForBase() : trySocket();
    case LookVerdict::Kind::Nothing:
        m_main = {"sse", m_request.url, {}};
        return verdict.reason.code == ReasonCode::NoAnswer ? lookPastStream(verdict.reason) : finish();
    }
}

/// Nothing came of what may be a stream. A proxy that collects answers lets one through that has an end: a
/// page of the same feed, or whatever there is at the root.
void FeedProbe::lookPastStream(const Reason &silence)
{
    const auto address = NativeAddress::of(m_main.url);
    const std::string page = address ? address->urlOf("longpoll") : std::string();
    look(address ? page + "?limit=1" : rootOf(m_main.url), {}, until(kResumed),
         [this, silence, page](const LookResult &result) {
             m_report.problem = silence;
             if (silence.code == ReasonCode::NoAnswer && result.answered)
                 m_report.problem.args.emplace_back("stream");
             if (!page.empty())
                 m_native.message(result.body);
             if (!m_native.isNative())
                 return finish();
             if (!m_report.found())
                 note("sse", m_main.url, m_report.problem);
             note("longpoll", page);
             m_report.http = result.http;
             m_report.nature = FeedNature::Native;
             m_report.native = m_native.facts();
             m_report.heartbeat.promised = m_native.heartbeat();
             m_report.stream.buffering = Buffering::Likely;
             lookForAlternatives();
         });
}

/// A server of ours has nothing at its root, but tells its time.
void FeedProbe::lookForBase()
{
    look(*baseOf(m_request.url) + "/v1/time", {}, until(kLooked), [this](const LookResult &result) {
        const bool ours = judgeLook(result).kind == LookVerdict::Kind::Document &&
                          result.body.find(R"("t":"time")") != std::string::npos;
        if (!ours)
            return trySocket();
        m_feedNames.assign(kFeeds.begin(), kFeeds.end());
        lookForFeeds();
    });
}

void FeedProbe::lookForFeeds()
{
    if (m_feedNames.empty())
        return m_main.url.empty() ? finish() : watch("sse", m_main.url);
    const std::string url = *baseOf(m_request.url) + "/v1/feeds/" + m_feedNames.front() + "/sse";
    m_feedNames.pop_front();
    look(url, {}, until(kLooked), [this, url](const LookResult &result) {
        const LookVerdict verdict = judgeLook(result);
        if (m_main.url.empty() && verdict.reason.code == ReasonCode::NoAnswer) {
            m_main = {"sse", url, {}};
            return lookPastStream(verdict.reason);
        }
        if (verdict.kind == LookVerdict::Kind::EventStream) {
            if (m_main.url.empty()) {
                m_main.url = url;
                m_report.http = result.http;
                m_report.problem = {};
            } else {
                note("sse", url);
            }
        }
        lookForFeeds();
    });
}

void FeedProbe::trySocket()
{
    if (!m_transports.find("websocket"))
        return finish();
    watch("websocket", socketUrl(m_request.url));
}

void FeedProbe::watch(const std::string &transport, const std::string &url)
{
    enter(ProbePhase::Watching);
    m_main = {transport, url, {}};
    const MonoTime begun = readClocks().mono;
    run(
        m_main, until(kWatched),
        [this, begun](const Frame &frame) {
            m_check.note(frame);
            if (m_run->observer().events() <= 1 || (m_native.isNative() && !frame.hasOwnId))
                m_native.message(frame.data);
            return m_run->observer().events() >= kEnoughEvents && readClocks().mono - begun >= kEnoughTime;
        },
        [this](const StreamRun &run) { onWatched(run); });
}

void FeedProbe::onWatched(const StreamRun &run)
{
    const Reason end = run.end() ? Reason{run.end()->reason, run.end()->args} : Reason{};
    if (!run.wasOpened()) {
        if (!m_report.problem)
            m_report.problem =
                end ? end
                    : Reason{ReasonCode::NoAnswer,
                             {std::to_string(std::chrono::ceil<std::chrono::seconds>(spent()).count())}};
        note(m_main.transport, m_main.url, m_report.problem);
        return m_report.found() ? lookForAlternatives() : finish();
    }
    note(m_main.transport, m_main.url);
    m_report.problem = end.code == ReasonCode::ConnectionLost ? Reason{} : end;
    m_report.nature = m_native.isNative()         ? FeedNature::Native
                      : m_main.transport == "sse" ? FeedNature::EventStream
                                                  : FeedNature::WebSocket;
    m_report.stream = run.facts();
    m_report.heartbeat = run.observer().heartbeat();
    const bool mute = m_main.transport == "sse" && m_report.stream.bytes == 0 && !end;
    if (mute && NativeAddress::of(m_main.url)) // it would have greeted at once
        return lookPastStream({ReasonCode::ProxyBuffers, {}});
    if (m_native.isNative()) {
        m_report.native = m_native.facts();
        m_report.heartbeat.promised = m_native.heartbeat();
    } else {
        m_report.mappings = guessMappings(run.observer().messages());
    }
    resume();
}

void FeedProbe::resume()
{
    m_main.cursor = m_check.cursor();
    if (m_main.cursor.empty())
        m_main.cursor = m_native.position();
    if (m_main.cursor.empty()) {
        m_report.resume = m_check.facts({});
        return lookForAlternatives();
    }
    enter(ProbePhase::Resuming);
    run(
        m_main, until(kResumed),
        [this](const Frame &frame) {
            if (m_native.isNative() && !m_resumed.isNative()) {
                m_resumed.message(frame.data);
                if (m_check.cursor().empty())
                    return m_resumed.isNative();
            }
            return m_check.compare(frame);
        },
        [this](const StreamRun &run) { onResumed(run); });
}

void FeedProbe::onResumed(const StreamRun &run)
{
    m_report.resume = m_check.facts(run.end() ? Reason{run.end()->reason, run.end()->args} : Reason{});
    if (m_check.cursor().empty()) { // a native feed without an event so far: its hello says where it goes on
        const bool here =
            m_resumed.isNative() && m_resumed.facts().epoch == m_native.facts().epoch &&
            m_main.cursor == m_native.facts().epoch + ':' + std::to_string(m_resumed.resumedFrom());
        m_report.resume.cursor = m_main.cursor;
        m_report.resume.verdict = here                     ? ResumeVerdict::Works
                                  : m_resumed.isNative()   ? ResumeVerdict::Ignored
                                  : m_report.resume.reason ? ResumeVerdict::Refused
                                                           : ResumeVerdict::Nothing;
    }
    lookForAlternatives();
}

void FeedProbe::onDocument(const std::string &body)
{
    m_native.message(body);
    if (m_native.isNative()) {
        m_report.nature = FeedNature::Native;
        m_report.native = m_native.facts();
        m_report.heartbeat.promised = m_native.heartbeat();
        note("longpoll", m_request.url);
        const auto address = NativeAddress::of(m_request.url);
        return address ? watch("sse", address->urlOf("sse")) : finish();
    }
    enter(ProbePhase::Polling);
    note("longpoll", m_request.url);
    m_report.nature = FeedNature::Json;
    m_report.resume.verdict = ResumeVerdict::NoIds;
    m_report.poll.polls = 1;
    m_report.poll.bytes = body.size();
    m_report.poll.interval =
        std::clamp(std::chrono::duration_cast<Millis>(m_request.time / 10), kShortestPoll, kLongestPoll);
    m_documents.push_back(body);
    m_pollTimer.start(m_report.poll.interval);
}

void FeedProbe::poll()
{
    std::vector<Header> conditions;
    if (!m_report.http.etag.empty())
        conditions.push_back({"If-None-Match", m_report.http.etag, false});
    if (!m_report.http.lastModified.empty())
        conditions.push_back({"If-Modified-Since", m_report.http.lastModified, false});
    look(m_request.url, conditions, until(kAll), [this](const LookResult &result) { onPolled(result); });
}

void FeedProbe::onPolled(const LookResult &result)
{
    const bool document = judgeLook(result).kind == LookVerdict::Kind::Document;
    if (result.http.status == 304) {
        m_report.poll.conditional = true;
    } else if (!document) {
        m_report.problem = judgeLook(result).reason;
        return finish();
    }
    ++m_report.poll.polls;
    if (document) {
        m_report.http.etag = result.http.etag;
        m_report.http.lastModified = result.http.lastModified;
        m_report.poll.changes += result.body != m_documents.back() ? 1 : 0;
        if (m_documents.front().size() * (m_documents.size() + 1) <= kMostDocuments)
            m_documents.push_back(result.body);
        else
            m_documents.back() = result.body;
    }
    if (m_report.poll.polls >= kMostPolls || until(kAll) <= m_report.poll.interval)
        return finish();
    m_pollTimer.start(m_report.poll.interval);
}

/// The other transports of a native feed, one after the other.
void FeedProbe::lookForAlternatives()
{
    enter(ProbePhase::Alternatives);
    const auto address = NativeAddress::of(m_main.url);
    if (m_report.nature != FeedNature::Native || !address)
        return finish();
    const auto untried = std::ranges::find_if(kNativeTransports, [&](std::string_view transport) {
        const std::string url = redactedUrl(address->urlOf(transport));
        return std::ranges::find(m_report.endpoints, url, &EndpointFacts::url) == m_report.endpoints.end();
    });
    if (untried == kNativeTransports.end())
        return finish();
    if (*untried == "websocket")
        lookForSocket(address->urlOf(*untried));
    else
        lookForHttp(std::string(*untried), address->urlOf(*untried));
}

void FeedProbe::lookForHttp(const std::string &transport, const std::string &url)
{
    const bool page = transport == "longpoll";
    look(page ? url + "?limit=1" : url, {}, until(kAll),
         [this, page, transport, url](const LookResult &result) {
             const LookVerdict verdict = judgeLook(result);
             NativeTrace hello;
             hello.message(result.body);
             const bool there = page ? hello.isNative() : verdict.kind == LookVerdict::Kind::EventStream;
             note(transport, url,
                  there            ? Reason{}
                  : verdict.reason ? verdict.reason
                                   : Reason{ReasonCode::NoHello, {}});
             lookForAlternatives();
         });
}

void FeedProbe::lookForSocket(const std::string &url)
{
    m_resumed = {};
    run(
        {"websocket", url, {}}, until(kAll),
        [this](const Frame &frame) {
            m_resumed.message(frame.data);
            return m_resumed.isNative();
        },
        [this, url](const StreamRun &run) {
            const Reason why =
                run.end() ? Reason{run.end()->reason, run.end()->args} : Reason{ReasonCode::NoHello, {}};
            note("websocket", url, m_resumed.isNative() ? Reason{} : why);
            lookForAlternatives();
        });
}

} // namespace steadfeed
