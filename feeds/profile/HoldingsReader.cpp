// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HoldingsReader.h"

#include "CsvReader.h"
#include "Decimal.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr qint64 kMaxFileBytes = 16 << 20;
constexpr std::size_t kMaxKeyBytes = 256;

enum Column : std::size_t {
    Symbol,
    Quantity,
    AveragePrice,
    Account,
    Currency,
    Multiplier,
    PreviousClose,
    kColumns
};
constexpr std::array<std::string_view, kColumns> kNames{"symbol",   "quantity",   "average_price", "account",
                                                        "currency", "multiplier", "previous_close"};
constexpr std::size_t kNeeded = 3;

/// Where each column stands in a row; the number of columns where it does not.
using Order = std::array<std::size_t, kColumns>;

struct Problem
{
    std::string expected;
};

Order readHeader(const std::vector<std::string> &row)
{
    Order order;
    order.fill(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto name = std::find(kNames.begin(), kNames.end(), row[i]);
        if (name == kNames.end())
            throw Problem{"columns named symbol, quantity, average_price, account, currency, multiplier, "
                          "previous_close"};
        auto &place = order[static_cast<std::size_t>(name - kNames.begin())];
        if (place != row.size())
            throw Problem{"the column " + row[i] + " once"};
        place = i;
    }
    for (std::size_t i = 0; i < kNeeded; ++i) {
        if (order[i] == row.size())
            throw Problem{"a header with the column " + std::string(kNames[i])};
    }
    return order;
}

std::string_view cell(const std::vector<std::string> &row, const Order &order, Column column)
{
    return order[column] < row.size() ? std::string_view(row[order[column]]) : std::string_view();
}

std::string key(const std::vector<std::string> &row, const Order &order, Column column)
{
    const std::string_view text = cell(row, order, column);
    if (text.size() > kMaxKeyBytes)
        throw Problem{"at most 256 bytes as " + std::string(kNames[column])};
    return std::string(text);
}

NumberView number(const std::vector<std::string> &row, const Order &order, Column column)
{
    const std::string_view text = cell(row, order, column);
    Decimal decimal;
    NumberView view;
    if (!Decimal::parse(text, decimal) || decimal.toNumber(text, kMaxMagnitude, view) != ReasonCode::None)
        throw Problem{"a number as " + std::string(kNames[column])};
    return view;
}

Holding readRow(const std::vector<std::string> &row, const Order &order)
{
    Holding holding;
    holding.symbol = key(row, order, Symbol);
    if (holding.symbol.empty())
        throw Problem{"a symbol"};
    holding.quantity = Number(number(row, order, Quantity));
    holding.averagePrice = Number(number(row, order, AveragePrice));
    holding.account = key(row, order, Account);
    holding.currency = key(row, order, Currency);
    if (!cell(row, order, Multiplier).empty())
        holding.multiplier = number(row, order, Multiplier).value;
    if (!cell(row, order, PreviousClose).empty())
        holding.previousClose = number(row, order, PreviousClose).value;
    return holding;
}

} // namespace

HoldingsReader::Result HoldingsReader::readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    const auto failed = [&path](std::string expected) {
        return Result{{}, {ReasonCode::HoldingsInvalid, {path, "0", std::move(expected)}}};
    };
    if (!file.open(QIODevice::ReadOnly))
        return failed("a file that can be read (" + file.errorString().toStdString() + ')');
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (bytes.size() > kMaxFileBytes)
        return failed("at most 16 MiB");
    return read({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path);
}

HoldingsReader::Result HoldingsReader::read(std::string_view csv, const std::string &file)
{
    Result result;
    CsvReader reader(csv);
    std::vector<std::string> row;
    std::optional<Order> order;
    std::size_t columns = 0;
    try {
        while (reader.next(row)) {
            if (!order) {
                order = readHeader(row);
                columns = row.size();
            } else if (row.size() != columns) {
                throw Problem{std::to_string(columns) + " columns, as in the header"};
            } else {
                result.holdings.push_back(readRow(row, *order));
            }
        }
        if (reader.broken())
            throw Problem{"quotes around a whole cell, and quotes inside it doubled"};
        if (!order)
            throw Problem{"a header with the column symbol"};
    } catch (const Problem &problem) {
        return {{}, {ReasonCode::HoldingsInvalid, {file, std::to_string(reader.line()), problem.expected}}};
    }
    return result;
}

} // namespace steadfeed
