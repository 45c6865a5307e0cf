// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace steadfeed::test {

/*!
 * A certificate authority of its own and a certificate of 127.0.0.1 that it vouches for, as PEM files made by
 * the program `openssl`: authority.pem, server.pem and server.key in \a folder. False where that fails.
 */
[[nodiscard]] bool makeTestAuthority(const QString &folder);

} // namespace steadfeed::test
