// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decimal.h"
#include "IsoTime.h"

#include <QtTest>

using namespace steadfeed;

class DecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsJsonWritesThem_data();
    void readsNumbersAsJsonWritesThem();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void refusesWhatNoFiniteDoubleIsNear_data();
    void refusesWhatNoFiniteDoubleIsNear();
    void agreesWithTheLibraryOnRandomNumbers();
    void keepsTheTextAboveFifteenDigits();
    void readsIsoTimes_data();
    void readsIsoTimes();
};

void DecimalTest::readsNumbersAsJsonWritesThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::newRow("price") << QByteArray("189.32") << 189.32 << 2;
    QTest::newRow("trailing zeros are digits") << QByteArray("189.3200") << 189.32 << 4;
    QTest::newRow("whole") << QByteArray("42") << 42.0 << 0;
    QTest::newRow("zero") << QByteArray("0") << 0.0 << 0;
    QTest::newRow("zero with decimals") << QByteArray("0.00") << 0.0 << 2;
    QTest::newRow("-0 is 0") << QByteArray("-0") << 0.0 << 0;
    QTest::newRow("negative price") << QByteArray("-37.63") << -37.63 << 2;
    QTest::newRow("small") << QByteArray("0.00000102") << 0.00000102 << 8;
    QTest::newRow("exponent") << QByteArray("1.5e-3") << 0.0015 << 4;
    QTest::newRow("exponent upwards") << QByteArray("1.25E+1") << 12.5 << 1;
    QTest::newRow("exponent beyond the decimals") << QByteArray("1.5e3") << 1500.0 << 0;
    QTest::newRow("denormal") << QByteArray("1e-320") << 1e-320 << 127;
    QTest::newRow("1e308") << QByteArray("1e308") << 1e308 << 0;
    QTest::newRow("-1e308") << QByteArray("-1e308") << -1e308 << 0;
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << 9007199254740992.0 << 0;
    QTest::newRow("hard to round") << QByteArray("9007199254740992.5000000000000001") << 9007199254740992.0
                                   << 16;
    QTest::newRow("many digits") << QByteArray("3.14159265358979323846264338327950288") << 3.141592653589793
                                 << 35;
    QTest::newRow("many zeros") << QByteArray("1" + QByteArray(30, '0')) << 1e30 << 0;
}

void DecimalTest::readsNumbersAsJsonWritesThem()
{
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    QFETCH(int, decimals);
    const std::string_view view(text.constData(), size_t(text.size()));
    Decimal decimal;
    double number = -1;
    QVERIFY(Decimal::parse(view, decimal));
    QVERIFY(decimal.toDouble(view, number));
    QVERIFY2(number == value && std::signbit(number) == std::signbit(value),
             QByteArray::number(number, 'g', 17));
    QCOMPARE(int(decimal.decimals), decimals);
}

void DecimalTest::refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",     "-",   "+5",    " 42",   "42 ", "007",   "01",   "1.",
                             ".5",   "1e",  "1e+",   "nan",   "NaN", "inf",   "-inf", "Infinity",
                             "0x10", "1,5", "1.2.3", "1_000", "--1", "1e1.5", "abc",  "\xD9\xA1"})
        QTest::newRow(*text != 0 ? text : "nothing") << QByteArray(text);
    QTest::newRow("NUL behind") << QByteArray("1\0", 2);
}

void DecimalTest::refusesEverythingElse()
{
    QFETCH(QByteArray, text);
    Decimal decimal;
    QVERIFY(!Decimal::parse({text.constData(), size_t(text.size())}, decimal));
}

void DecimalTest::refusesWhatNoFiniteDoubleIsNear_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"1e999", "-1e999", "1e-999", "1e309", "1e99999999999999999999", "1e-99999999999999999999"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("400 digits") << QByteArray(400, '9');
}

void DecimalTest::refusesWhatNoFiniteDoubleIsNear()
{
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), size_t(text.size()));
    Decimal decimal;
    double number = 5;
    QVERIFY(Decimal::parse(view, decimal));
    QVERIFY(!decimal.toDouble(view, number));
    QCOMPARE(number, 5.0);
}

void DecimalTest::agreesWithTheLibraryOnRandomNumbers()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 100000; ++i) {
        QByteArray text = QByteArray::number(random.generate64() >> random.bounded(64));
        if (const int point = random.bounded(int(text.size())); point > 0)
            text.insert(point, '.');
        if (i % 3 == 0)
            text += 'e' + QByteArray::number(random.bounded(-40, 40));
        Decimal decimal;
        double number = 0;
        QVERIFY2(Decimal::parse({text.constData(), size_t(text.size())}, decimal), text);
        QVERIFY2(decimal.toDouble({text.constData(), size_t(text.size())}, number), text);
        QVERIFY2(number == text.toDouble(), text);
    }
}

void DecimalTest::keepsTheTextAboveFifteenDigits()
{
    const auto exact = [](std::string_view text) {
        Decimal decimal;
        NumberView number;
        const bool fine = Decimal::parse(text, decimal) &&
                          decimal.toNumber(text, kMaxMagnitude, number) == ReasonCode::None;
        return fine ? std::string(number.exact) : std::string("refused");
    };
    QCOMPARE(exact("123456789012345"), std::string());
    QCOMPARE(exact("1234567890123456"), std::string("1234567890123456"));
    QCOMPARE(exact("0.0000000000000012345"), std::string());
    QCOMPARE(exact("0.1000000000000000055"), std::string("0.1000000000000000055"));
    QCOMPARE(exact("1000000000000000000"), std::string("1000000000000000000")); // 1e18 is the limit
    QCOMPARE(exact("1000000000000000001e1"), std::string("refused"));
}

void DecimalTest::readsIsoTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("micros");
    const auto good = [](const char *text, qint64 micros) {
        QTest::newRow(text) << QByteArray(text) << true << micros;
    };
    const auto bad = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false << qint64(-7); };
    good("2021-04-17T16:43:37.075687Z", 1618677817075687);
    good("2021-04-17 16:43:37", 1618677817000000);
    good("2021-04-17T18:43:37+02:00", 1618677817000000);
    good("2021-04-17T11:43:37-0500", 1618677817000000);
    good("2021-04-17T16:43:37.1Z", 1618677817100000);
    good("2021-04-17T16:43:37.123456789Z", 1618677817123456);
    good("1970-01-01T00:00:00Z", 0);
    good("1969-12-31T23:59:59Z", -1000000);
    good("9999-12-31T23:59:59Z", 253402300799000000);
    good("2024-02-29T00:00:00Z", 1709164800000000);
    good("2016-12-31T23:59:60Z", 1483228800000000);
    good("2021-04-18T06:43:37+14:00", 1618677817000000);
    for (const char *text : {"", "yesterday", "2021-04-17", "2021-02-29T00:00:00Z", "2021-13-01T00:00:00Z",
                             "2021-04-17T24:00:00Z", "2021-04-17T16:60:00Z", "2021-04-17T16:43:37.Z",
                             "2021-04-17T16:43:37Zz", "2021-4-17T16:43:37Z", "2021-04-17T16:43:37+2"})
        bad(text);
}

void DecimalTest::readsIsoTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QFETCH(qint64, micros);
    WallMicros time = -7;
    QCOMPARE(parseIsoTime({text.constData(), size_t(text.size())}, time), valid);
    QCOMPARE(time, micros);
}

QTEST_APPLESS_MAIN(DecimalTest)
#include "DecimalTest.moc"
