// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionalPrices.h"

#include "FieldScores.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

constexpr std::size_t kFewestRecords = 5;
constexpr double kFactor = 3.0; // of a day's high to its low: more than markets do, less than chance gives
constexpr double kEnough = 0.97;

using Column = std::vector<double>;

bool isPosition(const std::string &pointer)
{
    const std::string last = pointer.substr(pointer.rfind('/') + 1);
    return !last.empty() && std::ranges::all_of(last, [](char c) { return c >= '0' && c <= '9'; });
}

template <typename Holds>
bool nearlyAlways(std::size_t count, Holds holds)
{
    std::size_t good = 0;
    for (std::size_t i = 0; i < count; ++i)
        good += holds(i) ? 1 : 0;
    return static_cast<double>(good) >= kEnough * static_cast<double>(count);
}

bool close(const Column &one, const Column &other)
{
    return nearlyAlways(one.size(), [&](std::size_t i) {
        const double ratio = one[i] / other[i];
        return ratio > 1 / kFactor && ratio < kFactor;
    });
}

bool inOrder(const Column &low, const Column &high)
{
    return nearlyAlways(low.size(), [&](std::size_t i) { return low[i] <= high[i]; });
}

/// Positions with positive numbers in every record.
std::map<std::string, Column> positiveColumns(const MessageTable &table)
{
    std::map<std::string, Column> columns;
    for (const std::string &pointer : table.columns()) {
        if (!isPosition(pointer))
            continue;
        Column column;
        for (const QJsonValue &value : table.values(pointer)) {
            const auto number = fields::number(value);
            if (!number || *number <= 0)
                break;
            column.push_back(*number);
        }
        if (column.size() == table.records.size())
            columns.emplace(pointer, std::move(column));
    }
    return columns;
}

/// The largest set of columns that are close to each other, in order of their positions.
std::vector<std::string> cluster(const std::map<std::string, Column> &columns)
{
    std::vector<std::string> best;
    for (const auto &[seed, column] : columns) {
        std::vector<std::string> near;
        for (const auto &[pointer, other] : columns) {
            if (close(column, other))
                near.push_back(pointer);
        }
        if (near.size() > best.size())
            best = near;
    }
    return best;
}

} // namespace

PositionalPrices findPositionalPrices(const MessageTable &table)
{
    if (table.records.size() < kFewestRecords)
        return {};
    const auto columns = positiveColumns(table);
    std::vector<std::string> prices = cluster(columns);
    const auto extreme = [&](bool high) {
        return std::ranges::find_if(prices, [&](const std::string &pointer) {
            return std::ranges::all_of(prices, [&](const std::string &other) {
                return high ? inOrder(columns.at(other), columns.at(pointer))
                            : inOrder(columns.at(pointer), columns.at(other));
            });
        });
    };
    if (prices.size() >= 5) { // else there is no day's range beside bid, ask and last
        if (const auto high = extreme(true); high != prices.end())
            prices.erase(high);
        if (const auto low = extreme(false); low != prices.end())
            prices.erase(low);
    }
    if (prices.size() != 3)
        return {};
    PositionalPrices found;
    int pairs = 0;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        for (std::size_t j = i + 1; j < prices.size(); ++j) {
            if (!inOrder(columns.at(prices[i]), columns.at(prices[j])))
                continue;
            ++pairs;
            found = {prices[3 - i - j], prices[i], prices[j]};
        }
    }
    return pairs == 1 ? found : PositionalPrices{};
}

} // namespace steadfeed
