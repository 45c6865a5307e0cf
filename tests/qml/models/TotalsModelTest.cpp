// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TotalsModel.h"
#include "Batches.h"
#include "Translations.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class TotalsModelTest : public QObject
{
    Q_OBJECT

    static Books booksOf(const FrameBatch &batch)
    {
        Books books;
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
        return books;
    }
    static FrameBatch twoCurrencies()
    {
        FrameBatch batch = batches::batch(0);
        batch.newKeys = {{0, 0, "A"}, {1, 0, "B"}, {2, 0, "E"}};
        addPrice(batch, 0, 11);
        addPrice(batch, 1, 5);
        addPrice(batch, 2, 100);
        batch.positions = {position("A", 10, 10), position("B", -2, 6), position("E", 1, 90, "EUR")};
        return batch;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }

    void currenciesAreNeverMixed()
    {
        TotalsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.update(totalsOf(booksOf(twoCurrencies()), at(0)));
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.data(model.index(0), TotalsModel::CurrencyRole), u"EUR"_s);
        QCOMPARE(model.data(model.index(0), TotalsModel::PnlRole), u"+10.00"_s);
        QCOMPARE(model.data(model.index(1), TotalsModel::PnlRole), u"+12.00"_s);
        QCOMPARE(model.data(model.index(1), TotalsModel::ValueRole), u"100.00"_s);
        QCOMPARE(model.data(model.index(1), TotalsModel::MarkRole), 0);
        model.update({});
        QCOMPARE(model.count(), 0);
    }

    void aSumOnAStaleValueIsMarked()
    {
        FrameBatch batch = twoCurrencies();
        batch.health[0].trustFrom = at(1); // something after the first price is missing for good
        batch.prices[1].received = batch.prices[2].received = at(1);
        TotalsModel model;
        model.update(totalsOf(booksOf(batch), at(0)));
        QCOMPARE(model.data(model.index(0), TotalsModel::MarkRole), 0); // EUR has no part in it
        QCOMPARE(model.data(model.index(1), TotalsModel::MarkRole), 2);
        QCOMPARE(model.data(model.index(1), TotalsModel::MarkTextRole), u"built on 1 stale value"_s);
    }

    void anOutageOfEitherFeedMarksEverySum_data()
    {
        QTest::addColumn<int>("prices");
        QTest::addColumn<int>("positions");
        QTest::newRow("prices") << int(LinkState::Backoff) << int(LinkState::Live);
        QTest::newRow("positions") << int(LinkState::Live) << int(LinkState::Offline);
        QTest::newRow("a recording") << int(LinkState::Replaying) << int(LinkState::Live);
    }
    void anOutageOfEitherFeedMarksEverySum()
    {
        QFETCH(int, prices);
        QFETCH(int, positions);
        FrameBatch batch = twoCurrencies();
        batch.health = {health(0, FeedKind::Prices, LinkState(prices)),
                        health(1, FeedKind::Positions, LinkState(positions))};
        const auto totals = totalsOf(booksOf(batch), at(0));
        QCOMPARE(totals.at(u"USD"_s).stale, 2);
        QCOMPARE(totals.at(u"EUR"_s).stale, 1);
    }

    void quietPricesDoNotMark()
    {
        Books books = booksOf(twoCurrencies());
        for (int second = 1; second < 5; ++second) {
            FrameBatch batch = batches::batch(second);
            addPrice(batch, 0, 11);
            books.prices.apply(batch, books.feeds);
        }
        QCOMPARE(PriceBook::freshness(*books.prices.find(0), books.feeds, at(60)), Freshness::Quiet);
        QVERIFY(totalsOf(books, at(60)).at(u"USD"_s).sound());
    }

    void whatIsNotInTheSumIsSaid()
    {
        FrameBatch batch = twoCurrencies();
        batch.positions.push_back(position("X", 1, 1));
        batch.positions.push_back(position("Y", 0, 1)); // flat: needs no price
        batch.health[1].snapshotIncomplete = true;
        TotalsModel model;
        model.update(totalsOf(booksOf(batch), at(0)));
        QCOMPARE(model.data(model.index(1), TotalsModel::MarkRole), 1);
        QCOMPARE(model.data(model.index(1), TotalsModel::MarkTextRole),
                 u"positions still arriving; without 1 position that has no price"_s);
    }

    void holdingsFromAFileNeedNoFeed()
    {
        FrameBatch batch = twoCurrencies();
        for (PositionChange &row : batch.positions)
            row.feed = 77;
        QVERIFY(totalsOf(booksOf(batch), at(0)).at(u"USD"_s).sound());
    }

    void viewsHearOnlyOfSumsThatDiffer()
    {
        TotalsModel model;
        const Books books = booksOf(twoCurrencies());
        model.update(totalsOf(books, at(0)));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.update(totalsOf(books, at(0.1)));
        QCOMPARE(changes.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TotalsModelTest)
#include "TotalsModelTest.moc"
