// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireText.h"

#include <QTest>

#include <limits>

using namespace steadfeed::demo;

class WireTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFixedPointNumbers_data();
    void writesFixedPointNumbers();
    void writesTicks();
    void framesEventsAndChunks();
};

void WireTextTest::writesFixedPointNumbers_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text, qint64 value, int decimals) {
        QTest::newRow(text) << value << decimals << QByteArray(text);
    };
    row("0", 0, 0);
    row("0.00", 0, 2);
    row("189.32", 18'932, 2);
    row("189.30", 18'930, 2);
    row("0.05", 5, 2);
    row("0.50", 50, 2);
    row("1.00", 100, 2);
    row("-0.05", -5, 2);
    row("-1200", -1'200, 0);
    row("1.08562", 108'562, 5);
    row("0.00001", 1, 5);
    row("9223372036854775807", std::numeric_limits<qint64>::max(), 0);
    row("-9223372036854775808", std::numeric_limits<qint64>::min(), 0);
}

void WireTextTest::writesFixedPointNumbers()
{
    QFETCH(qint64, value);
    QFETCH(int, decimals);
    QFETCH(QByteArray, text);
    std::string out;
    appendFixed(out, value, decimals);
    QCOMPARE(QByteArray::fromStdString(out), text);
}

void WireTextTest::writesTicks()
{
    const Market market(1, 1); // AAPL, half spread 1
    std::string full;
    appendTick(full, market, {0, 18'932, 100, 0}, 1'700'000'000'123'456);
    QCOMPARE(full,
             std::string(R"({"t":"tick","s":"AAPL","p":189.32,"q":100,"b":189.31,"a":189.33,"pc":189.32,)"
                         R"("ts":1700000000123456})"));
    std::string brief;
    appendTick(brief, market, {0, 18'932, 100, 1}, 1'700'000'000'123'456);
    QCOMPARE(brief, std::string(R"({"t":"tick","s":"AAPL","p":189.32,"q":100,"ts":1700000000123456})"));
    std::string sixteenth;
    appendTick(sixteenth, market, {0, 18'932, 100, 16}, 1'700'000'000'123'456);
    QCOMPARE(sixteenth, full);
}

void WireTextTest::framesEventsAndChunks()
{
    std::string out;
    appendSseEvent(out, "hello", "{}");
    QCOMPARE(out, std::string("event: hello\ndata: {}\n\n"));
    std::string chunk;
    appendChunk(chunk, std::string(26, 'x'));
    QCOMPARE(chunk, "1a\r\n" + std::string(26, 'x') + "\r\n");
}

QTEST_APPLESS_MAIN(WireTextTest)
#include "WireTextTest.moc"
