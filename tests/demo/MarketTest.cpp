// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Market.h"
#include "InstrumentTable.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace steadfeed::demo;

class MarketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameTicksForTheSameSeed();
    void givesOtherTicksForAnotherSeed();
    void staysTheSameOnEveryPlatform();
    void numbersTheTicksOfEachSymbol();
    void staysPlausibleForAMillionTicks();
    void hasBusyAndQuietSymbols();
    void listsInstrumentsThatNeedNoEscaping_data();
    void listsInstrumentsThatNeedNoEscaping();
};

namespace {

std::string text(const MarketTick &tick)
{
    return std::to_string(tick.symbol) + ' ' + std::to_string(tick.price) + ' ' + std::to_string(tick.size);
}

std::vector<std::string> ticks(std::uint64_t seed, std::uint32_t symbols, int count)
{
    Market market(seed, symbols);
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.push_back(text(market.next()));
    return all;
}

} // namespace

void MarketTest::givesTheSameTicksForTheSameSeed()
{
    QVERIFY(ticks(7, 50, 10'000) == ticks(7, 50, 10'000));
}

void MarketTest::givesOtherTicksForAnotherSeed()
{
    const auto one = ticks(7, 50, 1'000);
    const auto other = ticks(8, 50, 1'000);
    int same = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        same += one[i] == other[i] ? 1 : 0;
    QVERIFY(same < 10);
}

void MarketTest::staysTheSameOnEveryPlatform()
{
    // Written down once: people rely on "same seed, same ticks" beyond one machine and one version.
    const std::vector<std::string> expected{"43 25910 70", "10 108276 2200", "39 7890 800", "35 2814 110",
                                            "28 41515 100"};
    QCOMPARE(ticks(1, 50, 5), expected);
}

void MarketTest::numbersTheTicksOfEachSymbol()
{
    Market market(3, 20);
    std::vector<std::uint64_t> count(20);
    for (int i = 0; i < 5'000; ++i) {
        const MarketTick tick = market.next();
        QCOMPARE(tick.number, count.at(tick.symbol)++);
        QCOMPARE(tick.price, market.price(tick.symbol));
    }
    for (std::uint32_t i = 0; i < 20; ++i)
        QCOMPARE(market.ticks(i), count[i]);
}

void MarketTest::staysPlausibleForAMillionTicks()
{
    Market market(1, 10);
    std::int64_t widest = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const MarketTick tick = market.next();
        const std::int64_t close = market.instruments()[tick.symbol].price;
        const std::int64_t permille = (tick.price - close) * 1000 / close;
        widest = std::max(widest, std::abs(permille));
        QVERIFY(tick.price > 0);
        QVERIFY(tick.size > 0);
    }
    QVERIFY2(widest < 300, qPrintable(QString::number(widest)));
    QVERIFY2(widest > 10, qPrintable(QString::number(widest)));
}

void MarketTest::hasBusyAndQuietSymbols()
{
    Market market(1, 50);
    for (int i = 0; i < 100'000; ++i)
        (void)market.next();
    std::vector<std::uint64_t> counts;
    for (std::uint32_t i = 0; i < 50; ++i)
        counts.push_back(market.ticks(i));
    const auto [quiet, busy] = std::ranges::minmax(counts);
    QVERIFY(quiet > 0);
    QVERIFY(busy > 5 * quiet);
}

void MarketTest::listsInstrumentsThatNeedNoEscaping_data()
{
    QTest::addColumn<unsigned>("count");
    QTest::newRow("one") << 1U;
    QTest::newRow("well-known ones") << 100U;
    QTest::newRow("all") << 10'000U;
}

void MarketTest::listsInstrumentsThatNeedNoEscaping()
{
    QFETCH(unsigned, count);
    const auto table = instrumentTable(count);
    QCOMPARE(table.size(), std::size_t(count));
    std::set<std::string> symbols;
    for (const Instrument &instrument : table) {
        QVERIFY(symbols.insert(instrument.symbol).second);
        for (const std::string &text : {instrument.symbol, instrument.name, instrument.currency}) {
            QVERIFY(!text.empty());
            QVERIFY(std::ranges::none_of(text,
                                         [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }));
            QCOMPARE(QString::fromStdString(text).toStdString(), text); // UTF-8
        }
        QCOMPARE(instrument.currency.size(), 3U);
        QVERIFY(instrument.price >= 500);
        QVERIFY(instrument.decimals >= 0 && instrument.decimals <= 5);
        QVERIFY(instrument.multiplier >= 1);
    }
}

QTEST_APPLESS_MAIN(MarketTest)
#include "MarketTest.moc"
