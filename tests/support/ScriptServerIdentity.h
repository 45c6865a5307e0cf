// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

#include <optional>

namespace steadfeed::test {

/*!
 * A key with a self-signed certificate, made by the program `openssl` for one test run (Qt can use
 * certificates, but not make them).
 */
struct ScriptServerIdentity
{
    QByteArray certificate; ///< PEM
    QByteArray key;         ///< PEM
    QByteArray clients;     ///< PEM; not empty: peers must show a certificate that this one vouches for

    /// \a names as in subjectAltName: "IP:127.0.0.1,DNS:localhost". Nothing where openssl is missing or
    /// fails.
    static std::optional<ScriptServerIdentity> make(const QByteArray &names);
    /// One whose time is over, vouched for by \a authority.
    static std::optional<ScriptServerIdentity> makeExpired(const QByteArray &names,
                                                           const ScriptServerIdentity &authority);
    [[nodiscard]] QSslConfiguration configuration() const;
    /// From now on new connections trust this certificate alone.
    void trust() const;
    static void trustNobody();
};

} // namespace steadfeed::test
