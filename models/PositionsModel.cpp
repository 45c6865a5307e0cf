// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionsModel.h"

#include "Figures.h"
#include "LagTexts.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// A table that sorts itself more often cannot be read.
constexpr std::chrono::seconds kSortEvery{1};

struct RefHash
{
    std::size_t operator()(const RowRef &row) const
    {
        return std::hash<const void *>()(row.position) ^ std::size_t(row.key) * 0x9E3779B97F4A7C15u;
    }
};
using RefSet = std::unordered_set<RowRef, RefHash>;

} // namespace

PositionsModel::PositionsModel(const Books &books, QObject *parent)
    : QAbstractListModel(parent)
    , m_books(books)
{
}

void PositionsModel::repaint(MonoTime now, bool valuesChanged)
{
    m_now = now;
    notePace();
    const bool structure =
        m_seenVersion != m_books.positions.version() || m_seenPrices != m_books.prices.version();
    if (structure)
        syncRows();
    // Values cannot change the order by symbol; only new rows can.
    m_unsorted = m_unsorted || (valuesChanged && m_order.column != PositionColumns::Symbol);
    const bool due = m_unsorted || m_order.column == PositionColumns::Age;
    if (due && !m_held && now - m_sorted >= kSortEvery)
        resort();
    if (m_rows.empty())
        return;
    noteBasis();
    // Ages and freshness change by themselves; the rest only when something came.
    static const QList<int> kAging{AgeRole, FreshnessRole, FreshnessTextRole};
    const std::uint64_t actions = m_actions ? m_actions->version() : 0;
    const bool acted = std::exchange(m_seenActions, actions) != actions;
    Q_EMIT dataChanged(index(0), index(count() - 1),
                       valuesChanged || structure || acted ? QList<int>{} : kAging);
}

void PositionsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_seenVersion = 0;
    m_seenPrices = 0;
    Q_EMIT countChanged();
    follow({});
}

