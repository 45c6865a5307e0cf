// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Valuation.h"

#include <QObject>
#include <QQmlEngine>

#include <cstdint>
#include <vector>

namespace steadfeed {

/// One row of the table: a position, or a priced symbol that nobody holds.
struct RowRef
{
    const Position *position = nullptr;
    KeyIndex key = kNoKey; ///< only where position is null

    friend bool operator==(const RowRef &, const RowRef &) = default;
};

/// The columns of the table, for QML too.
class PositionColumns : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(PositionColumn)
    QML_UNCREATABLE("holds enums only")
public:
    enum Column { Symbol, Quantity, Average, Last, Change, ChangePercent, Pnl, Value, Age };
    Q_ENUM(Column)
};

/// What the rows are computed from; owned by Dashboard.
struct Books
{
    FeedStates feeds;
    PriceBook prices;
    PositionBook positions;
};

/*!
 * Sorts rows by a column. Stable: rows that compare equal keep their order, so a table does not dance; what
 * is not known stands last in both directions. Pure.
 */
class RowOrder
{
public:
    PositionColumns::Column column = PositionColumns::Symbol;
    Qt::SortOrder order = Qt::AscendingOrder;

    /// Returns the rows in their new order.
    [[nodiscard]] std::vector<RowRef> sorted(const std::vector<RowRef> &rows, const Books &books,
                                             MonoTime now) const;
    [[nodiscard]] static const PriceEntry *priceOf(const RowRef &row, const Books &books);

private:
    [[nodiscard]] double figure(const RowRef &row, const Books &books, MonoTime now) const;
};

} // namespace steadfeed
