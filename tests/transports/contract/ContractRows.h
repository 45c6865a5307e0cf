// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractColumn.h"
#include "RecordingSink.h"

#include <QObject>

#include <vector>

namespace steadfeed::test {

/*!
 * Rows of the contract table: each test function is one promise of Transport.h, and runs once for each column
 * that can keep it.
 */
class ContractRows : public QObject
{
    Q_OBJECT

public:
    explicit ContractRows(const std::vector<ContractColumn> &columns) : m_columns(columns) {}

protected:
    using Needs = std::function<bool(const ContractColumn &)>;

    /// One row of data for each column that \a needs lets through; with \a cases, one for each of these too.
    void addColumns(const Needs &needs = {}, const QStringList &cases = {});
    /// The column of this row; null where none of the columns can keep the promise: there is nothing to see.
    [[nodiscard]] const ContractColumn *column() const;
    [[nodiscard]] static QString caseName();

    /// Runs a whole attempt of another transport against another peer: what a first one had on its way to its
    /// sink would have come by now.
    static void letTimePass(const ContractColumn &column);

    /// Whether \a server sees nothing more of \a column's transport.
    [[nodiscard]] static bool isGone(const ContractColumn &column, const ContractServer &server)
    {
        return column.keepsConnections || server.openConnections() == 0;
    }

    static bool network(const ContractColumn &column) { return column.network; }
    static bool http(const ContractColumn &column) { return column.http; }
    static Needs able(bool TransportCapabilities::*capability)
    {
        return [capability](const ContractColumn &column) { return column.entry.capabilities.*capability; };
    }

private:
    const std::vector<ContractColumn> m_columns;
};

} // namespace steadfeed::test
