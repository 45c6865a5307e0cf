// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/*!
 * HTTP as plain text, for scripts and for looking at recorded requests.
 */
namespace steadfeed::test {

/// The value of a header in a recorded request, or a null array where it is not there.
[[nodiscard]] QByteArray headerValue(const QByteArray &request, const QByteArray &name);
/// How often a header stands in a recorded request.
[[nodiscard]] int headerCount(const QByteArray &request, const QByteArray &name);
/// "GET /path HTTP/1.1"
[[nodiscard]] QByteArray requestLine(const QByteArray &request);
[[nodiscard]] QByteArray requestBody(const QByteArray &request);

/// A head without a body; \a headers end with CR LF each.
[[nodiscard]] QByteArray answer(const QByteArray &status, const QByteArray &headers = {});
/// The head of an event stream that ends with the connection.
[[nodiscard]] QByteArray streamHead(const QByteArray &headers = {});
[[nodiscard]] QByteArray redirect(int status, const QByteArray &location);
/// One chunk of a body with Transfer-Encoding: chunked; an empty one ends it.
[[nodiscard]] QByteArray chunk(const QByteArray &bytes, const QByteArray &extension = {});

} // namespace steadfeed::test
