// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpExchange.h"
#include "HttpShared.h"

#include <steadfeed/Transport.h>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <string>

namespace steadfeed {

/*!
 * One attempt of a LongPollTransport: its requests one after the other, until one goes wrong. A new attempt
 * is a new object, and each request a new HttpExchange, so nothing late can reach the next one.
 *
 * It talks to its sink from the event loop only. It is created with new, and goes by abandon().
 *
 * Threading: lives in the feed thread.
 */
class LongPollAttempt : public QObject
{
    Q_OBJECT

public:
    LongPollAttempt(std::shared_ptr<HttpShared> shared, const OpenRequest &request, TransportSink &sink);

    /// Ends it, silently and for good; the object deletes itself. From inside a callback too.
    void abandon();
    void setReading(bool reading);

private:
    enum class CursorPlace { Query, Headers, None };
    /// What the answer under way is.
    enum class Answer {
        Awaited, ///< no head yet, or none that we take
        Page,
        Nothing, ///< the server has nothing new
    };

    ~LongPollAttempt() override;

    void start();
    void ask();
    void send();
    void onHead();
    void takeSlice();
    void onWhole();
    void onFailed(const Closed &closed);
    bool deliver();
    void tellOpened();
    [[nodiscard]] bool cursorStandsInUrl() const;
    void dropExchange();
    void end(const Closed &closed);
    template <typename Call>
    void tell(Call call);

    const std::shared_ptr<HttpShared> m_shared;
    TransportSink *m_sink; ///< null: over, nothing more is told
    int m_telling = 0;     ///< how many callbacks of the sink are on the stack

    OpenRequest m_request; ///< as of the next or present request
    const CursorPlace m_cursorPlace;
    const std::size_t m_maxPageBytes;

    QPointer<HttpExchange> m_exchange; ///< null between requests
    QElapsedTimer m_asked;             ///< since the present request was sent
    QTimer m_nextAsk;
    QTimer m_nextSlice; ///< lets the event loop turn between two slices
    std::string m_page;
    QByteArray m_slice;
    Answer m_answer = Answer::Awaited;
    bool m_reading = true;
    bool m_askDue = false; ///< it was time to ask while nothing may be asked
    bool m_cursorSent = false;
    bool m_opened = false;
    bool m_askedTwice = false;
};

} // namespace steadfeed
