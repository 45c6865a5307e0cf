// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwayDigest.h"
#include "Batches.h"

#include <QTest>

#include <cmath>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class AwayDigestTest : public QObject
{
    Q_OBJECT

    static void apply(Books &books, const FrameBatch &batch)
    {
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
    }
    /// Twenty symbols at 100, of which A0 to A9 are held, ten of each.
    static Books start()
    {
        Books books;
        FrameBatch batch = batches::batch(0);
        for (KeyIndex key = 0; key < 20; ++key) {
            batch.newKeys.push_back({key, 0, "A" + std::to_string(key)});
            addPrice(batch, key, 100);
            if (key < 10)
                batch.positions.push_back(
                    position("A" + std::to_string(key), 10, 90, key < 5 ? "USD" : "EUR"));
        }
        apply(books, batch);
        return books;
    }

private Q_SLOTS:
    void itIsTheDifferenceOfTwoSnapshotsExactly()
    {
        Books books = start();
        const AwaySnapshot before = snapshotOf(books, now(0));
        FrameBatch batch = batches::batch(60);
        for (const KeyIndex key : {1u, 3u, 12u})
            addPrice(batch, key, 100.0 + key);
        addPrice(batch, 4, 100); // came again, but is the same
        batch.newKeys.push_back({20, 0, "NEW"});
        addPrice(batch, 20, 7);
        batch.positions = {position("A2", 11, 90)};
        PositionChange gone = position("A9", 0, 0);
        gone.op = PositionChange::Op::Remove;
        batch.positions.push_back(gone);
        apply(books, batch);
        const AwayDigest digest = digestOf(before, snapshotOf(books, now(60)));
        QCOMPARE(digest.changed, 4);  // A1, A3, A12, and A2 by its quantity
        QCOMPARE(digest.appeared, 2); // NEW, and A9 as a symbol that nobody holds
        QCOMPARE(digest.gone, 1);
        QCOMPARE(digest.moves.size(), std::size_t(3));
        QCOMPARE(digest.moves[0].symbol, u"A12"_s);
        QCOMPARE(digest.moves[1].symbol, u"A3"_s);
        QCOMPARE(digest.moves[1].ratio, 0.03);
        QCOMPARE(digest.moves[1].pnlChange, 30.0);
        QVERIFY(std::isnan(digest.moves[0].pnlChange));
        QCOMPARE(digest.pnl.at(u"USD"_s), std::pair(500.0, 550.0)); // A1 10, A3 30, A2 one more at +10
        QCOMPARE(digest.pnl.at(u"EUR"_s), std::pair(500.0, 400.0)); // A9 is gone
    }

    void onlyTheBiggestMovesAreNamed()
    {
        Books books = start();
        const AwaySnapshot before = snapshotOf(books, now(0));
        FrameBatch batch = batches::batch(60);
        for (KeyIndex key = 0; key < 20; ++key)
            addPrice(batch, key, key % 2 == 0 ? 101.0 + key : 99.0 - key);
        apply(books, batch);
        const AwayDigest digest = digestOf(before, snapshotOf(books, now(60)));
        QCOMPARE(digest.changed, 20);
        QStringList names;
        for (const AwayMove &move : digest.moves)
            names << move.symbol;
        QCOMPARE(names, (QStringList{u"A19"_s, u"A18"_s, u"A17"_s, u"A16"_s, u"A15"_s}));
    }

    void nothingIsNothing()
    {
        const Books books = start();
        const AwayDigest digest = digestOf(snapshotOf(books, now(0)), snapshotOf(books, now(60)));
        QVERIFY(digest.nothing());
        QVERIFY(digest.moves.empty());
        QVERIFY(digestOf({}, {}).nothing());
    }
};

QTEST_APPLESS_MAIN(AwayDigestTest)
#include "AwayDigestTest.moc"
