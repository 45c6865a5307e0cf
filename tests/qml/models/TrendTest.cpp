// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Trend.h"
#include "Batches.h"

#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

/// Feed 0 prices "A", feed 1 holds ten of it; ten samples a second, as the dashboard takes them.
struct Desk
{
    Books books;
    SeriesStore store;

    void apply(const FrameBatch &batch)
    {
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
        store.apply(batch);
        store.sample(books, totalsOf(books, batch.now.mono), batch.now.mono);
    }
    /// Ticks until then; the states and their cause as given.
    void run(double from, double to, LinkState prices = LinkState::Live,
             LinkState positions = LinkState::Live, const Reason &cause = {})
    {
        for (int tenth = int(from * 10); tenth < int(to * 10); ++tenth) {
            FrameBatch batch = batches::batch(tenth / 10.0, prices, positions);
            batch.health[0].cause = prices == LinkState::Live ? Reason{} : cause;
            batch.health[1].cause = positions == LinkState::Live ? Reason{} : cause;
            if (tenth == 0) {
                batch.newKeys = {{0, 0, "A"}};
                batch.positions = {position("A", 10, 1)};
            }
            if (prices == LinkState::Live)
                addPrice(batch, 0, 100 + tenth % 7);
            apply(batch);
        }
    }
    void show(Trend &trend, double at, bool total = false) const
    {
        Trend::Source source;
        source.history = total ? store.total(u"USD"_s) : store.price(0);
        source.gaps = total ? &store.totalGaps(u"USD"_s) : &store.priceGaps(0);
        source.feeds = total ? &books.feeds : nullptr;
        const Now then = now(at);
        trend.repaint(source, store.seconds(then.mono), then.wall);
    }
};

qsizetype breaks(const Trend &trend)
{
    return std::ranges::count_if(trend.points(), [](const QPointF &point) { return std::isnan(point.y()); });
}

/// Does any part of the line lie between these places?
bool drawnBetween(const Trend &trend, double from, double to)
{
    return std::ranges::any_of(trend.points(), [&](const QPointF &point) {
        return std::isfinite(point.y()) && point.x() > from && point.x() < to;
    });
}

} // namespace

class TrendTest : public QObject
{
    Q_OBJECT

