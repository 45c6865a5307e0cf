// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptServerWebSocket.h"

#include "ScriptServerText.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace steadfeed::test::ws {
namespace {

constexpr qsizetype kMaskBytes = 4;

QByteArray bigEndian(quint64 number, int bytes)
{
    QByteArray all(8, '\0');
    qToBigEndian(number, all.data());
    return all.last(bytes);
}

QByteArray masked(QByteArray payload, const QByteArray &key)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload[i] ^ key[i % kMaskBytes]);
    return payload;
}

} // namespace

QByteArray frame(quint8 opcode, const QByteArray &payload, const Shape &shape)
{
    const quint64 length = shape.claimedLength.value_or(static_cast<quint64>(payload.size()));
    const int bytes = shape.lengthBytes != 0 ? shape.lengthBytes : length < 126 ? 1 : length < 65536 ? 2 : 8;
    const quint8 mask = shape.masked ? 0x80 : 0;
    QByteArray out;
    out += static_cast<char>((shape.final ? 0x80 : 0) | (shape.reserved << 4) | opcode);
    if (bytes == 1)
        out += static_cast<char>(mask | length);
    else
        out += static_cast<char>(mask | (bytes == 2 ? 126 : 127)) + bigEndian(length, bytes);
    const QByteArray key("\x11\x22\x33\x44");
    return shape.masked ? out + key + masked(payload, key) : out + payload;
}

QByteArray closeFrame(quint16 code, const QByteArray &reason)
{
    return frame(Close, bigEndian(code, 2) + reason);
}

QByteArray upgradeAnswer(const QByteArray &request, const QByteArray &headers)
{
    const QByteArray key = headerValue(request, "Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n" + headers + "\r\n";
}

quint16 ClientFrame::closeCode() const
{
    return payload.size() < 2 ? 1005 : qFromBigEndian<quint16>(payload.constData());
}

std::optional<ClientFrame> takeFrame(QByteArray &in)
{
    if (in.size() < 2)
        return std::nullopt;
    const auto first = static_cast<quint8>(in[0]);
    const auto second = static_cast<quint8>(in[1]);
    const bool isMasked = (second & 0x80) != 0;
    const int form = second & 0x7F;
    const qsizetype extra = form == 126 ? 2 : form == 127 ? 8 : 0;
    const qsizetype head = 2 + extra + (isMasked ? kMaskBytes : 0);
    if (in.size() < head)
        return std::nullopt;
    const qsizetype length = extra == 0   ? form
                             : extra == 2 ? qFromBigEndian<quint16>(in.constData() + 2)
                                          : qFromBigEndian<qint64>(in.constData() + 2);
    if (in.size() < head + length)
        return std::nullopt;
    ClientFrame result{static_cast<quint8>(first & 0x0F), in.sliced(head, length), (first & 0x80) != 0,
                       isMasked};
    if (isMasked)
        result.payload = masked(result.payload, in.sliced(head - kMaskBytes, kMaskBytes));
    in.remove(0, head + length);
    return result;
}

} // namespace steadfeed::test::ws
