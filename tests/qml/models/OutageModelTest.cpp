// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageModel.h"
#include "Batches.h"
#include "GapsModel.h"
#include "OutageTexts.h"
#include "Translations.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class OutageModelTest : public QObject
{
    Q_OBJECT

    static Outage outage(double start, ReasonCode cause = ReasonCode::ConnectionLost)
    {
        Outage out;
        out.start = at(start);
        out.detected = at(start + 6);
        out.cause = {cause, {}};
        return out;
    }
    static Outage over(double start)
    {
        Outage out = outage(start);
        out.reconnected = at(start + 9.2);
        out.firstByte = at(start + 9.3);
        out.fresh = at(start + 12.4);
        return out;
    }
    static void tell(ConnectionBook &book, double seconds, std::uint32_t number, const Outage &outage)
    {
        FrameBatch batch;
        batch.now = now(seconds);
        batch.outages.push_back({0, number, outage});
        book.apply(batch);
    }
    static QString cell(const QAbstractItemModel &model, int row, int role)
    {
        return model.data(model.index(row, 0), role).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }

    void anOutageTellsItsWholeAnatomy()
    {
        ConnectionBook book;
        OutageModel model(book);
        tell(book, 120, 1, over(100));
        model.show(0);
        model.repaint(now(120));
        QCOMPARE(model.count(), 1);
        QCOMPARE(cell(model, 0, OutageModel::CauseRole), u"Connection lost."_s);
        QCOMPARE(cell(model, 0, OutageModel::TotalRole), u"12.4 s"_s);
        const QStringList labels = model.data(model.index(0), OutageModel::LabelsRole).toStringList();
        const QStringList values = model.data(model.index(0), OutageModel::ValuesRole).toStringList();
        QCOMPARE(labels, QStringList({u"Last byte before it"_s, u"Noticed"_s, u"Reconnected"_s,
                                      u"First byte"_s, u"Everything fresh"_s, u"In all"_s}));
        QCOMPARE(values.mid(1), QStringList({u"after 6.0 s"_s, u"after 9.2 s"_s, u"after 9.3 s"_s,
                                             u"after 12.4 s"_s, u"12.4 s"_s}));
        QVERIFY(
            cell(model, 0, OutageModel::SpokenRole)
                .endsWith(u", 12.4 s: Connection lost. (noticed after 6.0 s, reconnected after 9.2 s, first "
                          "byte after 9.3 s, everything fresh after 12.4 s)"_s));
        QCOMPARE(model.text(), cell(model, 0, OutageModel::SpokenRole) + u'\n');
    }

    void oneUnderWayCountsUp()
    {
        ConnectionBook book;
        OutageModel model(book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tell(book, 106, 1, outage(100));
        model.show(0);
        model.repaint(now(106));
        QCOMPARE(cell(model, 0, OutageModel::TotalRole), u"6.0 s"_s);
        QVERIFY(model.data(model.index(0), OutageModel::UnderWayRole).toBool());
        model.repaint(now(165));
        QCOMPARE(cell(model, 0, OutageModel::TotalRole), u"1 min 05 s"_s);
        QCOMPARE(model.data(model.index(0), OutageModel::ValuesRole).toStringList().at(2), u"not yet"_s);
        tell(book, 200, 1, over(100));
        model.repaint(now(200));
        QCOMPARE(model.count(), 1);
        QCOMPARE(cell(model, 0, OutageModel::TotalRole), u"12.4 s"_s);
    }

    void theNewestIsOnTopAndAnOpenRowStaysOpen()
    {
        ConnectionBook book;
        OutageModel model(book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(0);
        tell(book, 120, 1, over(100));
        model.repaint(now(120));
        model.toggle(0);
        tell(book, 220, 2, over(200));
        model.repaint(now(220));
        QCOMPARE(cell(model, 0, OutageModel::NumberRole), u"2"_s);
        QVERIFY(!model.data(model.index(0), OutageModel::OpenRole).toBool());
        QVERIFY(model.data(model.index(1), OutageModel::OpenRole).toBool());
        model.toggle(1);
        QVERIFY(!model.data(model.index(1), OutageModel::OpenRole).toBool());
    }

    void outagesAreBoundedAndGoWithTheirFeed()
    {
        ConnectionBook book;
        OutageModel model(book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(0);
        for (std::uint32_t number = 1; number <= 1500; ++number) {
            tell(book, 20.0 * number + 15, number, over(20.0 * number));
            if (number % 100 == 0)
                model.repaint(now(20.0 * number + 15));
        }
        QCOMPARE(model.count(), int(OutageTracker::kKept));
        QCOMPARE(cell(model, 0, OutageModel::NumberRole), u"1500"_s);
        FrameBatch batch;
        batch.now = now(40'000);
        batch.removedFeeds = {0};
        batch.outages.push_back({0, 1, outage(39'999)}); // begun anew
        book.apply(batch);
        model.repaint(batch.now);
        QCOMPARE(model.count(), 1);
        QCOMPARE(cell(model, 0, OutageModel::NumberRole), u"1"_s);
    }

    void anOldCauseSaysNothingOfNow_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= int(ReasonCode::PortInUse); ++code)
            QTest::addRow("%d", code) << code;
    }
    void anOldCauseSaysNothingOfNow()
    {
        QFETCH(int, code);
        const QString words = outagetexts::cause({ReasonCode(code), {"1", "2", "3"}});
        QVERIFY(!words.isEmpty());
        for (const QString &present : {u"Reconnecting"_s, u"so far"_s, u"Values may be old"_s})
            QVERIFY2(!words.contains(present), qPrintable(words));
    }

    void timesReadWell_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << 0.0 << u"0 ms"_s;
        QTest::newRow("never negative") << -3.0 << u"0 ms"_s;
        QTest::newRow("ms") << 0.25 << u"250 ms"_s;
        QTest::newRow("cut, not rounded up to a minute") << 59.999 << u"59.9 s"_s;
        QTest::newRow("min") << 184.0 << u"3 min 04 s"_s;
        QTest::newRow("h") << 7500.0 << u"2 h 05 min"_s;
        QTest::newRow("d") << 273'600.0 << u"3 d 04 h"_s;
    }
    void timesReadWell()
    {
        QFETCH(double, seconds);
        QTEST(outagetexts::duration(at(seconds) - at(0)), "words");
    }

    void missingEventsAreNamed()
    {
        ConnectionBook book;
        GapsModel model(book);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(0);
        const auto tellGaps = [&](std::vector<SequenceGap> gaps, std::uint64_t more, std::uint64_t closed) {
            FrameBatch batch;
            batch.now = now(0);
            batch.gaps.push_back({0, "e", std::move(gaps), more, closed});
            book.apply(batch);
            model.repaint();
        };
        tellGaps({{6, 8, false}, {12, 12, true}}, 0, 0);
        QCOMPARE(model.count(), 2);
        QCOMPARE(cell(model, 0, GapsModel::NumbersRole), u"6–8 (3)"_s);
        QCOMPARE(cell(model, 1, GapsModel::NumbersRole), u"12"_s);
        QVERIFY(cell(model, 0, GapsModel::FateRole).contains(u"may still come"_s));
        QVERIFY(model.data(model.index(1), GapsModel::PermanentRole).toBool());
        QVERIFY(model.remark().isEmpty());
        tellGaps({{6, 8, true}, {12, 12, true}, {20, 29, false}}, 1000, 4);
        QCOMPARE(model.count(), 3);
        QVERIFY(model.data(model.index(0), GapsModel::PermanentRole).toBool());
        QCOMPARE(model.remark(), u"1,000 more are missing whose numbers are not kept. 4 came late and are no "
                                 "longer missing."_s);
        tellGaps({}, 0, 0);
        QCOMPARE(model.count(), 0);
    }
};

QTEST_GUILESS_MAIN(OutageModelTest)
#include "OutageModelTest.moc"
