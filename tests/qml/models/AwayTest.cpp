// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Away.h"
#include "Batches.h"

#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

/// "A" at 100 and ten of it held; a step a second.
struct Desk
{
    Books books;
    Away away;
    double seconds = 0;
    double price = 100;
    double sleep = 0; ///< by so much the wall clock is ahead of the steady one

    Desk()
    {
        FrameBatch batch = batches::batch(0);
        batch.newKeys = {{0, 0, "A"}};
        batch.positions = {position("A", 10, 90)};
        step(batch);
    }
    void step(FrameBatch batch)
    {
        if (batch.health[0].state == LinkState::Live)
            addPrice(batch, 0, price);
        away.observe(batch, books);
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
        Now then = batch.now;
        then.wall += WallMicros(sleep * 1e6);
        away.repaint(books, then);
        seconds += 1;
    }
    void run(int howLong, LinkState prices = LinkState::Live)
    {
        for (int i = 0; i < howLong; ++i)
            step(batches::batch(seconds, prices));
    }
};

} // namespace

class AwayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC"); // the start is 22:13:20 there
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void anOutageIsToldWhenItIsOver()
    {
        Desk desk;
        desk.run(9);
        desk.run(30, LinkState::Backoff);
        QVERIFY(!desk.away.shown());
        desk.price = 110;
        desk.run(3);
        QVERIFY(desk.away.shown());
        QVERIFY(desk.away.title().startsWith(u"While data were missing (3"_s));
        QVERIFY2(desk.away.summary().startsWith(u"22:13:30 – 22:14:01: 1 row"_s),
                 qPrintable(desk.away.summary()));
        QCOMPARE(desk.away.sums(), QStringList{u"P&L USD: +100.00 → +200.00 (+100.00)"_s});
        QCOMPARE(desk.away.moves().size(), 1);
        const QVariantMap move = desk.away.moves().constFirst().toMap();
        QCOMPARE(move.value(u"symbol"_s), u"A"_s);
        QCOMPARE(move.value(u"from"_s), u"100.00"_s);
        QCOMPARE(move.value(u"to"_s), u"110.00"_s);
        QCOMPARE(move.value(u"percent"_s), u"+10.00\u00A0%"_s);
        QCOMPARE(move.value(u"pnl"_s), u"+100.00"_s);
        QCOMPARE(desk.away.holes(), QStringList{u"No event is missing."_s});
        desk.away.dismiss();
        QVERIFY(!desk.away.shown());
    }

    void aShortOutageIsNot_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("shown");
        QTest::newRow("nine seconds") << 9 << false;
        QTest::newRow("ten seconds") << 10 << true;
    }
    void aShortOutageIsNot()
    {
        QFETCH(int, length);
        Desk desk;
        desk.run(9);
        desk.run(length, LinkState::Backoff);
        desk.run(5);
        QTEST(desk.away.shown(), "shown");
    }

    void aFlapInBetweenDoesNotEndIt()
    {
        Desk desk;
        desk.run(9);
        for (int flap = 0; flap < 10; ++flap) {
            desk.run(2, LinkState::Backoff);
            desk.run(1);
        }
        QVERIFY(!desk.away.shown());
        desk.run(3);
        QVERIFY(desk.away.shown());
        QVERIFY(desk.away.title().contains(u"3"_s));
    }

    void whatIsMissingAndWhatCameIsSaid()
    {
        Desk desk;
        desk.run(9);
        desk.run(20, LinkState::Backoff);
        FrameBatch batch = batches::batch(desk.seconds);
        batch.log = {{.feed = 0, .reason = {ReasonCode::GapPermanent, {"3", "6", "8"}}}};
        NoticeItem notice;
        notice.title = "Early close";
        batch.notices = {notice};
        batch.health[1].continuity = Continuity::Unknown;
        desk.step(batch);
        FrameBatch after = batches::batch(desk.seconds);
        after.health[1].continuity = Continuity::Unknown;
        for (int i = 0; i < 3; ++i) {
            after.now = now(desk.seconds);
            desk.step(after);
        }
        QVERIFY(desk.away.shown());
        QVERIFY(desk.away.anyMissing());
        QCOMPARE(desk.away.notices(), QStringList{u"Early close"_s});
        QCOMPARE(desk.away.holes().size(), 2);
        QVERIFY(desk.away.holes().constFirst().startsWith(u"feed0: 3 event"_s));
        QCOMPARE(desk.away.holes().constLast(), u"No sequence numbers, so gaps cannot be detected: feed1."_s);
    }

    void aFeedThatWasStoppedIsNoOutage()
    {
        Desk desk;
        desk.run(9);
        desk.run(30, LinkState::Stopped);
        desk.run(5);
        QVERIFY(!desk.away.shown());
    }

    void aHiddenWindowIsToldWhenItShowsAgain_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("price");
        QTest::addColumn<bool>("shown");
        QTest::newRow("long, with news") << 60 << 101.0 << true;
        QTest::newRow("long, and nothing changed") << 60 << 100.0 << false;
        QTest::newRow("a moment") << 5 << 101.0 << false;
    }
    void aHiddenWindowIsToldWhenItShowsAgain()
    {
        QFETCH(int, length);
        QFETCH(double, price);
        Desk desk;
        desk.away.setHidden(true);
        desk.run(1);
        desk.price = price;
        desk.run(length);
        QVERIFY(!desk.away.shown());
        desk.away.setHidden(false);
        desk.run(1);
        QTEST(desk.away.shown(), "shown");
        if (desk.away.shown())
            QVERIFY(desk.away.title().startsWith(u"While you were away"_s));
    }

    void whoTouchesNothingForFiveMinutesWasAway_data()
    {
        QTest::addColumn<int>("idle");
        QTest::addColumn<bool>("shown");
        QTest::newRow("four minutes") << 240 << false;
        QTest::newRow("six minutes") << 360 << true;
    }
    void whoTouchesNothingForFiveMinutesWasAway()
    {
        QFETCH(int, idle);
        Desk desk;
        desk.away.noteInput();
        desk.run(100); // remembered from here on, at 100
        desk.price = 101;
        desk.run(idle - 100);
        desk.away.noteInput();
        desk.run(1);
        QTEST(desk.away.shown(), "shown");
        if (desk.away.shown())
            QCOMPARE(desk.away.moves().constFirst().toMap().value(u"from"_s), u"100.00"_s);
    }

    void whereNobodyTellsOfInputNobodyIsIdle()
    {
        Desk desk;
        desk.run(1000);
        desk.price = 101;
        desk.run(1000);
        QVERIFY(!desk.away.shown());
    }

    void anOutageWhileAwayIsToldOnReturn()
    {
        Desk desk;
        desk.run(9);
        desk.run(5, LinkState::Backoff);
        desk.away.setHidden(true);
        desk.run(30, LinkState::Backoff);
        desk.price = 105;
        desk.run(30);
        QVERIFY(!desk.away.shown());
        desk.away.setHidden(false);
        desk.run(1);
        QVERIFY(desk.away.shown());
        QCOMPARE(desk.away.moves().size(), 1);
    }

    void sleepCountsByTheWallClock()
    {
        Desk desk;
        desk.run(9);
        desk.sleep = 8 * 3600;
        desk.price = 120;
        FrameBatch batch = batches::batch(desk.seconds);
        batch.log = {{.feed = 0, .reason = {ReasonCode::SleepNoticed, {}}}};
        desk.step(batch);
        desk.run(3);
        QVERIFY(!desk.away.shown()); // a dead connection shows only now
        desk.run(4, LinkState::Backoff);
        desk.run(8);
        QVERIFY(desk.away.shown());
        QCOMPARE(desk.away.title(), u"While this computer slept (8 h)"_s);
        QCOMPARE(desk.away.moves().constFirst().toMap().value(u"from"_s), u"100.00"_s);
    }

    void whatWasNotReadIsNotLost()
    {
        Desk desk;
        desk.run(9);
        desk.run(20, LinkState::Backoff);
        desk.price = 110;
        desk.run(5);
        QVERIFY(desk.away.shown());
        desk.run(20, LinkState::Backoff);
        desk.price = 121;
        desk.run(5);
        const QVariantMap move = desk.away.moves().constFirst().toMap();
        QCOMPARE(move.value(u"from"_s), u"100.00"_s); // not 110
        QCOMPARE(move.value(u"to"_s), u"121.00"_s);
    }
};

QTEST_APPLESS_MAIN(AwayTest)
#include "AwayTest.moc"
