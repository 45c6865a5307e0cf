// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionsModel.h"
#include "Batches.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

/// A table with its books; feed 0 prices the symbols, feed 1 holds the positions.
struct Table
{
    Books books;
    PositionsModel model{books};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void apply(const FrameBatch &batch, double at)
    {
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
        model.repaint(batches::at(at), true);
        books.positions.sweep();
    }
    QVariant cell(int row, int role) const { return model.data(model.index(row), role); }
    QStringList symbols() const
    {
        QStringList out;
        for (int row = 0; row < model.count(); ++row)
            out << cell(row, PositionsModel::SymbolRole).toString();
        return out;
    }
};

FrameBatch start(const std::vector<std::pair<std::string, double>> &prices)
{
    FrameBatch batch = batches::batch(0);
    for (KeyIndex key = 0; key < prices.size(); ++key) {
        batch.newKeys.push_back({key, 0, prices[key].first});
        addPrice(batch, key, prices[key].second);
    }
    return batch;
}

} // namespace

class PositionsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rowsAreTheUnionOfPositionsAndPricedSymbols()
    {
        Table table;
        FrameBatch batch = start({{"B", 2}, {"A", 1}, {"C", 3}});
        batch.positions = {position("A", 10, 0.5), position("X", 1, 1)};
        table.apply(batch, 0);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"X"_s}));
        table.model.setShowAll(true);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"X"_s}));
        QCOMPARE(table.cell(3, PositionsModel::LastRole), u"—"_s);
        QCOMPARE(table.cell(3, PositionsModel::PnlRole), u"—"_s);
        QCOMPARE(table.cell(1, PositionsModel::PnlRole), QString());
    }

    void withoutPositionsTheSymbolsAreShown()
    {
        Table table;
        table.apply(start({{"B", 2}, {"A", 1}}), 0);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"B"_s}));
        FrameBatch later = batches::batch(1);
        later.positions = {position("A", 1, 1)};
        table.apply(later, 1);
        QCOMPARE(table.symbols(), QStringList{u"A"_s});
    }

    void profitIsLastLessAverageTimesQuantityTimesMultiplier_data()
    {
        QTest::addColumn<double>("quantity");
        QTest::addColumn<double>("average");
        QTest::addColumn<double>("last");
        QTest::addColumn<double>("multiplier");
        QTest::addColumn<QString>("pnl");
        QTest::addColumn<QString>("value");
        QTest::newRow("long") << 10.0 << 100.0 << 101.5 << 1.0 << u"+15.00"_s << u"1,015.00"_s;
        QTest::newRow("short") << -10.0 << 100.0 << 101.5 << 1.0 << u"−15.00"_s << u"−1,015.00"_s;
        QTest::newRow("contract") << 2.0 << 4500.0 << 4510.0 << 50.0 << u"+1,000.00"_s << u"451,000.00"_s;
        QTest::newRow("flat") << 0.0 << 100.0 << 90.0 << 1.0 << u"0.00"_s << u"0.00"_s;
        QTest::newRow("negative price") << -3.0 << 1.15 << -2.37 << 1.0 << u"+10.56"_s << u"7.11"_s;
        QTest::newRow("price of zero") << 5.0 << 1.0 << 0.0 << 1.0 << u"−5.00"_s << u"0.00"_s;
    }
    void profitIsLastLessAverageTimesQuantityTimesMultiplier()
    {
        QFETCH(double, quantity);
        QFETCH(double, average);
        QFETCH(double, last);
        QFETCH(double, multiplier);
        Table table;
        FrameBatch batch = start({{"A", last}});
        PositionChange row = position("A", quantity, average);
        row.multiplier = multiplier;
        batch.positions = {row};
        table.apply(batch, 0);
        QTEST(table.cell(0, PositionsModel::PnlRole).toString(), "pnl");
        QTEST(table.cell(0, PositionsModel::ValueRole).toString(), "value");
    }

    void changeCountsFromThePreviousCloseElseFromTheStart()
    {
        Table table;
        FrameBatch batch = start({{"A", 101}, {"B", 50}, {"C", -2}});
        batch.prices[0].previousClose = 100;
        batch.prices[2].previousClose = -4;
        table.apply(batch, 0);
        FrameBatch later = batches::batch(1);
        addPrice(later, 1, 51);
        table.apply(later, 1);
        QCOMPARE(table.cell(0, PositionsModel::ChangeRole), u"+1.00"_s);
        QCOMPARE(table.cell(0, PositionsModel::ChangePercentRole), u"+1.00\u00A0%"_s);
        QCOMPARE(table.cell(0, PositionsModel::ChangeNoteRole), QString());
        QCOMPARE(table.cell(1, PositionsModel::ChangeRole), u"+1.00"_s);
        QCOMPARE(table.cell(1, PositionsModel::ChangeNoteRole), u"start"_s);
        QCOMPARE(table.cell(2, PositionsModel::ChangePercentRole), u"+50.00\u00A0%"_s);
        QVERIFY(!table.model.allSinceStart());
    }

    void aMidPriceSaysSo()
    {
        Table table;
        FrameBatch batch = start({{"A", 1}});
        batch.prices[0].lastIsMid = true;
        table.apply(batch, 0);
        QCOMPARE(table.cell(0, PositionsModel::LastNoteRole), u"mid"_s);
    }

    void staleAndQuietShowInTheRow()
    {
        Table table;
        for (int second = 0; second < 5; ++second) {
            FrameBatch batch = second == 0 ? start({{"A", 1}, {"B", 1}}) : batches::batch(second);
            if (second > 0) {
                addPrice(batch, 0, 1);
                addPrice(batch, 1, 1);
            }
            table.apply(batch, second);
        }
        FrameBatch batch = batches::batch(10.5);
        addPrice(batch, 1, 1);
        table.apply(batch, 10.5);
        QCOMPARE(table.cell(0, PositionsModel::FreshnessRole), int(Freshness::Quiet));
        QCOMPARE(table.cell(0, PositionsModel::FreshnessTextRole), u"quiet"_s);
        QCOMPARE(table.cell(0, PositionsModel::AgeRole), u"6 s"_s);
        QCOMPARE(table.cell(1, PositionsModel::FreshnessRole), int(Freshness::Fresh));

        batch = batches::batch(11);
        batch.health[0].quietExpected = true;
        table.apply(batch, 11);
        QCOMPARE(table.cell(0, PositionsModel::FreshnessRole), int(Freshness::Fresh));

        table.apply(batches::batch(12, LinkState::Backoff), 12);
        QCOMPARE(table.cell(1, PositionsModel::FreshnessRole), int(Freshness::Stale));
        QCOMPARE(table.cell(1, PositionsModel::FreshnessTextRole), u"stale"_s);
    }

    void restoredValuesAreAsFreshAsTheirFeed()
    {
        Table table;
        FrameBatch batch = start({{"A", 1}});
        batch.health[0].state = LinkState::Resuming;
        batch.health[0].stale = true;
        batch.prices[0].restored = true;
        table.apply(batch, 0);
        QCOMPARE(table.cell(0, PositionsModel::FreshnessRole), int(Freshness::Stale));
        table.apply(batches::batch(1), 1); // Live, and nothing was missed since they were stored
        QCOMPARE(table.cell(0, PositionsModel::FreshnessRole), int(Freshness::Fresh));
    }

    void valuesFromBeforeALossAreStaleUntilTheirOwnNextTick()
    {
        Table table;
        table.apply(start({{"A", 1}, {"B", 1}}), 0);
        FrameBatch batch = batches::batch(2);
        batch.health[0].trustFrom = at(1);
        addPrice(batch, 0, 1.5);
        table.apply(batch, 2);
        QCOMPARE(table.cell(0, PositionsModel::FreshnessRole), int(Freshness::Fresh));
        QCOMPARE(table.cell(1, PositionsModel::FreshnessRole), int(Freshness::Stale));
    }

    void rowsThatASnapshotDoesNotNameGoAtItsEnd()
    {
        using Op = PositionChange::Op;
        Table table;
        FrameBatch batch = batches::batch(0);
        batch.positions = {mark(Op::SnapshotBegin), position("A", 1, 1), position("B", 1, 1),
                           mark(Op::SnapshotEnd)};
        table.apply(batch, 0);
        batch = batches::batch(1);
        batch.health[1].snapshotIncomplete = true;
        batch.positions = {mark(Op::SnapshotBegin), position("B", 2, 1)};
        table.apply(batch, 1);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(table.cell(0, PositionsModel::FreshnessTextRole), u"incomplete"_s);
        batch = batches::batch(2);
        batch.positions = {mark(Op::SnapshotEnd)};
        table.apply(batch, 2);
        QCOMPARE(table.symbols(), QStringList{u"B"_s});
        QCOMPARE(table.cell(0, PositionsModel::QuantityRole), u"2"_s);
    }

    void sortingIsStableAndRare()
    {
        Table table;
        table.apply(start({{"A", 3}, {"B", 1}, {"C", 2}, {"D", 2}}), 0);
        table.model.sortBy(PositionColumns::Last);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"C"_s, u"D"_s, u"B"_s}));
        FrameBatch batch = batches::batch(0.5);
        addPrice(batch, 1, 9);
        table.apply(batch, 0.5);
        QCOMPARE(table.symbols().constLast(), u"B"_s); // not before a second is over
        table.model.repaint(at(1.6), false);
        QCOMPARE(table.symbols(), (QStringList{u"B"_s, u"A"_s, u"C"_s, u"D"_s}));
        table.model.setProperty("held", true);
        batch = batches::batch(5);
        addPrice(batch, 0, 99);
        table.apply(batch, 5);
        QCOMPARE(table.symbols().constFirst(), u"B"_s); // not under a person's hand
        table.model.setProperty("held", false);
        table.model.repaint(at(5.1), false);
        QCOMPARE(table.symbols().constFirst(), u"A"_s);
    }

    void newRowsFindTheirPlaceWithinASecond()
    {
        Table table;
        table.apply(start({{"B", 1}, {"D", 1}}), 0);
        table.model.setProperty("held", true);
        FrameBatch batch = batches::batch(1);
        batch.newKeys = {{2, 0, "C"}, {3, 0, "A"}};
        addPrice(batch, 2, 1);
        addPrice(batch, 3, 1);
        table.apply(batch, 1);
        QCOMPARE(table.symbols(), (QStringList{u"B"_s, u"D"_s, u"C"_s, u"A"_s}));
        table.model.setProperty("held", false);
        table.model.repaint(at(2), false);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
    }

    void whatIsNotKnownStandsLastInBothDirections()
    {
        Table table;
        FrameBatch batch = start({{"A", 1}, {"B", 2}});
        batch.positions = {position("A", 1, 1), position("B", 1, 1), position("X", 1, 1)};
        table.apply(batch, 0);
        table.model.sortBy(PositionColumns::Last);
        QCOMPARE(table.symbols(), (QStringList{u"B"_s, u"A"_s, u"X"_s}));
        table.model.sortBy(PositionColumns::Last);
        QCOMPARE(table.symbols(), (QStringList{u"A"_s, u"B"_s, u"X"_s}));
    }

    void theSelectionStaysOnItsRow()
    {
        Table table;
        table.apply(start({{"A", 1}, {"B", 2}, {"C", 3}}), 0);
        table.model.setCurrentRow(0);
        const QPersistentModelIndex kept(table.model.index(0));
        table.model.sortBy(PositionColumns::Last);
        QCOMPARE(table.model.currentRow(), 2);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(table.model.currentKey(), KeyIndex(0));
        table.model.setFilter(u"b"_s);
        QCOMPARE(table.symbols(), QStringList{u"B"_s});
        QCOMPARE(table.model.currentRow(), 0);
    }

    void aRowIsFoundByItsSymbolWhateverHidesIt()
    {
        Table table;
        FrameBatch batch = start({{"A", 1}, {"B", 2}, {"C", 3}});
        batch.positions = {position("A", 10, 1), position("B", 10, 1)};
        table.apply(batch, 0);
        QSignalSpy wanted(&table.model, &PositionsModel::rowWanted);
        QVERIFY(table.model.select(u"B"_s, {}));
        QCOMPARE(table.model.currentSymbol(), u"B"_s);
        table.model.setFilter(u"A"_s);
        QVERIFY(table.model.select(u"B"_s, {}));
        QCOMPARE(table.model.filter(), QString());
        QVERIFY(table.model.select(u"C"_s, {})); // nobody holds it
        QCOMPARE(table.model.currentSymbol(), u"C"_s);
        QCOMPARE(wanted.size(), 3);
        QVERIFY(!table.model.select(u"X"_s, {}));
    }

    void lateAndConflatedPricesAreABadge()
    {
        Table table;
        FrameBatch batch = start({{"A", 1}});
        for (int second = 0; second <= 6; ++second) {
            batch.now = now(second);
            batch.health[0].counts.applied = std::uint64_t(second) * 100;
            batch.health[0].counts.conflated = std::uint64_t(second) * 3900;
            table.apply(batch, second);
        }
        QCOMPARE(table.model.paceText(), u"1 of 40"_s);
        QCOMPARE(table.model.paceTip(), u"Showing 1 of 40 updates."_s);
        for (int second = 7; second <= 14; ++second) {
            batch.now = now(second);
            batch.health[0].counts.applied += 100;
            table.apply(batch, second);
        }
        QCOMPARE(table.model.paceText(), QString());
    }

    void aRepaintIsOneRange()
    {
        Table table;
        std::vector<std::pair<std::string, double>> prices;
        for (int i = 0; i < 500; ++i)
            prices.emplace_back("S" + std::to_string(1000 + i), i);
        table.apply(start(prices), 0);
        QSignalSpy changes(&table.model, &QAbstractItemModel::dataChanged);
        FrameBatch batch = batches::batch(0.1);
        for (KeyIndex key = 0; key < 500; key += 3)
            addPrice(batch, key, 1);
        table.apply(batch, 0.1);
        QCOMPARE(changes.size(), 1);
        table.model.repaint(at(0.2), false);
        QCOMPARE(changes.size(), 2);
        QVERIFY(!changes.constLast().at(2).value<QList<int>>().contains(PositionsModel::LastRole));
    }
};

QTEST_GUILESS_MAIN(PositionsModelTest)
#include "PositionsModelTest.moc"
