// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabRecord.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <deque>

namespace steadfeed {

/*!
 * What was done and what the program noticed, line by line in the order of time, newest last; and the record
 * that the painted time line draws (record()). Keeps the last kMost lines; what repeats at once is one line
 * with a counter.
 *
 * Threading: GUI thread. Views of the record repaint at changed(), at most ten times a second.
 */
class LabTimeline : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Lab")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! Seconds from the start of the record to the newest moment. */
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    /*! Names of the feeds, in the order of the lanes. */
    Q_PROPERTY(QStringList lanes READ lanes NOTIFY changed)

public:
    static constexpr int kMost = 2000;

    enum Role {
        TimeRole = Qt::UserRole + 1, ///< "+12.3 s" since the start of the record
        InjectedRole,                ///< bool: done on purpose; else noticed
        FeedRole,                    ///< name; empty: every feed, or the program itself
        TextRole,
        SeverityRole, ///< 0 good to 3 error
        IconRole,
        RepeatsRole, ///< "×12"; empty for one
        SpokenRole,
    };
    Q_ENUM(Role)

    struct Line
    {
        MonoTime at{};
        bool injected = false;
        QString feed;
        QString text;
        QString glyph;
        int severity = 1;
        std::uint32_t repeats = 1;
    };

    explicit LabTimeline(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void restart(Now now);
    void clear(Now now);
    void apply(const FrameBatch &batch);
    void add(const FaultLogEntry &entry);
    /// Time went on: views of the record repaint.
    void repaint(MonoTime now);

    [[nodiscard]] const LabRecord &record() const { return m_record; }
    [[nodiscard]] const std::deque<Line> &lines() const { return m_lines; }
    [[nodiscard]] int count() const { return int(m_lines.size()); }
    [[nodiscard]] double seconds() const { return m_seconds; }
    [[nodiscard]] QStringList lanes() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();
    Q_SIGNAL void changed();

private:
    void insert(Line line);
    void forgetLines();

    LabRecord m_record;
    std::deque<Line> m_lines;
    double m_seconds = 0.0;
};

} // namespace steadfeed
