// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordListModel.h"

#include "RowSteps.h"

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

std::vector<QString> namesOf(const QList<QVariantMap> &rows)
{
    std::vector<QString> names;
    for (const QVariantMap &row : rows)
        names.push_back(row.value(u"name"_s).toString());
    return names;
}

} // namespace

RecordListModel::RecordListModel(const QList<QByteArray> &fields, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles{{Qt::UserRole, "name"}}
{
    for (int i = 0; i < int(fields.size()); ++i)
        m_roles.insert(Qt::UserRole + 1 + i, fields.at(i));
}

void RecordListModel::setRows(const QList<QVariantMap> &rows)
{
    const int before = count();
    for (const RowStep &step : rowSteps(namesOf(m_rows), namesOf(rows))) {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.row, step.row);
            m_rows.removeAt(step.row);
            endRemoveRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.row, step.row, {}, step.to);
            m_rows.move(step.row, step.to);
            endMoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.row, step.row);
            m_rows.insert(step.row, rows.at(step.row));
            endInsertRows();
            break;
        }
    }
    for (int row = 0; row < count(); ++row) {
        if (m_rows.at(row) == rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (before != count())
        Q_EMIT countChanged();
}

QVariantMap RecordListModel::find(const QString &name) const
{
    const auto it = std::ranges::find_if(
        m_rows, [&name](const QVariantMap &row) { return row.value(u"name"_s) == name; });
    return it == m_rows.end() ? QVariantMap() : *it;
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int asked = role == Qt::DisplayRole ? int(Qt::UserRole) : role;
    return m_rows.at(index.row()).value(QString::fromLatin1(m_roles.value(asked)));
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

} // namespace steadfeed
