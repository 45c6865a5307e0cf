// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TotalsModel.h"

#include "Figures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

void TotalsModel::update(const std::map<QString, Total> &totals)
{
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (totals.contains(m_rows[std::size_t(row)].currency))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    // Both are sorted by currency, so position i of one is position i of the other.
    int row = 0;
    for (const auto &[currency, total] : totals) {
        if (row == count() || m_rows[std::size_t(row)].currency != currency) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, Row{currency, total});
            endInsertRows();
        } else if (!(m_rows[std::size_t(row)].total == total)) {
            m_rows[std::size_t(row)].total = total;
            Q_EMIT dataChanged(index(row), index(row));
        }
        ++row;
    }
    if (before != count())
        Q_EMIT countChanged();
}

QString TotalsModel::markText(const Total &total)
{
    QStringList parts;
    if (total.stale > 0)
        parts << tr("built on %Ln stale value(s)", nullptr, total.stale);
    if (total.incomplete)
        parts << tr("positions still arriving");
    if (total.unpriced > 0)
        parts << tr("without %Ln position(s) that have no price", nullptr, total.unpriced);
    return parts.join(u"; "_s);
}

QVariant TotalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[currency, total] = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case CurrencyRole:
        return currency.isEmpty() ? figures::unknown() : currency;
    case PnlRole:
        return figures::withSign(total.pnl, 2);
    case PnlDirectionRole:
        return figures::direction(total.pnl, 2);
    case ValueRole:
        return figures::fixed(total.value, 2);
    case PositionsRole:
        return total.positions;
    case MarkRole:
        return total.stale > 0 ? 2 : total.sound() ? 0 : 1;
    case MarkTextRole:
        return markText(total);
    case SpokenRole: {
        const QString text =
            tr("%1: profit or loss %2, value %3")
                .arg(currency, figures::withSign(total.pnl, 2), figures::fixed(total.value, 2));
        return total.sound() ? text : text + u", "_s + markText(total);
    }
    default:
        return {};
    }
}

int TotalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TotalsModel::roleNames() const
{
    return {{CurrencyRole, "currency"},         {PnlRole, "pnl"},
            {PnlDirectionRole, "pnlDirection"}, {ValueRole, "value"},
            {PositionsRole, "positions"},       {MarkRole, "mark"},
            {MarkTextRole, "markText"},         {SpokenRole, "spoken"}};
}

} // namespace steadfeed
