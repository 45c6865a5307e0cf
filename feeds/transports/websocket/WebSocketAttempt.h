// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <QAbstractSocket>
#include <QObject>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>

class QWebSocket;

namespace steadfeed {

/*!
 * One attempt of a WebSocketTransport, from the handshake to the end of the connection. A new attempt is a
 * new object with its own QWebSocket, so nothing late can reach the next one.
 *
 * It talks to its sink from the event loop only. It is created with new, and goes by abandon(); a socket that
 * still has something to say lives on by itself, for 2 s at most.
 *
 * Threading: lives in the feed thread.
 */
class WebSocketAttempt : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNormalClosure = 1000; ///< RFC 6455 7.4.1

    WebSocketAttempt(std::shared_ptr<TransportCounters> counters, const OpenRequest &request,
                     TransportSink &sink);

    /// Ends it, silently and for good; the object deletes itself. From inside a callback too. Where the
    /// connection is open the peer is told \a code and \a words.
    void abandon(int code = kNormalClosure, std::string_view words = {});
    void ping();
    /// False: not open, so nothing is sent (Qt would take it and drop it, qt-facts W8).
    [[nodiscard]] bool send(std::string_view text);

private:
    ~WebSocketAttempt() override;

    void start();
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onText(const QString &text, bool last);
    void onBinary(const QByteArray &bytes, bool last);
    void take(std::string_view bytes, bool last, bool binary);
    void onPong();
    void finishSoon();
    void finish();
    void end(Closed closed);
    void dropSocket(int code = kNormalClosure, std::string_view words = {});
    template <typename Call>
    void tell(Call call);

    const std::shared_ptr<TransportCounters> m_counters;
    const OpenRequest m_request;
    TransportSink *m_sink; ///< null: over, nothing more is told
    int m_telling = 0;     ///< how many callbacks of the sink are on the stack

    QWebSocket *m_socket = nullptr;
    QStringList m_tlsErrors;
    std::string m_message; ///< the fragments of one so far
    bool m_opened = false;
    bool m_closeFrame = false; ///< one went over the wire
};

} // namespace steadfeed
