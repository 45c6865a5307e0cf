// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace steadfeed {

/*!
 * Which feed of which recording, and how fast: "recording:///path?feed=NAME&speed=N". N is 0.1..100, or
 * "max" for as fast as it is taken; 1 where it is absent. Path and name are percent-encoded.
 */
struct RecordingUrl
{
    static constexpr double kSlowest = 0.1;
    static constexpr double kFastest = 100.0;
    static constexpr double kMaxSpeed = 0.0; ///< "max"

    std::string file; ///< absolute
    std::string feed;
    double speed = 1.0;

    [[nodiscard]] std::string text() const;
    /// Nothing where \a url is not such a URL; then \a wrong names the offending part: "scheme", "path",
    /// "feed" or "speed".
    [[nodiscard]] static std::optional<RecordingUrl> parse(const std::string &url, std::string &wrong);
};

} // namespace steadfeed
