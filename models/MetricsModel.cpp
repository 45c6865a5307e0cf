// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MetricsModel.h"

#include "DisplayText.h"
#include "Figures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

MetricsModel::MetricsModel(const FeedStates &feeds, QObject *parent)
    : QAbstractListModel(parent)
    , m_feeds(feeds)
{
}

void MetricsModel::forget(FeedIndex feed)
{
    m_names.removeIf([feed](const auto &name) { return name->feed == feed; });
    const int before = count();
    for (int row = before - 1; row >= 0; --row) {
        if (m_rows[std::size_t(row)].name.feed != feed)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    if (count() != before)
        Q_EMIT countChanged();
}

void MetricsModel::apply(const FrameBatch &batch)
{
    for (const FeedIndex feed : batch.removedFeeds)
        forget(feed);
    for (const KeyName &name : batch.newKeys) {
        const FeedHealth *health = m_feeds.find(name.feed);
        if (!health || health->kind == FeedKind::Metrics)
            m_names.insert(name.key, name);
    }
    for (const MetricUpdate &update : batch.metrics) {
        const auto row = std::ranges::find(m_rows, update.key, [](const Row &r) { return r.name.key; });
        if (row != m_rows.end()) {
            row->newest = update;
        } else if (m_names.contains(update.key) && count() < kMost) {
            beginInsertRows({}, count(), count());
            m_rows.push_back({m_names.value(update.key), update});
            endInsertRows();
            Q_EMIT countChanged();
        }
    }
}

void MetricsModel::repaint(MonoTime now)
{
    m_now = now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1),
                           {ValueRole, UnitRole, StaleRole, AgeRole, SpokenRole});
}

void MetricsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    endResetModel();
    Q_EMIT countChanged();
}

bool MetricsModel::stale(const Row &row) const
{
    const FeedHealth *health = m_feeds.find(row.name.feed);
    return !health || FeedStates::stale(*health, row.newest.received, row.newest.restored);
}

QVariant MetricsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return displayText(row.name.name).replace(u'_', u' ');
    case ValueRole:
        return figures::asWritten(row.newest.value);
    case UnitRole:
        return displayText(row.newest.unit);
    case StaleRole:
        return stale(row);
    case AgeRole:
        return figures::age(std::max(m_now - row.newest.received, MonoTime::duration::zero()));
    case Qt::AccessibleTextRole:
    case SpokenRole: {
        const auto part = [&](int r) { return data(index, r).toString(); };
        const QString text = u"%1: %2 %3"_s.arg(part(NameRole), part(ValueRole), part(UnitRole));
        return stale(row) ? tr("%1, stale").arg(text) : text;
    }
    default:
        return {};
    }
}

int MetricsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MetricsModel::roleNames() const
{
    return {{NameRole, "name"},   {ValueRole, "value"}, {UnitRole, "unit"},
            {StaleRole, "stale"}, {AgeRole, "age"},     {SpokenRole, "spoken"}};
}

} // namespace steadfeed
