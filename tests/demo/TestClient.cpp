// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestClient.h"

#include <QJsonDocument>

namespace {

constexpr int kPatience = 10'000; // ms

} // namespace

QJsonObject WireEvent::json() const
{
    return QJsonDocument::fromJson(data).object();
}

qint64 WireEvent::seq() const
{
    return id.isEmpty() ? -1 : id.mid(id.indexOf(':') + 1).toLongLong();
}

TestClient::TestClient(quint16 port) : m_port(port)
{
    m_socket.setReadBufferSize(1 << 20); // so that not reading is noticed at the other end
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForConnected(kPatience);
}

void TestClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatience)) {
    }
}

void TestClient::get(const QByteArray &target, const QByteArray &token, const QByteArray &lines,
                     const QByteArray &version)
{
    send("GET " + target + " HTTP/" + version + "\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) +
         "\r\nAuthorization: Bearer " + token + "\r\n" + lines + "\r\n");
}

QByteArray TestClient::readHeader()
{
    qsizetype end = -1;
    while ((end = m_bytes.indexOf("\r\n\r\n", m_used)) < 0) {
        if (!more())
            return {};
    }
    const QByteArray header = m_bytes.mid(m_used, end - m_used);
    m_used = end + 4;
    return header;
}

int TestClient::readStatus()
{
    const QByteArray header = readHeader();
    return header.startsWith("HTTP/1.1 ") ? header.mid(9, 3).toInt() : 0;
}

QByteArray TestClient::readBytes(qsizetype count)
{
    while (m_bytes.size() - m_used < count && more()) {
    }
    const QByteArray bytes = m_bytes.mid(m_used, count);
    m_used += bytes.size();
    return bytes;
}

QByteArray TestClient::readToEnd()
{
    while (more()) {
    }
    const QByteArray rest = m_bytes.mid(m_used);
    m_used = m_bytes.size();
    return rest;
}

QByteArray TestClient::readBody(const QByteArray &header)
{
    const QByteArray name = "\r\nContent-Length: ";
    const qsizetype at = header.indexOf(name) + name.size();
    const qsizetype size = header.mid(at, header.indexOf('\r', at) - at).toLongLong();
    return readBytes(size);
}

WireEvent TestClient::readEvent()
{
    qsizetype end = -1;
    while ((end = m_body.indexOf("\n\n", m_bodyUsed)) < 0) {
        if (!nextChunk())
            return {};
    }
    WireEvent event;
    event.text = m_body.mid(m_bodyUsed, end + 2 - m_bodyUsed);
    m_bodyUsed = end + 2;
    for (const QByteArray &line : event.text.split('\n')) {
        if (line.startsWith("id: "))
            event.id = line.mid(4);
        else if (line.startsWith("event: "))
            event.type = line.mid(7);
        else if (line.startsWith("data: "))
            event.data = line.mid(6);
        else if (line.startsWith(':'))
            event.comment = true;
    }
    return event;
}

WireEvent TestClient::readMessage()
{
    WireEvent event = readEvent();
    while (event.comment)
        event = readEvent();
    return event;
}

QList<WireEvent> TestClient::readMessages(int count)
{
    QList<WireEvent> events;
    while (events.size() < count) {
        const WireEvent event = readMessage();
        if (event.text.isEmpty())
            break;
        events.append(event);
    }
    return events;
}

bool TestClient::more()
{
    if (m_used > 0) {
        m_bytes.remove(0, m_used);
        m_used = 0;
    }
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatience))
        return false;
    m_bytes += m_socket.readAll();
    return true;
}

bool TestClient::nextChunk()
{
    m_body.remove(0, m_bodyUsed);
    m_bodyUsed = 0;
    if (!m_chunked) {
        if (m_used == m_bytes.size() && !more())
            return false;
        m_body += m_bytes.mid(m_used);
        m_used = m_bytes.size();
        return true;
    }
    qsizetype end = -1;
    while ((end = m_bytes.indexOf("\r\n", m_used)) < 0) {
        if (!more())
            return false;
    }
    bool ok = false;
    const qsizetype size = m_bytes.mid(m_used, end - m_used).toLongLong(&ok, 16);
    if (!ok || size == 0)
        return false;
    m_used = end + 2;
    while (m_bytes.size() - m_used < size + 2) {
        if (!more())
            return false;
    }
    m_body += m_bytes.mid(m_used, size);
    const bool framed = m_bytes.mid(m_used + size, 2) == "\r\n";
    m_used += size + 2;
    return framed;
}
