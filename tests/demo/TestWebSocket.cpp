// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestWebSocket.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

QJsonObject WireFrame::json() const
{
    return QJsonDocument::fromJson(payload).object();
}

int WireFrame::closeCode() const
{
    return opcode == Close && payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : -1;
}

TestWebSocket::TestWebSocket(quint16 port, const QByteArray &token, const QByteArray &feed)
    : TestWebSocket(port, token, "/v1/feeds/" + feed + "/ws", {})
{
}

TestWebSocket::TestWebSocket(quint16 port, const QByteArray &token, const QByteArray &target,
                             const QByteArray &lines)
    : m_client(port)
{
    m_client.get(target, token,
                 "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                     lines);
    m_header = m_client.readHeader();
}

void TestWebSocket::subscribe(const QByteArray &after, const QByteArray &format)
{
    QJsonObject message{{u"t"_s, u"subscribe"_s}};
    if (!after.isEmpty())
        message[u"after"_s] = QString::fromLatin1(after);
    if (!format.isEmpty())
        message[u"format"_s] = QString::fromLatin1(format);
    send(WireFrame::Text, QJsonDocument(message).toJson(QJsonDocument::Compact));
}

void TestWebSocket::send(int opcode, const QByteArray &payload, bool final, bool masked)
{
    QByteArray bytes(1, char((final ? 0x80 : 0) | opcode));
    const int mask = masked ? 0x80 : 0;
    if (payload.size() < 126)
        bytes += char(mask | int(payload.size()));
    else {
        bytes += char(mask | 126);
        bytes += char(payload.size() >> 8);
        bytes += char(payload.size() & 0xff);
    }
    if (!masked) {
        m_client.send(bytes + payload);
        return;
    }
    const QByteArray key = QByteArray::fromHex("01a2b3c4");
    bytes += key;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ key[i % 4]);
    m_client.send(bytes);
}

WireFrame TestWebSocket::readFrame()
{
    const QByteArray head = m_client.readBytes(2);
    if (head.size() < 2 || (head[0] & 0xf0) != 0x80 || (head[1] & 0x80) != 0) // whole, not masked
        return {};
    qint64 size = head[1] & 0x7f;
    if (size == 126)
        size = qFromBigEndian<quint16>(m_client.readBytes(2).constData());
    else if (size == 127)
        size = qFromBigEndian<qint64>(m_client.readBytes(8).constData());
    WireFrame frame{head[0] & 0x0f, m_client.readBytes(size)};
    return frame.payload.size() == size ? frame : WireFrame();
}

QList<WireElement> TestWebSocket::readEvents(qsizetype count)
{
    while (m_events.size() < count) {
        const WireFrame frame = readFrame();
        if (frame.opcode != WireFrame::Text || !frame.payload.startsWith(R"({"t":"batch","events":[)"))
            break;
        m_events += elementsOf(frame.payload);
    }
    const QList<WireElement> events = m_events.first(qMin(count, m_events.size()));
    m_events.remove(0, events.size());
    return events;
}

QList<WireElement> elementsOf(const QByteArray &text)
{
    QList<WireElement> elements;
    qsizetype at = text.indexOf(R"("events":[)") + 10;
    while (at < text.size() && text[at] == '{') { // flat objects, without braces in their texts
        const qsizetype end = text.indexOf('}', at) + 1;
        WireElement element{-1, text.mid(at, end - at)};
        element.seq = QJsonDocument::fromJson(element.json).object()["seq"_L1].toInteger(-1);
        elements.append(element);
        at = end + 1;
    }
    return elements;
}
