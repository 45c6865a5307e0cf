// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticesModel.h"
#include "Batches.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class NoticesModelTest : public QObject
{
    Q_OBJECT

    static NoticeItem notice(const std::string &id, NoticeLevel level)
    {
        NoticeItem out;
        out.id = id;
        out.title = id;
        out.level = level;
        return out;
    }

private Q_SLOTS:
    void theGravestComesFirstThenTheOldest()
    {
        NoticesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({notice("i1", NoticeLevel::Info), notice("w1", NoticeLevel::Warning),
                      notice("w2", NoticeLevel::Warning)});
        QCOMPARE(model.bannerTitle(), u"w1"_s);
        QCOMPARE(model.waiting(), 2);
        model.append({notice("c1", NoticeLevel::Critical)});
        QCOMPARE(model.bannerTitle(), u"c1"_s);
        model.dismiss();
        QCOMPARE(model.bannerTitle(), u"w1"_s);
    }

    void onlyACriticalOneStays_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<double>("after");
        QTest::addColumn<bool>("visible");
        QTest::newRow("info soon") << int(NoticeLevel::Info) << 7.0 << true;
        QTest::newRow("info later") << int(NoticeLevel::Info) << 9.0 << false;
        QTest::newRow("warning soon") << int(NoticeLevel::Warning) << 19.0 << true;
        QTest::newRow("warning later") << int(NoticeLevel::Warning) << 21.0 << false;
        QTest::newRow("critical") << int(NoticeLevel::Critical) << 86400.0 << true;
    }
    void onlyACriticalOneStays()
    {
        QFETCH(int, level);
        QFETCH(double, after);
        NoticesModel model;
        model.append({notice("n", NoticeLevel(level))});
        model.repaint(at(0));
        model.repaint(at(after));
        QTEST(model.bannerVisible(), "visible");
    }

    void theSameMessageIsNotShownTwice()
    {
        NoticesModel model;
        model.append({notice("n", NoticeLevel::Critical)});
        model.dismiss();
        model.append({notice("n", NoticeLevel::Critical)});
        QVERIFY(!model.bannerVisible());
        QCOMPARE(model.count(), 1);
    }

    void theListIsBounded()
    {
        NoticesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < NoticesModel::kMost + 20; ++i)
            model.append({notice(std::to_string(i), NoticeLevel::Info)});
        QCOMPARE(model.count(), NoticesModel::kMost);
    }
};

QTEST_GUILESS_MAIN(NoticesModelTest)
#include "NoticesModelTest.moc"
