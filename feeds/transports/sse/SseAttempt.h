// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpExchange.h"
#include "HttpShared.h"
#include "SseParser.h"

#include <steadfeed/Transport.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace steadfeed {

/*!
 * One attempt of an SseTransport, from the request over its redirects to the end of the stream. A new attempt
 * is a new object with its own reply and parser, so nothing late can reach the next one.
 *
 * It talks to its sink from the event loop only. It is created with new, and goes by abandon().
 *
 * Threading: lives in the feed thread.
 */
class SseAttempt : public QObject, private SseParserSink
{
    Q_OBJECT

public:
    SseAttempt(std::shared_ptr<HttpShared> shared, const OpenRequest &request, TransportSink &sink);

    /// Ends it, silently and for good; the object deletes itself. From inside a callback too.
    void abandon();
    void setReading(bool reading);

private:
    ~SseAttempt() override;

    void start();
    void onHead();
    void onFinished();
    void takeSlice();
    void end(const Closed &closed);
    void dropExchange();
    template <typename Call>
    void tell(Call call);

    void event(const Frame &frame) override;
    void idMoved(std::string_view id) override;
    void idIgnored() override;
    void retry(std::uint64_t milliseconds) override;
    void comment(std::string_view text) override;

    const std::shared_ptr<HttpShared> m_shared;
    TransportSink *m_sink; ///< null: over, nothing more is told
    int m_telling = 0;     ///< how many callbacks of the sink are on the stack

    QPointer<HttpExchange> m_exchange; ///< null: over
    const std::size_t m_maxEventBytes;
    const bool m_cursorSent;
    SseParser m_parser;

    QTimer m_nextSlice; ///< lets the event loop turn between two slices
    QByteArray m_slice;
    bool m_reading = true;
    bool m_accepted = false; ///< the head was right: what follows goes to the parser
};

} // namespace steadfeed
