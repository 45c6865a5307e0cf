// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QAbstractSocket>
#include <QString>
#include <QStringList>

#include <optional>

/*!
 * What QWebSocket's codes and words mean in our terms. It hands out no status, no headers, and no word on who
 * closed, so its English words are read here and nowhere else; what they do not tell stays what the code
 * says.
 *
 * Pure rules; any thread.
 */
namespace steadfeed::websocket {

/// Why no connection came about.
struct OpeningFailure
{
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QString words; ///< QWebSocket::errorString()
    /// TCP was connected: Qt calls an unwelcome answer "refused" too (qt-facts W4).
    bool reachedServer = false;
    bool viaProxy = false;
    QStringList tlsErrors; ///< all of them; the words name only one
    std::string host;
};

/// The end of a connection that was open.
struct Ending
{
    int code = 1000; ///< also where nobody said it: FIN, RST (W2)
    QString words;
    bool closeFrame = false; ///< one went over the wire, from either side
    std::size_t maxEventBytes = 0;
};

/// The HTTP status that Qt's \a words on a failed handshake name (W4).
[[nodiscard]] std::optional<int> handshakeStatus(const QString &words);

[[nodiscard]] Closed whyNotOpened(const OpeningFailure &failure);

/// Close codes as in docs/protocol.md. What Qt itself found wrong arrives here too (W15).
[[nodiscard]] Closed whyEnded(const Ending &ending);

} // namespace steadfeed::websocket
