// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoNetwork.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace steadfeed {

using namespace Qt::StringLiterals;

QNetworkReply *NoNetworkManager::createRequest(Operation operation, const QNetworkRequest &, QIODevice *)
{
    // The base class must make the reply; this scheme it does not know, so it fails at once and fetches
    // nothing.
    return QNetworkAccessManager::createRequest(operation, QNetworkRequest(QUrl(u"refused:"_s)), nullptr);
}

} // namespace steadfeed
