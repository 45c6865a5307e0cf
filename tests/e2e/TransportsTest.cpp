// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"
#include "RecordedTicks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <map>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// Each transport, as people choose it: on the command line and in a profile.
class TransportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoRunsOverEachTransport_data();
    void theDemoRunsOverEachTransport();
    void aFeedWithoutThatEndpointIsNamed_data();
    void aFeedWithoutThatEndpointIsNamed();
    void afterKillNothingIsMissingNorDoubled_data();
    void afterKillNothingIsMissingNorDoubled();
    void jsonAndCborOfOneStreamAreTheSameTicks();
};

namespace {

constexpr int kPatience = 60'000;

/// Feeds of prices at \a exchange: by name, what their section says beside name, base and credentials.
QString writeProfile(const Home &home, const ExchangeRun &exchange,
                     const std::map<QString, QJsonObject> &sections)
{
    QJsonArray feeds;
    for (const auto &[name, section] : sections) {
        QJsonObject feed = section;
        feed[u"name"] = name;
        feed[u"kind"] = u"prices"_s;
        feed[u"protocol"] = u"native"_s;
        const QString url = exchange.base() + u"/v1/feeds/prices"_s;
        feed[u"endpoints"] = QJsonObject{{u"sse"_s, url + u"/sse"_s},
                                         {u"websocket"_s, u"ws"_s + url.sliced(4) + u"/ws"_s},
                                         {u"longpoll"_s, url + u"/poll"_s}};
        feed[u"credentials"] =
            QJsonObject{{u"type"_s, u"bearer"_s}, {u"from"_s, u"file:"_s + exchange.tokenFile()}};
        feeds.append(feed);
    }
    const QJsonObject profile{{u"format"_s, 1}, {u"name"_s, u"Test"_s}, {u"feeds"_s, feeds}};
    return home.write(u"p.json"_s, QJsonDocument(profile).toJson());
}

QJsonObject by(const QString &transport, const QString &encoding = {})
{
    QJsonObject section{{u"transport"_s, transport}};
    if (!encoding.isEmpty())
        section[u"options"] = QJsonObject{{transport, QJsonObject{{u"encoding"_s, encoding}}}};
    return section;
}

} // namespace

void TransportsTest::theDemoRunsOverEachTransport_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("address");
    QTest::newRow("sse") << u"sse"_s << u"http://127.0.0.1:\\d+/v1/feeds/%1/sse"_s;
    QTest::newRow("websocket") << u"websocket"_s << u"ws://127.0.0.1:\\d+/v1/feeds/%1/ws"_s;
    QTest::newRow("longpoll") << u"longpoll"_s << u"http://127.0.0.1:\\d+/v1/feeds/%1/poll"_s;
}

void TransportsTest::theDemoRunsOverEachTransport()
{
    QFETCH(QString, transport);
    QFETCH(QString, address);
    const Home home;
    const Outcome outcome = run(home, {u"--demo"_s, u"--transport"_s, transport, u"--headless"_s,
                                       u"--duration"_s, u"2"_s, u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.errorLines(), QList<QByteArray>());
    const QJsonArray feeds = outcome.report()[u"feeds"].toArray();
    QCOMPARE(feeds.size(), 4);
    for (const QJsonValue value : feeds) {
        const QJsonObject feed = value.toObject();
        QVERIFY2(balanced(feed), QJsonDocument(feed).toJson());
        QCOMPARE(feed[u"transport"].toString(), transport);
        const QRegularExpression expected(u'^' + address.arg(feed[u"name"].toString()) + u'$');
        QVERIFY2(expected.match(feed[u"url"].toString()).hasMatch(), qPrintable(feed[u"url"].toString()));
        QCOMPARE(feed[u"state"].toString(), u"live"_s);
        QCOMPARE(feed[u"continuity"].toString(), u"continuous"_s);
        for (const auto &none : {u"missing"_s, u"duplicates"_s, u"refused"_s, u"ignored"_s, u"reconnects"_s})
            QCOMPARE(feed[none].toInteger(-1), 0);
    }
    QVERIFY(feedOf(outcome.report(), u"prices"_s)[u"received"].toInteger() > 100);
}

void TransportsTest::aFeedWithoutThatEndpointIsNamed_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("offered");
    QTest::newRow("sse") << u"sse"_s << u"longpoll"_s;
    QTest::newRow("websocket") << u"websocket"_s << u"sse"_s;
    QTest::newRow("longpoll") << u"longpoll"_s << u"sse"_s;
}

void TransportsTest::aFeedWithoutThatEndpointIsNamed()
{
    QFETCH(QString, wanted);
    QFETCH(QString, offered);
    const Home home;
    const QJsonObject feed{{u"name"_s, u"trades"_s},
                           {u"kind"_s, u"prices"_s},
                           {u"protocol"_s, u"native"_s},
                           {u"endpoints"_s, QJsonObject{{offered, u"http://127.0.0.1:1/"_s}}}};
    const QString profile = home.write(
        u"p.json"_s,
        QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"name"_s, u"Test"_s}, {u"feeds"_s, QJsonArray{feed}}})
            .toJson());
    const Outcome outcome = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--transport"_s, wanted});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errorLines(), QList<QByteArray>{"The profile gives no " + wanted.toLatin1() +
                                                     " address for the feed trades."});
}

