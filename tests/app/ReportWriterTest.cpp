// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportWriter.h"

#include "Dashboard.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a run did, as JSON. The whole form is tested with the real program (tests/e2e).
class ReportWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsAndOutagesAreNamed();
    void ofSeveralPriceFeedsTheKeysSayWhich();
    void theFileIsReplacedAsAWhole();
    void aPipeIsWrittenToAndStays();
    void aPlaceThatCannotBeIsSaid();
};

namespace {

RunReport runOf(std::size_t feeds)
{
    RunReport run;
    run.started = MonoTime{100s};
    run.ended = run.started + 2500ms;
    for (std::size_t i = 0; i < feeds; ++i) {
        FeedReport feed;
        feed.health.feed = FeedIndex(i);
        feed.health.name = "prices" + std::to_string(i);
        feed.health.kind = FeedKind::Prices;
        run.feeds.push_back(std::move(feed));
    }
    return run;
}

FrameBatch pricesOf(const RunReport &run)
{
    FrameBatch batch;
    batch.now = {run.ended, 1'700'000'000'000'000};
    for (const FeedReport &feed : run.feeds) {
        const auto key = KeyIndex(feed.health.feed);
        batch.newKeys.push_back({key, feed.health.feed, "AAPL"});
        PriceUpdate update;
        update.key = key;
        update.last.value = 10.5 + key;
        update.received = run.ended - 250ms;
        update.updates = 3;
        batch.prices.push_back(update);
        batch.health.push_back(feed.health);
    }
    return batch;
}

} // namespace

void ReportWriterTest::gapsAndOutagesAreNamed()
{
    RunReport run = runOf(1);
    run.feeds[0].gaps = {{5, 7, true}, {9, 9, false}};
    run.feeds[0].gapsMore = 2;
    run.feeds[0].health.missing = 6;
    Outage outage;
    outage.start = run.started + 100ms;
    outage.detected = run.started + 150ms;
    outage.cause = {ReasonCode::ConnectionLost, {}};
    run.feeds[0].outages = {outage};
    const Dashboard dashboard(nullptr);
    const QJsonValue feed = reportOf(run, dashboard)[u"feeds"][0];
    QCOMPARE(
        feed[u"gaps"].toArray(),
        QJsonDocument::fromJson(R"([{"from":5,"to":7,"state":"permanent"},{"from":9,"to":9,"state":"open"}])")
            .array());
    QCOMPARE(feed[u"gaps_more"].toInteger(), 2);
    QCOMPARE(feed[u"missing"].toInteger(), 6);
    const QJsonValue told = feed[u"outages"][0];
    QCOMPARE(told[u"start_ms"].toInteger(), 100);
    QCOMPARE(told[u"detected_ms"].toInteger(), 150);
    QVERIFY(told[u"reconnected_ms"].isNull()); // it is not over
    QVERIFY(told[u"cause"].toString().startsWith(u"Connection lost"));
}

void ReportWriterTest::ofSeveralPriceFeedsTheKeysSayWhich()
{
    for (const std::size_t feeds : {1u, 2u}) {
        const RunReport run = runOf(feeds);
        Dashboard dashboard(nullptr);
        dashboard.apply(pricesOf(run));
        const QJsonObject prices = reportOf(run, dashboard)[u"prices"].toObject();
        QCOMPARE(prices.size(), qsizetype(feeds));
        const QJsonValue first = prices[feeds == 1 ? u"AAPL"_s : u"prices0/AAPL"_s];
        QCOMPARE(first[u"last"].toDouble(), 10.5);
        QCOMPARE(first[u"updates"].toInteger(), 3);
        QCOMPARE(first[u"age_ms"].toInteger(), 250);
    }
}

void ReportWriterTest::theFileIsReplacedAsAWhole()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"report.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) > 0);
    file.close();
    QCOMPARE(writeReport({{u"version"_s, u"1"_s}}, name), QString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll())[u"version"].toString(), u"1"_s);
}

void ReportWriterTest::aPipeIsWrittenToAndStays()
{
    const QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    const int reader = ::open(name.constData(), O_RDWR | O_NONBLOCK);
    QVERIFY(reader >= 0);
    QCOMPARE(writeReport({{u"version"_s, u"1"_s}}, QFile::decodeName(name)), QString());
    QByteArray text(1000, '\0');
    text.truncate(::read(reader, text.data(), std::size_t(text.size())));
    ::close(reader);
    QCOMPARE(QJsonDocument::fromJson(text)[u"version"].toString(), u"1"_s);
    QVERIFY(!QFileInfo(QFile::decodeName(name)).isFile()); // not replaced by a file, as /dev/null would be
}

void ReportWriterTest::aPlaceThatCannotBeIsSaid()
{
    const QString problem = writeReport({}, u"/nowhere/report.json"_s);
    QVERIFY(problem.contains(u"/nowhere/report.json") && !problem.contains(u'\n'));
}

QTEST_GUILESS_MAIN(ReportWriterTest)
#include "ReportWriterTest.moc"
