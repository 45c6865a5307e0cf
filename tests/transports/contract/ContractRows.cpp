// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContractRows.h"

#include <QTest>

namespace steadfeed::test {

void ContractRows::addColumns(const Needs &needs, const QStringList &cases)
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("caseName");
    bool none = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (needs && !needs(m_columns[i]))
            continue;
        none = false;
        const std::string &name = m_columns[i].entry.name;
        if (cases.isEmpty())
            QTest::newRow(name.c_str()) << static_cast<int>(i) << QString();
        for (const QString &one : cases)
            QTest::addRow("%s, %s", name.c_str(), qPrintable(one)) << static_cast<int>(i) << one;
    }
    if (none) // without any row the function would run without data
        QTest::newRow("none of these can") << -1 << QString();
}

const ContractColumn *ContractRows::column() const
{
    QFETCH(int, column);
    return column < 0 ? nullptr : &m_columns[static_cast<std::size_t>(column)];
}

QString ContractRows::caseName()
{
    QFETCH(QString, caseName);
    return caseName;
}

void ContractRows::letTimePass(const ContractColumn &column)
{
    const auto server = column.serve({ContractScript().accept().event("other").end()});
    RecordingSink sink;
    const auto transport = column.entry.create();
    transport->open(requestFor(server->url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
}

} // namespace steadfeed::test