bool PositionsModel::wanted(const QString &symbol, const Position *position) const
{
    if (m_filter.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return has(symbol) || (position && (has(position->title) || has(position->account)));
}

std::vector<RowRef> PositionsModel::wantedRows() const
{
    std::vector<RowRef> rows;
    for (const auto &position : m_books.positions.rows()) {
        if (!position->removed && wanted(position->symbol, position.get()))
            rows.push_back({position.get(), kNoKey});
    }
    // Where there are no positions at all the symbols are what there is to see.
    if (!m_showAll && m_books.positions.count() > 0)
        return rows;
    const auto &prices = m_books.prices.entries();
    for (KeyIndex key = 0; key < prices.size(); ++key) {
        if (prices[key].priced && !m_books.positions.holds(prices[key].symbol) &&
            wanted(prices[key].symbol, nullptr))
            rows.push_back({nullptr, key});
    }
    return rows;
}

void PositionsModel::rebuild()
{
    const RowRef current = currentRef();
    beginResetModel();
    m_rows = m_order.sorted(wantedRows(), m_books, m_now);
    endResetModel();
    Q_EMIT countChanged();
    follow(current);
}

void PositionsModel::syncRows()
{
    m_seenVersion = m_books.positions.version();
    m_seenPrices = m_books.prices.version();
    const std::vector<RowRef> rows = wantedRows();
    if (m_rows.empty()) {
        rebuild();
        return;
    }
    const RowRef current = currentRef();
    const RefSet after(rows.begin(), rows.end());
    for (int last = count() - 1; last >= 0; --last) {
        if (after.contains(m_rows[std::size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && !after.contains(m_rows[std::size_t(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    const RefSet before(m_rows.begin(), m_rows.end());
    std::vector<RowRef> added;
    std::ranges::copy_if(rows, std::back_inserter(added),
                         [&](const RowRef &r) { return !before.contains(r); });
    if (!added.empty()) {
        beginInsertRows({}, count(), count() + int(added.size()) - 1);
        m_rows.insert(m_rows.end(), added.begin(), added.end());
        endInsertRows();
    }
    Q_EMIT countChanged();
    follow(current);
    m_unsorted = m_unsorted || !added.empty();
}

void PositionsModel::resort()
{
    m_sorted = m_now;
    m_unsorted = false;
    std::vector<RowRef> rows = m_order.sorted(m_rows, m_books, m_now);
    if (rows == m_rows)
        return;
    Q_EMIT beforeReorder();
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const RowRef current = currentRef();
    m_before = std::exchange(m_rows, std::move(rows));
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const auto it = std::ranges::find(m_rows, m_before[std::size_t(old.row())]);
        to.append(index(int(it - m_rows.begin())));
    }
    changePersistentIndexList(from, to);
    // With this hint a QML view keeps its delegates and its scroll position, and reads them anew.
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    follow(current);
    Q_EMIT reordered();
    m_before.clear();
}

int PositionsModel::rowAfterReorder(int row) const
{
    if (row < 0 || std::size_t(row) >= m_before.size())
        return -1;
    const auto it = std::ranges::find(m_rows, m_before[std::size_t(row)]);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

RowRef PositionsModel::currentRef() const
{
    return m_currentRow >= 0 && m_currentRow < count() ? m_rows[std::size_t(m_currentRow)] : RowRef{};
}

void PositionsModel::follow(const RowRef &current)
{
    const auto it = std::ranges::find(m_rows, current);
    int row = it == m_rows.end() ? -1 : int(it - m_rows.begin());
    if (row < 0 && !m_rows.empty())
        row = 0; // something is always selected, or the chart would be empty without a reason
    m_currentRow = row;
    Q_EMIT currentRowChanged();
}

void PositionsModel::noteBasis()
{
    const bool all = std::ranges::none_of(m_rows, [this](const RowRef &row) {
        const PriceEntry *price = RowOrder::priceOf(row, m_books);
        return price && changeOf(row.position, *price).basis == ChangeBasis::PreviousClose;
    });
    if (std::exchange(m_allSinceStart, all) != all)
        Q_EMIT allSinceStartChanged();
}

void PositionsModel::notePace()
{
    const FeedHealth *worst = nullptr;
    const auto rank = [this](const FeedHealth &health) {
        const FeedPace &pace = m_books.feeds.pace(health.feed);
        return std::tuple(pace.lag(), pace.oneOf());
    };
    for (const FeedHealth &health : m_books.feeds.all()) {
        if (health.kind == FeedKind::Prices && (!worst || rank(health) > rank(*worst)))
            worst = &health;
    }
    const FeedPace pace = worst ? m_books.feeds.pace(worst->feed) : FeedPace();
    const QString text = texts::paceBadge(pace);
    if (text == m_paceText)
        return;
    m_paceText = text;
    const QStringList sentences{texts::delaySentence(pace), texts::shareSentence(pace)};
    m_paceTip = sentences.join(u' ').trimmed();
    Q_EMIT paceChanged();
}

bool PositionsModel::select(const QString &symbol, const QString &account)
{
    const auto is = [&](const RowRef &row) {
        if (row.position)
            return row.position->symbol == symbol && row.position->account == account;
        const PriceEntry *price = m_books.prices.find(row.key);
        return price && price->symbol == symbol;
    };
    auto it = std::ranges::find_if(m_rows, is);
    if (it == m_rows.end() && !m_filter.isEmpty()) {
        setFilter({});
        it = std::ranges::find_if(m_rows, is);
    }
    if (it == m_rows.end() && !m_showAll) {
        setShowAll(true);
        it = std::ranges::find_if(m_rows, is);
    }
    if (it == m_rows.end())
        return false;
    const int row = int(it - m_rows.begin());
    setCurrentRow(row);
    Q_EMIT rowWanted(row);
    return true;
}

void PositionsModel::setShowAll(bool all)
{
    if (std::exchange(m_showAll, all) == all)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void PositionsModel::setFilter(const QString &filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    rebuild();
    Q_EMIT filterChanged();
}

void PositionsModel::setCurrentRow(int row)
{
    row = std::clamp(row, -1, count() - 1);
    if (std::exchange(m_currentRow, row) != row)
        Q_EMIT currentRowChanged();
}

KeyIndex PositionsModel::currentKey() const
{
    const RowRef current = currentRef();
    if (!current.position)
        return current.key;
    return m_books.prices.keyOf(current.position->symbol).value_or(kNoKey);
}

QString PositionsModel::currentSymbol() const
{
    return m_currentRow < 0 ? QString() : data(index(m_currentRow), SymbolRole).toString();
}

void PositionsModel::sortBy(int column)
{
    const auto wantedColumn = PositionColumns::Column(std::clamp(column, 0, int(PositionColumns::Age)));
    const bool same = m_order.column == wantedColumn;
    const bool descending =
        same ? m_order.order == Qt::AscendingOrder : wantedColumn != PositionColumns::Symbol;
    m_order = {wantedColumn, descending ? Qt::DescendingOrder : Qt::AscendingOrder};
    resort();
    Q_EMIT sortChanged();
}

int PositionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

} // namespace steadfeed
