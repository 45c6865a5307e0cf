// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthView.h"
#include "Batches.h"
#include "HealthExport.h"
#include "HealthFacts.h"
#include "HealthModel.h"
#include "Translations.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class HealthViewTest : public QObject
{
    Q_OBJECT

    FeedStates m_feeds;
    ConnectionBook m_book;

    void apply(const FrameBatch &batch)
    {
        m_feeds.apply(batch);
        m_book.apply(batch);
    }
    static OutageChange outage(FeedIndex feed, std::uint32_t number, double start, bool over,
                               Reason cause = {ReasonCode::ConnectionLost, {}})
    {
        OutageChange out{feed, number, {}};
        out.outage.start = at(start);
        out.outage.detected = at(start + 1);
        out.outage.cause = std::move(cause);
        if (over)
            out.outage.reconnected = out.outage.firstByte = out.outage.fresh = at(start + 5);
        return out;
    }
    HealthSource source(const HealthModel &words, double seconds)
    {
        return {m_feeds, m_book, words, now(seconds), u"Desk"_s, u"Headline."_s};
    }
    QString fact(const FeedHealth &health, const HealthModel &words, const QString &name, double seconds)
    {
        for (const HealthFact &fact : healthFacts(health, words, now(seconds))) {
            if (fact.name == name)
                return fact.value;
        }
        return u"(none)"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }
    void init()
    {
        m_feeds = {};
        m_book = {};
    }

    void theHeadlineTellsWhetherItIsOver()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        view.repaint(now(0));
        QCOMPARE(view.headline(), u"There are no feeds."_s);
        apply(batch(0));
        QCOMPARE(view.headline(), u"All feeds are live (2). No outage so far."_s);

        FrameBatch lost = batch(101, LinkState::Backoff);
        lost.health[0].since = at(101);
        lost.outages.push_back(outage(0, 1, 100, false));
        apply(lost);
        view.repaint(now(130));
        // Since the last byte, not since the present try.
        QVERIFY(view.headline().startsWith(u"1 of 2 feeds are not live: feed0 since "_s));
        QVERIFY(view.headline().contains(
            QDateTime::fromMSecsSinceEpoch(now(100).wall / 1000).toString(u"HH:mm:ss"_s)));

        FrameBatch back = batch(105);
        back.outages.push_back(outage(0, 1, 100, true));
        back.health[0].missing = 3;
        apply(back);
        QVERIFY(view.headline().startsWith(u"All feeds are live (2). The last outage (feed0, at "_s));
        QVERIFY(view.headline().endsWith(u") took 5.0 s and is over. Events are missing: 3 in feed0."_s));
    }

    void aNewHistoryIsNotForgottenWhenAllIsLiveAgain()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        FrameBatch back = batch(105);
        back.health[1].epochBreaks = 1;
        apply(back);
        view.repaint(now(105));
        QVERIFY2(view.headline().endsWith(u"how much is missing is unknown: feed1."_s),
                 qPrintable(view.headline()));
    }

    void anOutageIsAWarningWhateverTheStateIs()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        FrameBatch lost = batch(105, LinkState::Connecting);
        lost.outages.push_back(outage(0, 1, 100, false));
        apply(lost);
        words.repaint(at(105), now(105).wall);
        QCOMPARE(words.worstSeverity(), int(texts::Severity::Info));
        QCOMPARE(view.severity(), int(texts::Severity::Warning));
    }

    void whatIsWrongIsShownFirst()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        apply(batch(0, LinkState::Live, LinkState::Failed));
        view.repaint(now(0));
        QCOMPARE(view.feed(), -1); // nobody looks
        view.setOpen(true);
        QCOMPARE(view.feed(), 1);
        QCOMPARE(view.feedName(), u"feed1"_s);
        QVERIFY(view.facts()->count() > 15);
        view.setFeed(0);
        QCOMPARE(view.feed(), 0);
        FrameBatch gone = batch(1);
        gone.health.erase(gone.health.begin());
        gone.removedFeeds = {0};
        apply(gone);
        view.repaint(now(2));
        QCOMPARE(view.feed(), 1);
    }

    void theClockIsDisclosedAndTakenOffTheDelays_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("delay");
        QTest::addColumn<QString>("clock");
        QTest::newRow("unknown") << false << qint64(0) << u"1.0 ms / 2.0 ms / 3.0 ms / 4.0 ms"_s
                                 << u"The difference of the clocks is unknown; it is in the delays."_s;
        QTest::newRow("agrees") << true << qint64(1000) << u"2.0 ms / 3.0 ms / 4.0 ms / 5.0 ms"_s
                                << u"The server's clock agrees with ours (± 4.0 ms)."_s;
        QTest::newRow("ahead") << true << qint64(3'000'000) << u"3.0 s / 3.0 s / 3.0 s / 3.0 s"_s
                               << u"The server's clock is 3.0 s ahead (± 4.0 ms); taken off the delays."_s;
        QTest::newRow("behind") << true << qint64(-3'000'000) << u"0.0 ms / 0.0 ms / 0.0 ms / 0.0 ms"_s
                                << u"The server's clock is 3.0 s behind (± 4.0 ms); taken off the delays."_s;
    }
    void theClockIsDisclosedAndTakenOffTheDelays()
    {
        QFETCH(bool, known);
        QFETCH(qint64, micros);
        HealthModel words(m_feeds);
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.latency = {.count = 9, .p50 = 1000, .p90 = 1500, .p95 = 2000, .p99 = 3000, .max = 4000};
        health.clock = {known, micros, 4000, 5};
        QTEST(fact(health, words, u"delay"_s, 0), "delay");
        QTEST(fact(health, words, u"clock"_s, 0), "clock");
    }

    void theLedgerIsAnEquation()
    {
        HealthModel words(m_feeds);
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.counts = {.received = 1110, .applied = 1000, .conflated = 100, .duplicates = 10};
        health.lastByte = at(10);
        health.lastData = at(7);
        QCOMPARE(fact(health, words, u"ledger"_s, 11), u"1,110 received = 1,000 applied + 100 conflated + 10 "
                                                       "duplicates + 0 refused + 0 ignored + 0 pending"_s);
        // Three different ages; an unknown one is no age.
        QCOMPARE(fact(health, words, u"last_byte"_s, 11), u"1.0 s ago"_s);
        QCOMPARE(fact(health, words, u"last_heartbeat"_s, 11), u"—"_s);
        QCOMPARE(fact(health, words, u"last_data"_s, 11), u"4.0 s ago"_s);
    }

    void theTextHasEveryFeedOutageAndGap()
    {
        HealthModel words(m_feeds);
        FrameBatch all = batch(200);
        all.outages = {outage(0, 1, 100, true), outage(0, 2, 150, true)};
        all.gaps.push_back({0, "e", {{6, 8, true}}, 0, 2});
        apply(all);
        const QString text = healthText(source(words, 200));
        QVERIFY2(text.startsWith(u"Steadfeed, Desk, "_s), qPrintable(text));
        for (const QString &part :
             {u"\nHeadline.\n"_s, u"\nfeed0\n"_s, u"\nfeed1\n"_s, u"6–8 (3), lost"_s, u"2 came late"_s,
              u"No outage so far."_s, u"Ledger: 0 received"_s, u"5.0 s: Connection lost. (noticed"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        QCOMPARE(text.count(u"Connection lost."_s), 2);
    }

    void spreadsheetsGetNoFormulas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"prices"_s << u"prices"_s;
        QTest::newRow("=") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("+") << u"+1"_s << u"'+1"_s;
        QTest::newRow("-") << u"-1"_s << u"'-1"_s;
        QTest::newRow("@") << u"@sum"_s << u"'@sum"_s;
        QTest::newRow("quotes and commas") << u"a \"b\", c"_s << u"\"a \"\"b\"\", c\""_s;
        QTest::newRow("all of it") << u"=\"a\",b"_s << u"\"'=\"\"a\"\",b\""_s;
    }
    void spreadsheetsGetNoFormulas()
    {
        QFETCH(QString, name);
        QFETCH(QString, cell);
        HealthModel words(m_feeds);
        FrameBatch all = batch(200);
        all.health[0].name = name.toStdString();
        all.outages = {outage(0, 1, 100, true)};
        apply(all);
        const QByteArray csv = outagesCsv(source(words, 200));
        const auto lines = csv.split('\n');
        QCOMPARE(lines.size(), 3); // the last one is empty: each ends with CR LF
        QCOMPARE(lines[0].count(','), 10);
        QVERIFY2(lines[1].startsWith(cell.toUtf8() + ",1,2023-11-14T22:15:00.000Z"), lines[1].constData());
        QVERIFY(lines[1].endsWith(",1000,5000,5000,5000,5000,false,connection_lost,Connection lost.\r"));
    }

    void jsonHoldsEverything()
    {
        HealthModel words(m_feeds);
        FrameBatch all = batch(200);
        all.health[0].lag = 1500;
        all.outages = {outage(0, 1, 100, true), outage(0, 2, 190, false)};
        all.gaps.push_back({0, "e1", {{6, 8, true}, {9, 9, false}}, 5, 2});
        apply(all);
        const QJsonObject json = QJsonDocument::fromJson(healthJson(source(words, 200))).object();
        QCOMPARE(json[u"profile"].toString(), u"Desk"_s);
        QCOMPARE(json[u"feeds"].toArray().size(), 2);
        const QJsonObject feed = json[u"feeds"][0].toObject();
        QCOMPARE(feed[u"state"].toString(), u"live"_s);
        QCOMPARE(feed[u"outages"].toArray().size(), 2);
        QCOMPARE(feed[u"outages"][0][u"fresh_after_ms"].toInt(), 5000);
        QVERIFY(feed[u"outages"][1][u"fresh_after_ms"].isNull());
        QVERIFY(feed[u"outages"][1][u"under_way"].toBool());
        QCOMPARE(feed[u"outages"][1][u"total_ms"].toInt(), 10'000);
        QCOMPARE(feed[u"gaps"][u"named"].toArray().size(), 2);
        QCOMPARE(feed[u"gaps"][u"named"][1][u"state"].toString(), u"open"_s);
        QCOMPARE(feed[u"figures"][u"lag_us"].toInt(), 1500);
        QVERIFY(feed[u"figures"][u"clock_offset_us"].isNull());
        QCOMPARE(feed[u"history"].toArray().size(), 1);
        QVERIFY(feed[u"in_words"].toArray().size() > 15);
    }

    void everyFieldOfTheJsonStandsInTheDocuments()
    {
        HealthModel words(m_feeds);
        FrameBatch all = batch(200);
        all.outages = {outage(0, 1, 100, true)};
        all.gaps.push_back({0, "e1", {{6, 8, true}}, 5, 2});
        apply(all);
        QFile file(QStringLiteral(SOURCE_FOLDER "/docs/report.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString document = QString::fromUtf8(file.readAll());
        const QByteArray json = healthJson(source(words, 200));
        static const QRegularExpression key(u"\"([a-z0-9_]+)\":"_s);
        int keys = 0;
        for (auto it = key.globalMatch(QString::fromUtf8(json)); it.hasNext(); ++keys) {
            const QString name = it.next().captured(1);
            QVERIFY2(document.contains(u'`' + name + u'`'), qPrintable(name));
        }
        QVERIFY(keys > 60);
    }

    void aFileIsWrittenWholeOrNotAtAll()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        apply(batch(0));
        view.repaint(now(0));
        QTemporaryDir folder;
        const QString csv = folder.filePath(u"a.csv"_s);
        view.exportTo(csv);
        QVERIFY2(!view.failed(), qPrintable(view.result()));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("feed,number,"));
        const QString nowhere = folder.filePath(u"no/such/folder/a.json"_s);
        view.exportTo(nowhere);
        QVERIFY(view.failed());
        QVERIFY(view.result().startsWith(nowhere + u" was not written: "_s));
        QVERIFY(!view.result().contains(u'\n'));
    }

    void aPieceOfARibbonIsTold()
    {
        HealthModel words(m_feeds);
        HealthView view(m_feeds, m_book, words);
        apply(batch(0));
        for (int i = 0; i < 4; ++i) {
            FrameBatch lost = batch(100 + i);
            lost.links = {{0,
                           at(99.2 + i),
                           LinkState::Backoff,
                           Continuity::Continuous,
                           {ReasonCode::ConnectionLost, {}}},
                          {0, at(99.4 + i), LinkState::Live, Continuity::Continuous, {}}};
            apply(lost);
        }
        view.repaint(now(104));
        const auto wide = view.ribbon(0, 3);
        QVERIFY(!wide.empty() && wide.back().worst);
        QVERIFY2(view.tell(wide.back()).endsWith(u": Reconnecting. Connection lost. Flapping: 4 drops."_s),
                 qPrintable(view.tell(wide.back())));
        QCOMPARE(view.tell(RibbonPiece{}), u"Nothing is known of this time."_s);
        QCOMPARE(view.summary(0), u"99.2\u00A0% live"_s);
        QCOMPARE(view.ticks().size(), 4);
    }
};

QTEST_GUILESS_MAIN(HealthViewTest)
#include "HealthViewTest.moc"
