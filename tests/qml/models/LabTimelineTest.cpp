// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabTimeline.h"
#include "Batches.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class LabTimelineTest : public QObject
{
    Q_OBJECT

    static FaultLogEntry entry(double seconds, FaultKind kind, FaultLogEntry::Phase phase,
                               const std::string &feed = "feed0")
    {
        FaultLogEntry out;
        out.at = at(seconds);
        out.kind = kind;
        out.phase = phase;
        out.feed = feed;
        return out;
    }
    static FrameBatch noticing(double seconds, ReasonCode code)
    {
        FrameBatch out = batches::batch(seconds);
        LogEntry line;
        line.wall = now(seconds).wall;
        line.level = LogLevel::Warning;
        line.reason.code = code;
        out.log.push_back(line);
        return out;
    }
    using Phase = FaultLogEntry::Phase;

private Q_SLOTS:
    void whatWasDoneStandsAmongWhatWasNoticedByTime()
    {
        LabTimeline timeline;
        const QAbstractItemModelTester tester(&timeline);
        timeline.clear(now(0));
        timeline.apply(batches::batch(0));
        timeline.apply(noticing(2.05, ReasonCode::ConnectionLost));
        timeline.add(entry(2, FaultKind::Reset, Phase::Struck)); // the hand is asked later
        QCOMPARE(timeline.count(), 2);
        QVERIFY(timeline.lines()[0].injected && !timeline.lines()[1].injected);
        QCOMPARE(timeline.data(timeline.index(0), LabTimeline::TimeRole).toString(), u"2.0 s"_s);
        QCOMPARE(timeline.data(timeline.index(0), LabTimeline::SpokenRole).toString(),
                 u"Done on purpose: feed0 Cut (RST)"_s);
        QCOMPARE(timeline.data(timeline.index(1), LabTimeline::FeedRole).toString(), u"feed0"_s);
    }

    void aStormIsOneLineWithACounter()
    {
        LabTimeline timeline;
        const QAbstractItemModelTester tester(&timeline);
        timeline.clear(now(0));
        for (int i = 0; i < 12; ++i)
            timeline.apply(noticing(i, ReasonCode::ConnectionLost));
        QCOMPARE(timeline.count(), 1);
        QCOMPARE(timeline.data(timeline.index(0), LabTimeline::RepeatsRole).toString(), u"×12"_s);
    }

    void linesAreBounded()
    {
        LabTimeline timeline;
        timeline.clear(now(0));
        for (int i = 0; i < LabTimeline::kMost + 50; ++i)
            timeline.add(entry(i, i % 2 ? FaultKind::Reset : FaultKind::Fin, Phase::Struck));
        QCOMPARE(timeline.count(), LabTimeline::kMost);
    }

    void aFaultThatLastsIsAStretch()
    {
        LabTimeline timeline;
        timeline.clear(now(0));
        timeline.add(entry(1, FaultKind::Hole, Phase::Began));
        timeline.add(entry(1, FaultKind::Hole, Phase::Began, "feed1"));
        timeline.add(entry(4, FaultKind::Hole, Phase::Ended));
        const auto &spans = timeline.record().spans();
        QCOMPARE(spans.size(), std::size_t(2));
        QVERIFY(spans[0].to == at(4));
        QVERIFY(spans[1].to == LabSpan::kOpen);
    }

    void aRunBeginsWithThePresentStates()
    {
        LabTimeline timeline;
        timeline.clear(now(0));
        timeline.apply(batches::batch(0, LinkState::Backoff));
        FrameBatch live = batches::batch(5);
        live.links = {{0, at(4.5), LinkState::Connecting, Continuity::Continuous, {}},
                      {0, at(4.9), LinkState::Live, Continuity::Continuous, {}}};
        timeline.apply(live);
        QCOMPARE(timeline.record().lanes()[0].links.size(), std::size_t(3));
        timeline.restart(now(10));
        const auto &links = timeline.record().lanes()[0].links;
        QCOMPARE(links.size(), std::size_t(1));
        QVERIFY(links[0].at == at(10) && links[0].state == LinkState::Live);
        timeline.repaint(at(12));
        QCOMPARE(timeline.seconds(), 2.0);
        QCOMPARE(timeline.lanes(), (QStringList{u"feed0"_s, u"feed1"_s}));
    }

    void anOutageIsOneThoughItIsToldInPhases()
    {
        LabTimeline timeline;
        timeline.clear(now(0));
        FrameBatch batch = batches::batch(1);
        Outage outage;
        outage.start = at(0.5);
        outage.detected = at(0.9);
        batch.outages = {{0, 1, outage}};
        timeline.apply(batch);
        outage.fresh = at(3);
        batch.outages = {{0, 1, outage}};
        timeline.apply(batch);
        const auto &outages = timeline.record().lanes()[0].outages;
        QCOMPARE(outages.size(), std::size_t(1));
        QVERIFY(outages[0].outage.fresh == at(3));
    }

    void aSecondIsOneSample()
    {
        LabTimeline timeline;
        timeline.clear(now(0));
        for (int frame = 0; frame < 180; ++frame) {
            FrameBatch batch = batches::batch(frame / 60.0);
            batch.health[0].lastData = at(frame / 60.0 - 0.25);
            timeline.apply(batch);
        }
        const auto &samples = timeline.record().lanes()[0].samples;
        QCOMPARE(samples.size(), std::size_t(3));
        QVERIFY(std::abs(samples[0].ageMs - 250.0) < 1.0);
        QVERIFY(std::isnan(samples[0].lagMs));
    }
};

QTEST_GUILESS_MAIN(LabTimelineTest)
#include "LabTimelineTest.moc"
