// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace steadfeed {

/*!
 * Which feed of which recording: "recording:///path?feed=NAME". Path and name are percent-encoded. How fast
 * it plays is said by its PlaybackGroup.
 */
struct RecordingUrl
{
    std::string file; ///< absolute
    std::string feed;

    [[nodiscard]] std::string text() const;
    /// Nothing where \a url is not such a URL; then \a wrong names the offending part: "scheme", "path" or
    /// "feed".
    [[nodiscard]] static std::optional<RecordingUrl> parse(const std::string &url, std::string &wrong);
};

} // namespace steadfeed
