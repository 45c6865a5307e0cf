// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WebSocketAttempt.h"

#include "Descriptors.h"
#include "ProxySetup.h"
#include "TlsSetup.h"
#include "WebSocketHandshake.h"
#include "WebSocketVerdict.h"

#include <QSslError>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>
#include <chrono>
#include <utility>

namespace steadfeed {
namespace {

using namespace std::chrono_literals;

/// How long a close frame may take to go out (qt-facts W7: for ever, where the peer does not read).
constexpr auto kFarewell = 2s;

/// Lets go of a socket that nobody listens to any more.
void retire(QWebSocket *socket, int code, std::string_view words)
{
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(code),
                      QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())));
    else if (socket->state() != QAbstractSocket::ClosingState)
        socket->abort();
    if (socket->state() == QAbstractSocket::UnconnectedState) {
        socket->deleteLater(); // it may be on the stack
        return;
    }
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kFarewell, socket, [socket] { socket->abort(); });
}

} // namespace

WebSocketAttempt::WebSocketAttempt(std::shared_ptr<TransportCounters> counters, const OpenRequest &request,
                                   TransportSink &sink)
    : m_counters(std::move(counters))
    , m_request(request)
    , m_sink(&sink)
{
    // Later, so that no callback comes from inside open().
    QMetaObject::invokeMethod(this, &WebSocketAttempt::start, Qt::QueuedConnection);
}

WebSocketAttempt::~WebSocketAttempt() = default;

void WebSocketAttempt::abandon(int code, std::string_view words)
{
    m_sink = nullptr;
    dropSocket(code, words);
    if (m_telling > 0)
        deleteLater();
    else
        delete this;
}

void WebSocketAttempt::ping()
{
    if (m_socket && m_opened)
        m_socket->ping();
}

bool WebSocketAttempt::send(std::string_view text)
{
    if (!m_socket || !m_opened || m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    m_socket->sendTextMessage(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return true;
}

void WebSocketAttempt::start()
{
    if (!m_sink)
        return;
    const WebSocketHandshake handshake(m_request);
    if (const auto closed = handshake.whyUnsendable())
        return end(*closed);
    if (const auto closed = whyNoDescriptors())
        return end(*closed);
    const TlsSetup tls = TlsSetup::from(m_request.tls);
    const ProxySetup proxy = ProxySetup::from(m_request.proxy);
    if (tls.problem || proxy.problem)
        return end(tls.problem ? *tls.problem : *proxy.problem);

    m_socket = new QWebSocket;
    m_socket->setSslConfiguration(tls.configuration);
    m_socket->setProxy(proxy.proxy);
    // Above the largest that Qt knows it would ignore the call.
    const quint64 limit = std::min<quint64>(m_request.maxEventBytes, QWebSocket::maxIncomingMessageSize());
    m_socket->setMaxAllowedIncomingMessageSize(limit);
    m_socket->setMaxAllowedIncomingFrameSize(limit);

    connect(m_socket, &QWebSocket::connected, this, &WebSocketAttempt::onConnected);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, &WebSocketAttempt::onError);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketAttempt::onError);
#endif
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors += error.errorString();
    });
    connect(m_socket, &QWebSocket::textFrameReceived, this, &WebSocketAttempt::onText);
    connect(m_socket, &QWebSocket::binaryFrameReceived, this, &WebSocketAttempt::onBinary);
    connect(m_socket, &QWebSocket::pong, this, &WebSocketAttempt::onPong);
    // Told when a close frame was answered or sent, and not at the end of a connection without one: the only
    // thing that tells a 1000 of the peer from one that nobody sent (W2).
    connect(m_socket, &QWebSocket::aboutToClose, this, [this] {
        m_closeFrame = true;
        finishSoon();
    });
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketAttempt::finishSoon);
    m_socket->open(handshake.request(), handshake.options());
}

