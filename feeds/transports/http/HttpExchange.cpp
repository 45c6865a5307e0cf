// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpExchange.h"

#include "NetworkFailure.h"
#include "SequentialBody.h"

#include <QSslError>

#include <utility>

namespace steadfeed {
namespace {

constexpr qint64 kReadBufferBytes = 256 * 1024; // connection.md section 5; without it Qt buffers all (N8)

} // namespace

HttpExchange::HttpExchange(HttpAccess &access, const OpenRequest &request, HttpWishes wishes, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_chain(request)
    , m_wishes(std::move(wishes))
{
}

void HttpExchange::send()
{
    if (const auto closed = m_chain.whyUnsendable())
        Q_EMIT failed(*closed);
    else
        sendHop();
}

void HttpExchange::drop()
{
    disconnect();
    dropReply();
    deleteLater();
}

void HttpExchange::sendHop()
{
    QNetworkRequest request = networkRequest(m_chain, m_wishes);
    request.setSslConfiguration(m_access.tls());
    QNetworkAccessManager &manager = m_access.manager();
    const QByteArray method = QByteArray::fromStdString(m_chain.request().method);
    if (method == "GET") {
        m_reply = manager.get(request);
    } else if (method == "HEAD") {
        m_reply = manager.head(request);
    } else {
        const std::string content = m_chain.request().body.value_or(std::string());
        request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(content.size()));
        auto *body = new SequentialBody(content);
        m_reply =
            method == "POST" ? manager.post(request, body) : manager.sendCustomRequest(request, method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(kReadBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_headTold)
            Q_EMIT readyRead();
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors += error.errorString();
    });
}

void HttpExchange::onHead()
{
    const int status = head().status;
    if (m_headTold || !m_reply || status == 0)
        return;
    if (isRedirect(status)) {
        const std::string location = header("Location");
        dropReply();
        if (const auto closed = m_chain.follow(status, location))
            Q_EMIT failed(*closed);
        else
            sendHop();
        return;
    }
    m_headTold = true;
    Q_EMIT headArrived();
}

void HttpExchange::onFinished()
{
    const QPointer<QNetworkReply> ended = m_reply;
    onHead(); // Qt may end a reply without having announced its head
    if (!ended || ended != m_reply)
        return; // dropped, or on to the next hop
    if (m_headTold)
        Q_EMIT finished();
    else
        Q_EMIT failed(networkFailure(*m_reply, m_tlsErrors, m_access.wayTo(m_chain.url())));
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *const reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    // Its destructor ends the connection. abort() would do it now, but Qt 6.4 then warns where the reply has
    // an error on its way.
    reply->deleteLater();
}

ResponseHead HttpExchange::head() const
{
    ResponseHead head;
    if (!m_reply)
        return head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.contentType = header("Content-Type");
    head.contentEncoding = header("Content-Encoding");
    head.retryAfter = header("Retry-After");
    return head;
}

std::string HttpExchange::header(const char *name) const
{
    return m_reply ? m_reply->rawHeader(name).toStdString() : std::string();
}

Opened HttpExchange::opened() const
{
    Opened opened;
    opened.finalUrl = m_chain.url().toString(QUrl::FullyEncoded).toStdString();
    opened.redirectedElsewhere = m_chain.leftOrigin();
    if (!m_reply)
        return opened;
    opened.httpStatus = head().status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        opened.responseHeaders.push_back({name.toStdString(), value.toStdString(), false});
    return opened;
}

std::optional<Closed> HttpExchange::whyRefused(bool (*isOurType)(std::string_view essence)) const
{
    // Inside of a tunnel it is the server that answers; without one the proxy answers for it.
    if (head().status == 407 && m_access.wayTo(m_chain.url()) == ProxyWay::Forwards) {
        Closed closed;
        closed.reason = ReasonCode::ProxyFailed;
        closed.args = {"407"};
        closed.permanent = true; // a person has to give it a password
        closed.httpStatus = 407;
        return closed;
    }
    return steadfeed::whyRefused(head(), readClocks().wall, isOurType);
}

} // namespace steadfeed
