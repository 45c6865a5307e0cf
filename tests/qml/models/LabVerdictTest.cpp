// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabVerdict.h"
#include "Batches.h"
#include "FakeFaultLab.h"
#include "LabWords.h"

#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

/// On a virtual clock, with a hand and feeds that do as they are told.
class LabVerdictTest : public QObject
{
    Q_OBJECT

    FakeFaultLab m_lab;
    AskedFeeds m_feeds;

    static FrameBatch withAccounts(double seconds, std::vector<AccountedFeed> accounts)
    {
        FrameBatch out = batches::batch(seconds);
        out.accounts = std::move(accounts);
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_lab = {};
        m_feeds = {};
    }

    void aRunThatLostNothingIsProved()
    {
        LabVerdict verdict;
        QSignalSpy finished(&verdict, &LabVerdict::finished);
        m_lab.sets = {published("feed0", 100), published("feed1", 3)};
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        QVERIFY(m_lab.held);
        verdict.step(at(0.1));
        QCOMPARE(m_feeds.accounts, 0); // what is on its way arrives first
        verdict.step(at(0.3));
        QCOMPARE(m_feeds.accounts, 1);
        verdict.apply(
            withAccounts(0.4, {accounted("feed0", 100, numbers(100)), accounted("feed1", 3, numbers(3))}));
        QCOMPARE(finished.size(), 1);
        QVERIFY(verdict.done() && verdict.level() && !verdict.running());
        QVERIFY(!m_lab.held); // the market goes on
        QCOMPARE(verdict.severity(), 0);
        QCOMPARE(verdict.headline(), u"Proved by the sets of numbers: nothing lost, nothing doubled."_s);
        QCOMPARE(verdict.feeds()->count(), 2);
        QCOMPARE(verdict.feeds()->find(u"feed0"_s).value(u"published"_s).toString(), u"100"_s);
    }