void WebSocketAttempt::onConnected()
{
    m_opened = true;
    for (const std::string &message : m_request.onOpen)
        m_socket->sendTextMessage(QString::fromStdString(message));
    Opened opened;
    opened.httpStatus = 101;
    opened.finalUrl = m_socket->requestUrl().toString(QUrl::FullyEncoded).toStdString();
    opened.cursorSent = WebSocketHandshake(m_request).sendsCursor();
    tell([&](TransportSink &sink) { sink.opened(opened); });
}

/// Errors of an open connection are followed by its end, and those that Qt finds itself are no errors (W15).
void WebSocketAttempt::onError(QAbstractSocket::SocketError error)
{
    if (m_opened)
        return;
    // An answer that came with it may still have to be read.
    if (error == QAbstractSocket::RemoteHostClosedError)
        return finishSoon();
    const bool reachedServer = m_socket->peerPort() != 0;
    if (!reachedServer && m_socket->error() == QAbstractSocket::UnknownSocketError) { // no socket was made
        Closed closed;
        closed.reason = ReasonCode::InvalidUrl;
        closed.args = {m_socket->errorString().toStdString()};
        closed.permanent = true;
        return end(closed);
    }
    websocket::OpeningFailure failure;
    failure.error = error;
    failure.words = m_socket->errorString();
    failure.reachedServer = reachedServer;
    failure.viaProxy = !m_request.proxy.url.empty();
    failure.tlsErrors = m_tlsErrors;
    failure.host = m_socket->requestUrl().host().toStdString();
    end(websocket::whyNotOpened(failure));
}

void WebSocketAttempt::onText(const QString &text, bool last)
{
    take(text.toStdString(), last, false);
}

void WebSocketAttempt::onBinary(const QByteArray &bytes, bool last)
{
    take({bytes.constData(), static_cast<std::size_t>(bytes.size())}, last, true);
}

void WebSocketAttempt::take(std::string_view bytes, bool last, bool binary)
{
    m_counters->bytes += bytes.size();
    tell([&](TransportSink &sink) { sink.bytesArrived(bytes.size()); });
    if (!m_sink)
        return;
    if (!last || !m_message.empty())
        m_message += bytes;
    if (!last)
        return;
    const std::string whole = std::exchange(m_message, {});
    ++m_counters->events;
    Frame frame;
    frame.data = whole.empty() ? bytes : std::string_view(whole);
    frame.binary = binary;
    tell([&](TransportSink &sink) { sink.frame(frame); });
}

void WebSocketAttempt::onPong()
{
    ++m_counters->comments;
    tell([](TransportSink &sink) { sink.pong(); });
}

/// Qt reads what came in a later turn of the event loop (over TLS also after it has told of the end), so the
/// end waits its turn behind it.
void WebSocketAttempt::finishSoon()
{
    QMetaObject::invokeMethod(this, &WebSocketAttempt::finish, Qt::QueuedConnection);
}

void WebSocketAttempt::finish()
{
    if (!m_sink)
        return;
    if (!m_opened)
        return end(Closed()); // gone within the handshake
    websocket::Ending ending;
    ending.code = m_socket->closeCode();
    ending.words = m_socket->closeReason();
    ending.closeFrame = m_closeFrame;
    ending.maxEventBytes = m_request.maxEventBytes;
    end(websocket::whyEnded(ending));
}

void WebSocketAttempt::end(Closed closed)
{
    m_counters->oversize += closed.reason == ReasonCode::EventTooLarge ? 1 : 0;
    dropSocket();
    TransportSink *const sink = std::exchange(m_sink, nullptr);
    ++m_telling;
    sink->closed(closed);
    --m_telling;
}

void WebSocketAttempt::dropSocket(int code, std::string_view words)
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    retire(std::exchange(m_socket, nullptr), code, words);
}

template <typename Call>
void WebSocketAttempt::tell(Call call)
{
    ++m_telling;
    call(*m_sink);
    --m_telling;
}

} // namespace steadfeed
