// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Totals.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace steadfeed {

/*!
 * One row per currency: what the positions make and are worth, and whether the sum can be trusted.
 *
 * Threading: GUI thread.
 */
class TotalsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        CurrencyRole = Qt::UserRole + 1, ///< text; "—" where the positions name none
        PnlRole,                         ///< text with sign
        PnlDirectionRole,                ///< -1, 0, 1
        ValueRole,                       ///< text
        PositionsRole,                   ///< int
        MarkRole,                        ///< 0 sound, 1 incomplete, 2 stale: the worst that holds
        MarkTextRole,                    ///< why it is marked, in words; empty where it is sound
        SpokenRole,                      ///< the row in a sentence
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Takes new sums; views hear only of rows that differ.
    void update(const std::map<QString, Total> &totals);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();

private:
    struct Row
    {
        QString currency;
        Total total;
    };
    [[nodiscard]] static QString markText(const Total &total);

    std::vector<Row> m_rows;
};

} // namespace steadfeed
