// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradingHours.h"

#include <QDateTime>
#include <QtTest>

using namespace steadfeed;

class TradingHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhenAMarketIsOpen_data();
    void knowsWhenAMarketIsOpen();
    void withoutSessionsItIsAlwaysOpen();
};

void TradingHoursTest::knowsWhenAMarketIsOpen_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<bool>("open");
    const int weekdays = 0b0011111;
    const auto row = [&](const char *name, const char *zone, int days, int from, int to, const char *utc,
                         bool open) {
        QTest::newRow(name) << QByteArray(zone) << days << from << to << QString::fromUtf8(utc) << open;
    };
    const char *ny = "America/New_York"; // 09:30 to 16:00
    row("summer, first minute", ny, weekdays, 570, 960, "2024-07-01T13:30:00Z", true);
    row("summer, before", ny, weekdays, 570, 960, "2024-07-01T13:29:59Z", false);
    row("winter, first minute", ny, weekdays, 570, 960, "2024-01-02T14:30:00Z", true);
    row("winter, before", ny, weekdays, 570, 960, "2024-01-02T13:30:00Z", false);
    row("last minute", ny, weekdays, 570, 960, "2024-07-01T19:59:59Z", true);
    row("the end is outside", ny, weekdays, 570, 960, "2024-07-01T20:00:00Z", false);
    row("Saturday", ny, weekdays, 570, 960, "2024-07-06T15:00:00Z", false);
    row("local Sunday, UTC Monday", ny, weekdays, 0, 1440, "2024-07-01T03:00:00Z", false);
    row("local Monday, UTC Tuesday", ny, weekdays, 0, 1440, "2024-07-02T03:00:00Z", true);
    // Sunday 18:00 to Monday 17:00 in Chicago
    const char *chicago = "America/Chicago";
    row("overnight, evening", chicago, 0b1000000, 1080, 1020, "2024-07-01T00:00:00Z", true);
    row("overnight, next day", chicago, 0b1000000, 1080, 1020, "2024-07-01T21:59:59Z", true);
    row("overnight, over", chicago, 0b1000000, 1080, 1020, "2024-07-01T22:00:00Z", false);
    row("overnight, day before", chicago, 0b1000000, 1080, 1020, "2024-06-30T12:00:00Z", false);
    row("overnight, a day later", chicago, 0b1000000, 1080, 1020, "2024-07-02T12:00:00Z", false);
    row("half an hour of offset", "Asia/Kolkata", weekdays, 555, 930, "2024-07-01T03:45:00Z", true);
    row("all day", "UTC", 0b1111111, 0, 1440, "2024-07-06T23:59:59Z", true);
    row("before 1970", "UTC", 0b0000100, 0, 1440, "1969-12-31T23:59:59Z", true); // a Wednesday
}

void TradingHoursTest::knowsWhenAMarketIsOpen()
{
    QFETCH(QByteArray, zone);
    QFETCH(int, days);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, utc);
    QFETCH(bool, open);
    const TradingHours hours(QTimeZone(zone), {{std::uint8_t(days), from, to}});
    QCOMPARE(hours.isOpen(QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch() * 1000), open);
}

void TradingHoursTest::withoutSessionsItIsAlwaysOpen()
{
    QVERIFY(TradingHours().isOpen(0));
    QVERIFY(TradingHours(QTimeZone::utc(), {{0b0000001, 0, 1}})
                .isOpen(kNoTime)); // no time known: nothing to excuse
}

QTEST_APPLESS_MAIN(TradingHoursTest)
#include "TradingHoursTest.moc"
