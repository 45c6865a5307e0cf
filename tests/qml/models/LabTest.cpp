// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lab.h"
#include "Batches.h"
#include "FakeFaultLab.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class LabTest : public QObject
{
    Q_OBJECT

    double m_seconds = 0;
    FakeFaultLab m_hand;
    AskedFeeds m_feeds;
    QTemporaryDir m_folder;

    std::unique_ptr<Lab> lab()
    {
        auto lab = std::make_unique<Lab>([this] { return now(m_seconds); });
        m_hand.reaches = {{"feed0", true, true, true}, {"feed1", true, false, false}};
        lab->setHand(&m_hand);
        lab->setRouted({"feed1"});
        lab->setCommands(&m_feeds);
        lab->apply(batches::batch(0));
        return lab;
    }
    QString script(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"own.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    static constexpr auto kScript = R"({"format":1,"name":"own","title":"Own","description":"Two cuts",
        "duration_s":5,"steps":[{"fault":"reset","at_s":1}]})";

private Q_SLOTS:
    void init()
    {
        m_seconds = 0;
        m_hand = {};
        m_feeds = {};
    }

    void withoutAHandNothingIsAvailable()
    {
        Lab lab([this] { return now(m_seconds); });
        QVERIFY(!lab.available());
        lab.inject(u"reset"_s);
        lab.run();
        lab.check();
        QVERIFY(!lab.running() && !lab.verdict()->running());
    }

    void aButtonBreaksWhatWasChosen()
    {
        const auto lab = this->lab();
        lab->inject(u"reset"_s);
        QCOMPARE(m_hand.calls, QStringList{u"reset "_s});
        lab->setTarget(u"feed0"_s);
        lab->setDirection(u"up"_s);
        lab->setLastsSeconds(7);
        lab->inject(u"hole"_s);
        QCOMPARE(m_hand.calls.last(), u"hole feed0"_s);
        QCOMPARE(m_hand.faults.back().direction, FaultDirection::Up);
        QVERIFY(m_hand.faults.back().duration == std::chrono::seconds(7));
    }

    void whatConcernsNewConnectionsCutsTheOldOnes()
    {
        const auto lab = this->lab();
        lab->inject(u"answer_503"_s);
        QCOMPARE(m_hand.calls, (QStringList{u"answer "_s, u"reset "_s}));
        QCOMPARE(m_hand.faults.front().answer.retryAfter, "7");
    }

    void whatCannotBeDoneToAFeedIsOff()
    {
        const auto lab = this->lab();
        QCOMPARE(lab->faults()->find(u"skip"_s).value(u"enabled"_s).toBool(), true); // feed0's
        lab->setTarget(u"feed1"_s);
        QCOMPARE(lab->faults()->find(u"reset"_s).value(u"enabled"_s).toBool(), true);
        QCOMPARE(lab->faults()->find(u"answer_503"_s).value(u"enabled"_s).toBool(), false);
        QCOMPARE(lab->faults()->find(u"skip"_s).value(u"enabled"_s).toBool(), false);
        lab->inject(u"skip"_s);
        QVERIFY(m_hand.calls.isEmpty());
    }

    void measuresStayWithinReason_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("held");
        QTest::newRow("as asked") << 12 << 12;
        QTest::newRow("until healed") << 0 << 0;
        QTest::newRow("negative") << -4 << 0;
        QTest::newRow("days") << 999'999 << Lab::kMostSeconds;
    }
    void measuresStayWithinReason()
    {
        QFETCH(int, asked);
        const auto lab = this->lab();
        lab->setLastsSeconds(asked);
        QTEST(lab->lastsSeconds(), "held");
    }

    void aSeedIsAWholeNumber_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::addColumn<bool>("valid");
        QTest::newRow("seven") << u"7"_s << true;
        QTest::newRow("the greatest") << u"18446744073709551615"_s << true;
        QTest::newRow("beyond") << u"18446744073709551616"_s << false;
        QTest::newRow("words") << u"seven"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("signed") << u"+7"_s << false;
    }
    void aSeedIsAWholeNumber()
    {
        QFETCH(QString, seed);
        const auto lab = this->lab();
        lab->openScript(script(kScript));
        lab->setSeed(seed);
        QTEST(lab->seedValid(), "valid");
        lab->run();
        QTEST(lab->running(), "valid");
    }

    void aScriptRunsAndEndsWithAVerdict()
    {
        const auto lab = this->lab();
        QSignalSpy reached(lab.get(), &Lab::verdictReached);
        m_hand.sets = {published("feed0", 10)};
        lab->openScript(script(kScript));
        QVERIFY2(!lab->noteIsProblem(), qPrintable(lab->note()));
        lab->setSeed(u"7"_s);
        lab->run();
        QVERIFY(lab->running());
        QCOMPARE(m_hand.calls.last(), u"run own 7"_s);
        m_hand.now.elapsed = std::chrono::milliseconds(2500);
        m_seconds = 2.5;
        lab->turn();
        QCOMPARE(lab->progress(), 0.5);
        m_hand.now.running = false;
        m_seconds = 5;
        lab->turn();
        QVERIFY(!lab->running());
        QCOMPARE(m_hand.calls.last(), u"clear"_s); // heal, hold, catch up, account, compare
        QVERIFY(m_hand.held);
        m_seconds = 5.5;
        lab->turn();
        QCOMPARE(m_feeds.accounts, 1);
        FrameBatch batch = batches::batch(5.6);
        batch.accounts = {accounted("feed0", 10, numbers(10))};
        lab->apply(batch);
        QCOMPARE(reached.size(), 1);
        QCOMPARE(lab->verdict()->severity(), 0);
    }

    void aScriptThatSomebodyElseBeganIsTheOneThatIsShown()
    {
        const auto lab = this->lab();
        const QString own = script(kScript);
        lab->openScript(own);
        const QString other = m_folder.filePath(u"other.json"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(kScript).replace("own", "other"));
        file.close();
        lab->openScript(other);
        QCOMPARE(lab->script(), other);
        FaultPlan plan; // as the command line has it run
        plan.script = "own";
        plan.seed = 7;
        lab->runPlan(plan);
        QCOMPARE(lab->script(), own);
        QCOMPARE(lab->seed(), u"7"_s);
        lab->setSeed(u"8"_s); // for the next run: typed once, it stays
        lab->turn();
        QCOMPARE(lab->seed(), u"8"_s);
    }

    void aScriptThatCannotBeReadIsSaidInOneLine()
    {
        const auto lab = this->lab();
        lab->openScript(script("{\"format\":1,\n\"bad\":true}"));
        QVERIFY(lab->noteIsProblem());
        QVERIFY2(lab->note().contains(u"own.json"_s) && !lab->note().contains(u'\n'),
                 qPrintable(lab->note()));
        lab->openScript(m_folder.filePath(u"none.json"_s));
        QVERIFY(lab->noteIsProblem());
    }

    void theHandIsOnlyAskedWhileSomebodyWantsToKnow()
    {
        const auto lab = this->lab();
        const int looks = m_hand.looks;
        QTest::qWait(250);
        QCOMPARE(m_hand.looks, looks);
        lab->setWatched(true);
        QTRY_VERIFY(m_hand.looks > looks + 1);
        lab->setWatched(false);
        const int after = m_hand.looks;
        QTest::qWait(250);
        QCOMPARE(m_hand.looks, after);
    }

    void feedsThatAreNotOursMayBeLedThroughTheProxy()
    {
        const auto lab = this->lab();
        QCOMPARE(lab->feeds()->find(u"feed0"_s).value(u"routable"_s).toBool(), false);
        QCOMPARE(lab->feeds()->find(u"feed1"_s).value(u"routable"_s).toBool(), true);
        QCOMPARE(lab->feeds()->find(u"feed1"_s).value(u"reached"_s).toBool(), true);
        lab->setTarget(u"feed1"_s);
        lab->setRouted({});
        QCOMPARE(lab->feeds()->find(u"feed1"_s).value(u"reached"_s).toBool(), false);
        QCOMPARE(lab->target(), QString()); // it cannot be broken any more
    }

    void otherFeedsComeAndTheComparisonIsGivenUp()
    {
        const auto lab = this->lab();
        lab->check();
        QVERIFY(m_hand.held);
        lab->clear();
        QVERIFY(!m_hand.held && !lab->verdict()->running());
        QCOMPARE(lab->timeline()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(LabTest)
#include "LabTest.moc"
