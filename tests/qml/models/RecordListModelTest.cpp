// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordListModel.h"
#include "RowSteps.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class RecordListModelTest : public QObject
{
    Q_OBJECT

    static QList<QVariantMap> rows(const QString &names, const QString &value = {})
    {
        QList<QVariantMap> out;
        for (const QChar name : names)
            out.append({{u"name"_s, QString(name)}, {u"value"_s, value}});
        return out;
    }
    static QString names(const RecordListModel &model)
    {
        QString out;
        for (int row = 0; row < model.count(); ++row)
            out += model.data(model.index(row), Qt::DisplayRole).toString();
        return out;
    }

private Q_SLOTS:
    void anyListBecomesAnyOtherAndRowsThatStayAreFollowed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const char *from : {"", "a", "abcde"}) {
            for (const char *to : {"", "a", "edcba", "xbydz", "bcdea", "eabcd", "ace", "vwxyz"})
                QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to);
        }
    }
    void anyListBecomesAnyOtherAndRowsThatStayAreFollowed()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        RecordListModel model({"value"});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRows(rows(from));
        QCOMPARE(names(model), from);
        QList<QPersistentModelIndex> kept;
        for (int row = 0; row < model.count(); ++row)
            kept.append(QPersistentModelIndex(model.index(row)));
        model.setRows(rows(to));
        QCOMPARE(names(model), to);
        for (qsizetype i = 0; i < from.size(); ++i)
            QCOMPARE(kept.at(i).row(), int(to.indexOf(from.at(i))));
        QCOMPARE(resets.size(), 0);
    }

    void onlyWhatDiffersIsTold()
    {
        RecordListModel model({"value"});
        model.setRows(rows(u"abc"_s, u"1"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QList<QVariantMap> next = rows(u"abc"_s, u"1"_s);
        next[1].insert(u"value"_s, u"2"_s);
        model.setRows(next);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        model.setRows(next);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.find(u"b"_s).value(u"value"_s), u"2"_s);
        QVERIFY(model.find(u"z"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecordListModelTest)
#include "RecordListModelTest.moc"
