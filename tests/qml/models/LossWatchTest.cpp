// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LossWatch.h"
#include "Batches.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class LossWatchTest : public QObject
{
    Q_OBJECT

    LossWatch m_watch;
    FeedStates m_feeds;
    double m_seconds = 0;
    QStringList m_told;

    void see(FrameBatch batch)
    {
        m_feeds.apply(batch);
        if (const auto message = m_watch.note(m_feeds, batch.now.mono))
            m_told << message->title;
    }
    void run(double howLong, LinkState prices, LinkState positions = LinkState::Live, double step = 1)
    {
        for (double end = m_seconds + howLong; m_seconds < end; m_seconds += step)
            see(batches::batch(m_seconds, prices, positions));
    }

private Q_SLOTS:
    void init()
    {
        m_watch = {};
        m_feeds = {};
        m_seconds = 0;
        m_told.clear();
    }

    void onlyALossOfTenSecondsIsTold_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<int>("messages");
        QTest::newRow("nine seconds") << 9.0 << 0;
        QTest::newRow("an hour") << 3600.0 << 2;
    }
    void onlyALossOfTenSecondsIsTold()
    {
        QFETCH(double, length);
        run(5, LinkState::Live);
        run(length, LinkState::Backoff);
        run(60, LinkState::Live);
        QTEST(int(m_told.size()), "messages");
    }

    void aFlappingFeedIsLostUntilItHolds()
    {
        run(5, LinkState::Live);
        for (int flap = 0; flap < 300; ++flap) {
            run(0.05, LinkState::Backoff, LinkState::Live, 0.05);
            run(0.15, LinkState::Live, LinkState::Live, 0.05);
        }
        QCOMPARE(m_told, QStringList{u"No data from feed0"_s});
        run(10, LinkState::Live);
        QCOMPARE(m_told, (QStringList{u"No data from feed0"_s, u"feed0 is back"_s}));
    }

    void feedsThatGoTogetherAreOneMessage()
    {
        run(5, LinkState::Live);
        run(2, LinkState::Backoff);
        run(30, LinkState::Backoff, LinkState::Backoff);
        run(2, LinkState::Live, LinkState::Backoff);
        run(30, LinkState::Live);
        QCOMPARE(m_told, (QStringList{u"No data from 2 feeds"_s, u"2 feeds are back"_s}));
    }

    void whatIsNotMissedIsNotTold_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("live");
        QTest::addColumn<bool>("closed");
        QTest::newRow("never there") << int(LinkState::Failed) << false << false;
        QTest::newRow("stopped") << int(LinkState::Stopped) << true << false;
        QTest::newRow("outside trading hours") << int(LinkState::Offline) << true << true;
    }
    void whatIsNotMissedIsNotTold()
    {
        QFETCH(int, state);
        QFETCH(bool, live);
        QFETCH(bool, closed);
        if (live)
            run(5, LinkState::Live);
        for (int i = 0; i < 60; ++i, ++m_seconds) {
            FrameBatch batch = batches::batch(m_seconds, LinkState(state));
            batch.health[0].quietExpected = closed;
            see(batch);
        }
        QVERIFY(m_told.isEmpty());
    }
};

QTEST_APPLESS_MAIN(LossWatchTest)
#include "LossWatchTest.moc"
