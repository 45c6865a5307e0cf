// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decimal.h"
#include "MappingSpec.h"

#include <cstdint>
#include <string_view>

namespace steadfeed {

/// A value that an extraction plan picked up, not yet interpreted. Its text is valid until the next document
/// is read.
struct Captured
{
    /// Of a text, with its escapes undone; a number as written; "true" or "false"; an object or array below
    /// the root: its JSON.
    std::string_view text;
    Decimal number;           ///< where it is a number
    std::uint32_t length = 0; ///< of an array: elements
    JsonType type = JsonType::Missing;

    [[nodiscard]] bool known() const { return type != JsonType::Missing && type != JsonType::Null; }
};

} // namespace steadfeed
