// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageModel.h"

#include "OutageTexts.h"

#include <algorithm>

namespace steadfeed {

OutageModel::OutageModel(const ConnectionBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
{
}

void OutageModel::show(FeedIndex feed)
{
    if (std::exchange(m_feed, feed) == feed)
        return;
    beginResetModel();
    m_open.clear();
    m_rows.clear();
    endResetModel();
    syncRows();
}

void OutageModel::repaint(Now now)
{
    m_now = now;
    syncRows();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void OutageModel::syncRows()
{
    const auto &outages = m_book.outages(m_feed);
    const int before = count();
    // Numbers rise: what is gone is at the end, or the feed began anew; what came is at the front.
    const std::uint32_t oldest = outages.empty() ? 0 : outages.front().number;
    const std::uint32_t newest = outages.empty() ? 0 : outages.back().number;
    const auto gone = std::ranges::find_if(
        m_rows, [&](const OutageRecord &r) { return newest == 0 || r.number < oldest || r.number > newest; });
    if (gone != m_rows.end()) {
        beginRemoveRows({}, int(gone - m_rows.begin()), count() - 1);
        m_rows.erase(gone, m_rows.end());
        endRemoveRows();
    }
    const int added = int(outages.size()) - count();
    if (added > 0)
        beginInsertRows({}, 0, added - 1);
    m_rows.assign(outages.rbegin(), outages.rend());
    if (added > 0)
        endInsertRows();
    if (before != count())
        Q_EMIT countChanged();
}

void OutageModel::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    const std::uint32_t number = m_rows[std::size_t(row)].number;
    if (m_open.erase(number) == 0)
        m_open.insert(number);
    Q_EMIT dataChanged(index(row), index(row), {OpenRole});
}

QString OutageModel::text() const
{
    QString out;
    for (const OutageRecord &record : m_rows)
        out += outagetexts::line(record, m_now) + u'\n';
    return out;
}

QVariant OutageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutageRecord &record = m_rows[std::size_t(index.row())];
    const auto column = [&](QString outagetexts::Phase::*field) {
        QStringList out;
        for (const auto &phase : outagetexts::anatomy(record, m_now))
            out << phase.*field;
        return out;
    };
    switch (role) {
    case NumberRole:
        return record.number;
    case StartRole:
        return outagetexts::moment(record.startWall, m_now.wall);
    case Qt::DisplayRole:
    case CauseRole:
        return outagetexts::cause(record.outage.cause);
    case TotalRole:
        return outagetexts::duration(record.total(m_now.mono));
    case UnderWayRole:
        return record.underWay();
    case LabelsRole:
        return column(&outagetexts::Phase::label);
    case ValuesRole:
        return column(&outagetexts::Phase::value);
    case OpenRole:
        return m_open.contains(record.number);
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return outagetexts::line(record, m_now);
    default:
        return {};
    }
}

int OutageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> OutageModel::roleNames() const
{
    return {{NumberRole, "number"}, {StartRole, "start"},       {CauseRole, "cause"},
            {TotalRole, "total"},   {UnderWayRole, "underWay"}, {LabelsRole, "labels"},
            {ValuesRole, "values"}, {OpenRole, "open"},         {SpokenRole, "spoken"}};
}

} // namespace steadfeed
