// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SendingTransport.h"
#include "TransportRegistry.h"

#include <memory>

namespace steadfeed {

class WebSocketAttempt;

/*!
 * A WebSocket (RFC 6455) on a QWebSocket that is new for each attempt. One message is one frame of ours, text
 * or binary, without an id: what resumes is in the messages, and the decoder finds it. OpenRequest::onOpen is
 * sent, as text, as soon as the server has accepted, and send() says more while the connection lasts; method,
 * body and deliverUnfinished mean nothing here.
 *
 * The cursor goes to the server only where the caller has put it into the URL or into onOpen; otherwise
 * Opened::cursorSent is false.
 *
 * What QWebSocket keeps to itself: response headers and Retry-After, pings of the peer (it answers them), and
 * a byte order mark that begins a text message. bytesArrived() comes with each frame of a message, not with
 * each packet (qt-facts M5). It follows no redirects and cannot be paused: setReading() does nothing.
 *
 * A text message with a character cut by a frame border ends in SplitCharacters where Qt cannot read it (W1);
 * one that is no UTF-8 at all ends the same way. Every end that is no close frame is ConnectionLost (W2).
 *
 * close() says goodbye to the server where the connection is open, and takes back the socket after 2 s where
 * that does not go out (W7); nothing of it is told. Time limits are the caller's: he calls close(), and asks
 * with ping().
 *
 * Threading: lives in one thread with an event loop (the feed thread, the audit thread). From inside a
 * callback of the sink the transport may be closed, opened again or deleted; the sink must outlive the
 * attempt or close() it.
 */
class WebSocketTransport : public SendingTransport
{
public:
    WebSocketTransport();
    ~WebSocketTransport() override;
    WebSocketTransport(const WebSocketTransport &) = delete;
    WebSocketTransport &operator=(const WebSocketTransport &) = delete;

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool) override {}
    void ping() override;
    [[nodiscard]] bool send(std::string_view text) override;
    void leave(int code, std::string_view words) override;
    [[nodiscard]] TransportCounters counters() const override { return *m_counters; }

private:
    const std::shared_ptr<TransportCounters> m_counters;
    WebSocketAttempt *m_attempt = nullptr; ///< ours until abandon()
};

/// For TransportRegistry::add().
[[nodiscard]] TransportEntry webSocketTransportEntry();

} // namespace steadfeed
