// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * A JSON Pointer (RFC 6901) with one addition: a segment `*` stands for every element of an array. `~0` is a
 * literal ~, `~1` a literal /, and `~2` a literal *.
 *
 * A plain value. Whether a `*` may stand here, and how many, is the mapping's rule.
 */
struct JsonPointer
{
    struct Segment
    {
        std::string key;   ///< of an object, or an index of an array where it looks like one
        bool each = false; ///< `*`; key is empty then
        friend bool operator==(const Segment &, const Segment &) = default;
    };
    std::vector<Segment> segments; ///< none: the whole document

    /// The pointer, or nothing where \a text is not one (no leading /, or ~ without 0, 1 or 2).
    [[nodiscard]] static std::optional<JsonPointer> parse(std::string_view text);
    /// This pointer with \a inner behind it.
    [[nodiscard]] JsonPointer then(const JsonPointer &inner) const;
    /// How many `*` stand in it.
    [[nodiscard]] std::size_t eachCount() const;
    /// Everything in front of the first `*`; only where there is one.
    [[nodiscard]] JsonPointer arrayPart() const;

    [[nodiscard]] std::string text() const;
    /// \a key as a segment: escaped.
    [[nodiscard]] static std::string escaped(std::string_view key);
    friend bool operator==(const JsonPointer &, const JsonPointer &) = default;
};

} // namespace steadfeed
