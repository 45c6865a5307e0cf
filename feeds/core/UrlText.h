// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/*!
 * What may be said about a URL. Nothing here checks that it is a good one; transports do.
 */
namespace steadfeed {

/// "scheme://host:port" in lower case, the scheme's own port filled in. Empty where there is no host.
[[nodiscard]] std::string originOf(std::string_view url);
/// "host:port", the key of the per-host gate.
[[nodiscard]] std::string hostOf(std::string_view url);
/// For logs, reports and the window: without user info, fragment and the values of the query.
[[nodiscard]] std::string redactedUrl(std::string_view url);

} // namespace steadfeed
