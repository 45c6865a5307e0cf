// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpAccess.h"
#include "HttpRequest.h"
#include "RedirectChain.h"
#include "ResponseVerdict.h"

#include <steadfeed/TransportTypes.h>

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace steadfeed {

/*!
 * One request, over its redirects to the head of the answer that counts. Whether that answer is a good one,
 * and what its body holds, is for the owner to say: from headArrived() on the reply is his to read.
 *
 * The signals come from the event loop, or from inside send(). In a slot the owner may drop() the exchange;
 * then nothing more is told, and the connection ends unless the answer was read to its end.
 *
 * Threading: lives in the feed thread.
 */
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpAccess &access, const OpenRequest &request, HttpWishes wishes, QObject *parent);

    /// Sends the request, once. The access must be ready for it.
    void send();
    /// Ends it silently and for good; the object deletes itself later.
    void drop();

    [[nodiscard]] const RedirectChain &chain() const { return m_chain; }
    /// Null where no answer is being read.
    [[nodiscard]] QNetworkReply *reply() const { return m_reply; }
    [[nodiscard]] ResponseHead head() const;
    /// The value of a header of the answer; empty where it is not there.
    [[nodiscard]] std::string header(const char *name) const;
    /// What the head says, but for the cursor.
    [[nodiscard]] Opened opened() const;
    /// Why this head is no good: the proxy wants a password, or what steadfeed::whyRefused() finds.
    [[nodiscard]] std::optional<Closed> whyRefused(bool (*isOurType)(std::string_view essence)) const;

    /// The head of an answer that is no redirect. At most once.
    Q_SIGNAL void headArrived();
    /// After headArrived(): bytes lie in the reply.
    Q_SIGNAL void readyRead();
    /// After headArrived(): the answer is over; bytes may still lie in the reply.
    Q_SIGNAL void finished();
    /// There is no answer, and there will be none. Nothing follows.
    Q_SIGNAL void failed(const steadfeed::Closed &closed);

private:
    void sendHop();
    void onHead();
    void onFinished();
    void dropReply();

    HttpAccess &m_access;
    RedirectChain m_chain;
    const HttpWishes m_wishes;
    QPointer<QNetworkReply> m_reply;
    QStringList m_tlsErrors;
    bool m_headTold = false;
};

} // namespace steadfeed
