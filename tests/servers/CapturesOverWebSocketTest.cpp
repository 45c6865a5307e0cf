// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real messages of five exchanges (environment variable STEADFEED_CAPTURES), as the exchanges send them: over
// a WebSocket, to whoever has subscribed. The shipped profiles are unchanged but for the address.
#include "Captures.h"
#include "HubRun.h"
#include "ProfileReader.h"
#include "ScriptServer.h"

#include <QJsonArray>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

class CapturesOverWebSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theShippedProfileSubscribesAndIsRight_data();
    void theShippedProfileSubscribesAndIsRight();
};

namespace {

constexpr int kPatience = 60'000;

/// What comes before any subscription, and the answer to it where the capture has none: as documented.
struct Manners
{
    bool greets = false; ///< the first message of the capture
    QByteArray acknowledges = {};
};

Manners mannersOf(const QByteArray &file)
{
    if (file == "bitfinex")
        return {.greets = true};
    if (file == "binance-futures")
        return {.acknowledges = R"({"result":null,"id":1})"};
    return {};
}

/// What the profile should send, read without the code that sends it.
QList<QJsonDocument> subscriptions(const FeedProfile &feed)
{
    QJsonArray symbols;
    for (const std::string &symbol : feed.symbols)
        symbols << QString::fromStdString(symbol);
    const QByteArray list = QJsonDocument(symbols).toJson(QJsonDocument::Compact);
    QList<QJsonDocument> messages;
    for (const std::string &text : feed.onOpen)
        messages << QJsonDocument::fromJson(QByteArray::fromStdString(text).replace("[\"{symbols}\"]", list));
    return messages;
}

} // namespace

void CapturesOverWebSocketTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("STEADFEED_CAPTURES"))
        QSKIP("STEADFEED_CAPTURES names no folder with captures");
}

void CapturesOverWebSocketTest::theShippedProfileSubscribesAndIsRight_data()
{
    QTest::addColumn<int>("index");
    const auto all = captures();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].profile) << int(i);
}

void CapturesOverWebSocketTest::theShippedProfileSubscribesAndIsRight()
{
    QFETCH(int, index);
    const Capture capture = captures()[std::size_t(index)];
    auto read = ProfileReader::readFile(STEADFEED_PROFILES "/" + std::string(capture.profile) + ".json");
    QVERIFY(read.profile);
    QCOMPARE(read.profile->feeds.size(), std::size_t(1));
    FeedProfile &feed = read.profile->feeds[0];
    QCOMPARE(feed.transport, std::string("websocket"));
    const QList<QJsonDocument> expectedToSubscribe = subscriptions(feed);
    QVERIFY(!expectedToSubscribe.isEmpty());

    const Manners manners = mannersOf(capture.file);
    QList<QByteArray> messages = messagesOf(capture);
    QVERIFY(messages.size() > 100);
    if (!manners.acknowledges.isEmpty())
        messages.prepend(manners.acknowledges);
    HubRun::Prices expected;
    std::uint64_t withPrices = 0;
    for (const QByteArray &message : messages)
        withPrices += capture.reading(QJsonDocument::fromJson(message), expected);
    QVERIFY(!expected.empty());

    ScriptServerScript script;
    script.upgrade();
    qsizetype sent = 0;
    if (manners.greets)
        script.send(ws::text(messages[sent++]));
    for (qsizetype i = 0; i < expectedToSubscribe.size(); ++i)
        script.waitForFrame(ws::Text);
    QByteArray rest;
    for (; sent < messages.size(); ++sent)
        rest += ws::text(messages[sent]);
    ScriptServer server({script.send(rest)});

    feed.endpoints["websocket"] = {server.wsUrl("/")};
    HubRun run(*read.profile);
    const auto total = std::uint64_t(messages.size());
    const auto seen = [&run] { return run.health().counts.received + run.health().counts.control; };
    QTRY_COMPARE_WITH_TIMEOUT(seen(), total, kPatience);
    QCOMPARE(run.state(), LinkState::Live);
    QList<QJsonDocument> subscribed;
    for (const QByteArray &message : server.messages())
        subscribed << QJsonDocument::fromJson(message);
    QCOMPARE(subscribed, expectedToSubscribe);

    const FeedReport report = run.stop().feeds[0];
    const LedgerCounts &counts = report.health.counts;
    QVERIFY(run.prices() == expected);
    QVERIFY(counts.balanced());
    QCOMPARE(counts.refused + counts.duplicates + counts.pending, std::uint64_t(0));
    QCOMPARE(counts.applied + counts.conflated, withPrices);
    QCOMPARE(counts.ignored + counts.control, total - withPrices);
    QVERIFY(counts.control > 0); // the answers to the subscription
    QCOMPARE(report.health.missing, std::uint64_t(0));
    QCOMPARE(report.health.connects, std::uint32_t(1));
    QVERIFY(!run.noted(ReasonCode::UnreadableEvent));
}

QTEST_GUILESS_MAIN(CapturesOverWebSocketTest)
#include "CapturesOverWebSocketTest.moc"
