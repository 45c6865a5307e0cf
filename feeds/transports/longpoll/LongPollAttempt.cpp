// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPollAttempt.h"

#include "PollRules.h"
#include "Utf8.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace steadfeed {
namespace {

using std::chrono::milliseconds;

constexpr qsizetype kSliceBytes = 128 * 1024; // what one turn of the event loop copies
constexpr std::size_t kMaxPageBytes = 8u << 20;

Closed ends(ReasonCode reason, std::vector<std::string> args, bool permanent)
{
    Closed closed;
    closed.reason = reason;
    closed.args = std::move(args);
    closed.permanent = permanent;
    return closed;
}

} // namespace

LongPollAttempt::LongPollAttempt(std::shared_ptr<HttpShared> shared, const OpenRequest &request,
                                 TransportSink &sink)
    : m_shared(std::move(shared))
    , m_sink(&sink)
    , m_request(request)
    , m_cursorPlace([&] {
        const auto it = request.options.find("cursor");
        if (it == request.options.end() || it->second == "query")
            return CursorPlace::Query;
        return it->second == "headers" ? CursorPlace::Headers : CursorPlace::None;
    }())
    , m_maxPageBytes(std::min(request.maxEventBytes, kMaxPageBytes))
    , m_slice(kSliceBytes, Qt::Uninitialized)
{
    m_nextAsk.setSingleShot(true);
    m_nextAsk.setTimerType(Qt::PreciseTimer); // a coarse one may be early
    connect(&m_nextAsk, &QTimer::timeout, this, &LongPollAttempt::ask);
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &LongPollAttempt::takeSlice);
    // Later, so that no callback comes from inside open().
    QMetaObject::invokeMethod(this, &LongPollAttempt::start, Qt::QueuedConnection);
}

LongPollAttempt::~LongPollAttempt() = default;

void LongPollAttempt::abandon()
{
    m_sink = nullptr;
    dropExchange();
    m_nextAsk.stop();
    if (m_telling > 0)
        deleteLater();
    else
        delete this;
}

void LongPollAttempt::setReading(bool reading)
{
    m_reading = reading;
    if (!reading || !m_sink)
        return;
    if (std::exchange(m_askDue, false))
        m_nextAsk.start(0);
    // Qt tells of new bytes only after old ones were taken (qt-facts N15).
    if (m_answer != Answer::Awaited)
        m_nextSlice.start(0);
}

void LongPollAttempt::start()
{
    if (!m_sink)
        return;
    if (const auto closed = m_shared->access.prepare(m_request))
        return end(*closed);
    ask();
}

void LongPollAttempt::ask()
{
    m_askDue = !m_reading;
    if (m_askDue)
        return;
    if (m_cursorPlace != CursorPlace::None && !poll::isSendable(m_request.cursor))
        return end(ends(ReasonCode::InvalidCursor, {}, true));
    m_askedTwice = false;
    send();
}

void LongPollAttempt::send()
{
    HttpWishes wishes{"application/json", {}};
    m_cursorSent = m_cursorPlace == CursorPlace::Query && cursorStandsInUrl();
    if (m_cursorPlace == CursorPlace::Headers && !m_request.cursor.empty()) {
        if (auto headers = poll::toHeaders(m_request.cursor)) {
            wishes.cursor = std::move(*headers);
            m_cursorSent = true;
        } else {
            ++m_shared->counters.ignoredIds;
        }
    }
    m_exchange = new HttpExchange(m_shared->access, m_request, std::move(wishes), this);
    connect(m_exchange, &HttpExchange::headArrived, this, &LongPollAttempt::onHead);
    connect(m_exchange, &HttpExchange::readyRead, this, &LongPollAttempt::takeSlice);
    connect(m_exchange, &HttpExchange::finished, this, &LongPollAttempt::takeSlice);
    connect(m_exchange, &HttpExchange::failed, this, &LongPollAttempt::onFailed);
    m_asked.start();
    m_exchange->send();
}

bool LongPollAttempt::cursorStandsInUrl() const
{
    return !m_request.cursor.empty() &&
           QByteArray::fromPercentEncoding(QByteArray::fromStdString(m_request.url))
               .contains(QByteArray::fromStdString(m_request.cursor));
}

void LongPollAttempt::onHead()
{
    if (poll::saysNothingNew(m_exchange->head().status, milliseconds{m_asked.elapsed()})) {
        m_answer = Answer::Nothing;
    } else if (auto closed = m_exchange->whyRefused(poll::isPageType)) {
        if (closed->reason == ReasonCode::WrongContentType)
            closed->reason = ReasonCode::WrongPageType;
        return end(*closed);
    } else {
        m_answer = Answer::Page;
    }
    if (!std::exchange(m_opened, true))
        tellOpened();
}

