// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LineStream.h"

#include <QNetworkProxy>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace steadfeed;

namespace {

constexpr qint64 kSlice = 64 * 1024;         ///< bytes per turn, and what Qt holds back at most
constexpr std::size_t kMaxCursor = 4 * 1024; ///< of what is sent back

/// A cursor or an id: without control bytes, which would end our line.
bool fitsIntoLine(std::string_view text)
{
    return text.size() <= kMaxCursor && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

QNetworkProxy proxyOf(const ProxyOptions &options)
{
    const QUrl url(QString::fromStdString(options.url));
    if (url.host().isEmpty())
        return QNetworkProxy::NoProxy; // not the environment's
    const auto type =
        url.scheme() == QLatin1String("http") ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, url.host(),
                         static_cast<quint16>(url.port(type == QNetworkProxy::HttpProxy ? 8080 : 1080)),
                         QString::fromStdString(options.user), QString::fromStdString(options.password));
}

} // namespace

LineStream::LineStream(const OpenRequest &request, TransportSink &sink,
                       std::shared_ptr<TransportCounters> counters)
    : m_request(request)
    , m_sink(&sink)
    , m_counters(std::move(counters))
    , m_cursorFits(fitsIntoLine(request.cursor))
    , m_lastId(request.cursor)
{
    m_socket.setReadBufferSize(kSlice); // else Qt reads on while we do not: no back-pressure
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_begun ? take() : begin(); });
    connect(&m_socket, &QTcpSocket::connected, this, &LineStream::sayHello);
    connect(&m_socket, &QTcpSocket::readyRead, &m_soon, [this] { m_soon.start(0); });
    connect(&m_socket, &QTcpSocket::disconnected, &m_soon, [this] { m_soon.start(0); });
    connect(&m_socket, &QTcpSocket::errorOccurred, &m_soon, [this] { m_soon.start(0); });
    m_soon.start(0); // nothing may be told from inside open()
}

void LineStream::abandon()
{
    m_sink = nullptr;
    m_soon.stop();
    m_socket.disconnect(this);
    m_socket.disconnect(&m_soon);
    m_socket.abort();
    deleteLater(); // perhaps we are called by the sink, from one of our own functions
}

void LineStream::setReading(bool reading)
{
    m_reading = reading;
    if (reading && m_opened)
        m_soon.start(0); // what lies there announces itself no second time
}

void LineStream::begin()
{
    m_begun = true;
    const QUrl url(QString::fromStdString(m_request.url));
    if (url.scheme() != QLatin1String("tcp") || url.host().isEmpty() || url.port() <= 0)
        return end(ReasonCode::InvalidUrl, {"tcp://host:port"}, true);
    m_socket.setProxy(proxyOf(m_request.proxy));
    m_socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
}

void LineStream::sayHello()
{
    std::string hello = (m_cursorFits ? m_request.cursor : "") + '\n';
    for (const std::string &message : m_request.onOpen)
        hello += message + '\n';
    m_socket.write(hello.data(), static_cast<qint64>(hello.size()));
}

/// The server has answered, with an empty line or with its first event. That it is there is not enough.
void LineStream::tellOpened()
{
    m_opened = true;
    Opened opened;
    opened.finalUrl = m_request.url;
    opened.cursorSent = m_cursorFits && !m_request.cursor.empty();
    m_sink->opened(opened);
}

/// One slice, then the event loop turns: a fast server must not hold up the other feeds of this thread.
void LineStream::take()
{
    if (m_opened && !m_reading)
        return;
    if (m_socket.bytesAvailable() > 0 && !m_opened) {
        tellOpened();
        if (!m_sink || !m_reading)
            return;
    }
    if (!deliverLines()) // what an earlier pause left
        return;
    if (m_socket.bytesAvailable() > 0) {
        m_text.remove(0, m_done);
        m_searched -= std::exchange(m_done, 0);
        const QByteArray slice = m_socket.read(kSlice);
        m_text += slice;
        m_counters->bytes += static_cast<std::uint64_t>(slice.size());
        m_sink->bytesArrived(static_cast<std::size_t>(slice.size()));
        if (!m_sink || !m_reading || !deliverLines())
            return;
    }
    if (m_socket.bytesAvailable() > 0)
        m_soon.start(0);
    else if (m_socket.state() == QAbstractSocket::UnconnectedState)
        endAsSocketSays();
}

