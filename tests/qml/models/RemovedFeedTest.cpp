// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Batches.h"
#include "Dashboard.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

/*!
 * What a dashboard knows when feeds leave the profile while it runs, or change places in it.
 */
class RemovedFeedTest : public QObject
{
    Q_OBJECT

    double m_seconds = 0;

    /// Two price feeds (0, 4), positions (1), notices (2) and metrics (3), with something of each.
    FrameBatch everything()
    {
        FrameBatch out = batch(m_seconds);
        out.health.push_back(health(2, FeedKind::Notices));
        out.health.push_back(health(3, FeedKind::Metrics));
        out.health.push_back(health(4, FeedKind::Prices));
        out.newKeys = {{0, 0, "A"}, {1, 0, "B"}, {2, 4, "A"}, {3, 3, "load"}};
        addPrice(out, 0, 10);
        addPrice(out, 1, 20);
        addPrice(out, 2, 11);
        out.positions = {position("A", 5, 8), position("P", 5, 8)};
        NoticeItem notice;
        notice.feed = 2;
        notice.id = notice.title = "n";
        notice.level = NoticeLevel::Critical;
        out.notices = {notice};
        MetricUpdate metric;
        metric.key = 3;
        metric.value = Number(1, 0);
        out.metrics = {metric};
        for (FeedIndex feed = 0; feed < 5; ++feed)
            out.log.push_back({out.now.wall, feed, LogLevel::Info, {ReasonCode::Connected, {"sse"}}});
        return out;
    }
    FrameBatch without(FeedIndex feed)
    {
        FrameBatch out = everything();
        out.newKeys.clear();
        out.prices.clear();
        out.positions.clear();
        out.notices.clear();
        out.metrics.clear();
        out.log.clear();
        std::erase_if(out.health, [feed](const FeedHealth &h) { return h.feed == feed; });
        out.removedFeeds = {feed};
        return out;
    }
    static QString last(Dashboard &dashboard, const QString &symbol)
    {
        const PositionsModel &model = *dashboard.positions();
        for (int row = 0; row < model.count(); ++row) {
            if (model.data(model.index(row), PositionsModel::SymbolRole) == symbol)
                return model.data(model.index(row), PositionsModel::LastRole).toString();
        }
        return u"no row"_s;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_seconds = 0; }

    void nothingStaysButTheLinesOfItsLog_data()
    {
        QTest::addColumn<int>("feed");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("notices");
        QTest::addColumn<int>("metrics");
        QTest::newRow("prices") << 0 << 2 << 1 << 1;    // A of feed 4, and P; B is gone
        QTest::newRow("positions") << 1 << 3 << 1 << 1; // the symbols of both price feeds
        QTest::newRow("notices") << 2 << 3 << 0 << 1;
        QTest::newRow("metrics") << 3 << 3 << 1 << 0;
    }
    void nothingStaysButTheLinesOfItsLog()
    {
        QFETCH(int, feed);
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        QAbstractItemModelTester rows(dashboard.positions(),
                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester metrics(dashboard.metrics(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester notices(dashboard.notices(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        dashboard.positions()->setShowAll(true);
        dashboard.apply(everything());
        dashboard.repaint();
        QCOMPARE(dashboard.positions()->count(), 3);
        QVERIFY(dashboard.notices()->bannerVisible());

        m_seconds = 1;
        dashboard.apply(without(FeedIndex(feed)));
        dashboard.repaint();
        QTEST(dashboard.positions()->count(), "rows");
        QTEST(dashboard.notices()->count(), "notices");
        QTEST(dashboard.metrics()->count(), "metrics");
        QCOMPARE(dashboard.notices()->bannerVisible(), feed != 2);
        QCOMPARE(dashboard.health()->count(), 4);
        QCOMPARE(dashboard.log()->count(), 5);
        QCOMPARE(dashboard.log()->data(dashboard.log()->index(feed), EventLogModel::FeedRole),
                 u"feed%1"_s.arg(feed));
        if (feed == 0) {
            QVERIFY(!dashboard.series().price(0));
            QVERIFY(!dashboard.series().price(1));
            QVERIFY(dashboard.series().price(2));
        }
    }

    void anotherFeedTakesOverItsSymbols()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        dashboard.apply(everything());
        dashboard.repaint();
        QCOMPARE(last(dashboard, u"A"_s), u"10.00"_s);
        dashboard.apply(without(0));
        dashboard.repaint();
        QCOMPARE(last(dashboard, u"A"_s), u"11.00"_s);
        QCOMPARE(last(dashboard, u"P"_s), u"—"_s);
    }

    void theProfilesOrderDecidesWhichFeedPricesASymbol()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        dashboard.apply(everything());
        FrameBatch moved = without(99);
        moved.removedFeeds.clear();
        std::rotate(moved.health.begin(), moved.health.end() - 1, moved.health.end());
        dashboard.apply(moved);
        dashboard.repaint();
        QCOMPARE(last(dashboard, u"A"_s), u"11.00"_s);
        QCOMPARE(dashboard.health()->data(dashboard.health()->index(0), HealthModel::NameRole), u"feed4"_s);
    }

    void rowsThatStayKeepTheirPlaceAndSelection()
    {
        Dashboard dashboard(nullptr, [this] { return now(m_seconds); });
        dashboard.positions()->setShowAll(true);
        dashboard.apply(everything());
        dashboard.repaint();
        dashboard.positions()->setCurrentRow(2);
        const QString selected = dashboard.positions()->currentSymbol();
        const QPersistentModelIndex row(dashboard.health()->index(1));
        FrameBatch added = without(99);
        added.removedFeeds.clear();
        added.health.insert(added.health.begin(), health(7, FeedKind::Prices));
        dashboard.apply(added);
        dashboard.repaint();
        QCOMPARE(dashboard.positions()->currentSymbol(), selected);
        QVERIFY(row.isValid());
        QCOMPARE(row.row(), 2);
        QCOMPARE(row.data(HealthModel::NameRole), u"feed1"_s);
    }
};

QTEST_GUILESS_MAIN(RemovedFeedTest)
#include "RemovedFeedTest.moc"
