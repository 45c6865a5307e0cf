// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * A place in a native stream: the history it belongs to and a number in it. On the wire it is the event id
 * `epoch:seq` (connection.md section 6), with an epoch of [A-Za-z0-9_-]{1,64} and a number written in one
 * way only: 0 or [1-9][0-9]*, at most 2^63-1.
 *
 * A plain value whose epoch is a view into the text it was read from; parsing allocates nothing. Comparing
 * positions is the ledger's business.
 */
struct StreamPosition
{
    static constexpr std::uint64_t kMaxSequence =
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    static constexpr std::size_t kMaxText = 128;
    static constexpr std::size_t kMaxEpoch = 64;

    std::string_view epoch;
    std::uint64_t sequence = 0;

    enum class Error : std::uint8_t {
        None,
        Malformed,  ///< not epoch:seq, or longer than 128 bytes
        OutOfRange, ///< well formed, but the number is above 2^63-1
    };
    /// Reads \a text into \a position, which is left alone where this gives an error.
    [[nodiscard]] static Error parse(std::string_view text, StreamPosition &position);
    /// Reads a number alone, under the same rules.
    [[nodiscard]] static Error parseSequence(std::string_view text, std::uint64_t &sequence);
    [[nodiscard]] static bool isEpoch(std::string_view text);

    [[nodiscard]] std::string text() const;
    friend bool operator==(const StreamPosition &, const StreamPosition &) = default;
};

} // namespace steadfeed
