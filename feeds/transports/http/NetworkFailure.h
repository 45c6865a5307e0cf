// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QNetworkReply>
#include <QStringList>

namespace steadfeed {

/*!
 * What an attempt that ended without an acceptable response died of, in our terms. \a tlsErrors are those
 * that QNetworkReply::sslErrors listed: the reply's own text names only the first (qt-facts N31).
 *
 * A pure rule but for one question to the system: whether this process has run out of descriptors, which Qt
 * does not tell apart from other failures. Feed thread.
 */
[[nodiscard]] Closed networkFailure(const QNetworkReply &reply, const QStringList &tlsErrors);

} // namespace steadfeed
