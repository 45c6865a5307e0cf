// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabReport.h"
#include "Batches.h"
#include "FakeFaultLab.h"
#include "Lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class LabReportTest : public QObject
{
    Q_OBJECT

    double m_seconds = 0;
    FakeFaultLab m_hand;
    AskedFeeds m_feeds;
    QTemporaryDir m_folder;
    std::unique_ptr<Lab> m_lab;

    static constexpr auto kEvil = "<script>alert(1)</script>&\"'<img src=x>";

    /// A run with one of each, in which whatever text comes from outside is as bad as can be.
    void run()
    {
        m_hand = {};
        m_hand.reaches = {{"feed0", true, true, true}};
        m_hand.sets = {published("feed0", 10)};
        m_lab = std::make_unique<Lab>([this] { return now(m_seconds); });
        m_lab->setHand(&m_hand);
        m_lab->setCommands(&m_feeds);
        FrameBatch batch = batches::batch(0);
        m_lab->apply(batch);
        FaultPlan plan;
        plan.script = kEvil;
        plan.seed = 18446744073709551615ull;
        plan.duration = std::chrono::seconds(5);
        m_lab->runPlan(plan);

        FaultLogEntry entry;
        entry.at = at(1);
        entry.kind = FaultKind::Hole;
        entry.phase = FaultLogEntry::Phase::Began;
        entry.feed = "feed0";
        m_hand.log = {entry};
        entry.at = at(2);
        entry.phase = FaultLogEntry::Phase::Ended;
        m_hand.log.push_back(entry);
        batch = batches::batch(3);
        batch.links = {{0, at(2), LinkState::Stale, Continuity::Continuous, {}},
                       {0, at(2.5), LinkState::Live, Continuity::Continuous, {}}};
        Outage outage;
        outage.start = at(1);
        outage.detected = at(2);
        outage.cause = {ReasonCode::ClosedByServer, {"1000", kEvil}};
        batch.outages = {{0, 1, outage}};
        batch.gaps = {{0, "e1", {{6, 8, true}}, 0, 0}};
        LogEntry line;
        line.wall = now(2).wall;
        line.reason = outage.cause;
        batch.log = {line};
        m_lab->apply(batch);
        m_seconds = 5;
        m_hand.now.running = false;
        m_lab->turn();
        m_seconds = 5.5;
        m_lab->turn();
        batch = batches::batch(5.6);
        batch.accounts = {accounted("feed0", 10, numbers(10, {7}))};
        m_lab->apply(batch);
        QVERIFY(m_lab->verdict()->done());
    }
    [[nodiscard]] QByteArray written(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_seconds = 0;
        run();
    }

    void theJsonFormHasAllOfIt()
    {
        m_lab->exportReport(m_folder.filePath(u"r.json"_s));
        QVERIFY2(!m_lab->noteIsProblem(), qPrintable(m_lab->note()));
        const QJsonObject report = QJsonDocument::fromJson(written(u"r.json"_s)).object();
        QCOMPARE(report[u"format"_s].toInt(), 1);
        QCOMPARE(report[u"run"_s][u"seed"_s].toString(), u"18446744073709551615"_s); // exact
        QCOMPARE(report[u"run"_s][u"script"_s].toString(), QString::fromLatin1(kEvil));
        QVERIFY(!report[u"versions"_s][u"qt"_s].toString().isEmpty());
        QCOMPARE(report[u"faults"_s].toArray().size(), 2);
        QCOMPARE(report[u"faults"_s][0][u"at_s"_s].toDouble(), 1.0);
        QCOMPARE(report[u"faults"_s][1][u"phase"_s].toString(), u"ended"_s);
        const QJsonValue feed = report[u"feeds"_s][0];
        QCOMPARE(feed[u"links"_s].toArray().size(), 3);
        QCOMPARE(feed[u"outages"_s][0][u"detected_s"_s].toDouble(), 2.0);
        QVERIFY(feed[u"outages"_s][0][u"fresh_s"_s].isNull()); // not reached
        QCOMPARE(feed[u"gaps"_s][u"named"_s][0][u"to"_s].toInt(), 8);
        QVERIFY(feed[u"samples"_s].toArray().size() >= 2);
        QCOMPARE(report[u"verdict"_s][0][u"lost_ids"_s].toArray(), (QJsonArray{QJsonArray{7, 7}}));
        QCOMPARE(report[u"level"_s].toBool(), true);
        QVERIFY(!report[u"noticed"_s].toArray().isEmpty());
    }

    void thePageStandsAloneAndEscapesEveryText()
    {
        m_lab->exportReport(m_folder.filePath(u"r.HTML"_s));
        QVERIFY2(!m_lab->noteIsProblem(), qPrintable(m_lab->note()));
        const QByteArray page = written(u"r.HTML"_s);
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        for (const char *outside :
             {"<script", "<img", "http://", "https://", "url(", "@import", "<link", "onerror"})
            QVERIFY2(!page.toLower().contains(outside), outside);
        QVERIFY(page.contains("&lt;script&gt;"));
        QVERIFY(page.contains("<svg"));
        QVERIFY(page.contains("Content-Security-Policy"));
        // Well-formed but for the three tags of the head that HTML leaves open: nothing broke out.
        QByteArray xml = page.mid(page.indexOf("<body>"));
        xml.truncate(xml.indexOf("</body>") + 7);
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void figuresStandBelowEachOtherAndTimesAreRound()
    {
        m_lab->exportReport(m_folder.filePath(u"r.html"_s));
        const QByteArray page = written(u"r.html"_s);
        QVERIFY(page.contains("<th>Feed</th><th>Verdict</th><th class=\"n\">Published</th>"));
        QVERIFY(page.contains("<td class=\"n\">10</td>"));
        QVERIFY(page.contains(">1 s</text>") && page.contains(">5 s</text>")); // of 5.6 s
    }

    void whatCannotBeWrittenIsSaidInOneLine()
    {
        m_lab->exportReport(m_folder.filePath(u"none/r.json"_s));
        QVERIFY(m_lab->noteIsProblem());
        QVERIFY(!m_lab->note().isEmpty() && !m_lab->note().contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(LabReportTest)
#include "LabReportTest.moc"
