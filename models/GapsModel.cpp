// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GapsModel.h"

#include "Figures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

GapsModel::GapsModel(const ConnectionBook &book, QObject *parent) : QAbstractListModel(parent), m_book(book)
{
}

void GapsModel::show(FeedIndex feed)
{
    if (std::exchange(m_feed, feed) == feed)
        return;
    m_version = ~std::uint64_t{0};
    repaint();
}

void GapsModel::repaint()
{
    if (std::exchange(m_version, m_book.gapsVersion(m_feed)) == m_book.gapsVersion(m_feed))
        return;
    const auto &gaps = m_book.gaps(m_feed).gaps;
    // Mostly new gaps come at the end; what stands before the first difference stays in its place.
    const auto kept = std::ranges::mismatch(m_rows, gaps).in1 - m_rows.begin();
    if (kept < count()) {
        beginRemoveRows({}, int(kept), count() - 1);
        m_rows.resize(std::size_t(kept));
        endRemoveRows();
    }
    if (kept < std::ptrdiff_t(gaps.size())) {
        beginInsertRows({}, int(kept), int(gaps.size()) - 1);
        m_rows.insert(m_rows.end(), gaps.begin() + kept, gaps.end());
        endInsertRows();
    }
    Q_EMIT changed();
}

QString GapsModel::numbers(const SequenceGap &gap)
{
    // Event numbers are names, not quantities: without separators, as the log and the report write them.
    if (gap.from == gap.to)
        return QString::number(gap.from);
    return u"%1–%2 (%3)"_s.arg(gap.from).arg(gap.to).arg(figures::count(gap.to - gap.from + 1));
}

QString GapsModel::fate(const SequenceGap &gap)
{
    return gap.permanent ? tr("lost: the server no longer has them") : tr("asked for; may still come");
}

QString GapsModel::remark(const GapNames &gaps)
{
    QStringList parts;
    if (gaps.more > 0)
        parts << tr("%1 more are missing whose numbers are not kept.").arg(figures::count(gaps.more));
    if (gaps.closed > 0)
        parts << tr("%1 came late and are no longer missing.").arg(figures::count(gaps.closed));
    return parts.join(u' ');
}

QVariant GapsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SequenceGap &gap = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NumbersRole:
        return numbers(gap);
    case PermanentRole:
        return gap.permanent;
    case FateRole:
        return fate(gap);
    default:
        return {};
    }
}

int GapsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> GapsModel::roleNames() const
{
    return {{NumbersRole, "numbers"}, {PermanentRole, "permanent"}, {FateRole, "fate"}};
}

} // namespace steadfeed
