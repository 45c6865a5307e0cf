// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonPointer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/*!
 * A mapping as read from a profile (docs/profiles.md): where in somebody else's messages the values stand.
 * Plain values; made by MappingReader or in code, compiled once by the decoder. All pointers count from the
 * root of the message; what a profile writes inside `each` is already joined to its array.
 */
namespace steadfeed {

enum class JsonType : std::uint8_t { Missing, Null, Boolean, Number, Text, Array, Object };

/// A constant that a condition compares with. Numbers compare as numbers, everything else exactly.
struct ScalarSpec
{
    JsonType type = JsonType::Null;
    std::string text; ///< of a text or number; "true" or "false"
    bool operator==(const ScalarSpec &) const = default;
};

struct ConditionSpec
{
    enum class Test : std::uint8_t { OneOf, Regex, Type, Length };
    JsonPointer pointer;
    Test test = Test::OneOf;
    std::vector<ScalarSpec> values;   ///< OneOf: `equals` gives one, `in` several
    std::string regex;                ///< Regex: searched in a text (or the text of a number), not anchored
    JsonType type = JsonType::Object; ///< Type
    std::uint32_t length = 0;         ///< Length: elements of an array
    bool operator==(const ConditionSpec &) const = default;
};

/// Where one value comes from.
struct ValueSpec
{
    JsonPointer pointer; ///< the value, or the key to look up
    std::string lookup;  ///< not empty: the name under which `learn` keeps the value
    std::string regex;   ///< not empty: the value is its one group
    std::string constant;
    bool isConstant = false;
    bool operator==(const ValueSpec &) const = default;
};

/// Remembers something per connection: channel number -> symbol.
struct LearnSpec
{
    std::vector<ConditionSpec> when;
    JsonPointer key;
    std::vector<std::pair<std::string, ValueSpec>> values; ///< by the name that `lookup` uses
    bool operator==(const LearnSpec &) const = default;
};

enum class TimeUnit : std::uint8_t { Seconds, Millis, Micros, Nanos, Iso8601 };

struct SequenceSpec
{
    enum class Scope : std::uint8_t {
        Feed,       ///< one count over everything, also over connections
        Key,        ///< one count per symbol
        Connection, ///< starts anew with each connection
    };
    struct Source
    {
        std::vector<ConditionSpec> when;
        JsonPointer pointer;
        bool operator==(const Source &) const = default;
    };
    Scope scope = Scope::Feed;
    /// Without it the numbers only drop repeats and show disorder: exchanges count messages we do not get.
    bool contiguous = false;
    std::vector<Source> sources; ///< the first whose conditions hold and whose value is there
    bool operator==(const SequenceSpec &) const = default;
};

/// What a mapping can fill. Which of them a feed may or must have depends on its kind.
enum class Field : std::uint8_t {
    Symbol,
    Price,
    Bid,
    Ask,
    Size,
    PreviousClose,
    Time,
    Account,
    Currency,
    Name,
    Quantity,
    AveragePrice,
    Multiplier,
    Removed,
    Id,
    Title,
    Text,
    Level,
    Key,
    Value,
    Unit,
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::Unit) + 1;
inline constexpr std::array<std::string_view, kFieldCount> kFieldNames{
    "symbol",  "price",    "bid",  "ask",      "size",          "previous_close", "time",
    "account", "currency", "name", "quantity", "average_price", "multiplier",     "removed",
    "id",      "title",    "text", "level",    "key",           "value",          "unit"};
[[nodiscard]] constexpr std::string_view name(Field field)
{
    return kFieldNames[static_cast<std::size_t>(field)];
}

struct MappingSpec
{
    /// Where values are taken from the elements of an array, that array.
    std::optional<JsonPointer> each;
    std::vector<ConditionSpec> when;    ///< all must hold; those inside `each` choose elements
    std::vector<ConditionSpec> control; ///< any makes the message an answer to a subscription
    std::vector<LearnSpec> learn;
    std::array<std::optional<ValueSpec>, kFieldCount> values;
    std::optional<ValueSpec> cursor; ///< the place to resume after: no row, nothing learned, no constant
    TimeUnit timeUnit = TimeUnit::Millis;
    std::optional<SequenceSpec> sequence;

    [[nodiscard]] std::optional<ValueSpec> &operator[](Field field)
    {
        return values[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] const std::optional<ValueSpec> &operator[](Field field) const
    {
        return values[static_cast<std::size_t>(field)];
    }
    bool operator==(const MappingSpec &) const = default;
};

} // namespace steadfeed
