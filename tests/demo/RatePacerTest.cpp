// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RatePacer.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace std::chrono_literals;

class RatePacerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheRateInTheLongRun_data();
    void makesTheRateInTheLongRun();
    void keepsWhatIsAboveTheLimit();
    void forgivesDebtAboveASecond();
    void forgetsAPause();
    void keepsWhatIsDueWhenTheRateChanges();
    void looksNeitherTooOftenNorTooRarely_data();
    void looksNeitherTooOftenNorTooRarely();
};

namespace {

constexpr std::uint64_t kAll = UINT64_MAX;
const MonoTime kStart{std::chrono::hours(5)};

} // namespace

void RatePacerTest::makesTheRateInTheLongRun_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("slowest") << 1.0;
    QTest::newRow("with a fraction") << 3.7;
    QTest::newRow("ordinary") << 1'000.0;
    QTest::newRow("fastest") << 1'000'000.0;
}

void RatePacerTest::makesTheRateInTheLongRun()
{
    QFETCH(double, rate);
    RatePacer pacer(rate, kStart);
    std::uint64_t taken = 0;
    MonoTime now = kStart;
    while (now < kStart + 100s) {
        now += 7'130us; // uneven, so that fractions have to be carried
        taken += pacer.take(now, kAll);
    }
    const std::chrono::duration<double> passed = now - kStart;
    QVERIFY(std::abs(static_cast<double>(taken) - rate * passed.count()) <= 1.0);
}

void RatePacerTest::keepsWhatIsAboveTheLimit()
{
    RatePacer pacer(1'000, kStart);
    QCOMPARE(pacer.take(kStart + 500ms, 300), 300U);
    QCOMPARE(pacer.take(kStart + 500ms, 300), 200U);
    QCOMPARE(pacer.take(kStart + 500ms, 300), 0U);
}

void RatePacerTest::forgivesDebtAboveASecond()
{
    RatePacer pacer(1'000, kStart);
    QCOMPARE(pacer.take(kStart + 10h, kAll), 1'000U);
}

void RatePacerTest::forgetsAPause()
{
    RatePacer pacer(1'000, kStart);
    pacer.restart(kStart + 900ms);
    QCOMPARE(pacer.take(kStart + 910ms, kAll), 10U);
}

void RatePacerTest::keepsWhatIsDueWhenTheRateChanges()
{
    RatePacer pacer(1'000, kStart);
    pacer.setRate(10'000, kStart + 100ms);
    QCOMPARE(pacer.take(kStart + 200ms, kAll), 1'100U);
}

void RatePacerTest::looksNeitherTooOftenNorTooRarely_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("slowest") << 1.0 << 1000;
    QTest::newRow("some") << 20.0 << 50;
    QTest::newRow("fastest") << 1'000'000.0 << 5;
}

void RatePacerTest::looksNeitherTooOftenNorTooRarely()
{
    QFETCH(double, rate);
    QFETCH(int, milliseconds);
    QCOMPARE(RatePacer(rate, kStart).slice() / 1ms, milliseconds);
}

QTEST_APPLESS_MAIN(RatePacerTest)
#include "RatePacerTest.moc"
