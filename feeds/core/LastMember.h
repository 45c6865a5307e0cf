// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace steadfeed {

/// The member of that name; of several the last one, as everywhere in Steadfeed. Any thread.
[[nodiscard]] inline std::optional<simdjson::dom::element> lastMember(simdjson::dom::object object,
                                                                      std::string_view name)
{
    std::optional<simdjson::dom::element> found;
    for (const auto [key, value] : object) {
        if (key == name)
            found = value;
    }
    return found;
}

} // namespace steadfeed
