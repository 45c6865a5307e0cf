// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedStates.h"

#include <QAbstractListModel>
#include <QHash>
#include <QQmlEngine>

#include <vector>

namespace steadfeed {

/*!
 * The newest value of every metric, in the order in which they first came. Bounded: what comes after the
 * first kMost names is not shown.
 *
 * Threading: GUI thread.
 */
class MetricsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    static constexpr int kMost = 64;

    enum Role {
        NameRole = Qt::UserRole + 1, ///< "orders per s" of "orders_per_s"
        ValueRole,                   ///< text
        UnitRole,                    ///< text
        StaleRole,                   ///< bool
        AgeRole,                     ///< text
        SpokenRole,
    };
    Q_ENUM(Role)

    explicit MetricsModel(const FeedStates &feeds, QObject *parent = nullptr);

    void apply(const FrameBatch &batch);
    void repaint(MonoTime now);
    void clear();

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();

private:
    struct Row
    {
        KeyName name;
        MetricUpdate newest;
    };
    [[nodiscard]] bool stale(const Row &row) const;
    void forget(FeedIndex feed);

    const FeedStates &m_feeds;
    QHash<KeyIndex, KeyName> m_names;
    std::vector<Row> m_rows;
    MonoTime m_now{};
};

} // namespace steadfeed
