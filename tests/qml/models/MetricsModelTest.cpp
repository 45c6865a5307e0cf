// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MetricsModel.h"
#include "Batches.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class MetricsModelTest : public QObject
{
    Q_OBJECT

    static FrameBatch metrics(double seconds, LinkState state, int count)
    {
        FrameBatch out;
        out.now = now(seconds);
        out.health = {health(0, FeedKind::Metrics, state)};
        for (KeyIndex key = 0; key < KeyIndex(count); ++key) {
            out.newKeys.push_back({key, 0, "orders_per_s"});
            MetricUpdate update;
            update.key = key;
            update.value = Number(12.5, 1);
            update.unit = "1/s";
            update.received = out.now.mono;
            out.metrics.push_back(update);
        }
        return out;
    }

private Q_SLOTS:
    void eachMetricIsARowAndKnowsWhenItIsStale()
    {
        FeedStates feeds;
        MetricsModel model(feeds);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameBatch batch = metrics(0, LinkState::Live, 2);
        feeds.apply(batch);
        model.apply(batch);
        model.repaint(at(3));
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.data(model.index(0), MetricsModel::NameRole), u"orders per s"_s);
        QCOMPARE(model.data(model.index(0), MetricsModel::ValueRole), u"12.5"_s);
        QCOMPARE(model.data(model.index(0), MetricsModel::AgeRole), u"3 s"_s);
        QCOMPARE(model.data(model.index(0), MetricsModel::StaleRole), false);
        feeds.apply(metrics(4, LinkState::Backoff, 0));
        QCOMPARE(model.data(model.index(0), MetricsModel::StaleRole), true);
    }

    void theListIsBounded()
    {
        FeedStates feeds;
        MetricsModel model(feeds);
        const FrameBatch batch = metrics(0, LinkState::Live, 1000);
        feeds.apply(batch);
        model.apply(batch);
        QCOMPARE(model.count(), MetricsModel::kMost);
    }
};

QTEST_GUILESS_MAIN(MetricsModelTest)
#include "MetricsModelTest.moc"
