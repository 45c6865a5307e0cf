// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedStates.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <deque>

namespace steadfeed {

/*!
 * What happened, newest last: the log's typed entries in words. Keeps the last kMost lines; a reason that
 * repeats at once on the same feed is one line with a counter, which moves to the end. What is told late, as
 * the losses of a storm are (LogDamper), stands where its time belongs.
 *
 * Threading: GUI thread.
 */
class EventLogModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! Warnings and errors since markRead(). */
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)

public:
    static constexpr int kMost = 2000;
    static constexpr FeedIndex kAuditLog = 0xFFFE; ///< of lines that the audit log writes
    static constexpr int kLookBack = 12; ///< lines of other feeds that may stand between two that are joined
    /// So late an entry may come. Where the clock was set back by more, new lines stay at the end.
    static constexpr WallMicros kLateMicros = 15'000'000;

    enum Role {
        TimeRole = Qt::UserRole + 1, ///< local time of day
        FeedRole,                    ///< name; empty for the program itself
        TextRole,
        LevelRole, ///< 0 info, 1 warning, 2 error
        IconRole,
        RepeatsRole, ///< "×12"; empty for one
        SpokenRole,
    };
    Q_ENUM(Role)

    explicit EventLogModel(const FeedStates &feeds, QObject *parent = nullptr);

    void append(const std::vector<LogEntry> &entries);
    void clear();

    [[nodiscard]] int count() const { return int(m_lines.size()); }
    [[nodiscard]] int unread() const { return m_unread; }
    /*! All lines as text, for the clipboard and bug reports. */
    Q_INVOKABLE QString text() const;
    Q_INVOKABLE void markRead();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();
    Q_SIGNAL void unreadChanged();

private:
    [[nodiscard]] QString feedName(const LogEntry &entry) const;
    /// The line that says the same; -1 where it is news. Other feeds that break at the same time may have
    /// written lines behind it.
    [[nodiscard]] int joins(const LogEntry &entry) const;
    /// Before which row a line of this time stands.
    [[nodiscard]] int placeOf(WallMicros wall) const;
    void repeat(int row, const LogEntry &entry);

    const FeedStates &m_feeds;
    std::deque<LogEntry> m_lines;
    int m_unread = 0;
};

} // namespace steadfeed