    const Reason m_refused{ReasonCode::ConnectionRefused, {}};

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC"); // 1'700'000'000 is 22:13:20 there
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void anOutageIsAMarkedGapAtEveryZoom_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<bool>("total");
        for (const bool total : {false, true}) {
            const char *line = total ? "total" : "price";
            QTest::addRow("%s, one minute", line) << 60 << total;
            QTest::addRow("%s, five minutes", line) << 300 << total;
            QTest::addRow("%s, whole session", line) << 0 << total;
        }
    }
    void anOutageIsAMarkedGapAtEveryZoom()
    {
        QFETCH(int, span);
        QFETCH(bool, total);
        Desk desk;
        desk.run(0, 400);
        desk.run(400, 420, LinkState::Backoff, LinkState::Live, m_refused);
        desk.run(420, 430);
        Trend trend;
        trend.setSpan(span);
        desk.show(trend, 430, total);

        QCOMPARE(breaks(trend), 1);
        QCOMPARE(trend.gaps().size(), 1);
        const QVariantMap gap = trend.gaps().constFirst().toMap();
        const double length = span == 0 ? 430 : span;
        const auto place = [&](double seconds) { return 1 - (430 - seconds) / length; };
        QVERIFY(std::abs(gap.value(u"from"_s).toDouble() - place(400)) < 0.005);
        QVERIFY(std::abs(gap.value(u"to"_s).toDouble() - place(420)) < 0.005);
        const double edge = span == 0 ? 0.003 : 0.0; // half a coarse bucket
        QVERIFY(!drawnBetween(trend, place(400) + edge, place(420) - edge));
        QCOMPARE(gap.value(u"label"_s), u"20 s"_s);
        QCOMPARE(gap.value(u"text"_s).toString(),
                 total ? u"22:20:00 – 22:20:20 (20 s), feed0: Server refused the connection."_s
                       : u"22:20:00 – 22:20:20 (20 s): Server refused the connection."_s);
    }

    void whatLiesBeforeTheSpanIsNotShown()
    {
        Desk desk;
        desk.run(0, 10);
        desk.run(10, 20, LinkState::Backoff, LinkState::Live, m_refused);
        desk.run(20, 100);
        Trend trend;
        trend.setSpan(60);
        desk.show(trend, 100);
        QVERIFY(trend.gaps().isEmpty());
        QCOMPARE(breaks(trend), 0);
    }

    void anOutageThatLastsGrows()
    {
        Desk desk;
        desk.run(0, 40);
        desk.run(40, 52, LinkState::Offline, LinkState::Live, m_refused);
        Trend trend;
        trend.setSpan(60);
        desk.show(trend, 52);
        QCOMPARE(trend.gaps().constFirst().toMap().value(u"text"_s).toString(),
                 u"Since 22:14:00 (12 s): Server refused the connection."_s);
        QVERIFY(!drawnBetween(trend, 1 - 11.5 / 52, 1.1));
    }

    void theTotalBreaksForEachFeedItIsMadeOf()
    {
        Desk desk;
        desk.run(0, 40);
        desk.run(40, 50, LinkState::Live, LinkState::Backoff, m_refused);
        desk.run(50, 60);
        Trend trend;
        trend.setSpan(60);
        desk.show(trend, 60);
        QVERIFY(trend.gaps().isEmpty()); // the price never stopped
        desk.show(trend, 60, true);
        QCOMPARE(breaks(trend), 1);
        QCOMPARE(trend.gaps().constFirst().toMap().value(u"text"_s).toString(),
                 u"22:14:00 – 22:14:10 (10 s), feed1: Server refused the connection."_s);
    }

    void aFlapBetweenTwoSamplesIsSeen()
    {
        Desk desk;
        desk.run(0, 30);
        FrameBatch batch = batches::batch(30);
        batch.links = {{0, at(29.92), LinkState::Backoff, Continuity::Continuous, m_refused},
                       {0, at(29.97), LinkState::Live, Continuity::Continuous, {}}};
        desk.apply(batch);
        desk.run(30.1, 60);
        Trend trend;
        for (const bool total : {false, true}) {
            desk.show(trend, 60, total);
            QCOMPARE(trend.gaps().size(), 1);
            QCOMPARE(breaks(trend), 1);
            QVERIFY(trend.gaps().constFirst().toMap().value(u"text"_s).toString().endsWith(
                u": Server refused the connection."_s));
        }
    }

    void missingEventsAreNamed()
    {
        Desk desk;
        desk.run(0, 30);
        for (int tenth = 300; tenth < 600; ++tenth) {
            FrameBatch batch = batches::batch(tenth / 10.0);
            batch.health[0].missing = 3;
            if (tenth == 300)
                batch.log = {{.feed = 0, .reason = {ReasonCode::GapPermanent, {"3", "6", "8"}}}};
            addPrice(batch, 0, 100);
            desk.apply(batch);
        }
        Trend trend;
        desk.show(trend, 60);
        QCOMPARE(trend.gaps().size(), 1);
        const QString text = trend.gaps().constFirst().toMap().value(u"text"_s).toString();
        QVERIFY2(text.startsWith(u"22:13:50 (<1 s): 3 event"_s) && text.contains(u"6–8"_s), qPrintable(text));
        QCOMPARE(breaks(trend), 1);
    }

    void thePointerInAGapReadsTheGapAndNoValue()
    {
        Desk desk;
        desk.run(0, 30);
        desk.run(30, 40, LinkState::Backoff, LinkState::Live, m_refused);
        desk.run(40, 60);
        Trend trend;
        trend.setSpan(60);
        desk.show(trend, 60);
        const QVariantMap inside = trend.nearest(35.0 / 60);
        QCOMPARE(inside.value(u"text"_s), trend.gaps().constFirst().toMap().value(u"text"_s));
        QVERIFY(!inside.contains(u"y"_s));
        QVERIFY(trend.nearest(20.0 / 60).contains(u"y"_s));
        QVERIFY(trend.nearest(50.0 / 60).contains(u"y"_s));
    }
};

QTEST_APPLESS_MAIN(TrendTest)
#include "TrendTest.moc"
