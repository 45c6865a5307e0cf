// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpLook.h"

#include "HttpRules.h"
#include "UrlText.h"
#include "Utf8.h"

#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

namespace steadfeed {
namespace {

constexpr auto kAccept = "text/event-stream, application/json;q=0.9, */*;q=0.1";
constexpr qint64 kSlice = 128 * 1024;     // what one turn of the event loop reads
constexpr std::size_t kLongestText = 200; // of a header that goes into a report
constexpr std::size_t kMostLimits = 8;

std::string shortText(std::string_view text)
{
    return utf8::repaired(utf8::shortened(text, kLongestText));
}

bool speaksOfLimits(std::string_view name)
{
    return name.starts_with("x-ratelimit-") || name.starts_with("ratelimit") ||
           name.starts_with("x-rate-limit-");
}

std::string tlsVersion(const QNetworkReply &reply)
{
    return reply.sslConfiguration().sessionCipher().protocolString().toStdString();
}

} // namespace

HttpLook::HttpLook(const OpenRequest &request, Millis patience, QObject *parent)
    : QObject(parent)
    , m_started(readClocks().mono)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HttpLook::onPatience);
    m_patience.start(patience);
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &HttpLook::readBody);
    // Later, so that nothing is told from inside the constructor.
    QMetaObject::invokeMethod(
        this, [this, request] { send(request); }, Qt::QueuedConnection);
}

HttpLook::~HttpLook()
{
    cancel();
}

void HttpLook::cancel()
{
    m_patience.stop();
    m_nextSlice.stop();
    if (m_exchange)
        std::exchange(m_exchange, nullptr)->drop();
    disconnect();
}

void HttpLook::send(const OpenRequest &request)
{
    if (!m_patience.isActive())
        return;
    if (const auto closed = m_access.prepare(request))
        return onFailed(*closed);
    m_asked = QUrl(QString::fromStdString(request.url));
    OpenRequest asked = request;
    asked.http2 = true;
    m_exchange = new HttpExchange(m_access, asked, {kAccept, {}}, this);
    connect(m_exchange, &HttpExchange::headArrived, this, &HttpLook::onHead);
    connect(m_exchange, &HttpExchange::readyRead, this, &HttpLook::readBody);
    connect(m_exchange, &HttpExchange::finished, this, &HttpLook::onFinished);
    connect(m_exchange, &HttpExchange::failed, this, &HttpLook::onFailed);
    m_exchange->send();
}

void HttpLook::onHead()
{
    m_result.answered = true;
    HttpFacts &http = m_result.http;
    const ResponseHead head = m_exchange->head();
    const Opened opened = m_exchange->opened();
    http.headAfter = std::chrono::duration_cast<Millis>(readClocks().mono - m_started);
    http.status = head.status;
    http.contentType = shortText(head.contentType);
    http.contentEncoding = shortText(head.contentEncoding);
    http.retryAfter = http::retryAfter(head.retryAfter, readClocks().wall);
    http.server = shortText(m_exchange->header("Server"));
    http.via = shortText(m_exchange->header("Via"));
    http.buffering = shortText(m_exchange->header("X-Accel-Buffering"));
    http.etag = shortText(m_exchange->header("ETag"));
    http.lastModified = shortText(m_exchange->header("Last-Modified"));
    http.http2 = m_exchange->reply()->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    http.tls = m_exchange->chain().url().scheme() == u"https";
    http.tlsVersion = http.tls ? tlsVersion(*m_exchange->reply()) : std::string();
    http.redirectedElsewhere = opened.redirectedElsewhere;
    if (m_exchange->chain().url() != m_asked)
        http.finalUrl = redactedUrl(opened.finalUrl);
    for (const Header &header : opened.responseHeaders) {
        const std::string name = QByteArray::fromStdString(header.name).toLower().toStdString();
        if (speaksOfLimits(name) && http.limits.size() < kMostLimits)
            http.limits.emplace_back(shortText(name), shortText(header.value));
    }
    if (http::mimeEssence(head.contentType) == "text/event-stream" && head.status == 200)
        finish({});
}

/// At most one slice, then the event loop turns.
void HttpLook::readBody()
{
    if (!m_exchange || !m_exchange->reply())
        return;
    const QByteArray bytes = m_exchange->reply()->read(kSlice);
    m_result.body.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (m_result.body.size() > kMostBody)
        return finish({ReasonCode::EventTooLarge, {std::to_string(kMostBody)}});
    if (m_exchange->reply()->bytesAvailable() > 0)
        m_nextSlice.start();
    else if (m_exchange->reply()->isFinished())
        onFinished();
}

void HttpLook::onFinished()
{
    if (!m_exchange || !m_exchange->reply())
        return;
    if (m_exchange->reply()->bytesAvailable() > 0) {
        m_nextSlice.start();
        return;
    }
    // An error status is an "error" to Qt as well; only a cut body matters here.
    const auto error = m_exchange->reply()->error();
    const bool whole =
        error == QNetworkReply::NoError || error > QNetworkReply::ProxyAuthenticationRequiredError;
    finish(whole ? Reason{} : Reason{ReasonCode::ConnectionLost, {}});
}

void HttpLook::onFailed(const Closed &closed)
{
    m_result.http.status = closed.httpStatus;
    finish({closed.reason, closed.args});
}

void HttpLook::onPatience()
{
    const auto waited = std::chrono::duration_cast<std::chrono::seconds>(readClocks().mono - m_started);
    finish({ReasonCode::NoAnswer, {std::to_string(std::max<std::int64_t>(1, waited.count()))}});
}

void HttpLook::finish(Reason failure)
{
    m_patience.stop();
    m_nextSlice.stop();
    if (m_exchange)
        std::exchange(m_exchange, nullptr)->drop();
    m_result.failure = std::move(failure);
    Q_EMIT done(m_result);
}

} // namespace steadfeed
