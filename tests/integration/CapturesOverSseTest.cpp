// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real messages of five exchanges (environment variable STEADFEED_CAPTURES), served as an event stream and
// shown with the shipped profiles.
#include "Captures.h"
#include "HubRun.h"
#include "NativeStream.h"
#include "ProfileReader.h"
#include "ScriptServer.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

class CapturesOverSseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageIsReadAndTheLastPricesAreRight_data();
    void everyMessageIsReadAndTheLastPricesAreRight();
};

namespace {

constexpr int kPatience = 60'000;

/// As a server would: a line break in a message needs another data line.
QByteArray asEvent(QByteArray message)
{
    return "data: " + message.replace('\n', "\ndata: ") + "\n\n";
}

} // namespace

void CapturesOverSseTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("STEADFEED_CAPTURES"))
        QSKIP("STEADFEED_CAPTURES names no folder with captures");
}

void CapturesOverSseTest::everyMessageIsReadAndTheLastPricesAreRight_data()
{
    QTest::addColumn<int>("index");
    const auto all = captures();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].profile) << int(i);
}

void CapturesOverSseTest::everyMessageIsReadAndTheLastPricesAreRight()
{
    QFETCH(int, index);
    const Capture chosen = captures()[std::size_t(index)];
    const QList<QByteArray> messages = messagesOf(chosen);
    QVERIFY(messages.size() > 100);
    QByteArray body;
    HubRun::Prices expected;
    std::uint64_t withPrices = 0;
    for (const QByteArray &message : messages) {
        body += asEvent(message);
        withPrices += chosen.reading(QJsonDocument::fromJson(message), expected);
    }
    QVERIFY(!expected.empty());

    ScriptServer server({ScriptServerScript().waitForRequest().send(streamHead() + body)});
    const std::string file = STEADFEED_PROFILES "/" + std::string(chosen.profile) + ".json";
    auto read = ProfileReader::readFile(file);
    QVERIFY(read.profile);
    QCOMPARE(read.profile->feeds.size(), std::size_t(1));
    FeedProfile &feed = read.profile->feeds[0];
    feed.endpoints["sse"] = {server.url("/stream")};
    feed.transport = "sse";
    HubRun run(*read.profile);
    const auto total = std::uint64_t(messages.size());
    const auto seen = [&run] { return run.health().counts.received + run.health().counts.control; };
    QTRY_COMPARE_WITH_TIMEOUT(seen(), total, kPatience);
    QCOMPARE(run.state(), LinkState::Live);

    const FeedReport report = run.stop().feeds[0];
    const LedgerCounts &counts = report.health.counts;
    QVERIFY(run.prices() == expected);
    QVERIFY(counts.balanced());
    QCOMPARE(counts.refused, std::uint64_t(0));
    QCOMPARE(counts.duplicates, std::uint64_t(0));
    QCOMPARE(counts.pending, std::uint64_t(0));
    QCOMPARE(counts.applied + counts.conflated, withPrices);
    QCOMPARE(counts.ignored + counts.control, total - withPrices);
    QCOMPARE(report.health.missing, std::uint64_t(0));
    QVERIFY(!run.noted(ReasonCode::UnreadableEvent));
}

QTEST_GUILESS_MAIN(CapturesOverSseTest)
#include "CapturesOverSseTest.moc"