void LongPollAttempt::tellOpened()
{
    Opened opened = m_exchange->opened();
    opened.cursorSent = m_cursorSent;
    tell([&](TransportSink &sink) { sink.opened(opened); });
}

/// Reads at most one slice, then lets the event loop turn.
void LongPollAttempt::takeSlice()
{
    if (m_answer == Answer::Awaited || !m_reading || !m_sink)
        return;
    QNetworkReply &reply = *m_exchange->reply();
    const qint64 n = reply.read(m_slice.data(), m_slice.size());
    if (n > 0) {
        m_shared->counters.bytes += static_cast<std::uint64_t>(n);
        tell([&](TransportSink &sink) { sink.bytesArrived(static_cast<std::size_t>(n)); });
        if (!m_sink)
            return;
        if (m_page.size() + static_cast<std::size_t>(n) > m_maxPageBytes) {
            ++m_shared->counters.oversize;
            return end(ends(ReasonCode::EventTooLarge, {std::to_string(m_maxPageBytes)}, false));
        }
        m_page.append(m_slice.constData(), static_cast<std::size_t>(n));
        if (!m_reading)
            return;
    }
    if (reply.bytesAvailable() > 0)
        m_nextSlice.start(0);
    else if (reply.isFinished())
        onWhole();
}

/// The answer is over, and all of it was read.
void LongPollAttempt::onWhole()
{
    // Of HTTP/2 Qt does not say that an answer was cut; its length does (qt-facts N29).
    const auto declared = m_exchange->reply()->header(QNetworkRequest::ContentLengthHeader);
    const bool cut = m_exchange->reply()->error() != QNetworkReply::NoError ||
                     (declared.isValid() && declared.toULongLong() != m_page.size());
    if (m_answer == Answer::Page && cut) {
        Closed closed;
        closed.httpStatus = 200;
        return end(closed);
    }
    if (m_answer == Answer::Nothing || m_page.empty())
        tell([](TransportSink &sink) { sink.bytesArrived(0); });
    else if (!deliver())
        return;
    if (!m_sink)
        return;
    dropExchange();
    NextRequest next;
    tell([&](TransportSink &sink) { next = sink.nextRequest(); });
    if (!m_sink)
        return;
    if (!next.url.empty())
        m_request.url = std::move(next.url);
    m_request.cursor = std::move(next.cursor);
    m_nextAsk.start(std::max(next.delay, milliseconds{0}));
}

/// Whether the page could be told.
bool LongPollAttempt::deliver()
{
    std::optional<std::string> id = std::string();
    if (m_cursorPlace == CursorPlace::Headers)
        id = poll::fromHeaders(m_exchange->header("Last-Modified"), m_exchange->header("ETag"));
    if (!id) { // what it would stand for could not be asked for again
        end(ends(ReasonCode::InvalidCursor, {}, true));
        return false;
    }
    Frame frame;
    frame.badText = !utf8::isValid(m_page);
    const std::string page = frame.badText ? utf8::repaired(m_page) : std::exchange(m_page, {});
    frame.data = page;
    frame.id = *id;
    frame.type = "page";
    frame.hasOwnId = !id->empty();
    ++m_shared->counters.events;
    m_shared->counters.badText += frame.badText ? 1 : 0;
    tell([&](TransportSink &sink) { sink.frame(frame); });
    return true;
}

void LongPollAttempt::onFailed(const Closed &closed)
{
    // A server may close an idle connection at the moment at which we use it again: nobody's fault, and
    // nothing was answered, so a GET can be asked once more.
    const bool again = m_opened && !m_askedTwice && closed.reason == ReasonCode::ConnectionLost &&
                       m_exchange->chain().request().method == "GET";
    if (!again)
        return end(closed);
    dropExchange();
    m_askedTwice = true;
    send();
}

void LongPollAttempt::dropExchange()
{
    m_nextSlice.stop();
    m_answer = Answer::Awaited;
    m_page.clear();
    if (m_exchange)
        std::exchange(m_exchange, nullptr)->drop();
}

void LongPollAttempt::end(const Closed &closed)
{
    dropExchange();
    TransportSink *const sink = std::exchange(m_sink, nullptr);
    ++m_telling;
    sink->closed(closed);
    --m_telling;
}

template <typename Call>
void LongPollAttempt::tell(Call call)
{
    ++m_telling;
    call(*m_sink);
    --m_telling;
}

} // namespace steadfeed
