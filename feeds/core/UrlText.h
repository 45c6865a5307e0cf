// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/*!
 * What may be said about a URL. Nothing here checks that it is a good one; transports do.
 */
namespace steadfeed {

/// "scheme://host:port" in lower case, the port of http and https filled in. ws counts as http and wss as
/// https: it is the same server. Empty where there is no host, and for what is no URL by the letter.
[[nodiscard]] std::string originOf(std::string_view url);
/// "host:port", the key of the per-host gate.
[[nodiscard]] std::string hostOf(std::string_view url);
/// For logs, reports and the window: without user info, fragment and the values of the query.
[[nodiscard]] std::string redactedUrl(std::string_view url);

} // namespace steadfeed
