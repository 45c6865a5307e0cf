// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpRoute.h"

#include <QTest>

using namespace steadfeed::demo;

class HttpRouteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTargets_data();
    void readsTargets();
    void findsValuesInAQuery_data();
    void findsValuesInAQuery();
};

void HttpRouteTest::readsTargets_data()
{
    using Kind = HttpRoute::Kind;
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *target, Kind kind, const char *feed = "", const char *query = "") {
        QTest::newRow(target) << QByteArray(target) << int(kind) << QByteArray(feed) << QByteArray(query);
    };
    row("/v1/time", Kind::Time);
    row("/v1/time?x=1", Kind::Time);
    row("/v1/audit", Kind::Audit);
    row("/v1/audit/", Kind::Unknown);
    row("/v1/feeds/prices/sse", Kind::FeedSse, "prices");
    row("/v1/feeds/prices/sse?last_event_id=a%3A1", Kind::FeedSse, "prices", "last_event_id=a%3A1");
    row("/v1/feeds/prices/sse?", Kind::FeedSse, "prices");
    row("/v1/feeds/prices/ws", Kind::FeedWs, "prices");
    row("/v1/feeds/prices/poll?after=a:1&wait=5/6", Kind::FeedPoll, "prices", "after=a:1&wait=5/6");
    row("/v1/feeds/../sse", Kind::FeedSse, "..");
    row("/v1/feeds/sse", Kind::Unknown);
    row("/v1/feeds//sse", Kind::Unknown);
    row("/v1/feeds/prices", Kind::Unknown);
    row("/v1/feeds/prices/", Kind::Unknown);
    row("/v1/feeds/prices/grpc", Kind::Unknown);
    row("/v1/feeds/ws", Kind::Unknown);
    row("/v1/feeds/prices/sse/", Kind::Unknown);
    row("/", Kind::Unknown);
    row("", Kind::Unknown);
    row("*", Kind::Unknown);
    row("http://127.0.0.1/v1/time", Kind::Unknown);
}

void HttpRouteTest::readsTargets()
{
    QFETCH(QByteArray, target);
    QFETCH(int, kind);
    QFETCH(QByteArray, feed);
    QFETCH(QByteArray, query);
    const HttpRoute route = parseRoute(target.toStdString());
    QCOMPARE(int(route.kind), kind);
    QCOMPARE(QByteArray::fromStdString(route.feed), feed);
    QCOMPARE(QByteArray::fromStdString(route.query), query);
}

void HttpRouteTest::findsValuesInAQuery_data()
{
    QTest::addColumn<QByteArray>("value"); // of "after"; "-": none
    QTest::newRow("after=a:1") << QByteArray("a:1");
    QTest::newRow("after=a%3A1") << QByteArray("a:1");
    QTest::newRow("x=1&after=a%3a1&y=2") << QByteArray("a:1");
    QTest::newRow("after=first&after=second") << QByteArray("first");
    QTest::newRow("after=") << QByteArray("");
    QTest::newRow("after=a%3") << QByteArray("a%3");
    QTest::newRow("after=a%zz1") << QByteArray("a%zz1");
    QTest::newRow("after=a%") << QByteArray("a%");
    QTest::newRow("after") << QByteArray("-");
    QTest::newRow("before=1") << QByteArray("-");
    QTest::newRow("hereafter=1") << QByteArray("-");
    QTest::newRow("afterwards=1") << QByteArray("-");
    QTest::newRow("&&&") << QByteArray("-");
    QTest::newRow("") << QByteArray("-");
}

void HttpRouteTest::findsValuesInAQuery()
{
    QFETCH(QByteArray, value);
    const auto found = queryValue(QTest::currentDataTag(), "after");
    QCOMPARE(QByteArray::fromStdString(found.value_or("-")), value);
}

QTEST_APPLESS_MAIN(HttpRouteTest)
#include "HttpRouteTest.moc"
