// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace steadfeed::test {

/// About a thousandth of the bytes that it comes to when somebody unpacks it: gzip members of 1 MiB of zeros
/// each, \a mib of them.
[[nodiscard]] QByteArray gzipBomb(qint64 mib);

} // namespace steadfeed::test
