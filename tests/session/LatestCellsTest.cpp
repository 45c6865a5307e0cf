// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LatestCells.h"
#include "Random.h"

#include <QtTest>

using namespace steadfeed;

class LatestCellsTest : public QObject
{
    Q_OBJECT

    using Cells = LatestCells<int>;

    static void event(Cells &cells, std::initializer_list<const char *> keys)
    {
        cells.beginEvent();
        for (const char *key : keys)
            cells.touch(cells.find(key));
        cells.endEvent();
    }

private Q_SLOTS:
    void aReplacedEventIsConflatedTheLastOneApplied()
    {
        KeyTable keys;
        Cells cells(0, keys);
        for (int i = 0; i < 40; ++i)
            event(cells, {"AAPL"});
        cells.takeFrame([](auto &) {});
        QCOMPARE(cells.applied(), 1u);
        QCOMPARE(cells.conflated(), 39u);
    }

    void anEventIsAppliedWhileOneOfItsValuesStands()
    {
        KeyTable keys;
        Cells cells(0, keys);
        event(cells, {"A", "B"});
        event(cells, {"A"});
        event(cells, {"A", "A"});
        cells.takeFrame([](auto &) {});
        QCOMPARE(cells.applied(), 2u); // B of the first, A of the third
        QCOMPARE(cells.conflated(), 1u);
    }

    void eachEventIsAppliedOrConflatedWhateverTheOrder()
    {
        Random random(11, "cells");
        KeyTable keys;
        Cells cells(0, keys);
        for (int frame = 0; frame < 200; ++frame) {
            const std::uint64_t events = random.below(300);
            for (std::uint64_t i = 0; i < events; ++i) {
                cells.beginEvent();
                for (std::uint64_t k = random.below(4); k > 0; --k)
                    cells.touch(cells.find("K" + std::to_string(random.below(20))));
                cells.endEvent();
            }
            std::size_t visited = 0;
            cells.takeFrame([&visited](auto &) { ++visited; });
            QCOMPARE(cells.applied() + cells.conflated(), events);
            QVERIFY(visited <= 20);
        }
    }

    void bookkeepingDoesNotGrowWhileNobodyTakesAFrame()
    {
        KeyTable keys;
        Cells cells(0, keys);
        for (int i = 0; i < 1'000'000; ++i)
            event(cells, {i % 2 ? "A" : "B"});
        cells.takeFrame([](auto &) {});
        QCOMPARE(cells.applied(), 2u);
        QCOMPARE(cells.conflated(), 999'998u);
    }

    void eachNameIsToldOnce()
    {
        KeyTable keys;
        Cells cells(3, keys);
        event(cells, {"A", "B", "A"});
        const auto told = keys.takeNew();
        QCOMPARE(told.size(), 2u);
        QCOMPARE(told[1].name, std::string("B"));
        QCOMPARE(told[1].feed, FeedIndex{3});
        event(cells, {"A"});
        QVERIFY(keys.takeNew().empty());
    }
};

QTEST_APPLESS_MAIN(LatestCellsTest)
#include "LatestCellsTest.moc"
