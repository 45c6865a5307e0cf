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
};

void HttpRouteTest::readsTargets_data()
{
    using Kind = HttpRoute::Kind;
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<QByteArray>("id"); // "-": none
    const auto row = [](const char *target, Kind kind, const char *feed = "", const char *id = "-") {
        QTest::newRow(target) << QByteArray(target) << int(kind) << QByteArray(feed) << QByteArray(id);
    };
    row("/v1/time", Kind::Time);
    row("/v1/time?x=1", Kind::Time);
    row("/v1/feeds/prices/sse", Kind::FeedSse, "prices");
    row("/v1/feeds/prices/sse?last_event_id=a:1", Kind::FeedSse, "prices", "a:1");
    row("/v1/feeds/prices/sse?last_event_id=a%3A1", Kind::FeedSse, "prices", "a:1");
    row("/v1/feeds/prices/sse?x=1&last_event_id=a%3a1&y=2", Kind::FeedSse, "prices", "a:1");
    row("/v1/feeds/prices/sse?last_event_id=", Kind::FeedSse, "prices", "");
    row("/v1/feeds/prices/sse?last_event_id=a%3", Kind::FeedSse, "prices", "a%3");
    row("/v1/feeds/prices/sse?last_event_id=a%zz1", Kind::FeedSse, "prices", "a%zz1");
    row("/v1/feeds/prices/sse?last_event_id=a%", Kind::FeedSse, "prices", "a%");
    row("/v1/feeds/prices/sse?my_last_event_id=a:1", Kind::FeedSse, "prices");
    row("/v1/feeds/prices/sse?", Kind::FeedSse, "prices");
    row("/v1/feeds/prices/sse?&&&", Kind::FeedSse, "prices");
    row("/v1/feeds/../sse", Kind::FeedSse, "..");
    row("/v1/feeds/sse", Kind::Unknown);
    row("/v1/feeds//sse", Kind::Unknown);
    row("/v1/feeds/prices", Kind::Unknown);
    row("/v1/feeds/prices/ws", Kind::Unknown);
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
    QFETCH(QByteArray, id);
    const HttpRoute route = parseRoute(target.toStdString());
    QCOMPARE(int(route.kind), kind);
    QCOMPARE(QByteArray::fromStdString(route.feed), feed);
    QCOMPARE(QByteArray::fromStdString(route.lastEventId.value_or("-")), id);
}

QTEST_APPLESS_MAIN(HttpRouteTest)
#include "HttpRouteTest.moc"
