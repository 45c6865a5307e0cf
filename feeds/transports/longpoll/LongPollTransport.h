// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpShared.h"
#include "TransportRegistry.h"

#include <steadfeed/Transport.h>

#include <memory>

namespace steadfeed {

class LongPollAttempt;

/*!
 * Asks again and again over HTTP: long-polling, where the server holds its answer until there is something to
 * say, and interval polling of an address that just says how things are. One request at a time, on a
 * QNetworkAccessManager of its own, whose connection stays open in between. What to ask next and when, the
 * sink says (TransportSink::nextRequest()).
 *
 * Each answer is one frame of type "page", delivered whole or not at all: one that was cut ends the attempt
 * with ConnectionLost, and nothing of it is told. A page above 8 MiB, or above the request's own limit, ends
 * it with EventTooLarge. 204, 304, an empty 200, and a 408 after the request was held for a second mean
 * "nothing new": no frame, but bytesArrived(0), because the server lives. Media types taken:
 * application/json, text/json, application/...+json, text/plain. All other answers end the attempt as they do
 * with SseTransport, redirects are followed for each request anew.
 *
 * opened() comes with the head of the first good answer; a server that holds it lets that wait. Where a later
 * request (a GET) meets a connection that the server was just closing, it is sent once more.
 *
 * Option "cursor": where the position stands.
 * - query: in the address, put there by the sink.
 * - headers: as Last-Modified and ETag of the answer, sent back as If-Modified-Since and If-None-Match. The
 *   frame's id is a text made of both (PollRules.h).
 * - none: nowhere.
 * A cursor of more than 512 bytes or with control bytes ends the attempt for good (InvalidCursor); it is
 * never sent. With "headers" one of another form is not sent either, and counted in ignoredIds.
 *
 * Back-pressure: after setReading(false) nothing is delivered and nothing asked; about 256 KiB of an answer
 * that is under way wait in Qt beside what the kernel holds.
 *
 * Threading: lives in the feed thread. From inside a callback of the sink the transport may be closed, opened
 * again or deleted; the sink must outlive the attempt or close() it.
 */
class LongPollTransport : public Transport
{
public:
    LongPollTransport();
    ~LongPollTransport() override;
    LongPollTransport(const LongPollTransport &) = delete;
    LongPollTransport &operator=(const LongPollTransport &) = delete;

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool reading) override;
    [[nodiscard]] TransportCounters counters() const override;

private:
    const std::shared_ptr<HttpShared> m_shared;
    LongPollAttempt *m_attempt = nullptr; ///< ours until abandon()
};

/// For TransportRegistry::add().
[[nodiscard]] TransportEntry longPollTransportEntry();

} // namespace steadfeed
