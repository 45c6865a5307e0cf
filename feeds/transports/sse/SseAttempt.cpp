// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseAttempt.h"

#include "HttpRules.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace steadfeed {
namespace {

/// What one turn of the event loop reads and parses: well below a millisecond of work.
constexpr qsizetype kSliceBytes = 128 * 1024;
constexpr std::size_t kLongestCursor = 4096;
constexpr std::uint64_t kShortestRetry = 100;
constexpr std::uint64_t kLongestRetry = 60'000;

SseParserOptions parserOptions(const OpenRequest &request)
{
    SseParserOptions options;
    options.maxEventBytes = request.maxEventBytes;
    options.deliverUnfinished = request.deliverUnfinished;
    return options;
}

bool isSendableCursor(std::string_view cursor)
{
    return !cursor.empty() && cursor.size() <= kLongestCursor && http::isHeaderValue(cursor);
}

HttpWishes wishes(std::string_view cursor)
{
    HttpWishes wishes{"text/event-stream", {}};
    if (isSendableCursor(cursor))
        wishes.cursor = {{"Last-Event-ID", std::string(cursor), false}};
    return wishes;
}

} // namespace

SseAttempt::SseAttempt(std::shared_ptr<HttpShared> shared, const OpenRequest &request, TransportSink &sink)
    : m_shared(std::move(shared))
    , m_sink(&sink)
    , m_exchange(new HttpExchange(m_shared->access, request, wishes(request.cursor), this))
    , m_maxEventBytes(request.maxEventBytes)
    , m_cursorSent(isSendableCursor(request.cursor))
    , m_parser(*this, parserOptions(request), request.cursor)
{
    if (!request.cursor.empty() && !m_cursorSent)
        ++m_shared->counters.ignoredIds;
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &SseAttempt::takeSlice);
    connect(m_exchange, &HttpExchange::headArrived, this, &SseAttempt::onHead);
    connect(m_exchange, &HttpExchange::readyRead, this, &SseAttempt::takeSlice);
    connect(m_exchange, &HttpExchange::finished, this, &SseAttempt::onFinished);
    connect(m_exchange, &HttpExchange::failed, this, &SseAttempt::end);
    // Later, so that no callback comes from inside open().
    QMetaObject::invokeMethod(this, &SseAttempt::start, Qt::QueuedConnection);
}

SseAttempt::~SseAttempt() = default;

void SseAttempt::abandon()
{
    m_sink = nullptr;
    m_parser.stop();
    dropExchange();
    if (m_telling > 0)
        deleteLater();
    else
        delete this;
}

void SseAttempt::setReading(bool reading)
{
    m_reading = reading;
    // Qt tells of new bytes only after old ones were taken (qt-facts N15).
    if (reading && m_accepted && m_sink)
        m_nextSlice.start();
}

void SseAttempt::start()
{
    if (!m_exchange)
        return;
    if (const auto closed = m_shared->access.prepare(m_exchange->chain().request()))
        return end(*closed);
    m_exchange->send();
}

void SseAttempt::onHead()
{
    if (const auto closed = m_exchange->whyRefused([](auto type) { return type == "text/event-stream"; }))
        return end(*closed);
    m_accepted = true;
    m_slice.resize(kSliceBytes);
    Opened opened = m_exchange->opened();
    opened.cursorSent = m_cursorSent;
    tell([&](TransportSink &sink) { sink.opened(opened); });
}

/// Reads at most one slice, then lets the event loop turn: one readyRead may stand for tens of megabytes.
void SseAttempt::takeSlice()
{
    if (!m_accepted || !m_reading || !m_sink)
        return;
    QNetworkReply &reply = *m_exchange->reply();
    const qint64 n = reply.read(m_slice.data(), m_slice.size());
    if (n > 0) {
        m_shared->counters.bytes += static_cast<std::uint64_t>(n);
        tell([&](TransportSink &sink) { sink.bytesArrived(static_cast<std::size_t>(n)); });
        if (!m_sink)
            return;
        const auto status = m_parser.feed({m_slice.constData(), static_cast<std::size_t>(n)});
        if (!m_sink)
            return;
        if (status == SseParser::Status::EventTooLarge) {
            ++m_shared->counters.oversize;
            Closed closed;
            closed.reason = ReasonCode::EventTooLarge;
            closed.args = {std::to_string(m_maxEventBytes)};
            return end(closed);
        }
    }
    if (reply.bytesAvailable() > 0)
        m_nextSlice.start();
    else if (reply.isFinished())
        onFinished();
}

/// The reply is over. Bytes that still lie in it are delivered first.
void SseAttempt::onFinished()
{
    if (!m_accepted || !m_sink)
        return;
    const QNetworkReply &reply = *m_exchange->reply();
    if (reply.bytesAvailable() > 0) {
        m_nextSlice.start();
        return;
    }
    Closed closed; // FIN, RST, a bad chunk: for a stream all are the same
    closed.httpStatus = 200;
    closed.complete = reply.error() == QNetworkReply::NoError;
    if (closed.complete) {
        m_parser.finish();
        if (!m_sink)
            return;
    }
    end(closed);
}

void SseAttempt::end(const Closed &closed)
{
    dropExchange();
    TransportSink *const sink = std::exchange(m_sink, nullptr);
    ++m_telling;
    sink->closed(closed);
    --m_telling;
}

void SseAttempt::dropExchange()
{
    m_nextSlice.stop();
    m_accepted = false;
    if (m_exchange)
        std::exchange(m_exchange, nullptr)->drop();
}

template <typename Call>
void SseAttempt::tell(Call call)
{
    ++m_telling;
    call(*m_sink);
    --m_telling;
}

void SseAttempt::event(const Frame &frame)
{
    ++m_shared->counters.events;
    m_shared->counters.badText += frame.badText ? 1 : 0;
    tell([&](TransportSink &sink) { sink.frame(frame); });
}

void SseAttempt::idMoved(std::string_view id)
{
    tell([&](TransportSink &sink) { sink.idMoved(id); });
}

void SseAttempt::idIgnored()
{
    ++m_shared->counters.ignoredIds;
}

void SseAttempt::retry(std::uint64_t milliseconds)
{
    const std::chrono::milliseconds delay{std::clamp(milliseconds, kShortestRetry, kLongestRetry)};
    tell([&](TransportSink &sink) { sink.reconnectDelay(delay); });
}

void SseAttempt::comment(std::string_view text)
{
    ++m_shared->counters.comments;
    tell([&](TransportSink &sink) { sink.comment(text); });
}

} // namespace steadfeed
