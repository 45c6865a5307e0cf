// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <memory>

namespace steadfeed {

/*!
 * Where a transport tells what happened. Implemented by the session (feeds/hub) and by tests.
 *
 * Threading: every call comes in the feed thread, from the event loop, never from inside open(), close() or
 * setReading().
 */
class TransportSink
{
public:
    virtual ~TransportSink() = default;

    /// The response is accepted (status and content type are right). At most once per attempt, before any
    /// frame.
    virtual void opened(const Opened &opened) = 0;
    /// One event. The views in it are valid only during the call. The sink may call Transport::close() here;
    /// then nothing more is delivered, not even from the same buffer.
    virtual void frame(const Frame &frame) = 0;
    /// \a bytes of the body arrived, whatever they held. Told before the frames they complete: proof of life
    /// for idle timers, where comments and heartbeats count as well as data.
    virtual void bytesArrived(std::size_t bytes) = 0;
    /// The server wishes this delay before the next attempt (SSE retry:). Takes effect at once.
    virtual void reconnectDelay(std::chrono::milliseconds delay) = 0;
    /// A comment or another sign of life that is no event; for heartbeat latency and diagnostics.
    virtual void comment(std::string_view text) { (void)text; }
    /// An id came without an event (SSE: a block of `id:` alone): from now on the one to resume after; empty:
    /// none.
    virtual void idMoved(std::string_view id) { (void)id; }
    /// The peer answered a ping(). Proof of life, like bytes.
    virtual void pong() {}
    /// For transports that ask again and again: what to ask now that everything which came was told. Never
    /// called from inside another call of the sink.
    [[nodiscard]] virtual NextRequest nextRequest() { return {}; }
    /// The attempt is over. Exactly once, unless the caller ended it with close().
    virtual void closed(const Closed &closed) = 0;
};

/*!
 * One way to receive frames from one endpoint.
 *
 * A transport opens, reads and closes. It does not retry, decode, remember or decide how long to wait: the
 * connection machine does (it calls close(), and ping() when it wants to know), the decoder reads, the ledger
 * remembers. One that polls asks the sink what to ask next and when.
 *
 * No QObject at this boundary and header files only, so that a transport in a shared library needs no symbol
 * of the program.
 *
 * Threading: lives in the feed thread; every call in both directions happens there.
 * Contract: after open(), opened() comes at most once, then any number of frames, then exactly one closed().
 * After close() returns, nothing is delivered any more and closed() does not come. open() may be called again
 * after closed() or close(): nothing of an earlier attempt (half a line, half a character, an event type)
 * reaches the next one.
 */
class Transport
{
public:
    virtual ~Transport() = default;

    /// Starts an attempt. Errors, also those of the request itself, come through closed().
    virtual void open(const OpenRequest &request, TransportSink &sink) = 0;
    /// Ends the attempt at once and silently. Harmless when nothing is open.
    virtual void close() = 0;
    /// Back-pressure: with false the transport stops reading and lets the peer wait; with true it goes on
    /// with what already lies there. Transports that cannot do it say so in their capabilities and ignore the
    /// call.
    virtual void setReading(bool reading) = 0;
    /// Asks the peer for a sign of life; pong() tells when it came. Transports that cannot do it say so in
    /// their capabilities and ignore the call.
    virtual void ping() {}
    /// What has been counted since the object was made, over all attempts.
    [[nodiscard]] virtual TransportCounters counters() const = 0;
};

} // namespace steadfeed
