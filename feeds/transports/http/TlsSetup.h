// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QSslConfiguration>

#include <optional>

namespace steadfeed {

/*!
 * How a connection proves who it is and whom it trusts, made from the options of a profile. A file of
 * authorities is trusted besides those of the system, never instead of them; nothing here can make a
 * connection trust more than that, and no error of a certificate is ever ignored.
 *
 * The files are read anew each time, so a renewed certificate counts from the next attempt on.
 *
 * A server that wants a certificate of the client and gets none, or one that it does not like, ends the
 * connection with an alert that Qt 6.4 does not tell: the attempt ends as a lost connection.
 *
 * Threading: the feed thread. It reads small files there.
 */
struct TlsSetup
{
    QSslConfiguration configuration;
    /// ReasonCode::TlsFileUnusable with file and why (unreadable, no_certificate, no_key); permanent.
    std::optional<Closed> problem;

    [[nodiscard]] static TlsSetup from(const TlsOptions &options);
};

} // namespace steadfeed
