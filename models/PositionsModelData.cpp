// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionsModel.h"

#include "Figures.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// What the cells of PositionsModel hold. Formatted when asked for: only rows in sight are.
namespace steadfeed {
namespace {

/// Money is shown in hundredths whatever the instrument's own steps are.
constexpr int kMoneyDecimals = 2;

/// Decimals for a difference of prices: those of the price, or enough to tell.
int changeDecimals(const PriceEntry &price)
{
    return price.last.decimals >= 0 ? price.last.decimals : 4;
}

} // namespace

Valuation PositionsModel::valuation(const RowRef &row, const PriceEntry *price) const
{
    if (row.position)
        return valueOf(*row.position, price, m_books.feeds, m_now);
    Valuation out;
    if (price)
        out.freshness = PriceBook::freshness(*price, m_books.feeds, m_now);
    return out;
}

QVariant PositionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowRef &row = m_rows[std::size_t(index.row())];
    const PriceEntry *price = RowOrder::priceOf(row, m_books);
    switch (role) {
    case Qt::DisplayRole:
    case SymbolRole:
        return row.position ? row.position->symbol : price ? price->symbol : QString();
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return spoken(index);
    case FreshnessRole:
        return int(valuation(row, price).freshness);
    case FreshnessTextRole:
        return freshnessText(valuation(row, price));
    case LastRole:
    case LastNoteRole:
    case LastValueRole:
    case ChangeRole:
    case ChangePercentRole:
    case ChangeNoteRole:
    case DirectionRole:
    case AgeRole:
        if (price)
            return priceData(row, *price, role);
        if (role == LastValueRole)
            return kNoNumber;
        if (role == DirectionRole)
            return 0;
        return role == LastNoteRole || role == ChangeNoteRole ? QString() : figures::unknown();
    default:
        return positionData(row, price, role);
    }
}

QVariant PositionsModel::priceData(const RowRef &row, const PriceEntry &price, int role) const
{
    switch (role) {
    case LastRole:
        return figures::asWritten(price.last);
    case LastNoteRole:
        return price.lastIsMid ? tr("mid") : QString();
    case LastValueRole:
        return price.last.value;
    case AgeRole:
        return figures::age(PriceBook::age(price, m_now));
    default:
        break;
    }
    const Change change = changeOf(row.position, price);
    switch (role) {
    case ChangeRole:
        return figures::withSign(change.absolute, changeDecimals(price));
    case ChangePercentRole:
        return figures::percent(change.ratio);
    case ChangeNoteRole:
        return change.basis == ChangeBasis::Start ? tr("start") : QString();
    case DirectionRole:
        return figures::direction(change.absolute, changeDecimals(price));
    default:
        return {};
    }
}

QVariant PositionsModel::positionData(const RowRef &row, const PriceEntry *price, int role) const
{
    const Position *position = row.position;
    switch (role) {
    case TitleRole:
        if (!position)
            return QString();
        return position->account.isEmpty() || position->title.isEmpty()
                   ? position->title + position->account
                   : position->title + u" · "_s + position->account;
    case QuantityRole:
        return position ? figures::asWritten(position->quantity) : QString();
    case AverageRole:
        return position ? figures::asWritten(position->averagePrice) : QString();
    case CurrencyRole:
        return position ? position->currency : QString();
    case FlagRole:
        return position ? position->flag : QString();
    case LimitRole:
        return position && position->limit.known() ? figures::asWritten(position->limit) : QString();
    case OverLimitRole:
        return position && position->limit.known() &&
               std::abs(position->quantity.value) > position->limit.value;
    case UnderWayRole:
        return position && m_actions ? m_actions->text(*position) : QString();
    case PnlRole:
        return position ? figures::withSign(valuation(row, price).pnl, kMoneyDecimals) : QString();
    case PnlDirectionRole:
        return position ? figures::direction(valuation(row, price).pnl, kMoneyDecimals) : 0;
    case ValueRole:
        return position ? figures::fixed(valuation(row, price).value, kMoneyDecimals) : QString();
    case PnlValueRole:
        return position ? valuation(row, price).pnl : kNoNumber;
    case ValueValueRole:
        return position ? valuation(row, price).value : kNoNumber;
    default:
        return {};
    }
}

QString PositionsModel::freshnessText(const Valuation &valuation) const
{
    if (valuation.incomplete)
        return tr("incomplete");
    switch (valuation.freshness) {
    case Freshness::Fresh:
        return {};
    case Freshness::Quiet:
        return tr("quiet");
    case Freshness::Stale:
        return tr("stale");
    }
    return {};
}

QString PositionsModel::spoken(const QModelIndex &index) const
{
    const auto text = [&](int role) { return data(index, role).toString(); };
    QStringList parts{text(SymbolRole), tr("last %1").arg(text(LastRole)),
                      tr("change %1").arg(text(ChangePercentRole))};
    if (m_rows[std::size_t(index.row())].position)
        parts << tr("profit or loss %1").arg(text(PnlRole));
    parts << tr("age %1").arg(text(AgeRole));
    if (const QString flag = text(FlagRole); !flag.isEmpty())
        parts << tr("flagged: %1").arg(flag);
    if (data(index, OverLimitRole).toBool())
        parts << tr("over its limit of %1").arg(text(LimitRole));
    if (const QString underWay = text(UnderWayRole); !underWay.isEmpty())
        parts << underWay.split(u'\n');
    if (const QString freshness = text(FreshnessTextRole); !freshness.isEmpty())
        parts << freshness;
    return parts.join(u", "_s);
}

QVariantMap PositionsModel::actionRow(int row) const
{
    const Position *position = row >= 0 && row < count() ? m_rows[std::size_t(row)].position : nullptr;
    if (!position)
        return {};
    const auto digits = [](const Number &number) {
        return number.exact.empty() ? QString::number(number.value, 'f', std::max<int>(0, number.decimals))
                                    : QString::fromStdString(number.exact);
    };
    return {{u"symbol"_s, position->symbol},
            {u"account"_s, position->account},
            {u"quantity"_s, digits(position->quantity)},
            {u"shown"_s, figures::asWritten(position->quantity)},
            {u"limit"_s, position->limit.known() ? digits(position->limit) : QString()},
            {u"flag"_s, position->flag}};
}

QHash<int, QByteArray> PositionsModel::roleNames() const
{
    return {{SymbolRole, "symbol"},
            {TitleRole, "title"},
            {QuantityRole, "quantity"},
            {AverageRole, "average"},
            {LastRole, "last"},
            {LastNoteRole, "lastNote"},
            {ChangeRole, "change"},
            {ChangePercentRole, "changePercent"},
            {ChangeNoteRole, "changeNote"},
            {DirectionRole, "direction"},
            {PnlRole, "pnl"},
            {PnlDirectionRole, "pnlDirection"},
            {ValueRole, "value"},
            {CurrencyRole, "currency"},
            {AgeRole, "age"},
            {FreshnessRole, "freshness"},
            {FreshnessTextRole, "freshnessText"},
            {FlagRole, "flag"},
            {LimitRole, "limit"},
            {OverLimitRole, "overLimit"},
            {UnderWayRole, "underWay"},
            {SpokenRole, "spoken"}};
}

} // namespace steadfeed
