// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class FiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pricesKeepTheirDecimals_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("shown");
        QTest::newRow("as written") << 189.5 << 2 << u"189.50"_s;
        QTest::newRow("grouped") << 1234567.25 << 2 << u"1,234,567.25"_s;
        QTest::newRow("negative") << -2.37 << 2 << u"−2.37"_s;
        QTest::newRow("decimals unknown") << 0.1 << -1 << u"0.1"_s;
        QTest::newRow("huge") << 1e308 << 2 << u"1E+308"_s;
        QTest::newRow("tiny") << 1e-320 << -1 << u"9.99989E-321"_s;
        QTest::newRow("minus zero") << -0.0 << 2 << u"0.00"_s;
        QTest::newRow("unknown") << kNoNumber << 2 << u"—"_s;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 2 << u"—"_s;
    }
    void pricesKeepTheirDecimals()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(figures::asWritten(Number(value, decimals)), "shown");
    }

    void digitsThatADoubleCannotHoldAreKept()
    {
        Number number(0.12345678901234568, 18);
        number.exact = "0.123456789012345678";
        QCOMPARE(figures::asWritten(number), u"0.123456789012345678"_s);
    }

    void signsStandOnBothSidesAndNotOnZero()
    {
        QCOMPARE(figures::withSign(1.225, 1), u"+1.2"_s);
        QCOMPARE(figures::withSign(-1.26, 1), u"−1.3"_s);
        QCOMPARE(figures::withSign(-0.001, 2), u"0.00"_s);
        QCOMPARE(figures::direction(-0.001, 2), 0);
        QCOMPARE(figures::direction(-0.01, 2), -1);
        QCOMPARE(figures::percent(0.0065), u"+0.65\u00A0%"_s);
        QCOMPARE(figures::percent(kNoNumber), u"—"_s);
    }

    void agesStepSoThatAnEyeCanFollow()
    {
        const auto age = [](double s) { return figures::age(figures::Seconds(s)); };
        QCOMPARE(age(0.9), u"<1 s"_s);
        QCOMPARE(age(59.9), u"59 s"_s);
        QCOMPARE(age(119.9), u"119 s"_s);
        QCOMPARE(age(120), u"2 min"_s);
        QCOMPARE(age(7200), u"2 h"_s);
        QCOMPARE(age(86400 * 3.5), u"3 d"_s);
    }

    void countdownsRoundUp()
    {
        using namespace std::chrono_literals;
        const MonoTime now = MonoTime{} + 1h;
        QCOMPARE(figures::secondsUntil(now + 3001ms, now), 4);
        QCOMPARE(figures::secondsUntil(now + 3000ms, now), 3);
        QCOMPARE(figures::secondsUntil(now - 5s, now), 0);
    }

    void latenciesChooseTheirUnit()
    {
        QCOMPARE(figures::latency(420), u"0.4 ms"_s);
        QCOMPARE(figures::latency(12'300), u"12 ms"_s);
        QCOMPARE(figures::latency(1'234'000), u"1.2 s"_s);
        QCOMPARE(figures::latency(-3'200), u"−3.2 ms"_s);
    }
};

QTEST_APPLESS_MAIN(FiguresTest)
#include "FiguresTest.moc"
