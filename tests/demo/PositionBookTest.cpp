// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionBook.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace steadfeed::demo;
using namespace Qt::StringLiterals;

class PositionBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithLongAndShortInSeveralCurrencies();
    void holdsAtMostFortyRows_data();
    void holdsAtMostFortyRows();
    void closesReopensAndRemovesRows();
    void changesTheSameRowsForTheSameSeed();
    void keepsTheAverageWhereAPositionShrinks();
    void writesCompleteRows();
};

void PositionBookTest::beginsWithLongAndShortInSeveralCurrencies()
{
    const Market market(1, 50);
    const PositionBook book(1, market, 0);
    std::set<std::string> currencies;
    std::set<std::string> accounts;
    for (const DemoPosition &row : book.rows()) {
        currencies.insert(market.instruments()[row.symbol].currency);
        accounts.insert(row.account);
        QVERIFY(row.quantity != 0);
        QVERIFY(row.average > 0);
    }
    QVERIFY(currencies.size() >= 4);
    QCOMPARE(accounts.size(), 2U);
    const auto longs = std::ranges::count_if(book.rows(), [](const auto &row) { return row.quantity > 0; });
    QVERIFY(longs > 20 && longs < 40);
}

void PositionBookTest::holdsAtMostFortyRows_data()
{
    QTest::addColumn<unsigned>("symbols");
    QTest::addColumn<unsigned>("rows");
    QTest::newRow("one") << 1U << 1U;
    QTest::newRow("few") << 7U << 7U;
    QTest::newRow("many") << 10'000U << 40U;
}

void PositionBookTest::holdsAtMostFortyRows()
{
    QFETCH(unsigned, symbols);
    QFETCH(unsigned, rows);
    const Market market(1, symbols);
    const PositionBook book(1, market, 0);
    QCOMPARE(book.rows().size(), std::size_t(rows));
}

void PositionBookTest::closesReopensAndRemovesRows()
{
    const Market market(1, 50);
    PositionBook book(1, market, 0);
    bool flat = false, removed = false, back = false;
    std::set<std::uint32_t> gone;
    for (int i = 0; i < 5'000; ++i) {
        const DemoPosition &row = book.step(market, i);
        QCOMPARE(row.changed, i);
        QVERIFY(!row.removed || row.quantity == 0);
        QVERIFY((row.quantity == 0) == (row.average == 0));
        flat = flat || (row.quantity == 0 && !row.removed);
        removed = removed || row.removed;
        back = back || (!row.removed && gone.contains(row.symbol));
        if (row.removed)
            gone.insert(row.symbol);
    }
    QVERIFY(flat);
    QVERIFY(removed);
    QVERIFY(back);
}

void PositionBookTest::changesTheSameRowsForTheSameSeed()
{
    Market market(1, 50);
    PositionBook one(9, market, 0);
    PositionBook other(9, market, 0);
    for (int i = 0; i < 500; ++i) {
        const DemoPosition &a = one.step(market, i);
        (void)market.next(); // the price of the fill may differ
        const DemoPosition &b = other.step(market, i);
        QCOMPARE(a.symbol, b.symbol);
        QCOMPARE(a.quantity, b.quantity);
        QCOMPARE(a.removed, b.removed);
    }
}

void PositionBookTest::keepsTheAverageWhereAPositionShrinks()
{
    Market market(1, 50);
    PositionBook book(1, market, 0);
    int shrunk = 0, grown = 0, turned = 0;
    for (int i = 0; i < 5'000; ++i) {
        (void)market.next();
        const std::vector<DemoPosition> before = book.rows();
        const DemoPosition &row = book.step(market, i);
        const DemoPosition &old = before[row.symbol];
        const std::int64_t fill = market.price(row.symbol) * 100;
        if (row.quantity == 0 || old.quantity == 0)
            continue;
        if ((row.quantity < 0) != (old.quantity < 0)) {
            ++turned;
            QCOMPARE(row.average, fill);
        } else if (std::abs(row.quantity) < std::abs(old.quantity)) {
            ++shrunk;
            QCOMPARE(row.average, old.average);
        } else {
            ++grown;
            QVERIFY(row.average >= std::min(old.average, fill) && row.average <= std::max(old.average, fill));
        }
    }
    QVERIFY(shrunk > 100);
    QVERIFY(grown > 100);
    QVERIFY(turned > 10);
}

void PositionBookTest::writesCompleteRows()
{
    const Instrument instrument{"ESM5", "E-mini S&P 500", "USD", 548'725, 2, 50};
    std::string text;
    appendPosition(text, instrument, {0, "main", -3, 54'900'125, 17, false});
    QCOMPARE(text, std::string(R"({"t":"position","s":"ESM5","name":"E-mini S&P 500","acct":"main","qty":-3,)"
                               R"("avg":5490.0125,"ccy":"USD","mult":50,"pc":5487.25,"ts":17})"));
    text.clear();
    appendPosition(text, instrument, {0, "main", 0, 0, 17, true});
    const QJsonObject row = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(row["removed"_L1].toBool(), true);
    QCOMPARE(row["qty"_L1].toInteger(-1), 0);
}

QTEST_APPLESS_MAIN(PositionBookTest)
#include "PositionBookTest.moc"
