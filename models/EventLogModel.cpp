// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventLogModel.h"

#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

EventLogModel::EventLogModel(const FeedStates &feeds, QObject *parent)
    : QAbstractListModel(parent)
    , m_feeds(feeds)
{
}

int EventLogModel::joins(const LogEntry &entry) const
{
    for (int row = count() - 1; row >= std::max(0, count() - kLookBack); --row) {
        const LogEntry &line = m_lines[std::size_t(row)];
        if (line.feed == entry.feed)
            return line.level == entry.level && line.reason == entry.reason ? row : -1;
    }
    return -1;
}

int EventLogModel::placeOf(WallMicros wall) const
{
    int row = count();
    while (row > std::max(0, count() - kLookBack)) {
        const WallMicros ahead = m_lines[std::size_t(row - 1)].wall - wall;
        if (ahead <= 0 || ahead > kLateMicros)
            break;
        --row;
    }
    return row;
}

/// One more of what stands at \a row: it goes to where its time is now.
void EventLogModel::repeat(int row, const LogEntry &entry)
{
    LogEntry &line = m_lines[std::size_t(row)];
    line.repeats += entry.repeats;
    line.wall = entry.wall;
    const int place = std::max(placeOf(entry.wall), row + 1);
    if (place > row + 1) {
        beginMoveRows({}, row, row, {}, place);
        std::rotate(m_lines.begin() + row, m_lines.begin() + row + 1, m_lines.begin() + place);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(place - 1), index(place - 1));
}

void EventLogModel::append(const std::vector<LogEntry> &entries)
{
    if (entries.empty())
        return;
    // A burst longer than the log: only its end can be seen.
    const std::size_t skip = entries.size() > std::size_t(kMost) ? entries.size() - std::size_t(kMost) : 0;
    const int unread = m_unread;
    for (std::size_t i = skip; i < entries.size(); ++i) {
        const LogEntry &entry = entries[i];
        if (entry.level != LogLevel::Info)
            ++m_unread;
        if (const int row = joins(entry); row >= 0) {
            repeat(row, entry);
            continue;
        }
        if (count() == kMost) {
            beginRemoveRows({}, 0, 0);
            m_lines.pop_front();
            endRemoveRows();
        }
        const int place = placeOf(entry.wall);
        beginInsertRows({}, place, place);
        m_lines.insert(m_lines.begin() + place, entry);
        endInsertRows();
    }
    Q_EMIT countChanged();
    if (unread != m_unread)
        Q_EMIT unreadChanged();
}

void EventLogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
    Q_EMIT countChanged();
    markRead();
}

void EventLogModel::markRead()
{
    if (std::exchange(m_unread, 0) != 0)
        Q_EMIT unreadChanged();
}

QString EventLogModel::feedName(const LogEntry &entry) const
{
    return entry.feed == kAuditLog ? tr("Audit log") : displayText(m_feeds.nameOf(entry.feed));
}

QString EventLogModel::text() const
{
    QString out;
    for (int row = 0; row < count(); ++row) {
        const auto part = [&](int role) { return data(index(row), role).toString(); };
        out += u"%1  %2  %3 %4"_s.arg(part(TimeRole), part(FeedRole), part(TextRole), part(RepeatsRole))
                   .trimmed();
        out += u'\n';
    }
    return out;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEntry &entry = m_lines[std::size_t(index.row())];
    switch (role) {
    case TimeRole:
        return figures::timeOfDay(entry.wall);
    case FeedRole:
        return feedName(entry);
    case Qt::DisplayRole:
    case TextRole:
        return texts::sentence(entry.reason);
    case LevelRole:
        return int(entry.level);
    case IconRole:
        return texts::icon(entry.reason.code);
    case RepeatsRole:
        return entry.repeats > 1 ? u"×%1"_s.arg(figures::count(entry.repeats)) : QString();
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return u"%1 %2"_s.arg(feedName(entry), texts::accessible(entry.reason)).trimmed();
    default:
        return {};
    }
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> EventLogModel::roleNames() const
{
    return {{TimeRole, "time"},  {FeedRole, "feed"},       {TextRole, "text"},    {LevelRole, "level"},
            {IconRole, "glyph"}, {RepeatsRole, "repeats"}, {SpokenRole, "spoken"}};
}

} // namespace steadfeed