/// False where the sink stopped reading, or the attempt is over.
bool LineStream::deliverLines()
{
    const auto limit = static_cast<qsizetype>(m_request.maxEventBytes);
    for (;;) {
        const qsizetype lineEnd = m_text.indexOf('\n', m_searched);
        m_searched = lineEnd < 0 ? m_text.size() : lineEnd + 1;
        if ((lineEnd < 0 ? m_text.size() : lineEnd) - m_done > limit) {
            ++m_counters->oversize;
            end(ReasonCode::EventTooLarge, {std::to_string(limit)});
            return false;
        }
        if (lineEnd < 0)
            return true;
        const qsizetype begin = std::exchange(m_done, lineEnd + 1);
        deliver(m_text.mid(begin, lineEnd - begin));
        if (!m_sink || !m_reading)
            return false;
    }
}

void LineStream::deliver(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        ++m_counters->comments;
        return m_sink->comment({});
    }
    Frame frame;
    frame.badText = !QUtf8StringView(line).isValidUtf8();
    if (frame.badText) {
        line = QString::fromUtf8(line).toUtf8(); // puts U+FFFD in
        ++m_counters->badText;
    }
    frame.data = {line.constData(), static_cast<std::size_t>(line.size())};
    const auto separator = m_request.options.find("id_separator");
    if (separator != m_request.options.end() && !separator->second.empty()) {
        const std::size_t at = frame.data.find(separator->second);
        if (at != frame.data.npos) {
            frame.hasOwnId = fitsIntoLine(frame.data.substr(0, at));
            m_counters->ignoredIds += frame.hasOwnId ? 0 : 1;
            if (frame.hasOwnId)
                m_lastId = frame.data.substr(0, at);
            frame.data.remove_prefix(at + separator->second.size());
        }
    }
    frame.id = m_lastId;
    ++m_counters->events;
    m_sink->frame(frame);
}

void LineStream::endAsSocketSays()
{
    const std::string words = m_socket.errorString().toStdString();
    switch (m_socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return end(ReasonCode::ConnectionRefused);
    case QAbstractSocket::HostNotFoundError:
        return end(ReasonCode::HostNotFound,
                   {QUrl(QString::fromStdString(m_request.url)).host().toStdString()});
    case QAbstractSocket::SocketResourceError:
        return end(ReasonCode::NoFreeConnections);
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
        return end(ReasonCode::NetworkUnreachable, {words});
    default:
        if (!m_opened && m_socket.proxy().type() != QNetworkProxy::NoProxy)
            return end(ReasonCode::ProxyFailed, {words});
        return end(ReasonCode::ConnectionLost);
    }
}

void LineStream::end(ReasonCode reason, std::vector<std::string> args, bool permanent)
{
    Closed closed;
    closed.reason = reason;
    closed.args = std::move(args);
    closed.permanent = permanent;
    const QByteArray rest = m_text.mid(m_done); // a line without its end
    const bool ended =
        reason == ReasonCode::ConnectionLost && m_socket.error() == QAbstractSocket::RemoteHostClosedError;
    closed.complete = ended && rest.isEmpty();
    m_soon.stop();
    m_socket.disconnect(this);
    m_socket.disconnect(&m_soon);
    m_socket.abort();
    if (ended && m_request.deliverUnfinished && !rest.isEmpty())
        deliver(rest);
    if (m_sink)
        std::exchange(m_sink, nullptr)->closed(closed); // the sink may open the next attempt in here
}
