// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QVariantMap>

#include <vector>

namespace steadfeed {

/*!
 * A short list of records whose fields are the roles: what the settings page shows in rows. Each record has a
 * field "name" that is unique in the list; a changed list keeps the rows whose names stay, so that a person
 * who types does not lose the place.
 *
 * Threading: GUI thread.
 */
class RecordListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the settings")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// \a fields besides "name".
    explicit RecordListModel(const QList<QByteArray> &fields, QObject *parent = nullptr);

    /// Tells the views only what differs.
    void setRows(const QList<QVariantMap> &rows);
    [[nodiscard]] const QList<QVariantMap> &rows() const { return m_rows; }
    /// The record of that name; empty where there is none.
    [[nodiscard]] QVariantMap find(const QString &name) const;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return m_roles; }

    Q_SIGNAL void countChanged();

private:
    QHash<int, QByteArray> m_roles;
    QList<QVariantMap> m_rows;
};

} // namespace steadfeed
