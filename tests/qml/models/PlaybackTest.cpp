// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Playback.h"
#include "AskedPlayback.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class PlaybackTest : public QObject
{
    Q_OBJECT

    static PlaybackStatus status(double speed = 1.0)
    {
        PlaybackStatus out;
        out.started = 1'714'564'800'000'000;
        out.length = 3'750'000'000;
        out.position = 12'345'678;
        out.reached = 12'000'000;
        out.speed = speed;
        return out;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void withoutARecordingThereIsNothing()
    {
        AskedPlayback asked;
        Playback playback(&asked);
        QVERIFY(!playback.active());
        QVERIFY(!playback.canFaster() && !playback.canSlower());
        playback.apply(status());
        QVERIFY(playback.active());
        playback.apply(std::nullopt);
        QVERIFY(!playback.active());
        playback.faster();
        QCOMPARE(asked.calls, QStringList());
    }

    void timesReadAsOnAClock()
    {
        Playback playback(nullptr);
        PlaybackStatus now = status();
        playback.apply(now);
        QCOMPARE(playback.positionText(), u"0:00:12"_s);
        QCOMPARE(playback.lengthText(), u"1:02:30"_s);
        QCOMPARE(playback.position(), 12.345678);
        QCOMPARE(playback.reached(), 12.0);
        now.paused = true;
        playback.apply(now);
        QCOMPARE(playback.positionText(), u"0:00:12.345"_s); // a step may be a millisecond
        const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'714'564'800'000 + 61'000);
        QCOMPARE(playback.timeAt(61.0),
                 QLocale().toString(then.date(), QLocale::ShortFormat) + then.toString(u" HH:mm:ss"_s));
    }

    void whatIsNotKnownIsADash()
    {
        Playback playback(nullptr);
        PlaybackStatus now = status();
        now.started = kNoTime;
        now.length = 0;
        playback.apply(now);
        QCOMPARE(playback.lengthText(), u"—"_s);
        QCOMPARE(playback.timeAt(1.0), u"—"_s);
    }

    void speedsGoUpAndDownInSteps_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("slower"); // -1: none
        QTest::addColumn<double>("faster");
        QTest::newRow("slowest") << 0.1 << u"0.1×"_s << -1.0 << 0.25;
        QTest::newRow("as it was") << 1.0 << u"1×"_s << 0.5 << 2.0;
        QTest::newRow("between") << 3.0 << u"3×"_s << 2.0 << 5.0;
        QTest::newRow("fastest") << 100.0 << u"100×"_s << 50.0 << kUnboundedPlayback;
        QTest::newRow("at once") << kUnboundedPlayback << u"max"_s << 100.0 << -1.0;
    }
    void speedsGoUpAndDownInSteps()
    {
        QFETCH(double, speed);
        QFETCH(QString, text);
        QFETCH(double, slower);
        QFETCH(double, faster);
        AskedPlayback asked;
        Playback playback(&asked);
        playback.apply(status(speed));
        QCOMPARE(playback.speedText(), text);
        QCOMPARE(playback.canSlower(), slower >= 0);
        QCOMPARE(playback.canFaster(), faster >= 0);
        playback.slower();
        playback.faster();
        QStringList expected;
        for (const double wanted : {slower, faster}) {
            if (wanted >= 0)
                expected << u"speed %1 0"_s.arg(wanted);
        }
        QCOMPARE(asked.calls, expected);
    }

    void theButtonPlaysPausesAndBeginsAgain()
    {
        AskedPlayback asked;
        Playback playback(&asked);
        PlaybackStatus now = status();
        playback.apply(now);
        QCOMPARE(playback.stateText(), u"Playing"_s);
        playback.toggle();
        now.paused = true;
        playback.apply(now);
        QCOMPARE(playback.stateText(), u"Paused"_s);
        playback.toggle();
        now.ended = true;
        playback.apply(now);
        QCOMPARE(playback.stateText(), u"At its end"_s);
        playback.toggle();
        QCOMPARE(asked.calls, (QStringList{u"pause 1 0"_s, u"play 1 0"_s, u"seek 1 0"_s, u"play 1 0"_s}));
    }

    void aSeekIsAskedForInMicroseconds()
    {
        AskedPlayback asked;
        Playback playback(&asked);
        playback.apply(status());
        playback.seek(61.5);
        playback.seek(-1.0);
        playback.step();
        QCOMPARE(asked.calls, (QStringList{u"seek 1 61500000"_s, u"seek 1 0"_s, u"step 1 0"_s}));
    }

    void answersShowAtOnceAndPositionsAtTheRepaint()
    {
        Playback playback(nullptr);
        QSignalSpy changed(&playback, &Playback::changed);
        PlaybackStatus now = status();
        playback.apply(now);
        QCOMPARE(changed.count(), 1);
        now.position += 1'000'000;
        playback.apply(now);
        QCOMPARE(changed.count(), 1);
        playback.repaint();
        QCOMPARE(changed.count(), 2);
        playback.repaint();
        QCOMPARE(changed.count(), 2);
        now.paused = true;
        playback.apply(now);
        QCOMPARE(changed.count(), 3);
    }
};

QTEST_GUILESS_MAIN(PlaybackTest)
#include "PlaybackTest.moc"