/// Over SSE: StateAcrossRunsTest.
void TransportsTest::afterKillNothingIsMissingNorDoubled_data()
{
    QTest::addColumn<QJsonObject>("section");
    QTest::newRow("websocket json") << by(u"websocket"_s, u"json"_s);
    QTest::newRow("websocket cbor") << by(u"websocket"_s, u"cbor"_s);
    QTest::newRow("longpoll") << by(u"longpoll"_s);
}

void TransportsTest::afterKillNothingIsMissingNorDoubled()
{
    QFETCH(QJsonObject, section);
    const Home home;
    // Many symbols, few ticks: most prices of the second run are those of the first one.
    const ExchangeRun exchange(home, {u"--symbols"_s, u"2000"_s, u"--rate"_s, u"400"_s});
    const QString profile = writeProfile(home, exchange, {{u"prices"_s, section}});
    // Somebody else sees everything: the recording of a killed program lacks its last 50 ms.
    const Home elsewhere;
    const QString whole = writeProfile(elsewhere, exchange, {{u"prices"_s, by(u"sse"_s)}});
    ProgramRun witness(elsewhere,
                       {u"--profile"_s, whole, u"--headless"_s, u"--record"_s, elsewhere.path(u"w.jsonl"_s)});
    const auto seen = [&elsewhere] { return ticksIn(elsewhere.read(u"w.jsonl"_s)); };
    QTRY_VERIFY_WITH_TIMEOUT(!seen().empty(), kPatience);
    {
        ProgramRun first(home,
                         {u"--profile"_s, profile, u"--headless"_s, u"--record"_s, home.path(u"a.jsonl"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(ticksIn(home.read(u"a.jsonl"_s)).size() > 600, kPatience);
        first.signal(SIGKILL);
        QCOMPARE(first.outcome().status, -1);
    }
    const Outcome second = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"3"_s,
                                      u"--record"_s, home.path(u"b.jsonl"_s), u"--report"_s, u"-"_s});
    QVERIFY2(second.status == 0, second.told());
    const std::vector<RecordedTick> before = ticksIn(home.read(u"a.jsonl"_s));
    const std::vector<RecordedTick> after = ticksIn(home.read(u"b.jsonl"_s));
    QVERIFY(!after.empty());

    // It resumed behind something that it had stored, and did not begin anew.
    QVERIFY(after.front().number > before.front().number);
    QVERIFY(after.front().number <= before.back().number + 400);
    for (std::size_t i = 1; i < after.size(); ++i)
        QCOMPARE(after[i].number, after[i - 1].number + 1);
    const QJsonObject prices = feedOf(second.report(), u"prices"_s);
    QVERIFY(balanced(prices));
    QCOMPARE(prices[u"transport"], section[u"transport"]);
    QCOMPARE(prices[u"received"].toInteger(), qint64(after.size()));
    for (const auto &none : {u"missing"_s, u"duplicates"_s, u"doubled"_s, u"reconnects"_s})
        QCOMPARE(prices[none].toInteger(-1), 0);
    QCOMPARE(prices[u"resumes"].toInteger(), 1);
    QCOMPARE(prices[u"continuity"].toString(), u"continuous"_s);

    // Cursor and values were stored together: what stands before the cursor is there without being sent
    // again.
    QTRY_VERIFY_WITH_TIMEOUT(seen().back().number >= after.back().number, kPatience);
    std::map<QString, double> expected;
    for (const RecordedTick &tick : seen()) {
        if (tick.number >= before.front().number && tick.number <= after.back().number)
            expected[tick.symbol] = tick.price.toDouble();
    }
    const QJsonObject shown = second.report()[u"prices"].toObject();
    QCOMPARE(std::size_t(shown.size()), expected.size());
    for (const auto &[symbol, price] : expected)
        QCOMPARE(shown[symbol][u"last"].toDouble(), price);
}

void TransportsTest::jsonAndCborOfOneStreamAreTheSameTicks()
{
    const Home home;
    const ExchangeRun exchange(home, {u"--symbols"_s, u"200"_s, u"--rate"_s, u"5000"_s});
    const QString profile = writeProfile(
        home, exchange,
        {{u"json"_s, by(u"websocket"_s, u"json"_s)}, {u"cbor"_s, by(u"websocket"_s, u"cbor"_s)}});
    const Outcome outcome = run(home, {u"--profile"_s, profile, u"--headless"_s, u"--duration"_s, u"2"_s,
                                       u"--record"_s, home.path(u"r.jsonl"_s), u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    const QByteArray recording = home.read(u"r.jsonl"_s);
    std::vector<RecordedTick> json = ticksIn(recording, u"json"_s);
    std::vector<RecordedTick> cbor = ticksIn(recording, u"cbor"_s);
    QVERIFY(json.size() > 2000 && cbor.size() > 2000);
    // Both began and ended somewhere; what both have must be the same.
    const qint64 first = std::max(json.front().number, cbor.front().number);
    const qint64 last = std::min(json.back().number, cbor.back().number);
    const auto outside = [&](const RecordedTick &tick) { return tick.number < first || tick.number > last; };
    std::erase_if(json, outside);
    std::erase_if(cbor, outside);
    QCOMPARE(qint64(json.size()), last - first + 1);
    QVERIFY(last - first > 2000);
    const auto differs = std::ranges::mismatch(json, cbor);
    QVERIFY2(
        differs.in1 == json.end() && differs.in2 == cbor.end(),
        qPrintable(differs.in1 == json.end() ? u"more in CBOR"_s : u"from %1 on"_s.arg(differs.in1->number)));
}

QTEST_GUILESS_MAIN(TransportsTest)
#include "TransportsTest.moc"
