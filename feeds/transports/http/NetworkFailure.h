// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QNetworkReply>
#include <QStringList>

namespace steadfeed {

/// How a request travels.
enum class ProxyWay {
    None,     ///< straight to the server
    Forwards, ///< the proxy asks for us: the peer of every connection is the proxy
    Tunnels,  ///< the proxy joins us with the server
};

/*!
 * What an attempt that ended without an acceptable response died of, in our terms. \a tlsErrors are those
 * that QNetworkReply::sslErrors listed: the reply's own text names only the first (qt-facts N31). Where the
 * proxy is the cause, Qt often does not say so; \a way decides then.
 *
 * A pure rule but for one question to the system: whether this process has run out of descriptors, which Qt
 * does not tell apart from other failures. Feed thread.
 */
[[nodiscard]] Closed networkFailure(const QNetworkReply &reply, const QStringList &tlsErrors, ProxyWay way);

} // namespace steadfeed
