// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MappingSpec.h"

#include <QJsonValue>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/*!
 * How well a field of somebody else's message fits a value of ours, by its name and by what stands in it. The
 * names are those that exchanges, brokers and data vendors use. Pure functions; any thread.
 */
namespace steadfeed::fields {

/// A number, or a text that holds one.
[[nodiscard]] std::optional<double> number(const QJsonValue &value);
/// An integer, or a text that holds one. Exact up to 2^63-1.
[[nodiscard]] std::optional<qint64> integer(const QJsonValue &value);

/// 0 (no) to 100: how well the last segment of \a pointer names \a field: Symbol, Price, Bid, Ask, Size,
/// Time.
[[nodiscard]] int nameScore(std::string_view pointer, Field field);
/// Names of numbers that count: "seq", "trade_id", "u".
[[nodiscard]] int sequenceScore(std::string_view pointer);
/// Names of fields that say what a message is: "type", "event", "channel".
[[nodiscard]] int kindScore(std::string_view pointer);

/// Whether all could be symbols: short, without blanks, with a letter, no date.
[[nodiscard]] bool areSymbols(std::span<const QJsonValue> values);
/// Whether nearly all are numbers that a price could be: not all 0, not only huge integers.
[[nodiscard]] bool arePrices(std::span<const QJsonValue> values);
/// The unit in which all of them are moments between 2000 and 2100; nothing where they are not.
[[nodiscard]] std::optional<TimeUnit> timeUnit(std::span<const QJsonValue> values);
/// Where all begin with one text that ends in a separator ("live_trades_btcusd"): the regular expression
/// whose group is the rest. Empty where there is none.
[[nodiscard]] std::string suffixRegex(std::span<const QJsonValue> values);

} // namespace steadfeed::fields
