// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionBook.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <set>

namespace steadfeed {

/*!
 * The outages of one feed, the newest first. One that is under way counts up with repaint().
 *
 * Threading: GUI thread.
 */
class OutageModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of HealthView")

    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        StartRole,    ///< local time of the last byte before it; before today with the date
        CauseRole,    ///< words
        TotalRole,    ///< how long, in words
        UnderWayRole, ///< bool
        LabelsRole,   ///< list of the names of its phases
        ValuesRole,   ///< when each was reached
        OpenRole,     ///< bool: the phases are shown
        SpokenRole,   ///< one line with all of it, also for the clipboard
    };
    Q_ENUM(Role)

    explicit OutageModel(const ConnectionBook &book, QObject *parent = nullptr);

    void show(FeedIndex feed);
    void repaint(Now now);

    /*! Shows or hides the phases of a row. */
    Q_INVOKABLE void toggle(int row);
    /*! All outages, one a line. */
    Q_INVOKABLE QString text() const;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();

private:
    void syncRows();

    const ConnectionBook &m_book;
    FeedIndex m_feed = kHoldingsFeed;
    Now m_now;
    std::vector<OutageRecord> m_rows;
    std::set<std::uint32_t> m_open; ///< numbers
};

} // namespace steadfeed
