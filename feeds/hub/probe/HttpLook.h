// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpExchange.h"
#include "ProbeReport.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <string>

namespace steadfeed {

/// What one request brought.
struct LookResult
{
    HttpFacts http;
    std::string body;      ///< of a document; empty for an event stream
    bool answered = false; ///< there was a head that is no redirect
    Reason failure;        ///< no answer; or the document was too large, was cut, or did not end in time
};

/*!
 * One GET (or what the request says) to see what is there: the head, and where it is no event stream the
 * body, up to a limit. It accepts what we read, and HTTP/2 too, to know whether the server speaks it: unlike
 * a feed a look is short.
 *
 * Threading: lives in a thread with an event loop. done() comes at most once, from the event loop; not after
 * cancel().
 */
class HttpLook : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostBody = 8u << 20; ///< as much as a page may have

    /// \a patience for all of it.
    HttpLook(const OpenRequest &request, Millis patience, QObject *parent);
    ~HttpLook() override;

    /// Ends it, silently.
    void cancel();

    Q_SIGNAL void done(const steadfeed::LookResult &result);

private:
    void send(const OpenRequest &request);
    void onHead();
    void readBody();
    void onFinished();
    void onFailed(const Closed &closed);
    void onPatience();
    void finish(Reason failure);

    HttpAccess m_access;
    HttpExchange *m_exchange = nullptr; ///< ours until drop()
    QTimer m_patience;
    QTimer m_nextSlice;
    const MonoTime m_started;
    QUrl m_asked;
    LookResult m_result;
};

} // namespace steadfeed