    void whatIsMissingForGoodIsNotCalledNothing()
    {
        LabVerdict verdict;
        IntervalSet withheld;
        withheld.insert(4, 6);
        m_lab.sets = {published("feed0", 10, withheld)};
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(0.3));
        AccountedFeed account = accounted("feed0", 10, numbers(10, {4, 5, 6}));
        account.epochs[0].declared = withheld;
        verdict.apply(withAccounts(0.4, {account}));
        QCOMPARE(verdict.severity(), 0);
        QCOMPARE(verdict.headline(),
                 u"Proved by the sets of numbers: nothing doubled, and nothing lost that was not said."_s);
    }

    void whatWasLostIsNamedByItsIds()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10)};
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(0.3));
        verdict.apply(withAccounts(0.4, {accounted("feed0", 10, numbers(10, {6, 7, 8}))}));
        QCOMPARE(verdict.severity(), 3);
        const QString sentence = verdict.feeds()->find(u"feed0"_s).value(u"sentence"_s).toString();
        QVERIFY2(sentence.contains(u"Lost: 3 (6–8)."_s), qPrintable(sentence));
        const QJsonObject json = verdict.toJson().at(0).toObject();
        QCOMPARE(json[u"name"_s].toString(), u"feed0"_s);
        QCOMPARE(json[u"lost"_s].toInt(), 3);
        QCOMPARE(json[u"lost_ids"_s].toArray(), (QJsonArray{QJsonArray{6, 8}}));
        QCOMPARE(json[u"holds"_s].toBool(true), false);
    }

    void whatIsForeignIsNotProvable()
    {
        LabVerdict verdict;
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(0.3));
        verdict.apply(withAccounts(0.4, {accounted("feed0", 10, numbers(10))}));
        QVERIFY(verdict.done());
        QCOMPARE(verdict.severity(), 1);
        QCOMPARE(verdict.feeds()->find(u"feed0"_s).value(u"sentence"_s).toString(),
                 u"Not provable: what the server sent is not known."_s);
    }

    void itWaitsUntilEveryFeedIsLive()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10)};
        verdict.apply(batches::batch(0, LinkState::Backoff));
        verdict.begin(m_lab, m_feeds, at(0));
        QCOMPARE(m_feeds.calls, QStringList{u"reconnect 0"_s}); // what was in the way is gone
        for (double seconds = 0; seconds < 20; seconds += 0.1)
            verdict.step(at(seconds));
        QCOMPARE(m_feeds.accounts, 0);
        QVERIFY(verdict.waitingText().contains(u"feed0 (Reconnecting)"_s));
        verdict.apply(batches::batch(20));
        verdict.step(at(20.3));
        QCOMPARE(m_feeds.accounts, 1);
    }

    void itWaitsUntilTheNewestEventIsThere()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10)};
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(0.3));
        verdict.apply(withAccounts(0.4, {accounted("feed0", 9, numbers(9))}));
        QVERIFY(verdict.running());
        verdict.step(at(0.5));
        QCOMPARE(m_feeds.accounts, 1);
        verdict.step(at(0.7));
        QCOMPARE(m_feeds.accounts, 2);
        verdict.apply(withAccounts(0.8, {accounted("feed0", 10, numbers(10))}));
        QVERIFY(verdict.done() && verdict.level());
    }

    void aLiveFeedThatLacksTheNewestEventAsksAnewOnce()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10)};
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        for (double seconds = 0.3; seconds < 5; seconds += 0.5) {
            verdict.step(at(seconds));
            QCOMPARE(m_feeds.calls.size(), seconds > 2.5 ? 1 : 0);
            verdict.apply(withAccounts(seconds, {accounted("feed0", 9, numbers(9))}));
        }
        QCOMPARE(m_feeds.calls, QStringList{u"reconnect 0"_s});
        QVERIFY(verdict.running());
    }

    void itDoesNotWaitForEver()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10)};
        verdict.apply(batches::batch(0, LinkState::Failed));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(30.1));
        QCOMPARE(m_feeds.accounts, 1);
        FrameBatch batch = batches::batch(30.2, LinkState::Failed);
        batch.accounts = {accounted("feed0", 4, numbers(4))};
        verdict.apply(batch);
        QVERIFY(verdict.done() && !verdict.level());
        QVERIFY(verdict.headline().endsWith(u"Not every feed had caught up within 30 s."_s));
        QVERIFY(!m_lab.held);
    }

    void feedsThatGiveNoAccountDoNotHoldTheMarket()
    {
        LabVerdict verdict;
        verdict.apply(batches::batch(0));
        verdict.begin(m_lab, m_feeds, at(0));
        verdict.step(at(0.3));
        verdict.step(at(36));
        QVERIFY(verdict.done() && !m_lab.held);
        QVERIFY(verdict.headline().startsWith(u"No verdict"_s));
    }

    void aFeedStoppedByHandIsNotWaitedForNorBlamed()
    {
        LabVerdict verdict;
        m_lab.sets = {published("feed0", 10), published("feed1", 2)};
        FrameBatch stopped = batches::batch(0, LinkState::Stopped);
        stopped.health[0].cause.code = ReasonCode::UserStop;
        verdict.apply(stopped);
        verdict.begin(m_lab, m_feeds, at(0));
        QVERIFY(m_feeds.calls.isEmpty());
        verdict.step(at(0.3));
        QCOMPARE(m_feeds.accounts, 1);
        stopped.accounts = {accounted("feed0", 4, numbers(4)), accounted("feed1", 2, numbers(2))};
        verdict.apply(stopped);
        QVERIFY(verdict.done());
        QCOMPARE(verdict.severity(), 0);
        QCOMPARE(verdict.feeds()->find(u"feed0"_s).value(u"sentence"_s).toString(),
                 u"Not compared: it was stopped by hand."_s);
    }

    void aFeedThatTheServerEndedIsStartedAgain()
    {
        LabVerdict verdict;
        FrameBatch ended = batches::batch(0, LinkState::Stopped);
        ended.health[0].cause.code = ReasonCode::EndedByServer;
        verdict.apply(ended);
        verdict.begin(m_lab, m_feeds, at(0));
        QCOMPARE(m_feeds.calls, QStringList{u"start 0"_s});
        verdict.cancel();
        QVERIFY(!m_lab.held);
    }

    void wordsNameEachThingThatIsWrong_data()
    {
        QTest::addColumn<FeedVerdict>("verdict");
        QTest::addColumn<QString>("sentence");
        FeedVerdict good;
        good.provable = true;
        good.published = good.accepted = 10;
        QTest::newRow("holds") << good << u"Every event is accounted for: nothing lost, nothing doubled."_s;
        FeedVerdict bad = good;
        bad.declared = 3;
        QTest::newRow("declared")
            << bad
            << u"Nothing lost unsaid, nothing doubled. Declared missing: 3, exactly those that the "
               "server withheld."_s;
        bad = good;
        bad.brokenOff = 7;
        QTest::newRow("broken off")
            << bad
            << u"Nothing lost unsaid, nothing doubled. Gone with the server's history, which was told: 7."_s;
        bad = good;
        bad.inSnapshots = 5;
        QTest::newRow("snapshot")
            << bad
            << u"Every event is accounted for: nothing lost, nothing doubled. Held in a snapshot instead: 5."_s;
        bad = good;
        bad.doubled = 2;
        QTest::newRow("doubled") << bad << u"Doubled: 2."_s;
        bad = good;
        bad.disordered = 4;
        QTest::newRow("disordered") << bad << u"Out of order: 4."_s;
        bad = good;
        bad.undeclared.insert(5);
        QTest::newRow("undeclared") << bad << u"Missing and not declared: 1 (5)."_s;
        bad = good;
        bad.overdeclared.insert(5, 6);
        QTest::newRow("overdeclared") << bad << u"Declared missing though they could be had: 2 (5–6)."_s;
        bad = good;
        bad.unexpected.insert(11);
        QTest::newRow("unexpected") << bad << u"Never published: 1 (11)."_s;
        bad = good;
        bad.overlapping.insert(9);
        QTest::newRow("overlapping") << bad << u"In two classes at once: 1 (9)."_s;
        bad = good;
        bad.wrongValues = {"AAPL", "MSFT"};
        QTest::newRow("values") << bad << u"Last value is not the one last published: AAPL, MSFT."_s;
    }
    void wordsNameEachThingThatIsWrong()
    {
        QFETCH(FeedVerdict, verdict);
        QTEST(LabWords::sentence(verdict), "sentence");
    }

    void manyIdsAreCutShort()
    {
        IntervalSet ids;
        for (std::uint64_t number = 1; number < 40; number += 2)
            ids.insert(number);
        QCOMPARE(LabWords::ids(ids), u"1, 3, 5, 7, 9, 11, and 14 more"_s);
    }
};

QTEST_GUILESS_MAIN(LabVerdictTest)
#include "LabVerdictTest.moc"
