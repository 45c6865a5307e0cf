// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SeriesStore.h"
#include "Batches.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class SeriesStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memoryIsBoundedForTenThousandSymbols()
    {
        SeriesStore store;
        for (int second = 0; second < 1500; second += 3) {
            FrameBatch batch = batches::batch(second);
            for (KeyIndex key = 0; key < 10'000; ++key)
                addPrice(batch, key, second);
            store.apply(batch);
        }
        QVERIFY2(store.used() <= SeriesStore::kBudget, qPrintable(QString::number(store.used())));
        QVERIFY(store.used() > SeriesStore::kBudget / 10);
        const History *history = store.price(9'999);
        QVERIFY(history);
        QCOMPARE(history->session.buckets().front().open, 0.0);
        QCOMPARE(history->recent.buckets().back().close, 1497.0);
        const double covered = history->recent.timeOf(history->recent.buckets().back()) -
                               history->recent.timeOf(history->recent.buckets().front());
        QVERIFY2(covered >= SeriesStore::kRecentSeconds * 0.9, qPrintable(QString::number(covered)));
    }

    void outagesAreGapsOfTheirFeed()
    {
        SeriesStore store;
        Books books;
        for (int second = 0; second < 30; ++second) {
            const FrameBatch batch =
                batches::batch(second, second >= 10 && second < 20 ? LinkState::Backoff : LinkState::Live);
            store.apply(batch);
            books.feeds.apply(batch);
            store.sample(books, {}, at(second));
        }
        QCOMPARE(store.priceGaps(0).gaps(), (std::vector<Gap>{{10, 20, 0}}));
        QVERIFY(store.priceGaps(1).gaps().empty());
    }

    void missingEventsAreAGapThoughTheLinkIsUp()
    {
        SeriesStore store;
        Books books;
        for (int second = 0; second < 10; ++second) {
            FrameBatch batch = batches::batch(second);
            batch.health[0].missing = second >= 5 ? 3 : 0;
            store.apply(batch);
            books.feeds.apply(batch);
            store.sample(books, {}, at(second));
        }
        QCOMPARE(store.priceGaps(0).gaps(), (std::vector<Gap>{{5, 6, 0}}));
    }

    void aRecordingIsStaleButNoGap()
    {
        SeriesStore store;
        Books books;
        const FrameBatch batch = batches::batch(0, LinkState::Replaying);
        store.apply(batch);
        books.feeds.apply(batch);
        store.sample(books, {}, at(0));
        QVERIFY(store.priceGaps(0).gaps().empty());
    }

    void sumsAreSampledOnlyWhileTheyAreKnown()
    {
        SeriesStore store;
        store.apply(batches::batch(0));
        Total total;
        total.positions = 1;
        for (int second = 0; second < 30; ++second) {
            total.pnl = second;
            total.cut = second >= 10 && second < 20 ? 1 : 0;
            store.sample({}, {{u"USD"_s, total}}, at(second));
        }
        QVERIFY(store.total(u"USD"_s));
        QCOMPARE(store.total(u"USD"_s)->recent.buckets().size(), std::size_t(20));
        QCOMPARE(store.totalGaps(u"USD"_s).gaps(), (std::vector<Gap>{{10, 20}}));
        QVERIFY(!store.total(u"EUR"_s));
    }

    void valuesOfAnEarlierRunHaveNoPlaceInTime()
    {
        SeriesStore store;
        FrameBatch batch = batches::batch(0);
        addPrice(batch, 0, 1);
        batch.prices[0].restored = true;
        store.apply(batch);
        QVERIFY(!store.price(0));
    }
};

QTEST_APPLESS_MAIN(SeriesStoreTest)
#include "SeriesStoreTest.moc"
