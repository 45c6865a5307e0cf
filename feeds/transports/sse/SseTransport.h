// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpShared.h"
#include "TransportRegistry.h"

#include <steadfeed/Transport.h>

#include <memory>

namespace steadfeed {

class SseAttempt;

/*!
 * Server-Sent Events over HTTP/1.1, on a QNetworkAccessManager of its own (one manager has six connections
 * per host, qt-facts N6). Any method with a body works as well as GET, for streams that answer one request.
 *
 * What differs from the caller's headers: the cursor goes before a Last-Event-ID that the caller set. A
 * cursor with control bytes, or above 4 KiB, is not sent; Opened::cursorSent says so. A body goes out with
 * every method but GET and HEAD, exactly once per attempt; Qt may send a GET twice (qt-facts N5).
 *
 * A stream that ends, however it ends, is ConnectionLost and not permanent. WrongContentType is not permanent
 * either: whoever counts attempts decides when it is enough. retry: arrives clamped to 100 ms .. 60 s. Time
 * limits are the caller's: he calls close().
 *
 * A limit of Qt 6.4: while a server sends headers without end and faster than Qt reads them (about 1 MB/s),
 * the manager's own thread hears of nothing, close() included. The feed thread is not held up, and nothing is
 * told; the connection and that thread go when the server pauses, and only then this transport can connect
 * again.
 *
 * Back-pressure: after setReading(false) at most the rest of one slice (128 KiB) is still delivered, and
 * about 256 KiB wait in Qt beside what the kernel holds.
 *
 * Threading: lives in the feed thread. From inside a callback of the sink the transport may be closed, opened
 * again or deleted; the sink must outlive the attempt or close() it.
 */
class SseTransport : public Transport
{
public:
    SseTransport();
    ~SseTransport() override;
    SseTransport(const SseTransport &) = delete;
    SseTransport &operator=(const SseTransport &) = delete;

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool reading) override;
    [[nodiscard]] TransportCounters counters() const override;

private:
    const std::shared_ptr<HttpShared> m_shared;
    SseAttempt *m_attempt = nullptr; ///< ours until abandon()
};

/// For TransportRegistry::add().
[[nodiscard]] TransportEntry sseTransportEntry();

} // namespace steadfeed
