// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/*!
 * WebSocket (RFC 6455) at byte level, for scripts and for reading what a client sent. Makes broken frames as
 * willingly as right ones.
 */
namespace steadfeed::test::ws {

enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// How a frame departs from the usual: final, unmasked, no RSV bits, the shortest form of its length.
struct Shape
{
    bool final = true;
    quint8 reserved = 0;                       ///< RSV1 to RSV3: 0..7
    bool masked = false;                       ///< no server may do that
    int lengthBytes = 0;                       ///< 1, 2 or 8; 0: the shortest that does
    std::optional<quint64> claimedLength = {}; ///< instead of the payload's own
};

[[nodiscard]] QByteArray frame(quint8 opcode, const QByteArray &payload, const Shape &shape = {});
[[nodiscard]] inline QByteArray text(const QByteArray &payload)
{
    return frame(Text, payload);
}
/// A frame that others follow: \a opcode Text or Binary first, then Continuation.
[[nodiscard]] inline QByteArray part(quint8 opcode, const QByteArray &payload)
{
    return frame(opcode, payload, {.final = false});
}
/// \a code is not looked at, \a reason neither.
[[nodiscard]] QByteArray closeFrame(quint16 code, const QByteArray &reason = {});

/// The answer that accepts \a request; \a headers end with CR LF each.
[[nodiscard]] QByteArray upgradeAnswer(const QByteArray &request, const QByteArray &headers = {});

/// A frame of the client, unmasked.
struct ClientFrame
{
    quint8 opcode = 0;
    QByteArray payload;
    bool final = true;
    bool masked = false;

    /// Of a close frame; 1005 where it has none.
    [[nodiscard]] quint16 closeCode() const;
};

/// Takes the first whole frame from \a in; nothing while it is not whole.
[[nodiscard]] std::optional<ClientFrame> takeFrame(QByteArray &in);

} // namespace steadfeed::test::ws
