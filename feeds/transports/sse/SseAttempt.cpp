// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseAttempt.h"

#include "NetworkFailure.h"
#include "SequentialBody.h"
#include "SseRequest.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <utility>

namespace steadfeed {
namespace {

/// What one turn of the event loop reads and parses: well below a millisecond of work.
constexpr qsizetype kSliceBytes = 128 * 1024;
constexpr qint64 kReadBufferBytes = 256 * 1024; // connection.md section 5; without it Qt buffers all (N8)
constexpr std::uint64_t kShortestRetry = 100;
constexpr std::uint64_t kLongestRetry = 60'000;

SseParserOptions parserOptions(const OpenRequest &request)
{
    SseParserOptions options;
    options.maxEventBytes = request.maxEventBytes;
    options.deliverUnfinished = request.deliverUnfinished;
    return options;
}

/// Deleting a manager waits for its thread, up to 5 s where that is busy with endless headers (qt-facts N24).
/// The feed thread has other feeds to serve, so somebody else waits.
void retire(QNetworkAccessManager *manager)
{
    manager->moveToThread(nullptr);
    QThreadPool::globalInstance()->start([manager] { delete manager; });
}

std::shared_ptr<QNetworkAccessManager> newManager()
{
    std::shared_ptr<QNetworkAccessManager> manager(new QNetworkAccessManager, retire);
    manager->setProxy(QNetworkProxy::NoProxy);
    return manager;
}

} // namespace

SseAttempt::SseAttempt(std::shared_ptr<SseShared> shared, const OpenRequest &request, TransportSink &sink)
    : m_shared(std::move(shared))
    , m_sink(&sink)
    , m_chain(request)
    , m_cursor(request.cursor)
    , m_cursorSent(isSendableCursor(request.cursor))
    , m_parser(*this, parserOptions(request), request.cursor)
{
    if (!m_cursor.empty() && !m_cursorSent)
        ++m_shared->counters.ignoredIds;
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &SseAttempt::takeSlice);
    // Later, so that no callback comes from inside open().
    QMetaObject::invokeMethod(this, &SseAttempt::send, Qt::QueuedConnection);
}

SseAttempt::~SseAttempt() = default;

void SseAttempt::abandon()
{
    m_sink = nullptr;
    m_parser.stop();
    dropReply();
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

void SseAttempt::send()
{
    if (!m_sink)
        return;
    if (const auto closed = m_chain.whyUnsendable())
        return end(*closed);
    auto &manager = m_shared->manager;
    if (!manager)
        manager = newManager();
    QNetworkRequest request =
        networkRequest(m_chain, m_cursorSent ? std::string_view(m_cursor) : std::string_view());
    const QByteArray method = QByteArray::fromStdString(m_chain.request().method);
    if (method == "GET") {
        m_reply = manager->get(request);
    } else if (method == "HEAD") {
        m_reply = manager->head(request);
    } else {
        const std::string content = m_chain.request().body.value_or(std::string());
        request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(content.size()));
        auto *body = new SequentialBody(content);
        m_reply = method == "POST" ? manager->post(request, body)
                                   : manager->sendCustomRequest(request, method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(kReadBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseAttempt::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseAttempt::takeSlice);
    connect(m_reply, &QNetworkReply::finished, this, &SseAttempt::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors += error.errorString();
    });
}

void SseAttempt::onHead()
{
    const ResponseHead head = this->head();
    if (m_accepted || !m_sink || head.status == 0)
        return;
    if (isRedirect(head.status)) {
        const std::string location = m_reply->rawHeader("Location").toStdString();
        dropReply();
        if (const auto closed = m_chain.follow(head.status, location))
            return end(*closed);
        return send();
    }
    if (const auto closed = whyRefused(head, readClocks().wall))
        return end(*closed);
    m_accepted = true;
    m_slice.resize(kSliceBytes);
    const Opened opened = whatOpened();
    tell([&](TransportSink &sink) { sink.opened(opened); });
}

ResponseHead SseAttempt::head() const
{
    ResponseHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.contentType = m_reply->rawHeader("Content-Type").toStdString();
    head.contentEncoding = m_reply->rawHeader("Content-Encoding").toStdString();
    head.retryAfter = m_reply->rawHeader("Retry-After").toStdString();
    return head;
}

Opened SseAttempt::whatOpened() const
{
    Opened opened;
    opened.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    opened.finalUrl = m_chain.url().toString(QUrl::FullyEncoded).toStdString();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        opened.responseHeaders.push_back({name.toStdString(), value.toStdString(), false});
    opened.cursorSent = m_cursorSent;
    opened.redirectedElsewhere = m_chain.leftOrigin();
    return opened;
}

/// Reads at most one slice, then lets the event loop turn: one readyRead may stand for tens of megabytes.
void SseAttempt::takeSlice()
{
    if (!m_accepted || !m_reading || !m_reply || !m_sink)
        return;
    const qint64 n = m_reply->read(m_slice.data(), m_slice.size());
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
            closed.args = {std::to_string(m_chain.request().maxEventBytes)};
            return end(closed);
        }
    }
    if (m_reply->bytesAvailable() > 0)
        m_nextSlice.start();
    else if (m_reply->isFinished())
        onFinished();
}

/// The reply is over. Bytes that still lie in it are delivered first.
void SseAttempt::onFinished()
{
    if (!m_accepted) {
        onHead(); // Qt may end a reply without having announced its head
        if (m_sink && m_reply && m_reply->isFinished() && !m_accepted)
            return end(networkFailure(*m_reply, m_tlsErrors));
    }
    if (!m_accepted || !m_sink)
        return;
    if (m_reply->bytesAvailable() > 0) {
        m_nextSlice.start();
        return;
    }
    Closed closed; // FIN, RST, a bad chunk: for a stream all are the same
    closed.httpStatus = 200;
    closed.complete = m_reply->error() == QNetworkReply::NoError;
    if (closed.complete) {
        m_parser.finish();
        if (!m_sink)
            return;
    }
    end(closed);
}

void SseAttempt::end(Closed closed)
{
    dropReply();
    TransportSink *const sink = std::exchange(m_sink, nullptr);
    ++m_telling;
    sink->closed(closed);
    --m_telling;
}

void SseAttempt::dropReply()
{
    m_nextSlice.stop();
    if (!m_reply)
        return;
    QNetworkReply *const reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    // Its destructor ends the connection. abort() would do it now, but Qt 6.4 then warns where the reply has
    // an error on its way.
    reply->deleteLater();
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
