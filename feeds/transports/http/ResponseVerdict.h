// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Time.h>
#include <steadfeed/TransportTypes.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// What the head of a response says, as far as it decides.
struct ResponseHead
{
    int status = 0;
    std::string contentType;
    std::string contentEncoding;
    std::string retryAfter;
};

/*!
 * Whether a response is one that we read: 200, not compressed, of a media type that \a isOurType takes (in
 * lower case, without parameters). If not, how the attempt ends (HTML 9.2.2, with the differences that the
 * SSE behaviour list rows 73 and 79 name: a wrong content type and an overloaded server are worth another
 * try). Redirects (isRedirect) are not judged here: they are followed first.
 *
 * A pure rule; any thread. \a now is for a Retry-After that is a date.
 */
[[nodiscard]] std::optional<Closed> whyRefused(const ResponseHead &head, WallMicros now,
                                               bool (*isOurType)(std::string_view essence));

/// The statuses that are followed; 300, 304, 305 and 306 are not (Fetch, "redirect status").
[[nodiscard]] bool isRedirect(int status);

} // namespace steadfeed
