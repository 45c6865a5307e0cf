// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server made with aiohttp (aiohttp_server.py): an event stream, a WebSocket that is told where to go on,
// pages with a position, and a table that is simply asked for again and again.
#include "HubRun.h"
#include "PlainTicks.h"
#include "ServerProgram.h"

#include <QProcess>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

class AiohttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyMessageArrivesOnceAcrossACut_data();
    void everyMessageArrivesOnceAcrossACut();
    void pagesGoOnWhereTheLastOneEnded();
    void aTableIsAskedForByTheClock();
    void aChangeLosesAndDoublesNothing();

private:
    [[nodiscard]] std::string url(const std::string &path, const std::string &scheme = "http") const;
    [[nodiscard]] std::optional<Profile> numbered(const QByteArray &transport) const;

    QString m_python;
    std::unique_ptr<ServerProgram> m_server;
    std::unique_ptr<PlainTicks> m_ticks;
    QByteArray m_port;
};

namespace {

constexpr int kPatience = 30'000;
constexpr int kSome = 30;

/// Its WebSocket begins with a welcome.
constexpr auto kMapping = R"({"control": {"pointer": "/welcome", "type": "boolean"},
    "values": {"symbol": "/s", "price": "/p"}, "sequence": {"pointer": "/n", "scope": "feed"}})";

/// A Python that has aiohttp: Debian's, which may not be the first in PATH.
QString pythonWithAiohttp()
{
    for (const QString &python : {u"/usr/bin/python3"_s, ServerProgram::find(u"python3"_s)}) {
        QProcess probe;
        probe.start(python, {u"-c"_s, u"import aiohttp"_s});
        if (probe.waitForFinished() && probe.exitStatus() == QProcess::NormalExit && probe.exitCode() == 0)
            return python;
    }
    return {};
}

std::uint64_t accepted(const FeedHealth &health)
{
    return health.counts.received - health.counts.duplicates;
}

} // namespace

void AiohttpTest::initTestCase()
{
    m_python = pythonWithAiohttp();
    if (m_python.isEmpty())
        QSKIP("aiohttp is not installed (package python3-aiohttp)");
}

void AiohttpTest::init()
{
    m_server = std::make_unique<ServerProgram>();
    QVERIFY(m_server->start(m_python, {QStringLiteral(STEADFEED_AIOHTTP_SERVER)}));
    m_port = m_server->readLine();
    QVERIFY2(!m_port.isEmpty(), m_server->errors().constData());
    m_ticks = std::make_unique<PlainTicks>(url("/pub"));
}

std::string AiohttpTest::url(const std::string &path, const std::string &scheme) const
{
    return scheme + "://127.0.0.1:" + m_port.toStdString() + path;
}

std::optional<Profile> AiohttpTest::numbered(const QByteArray &transport) const
{
    return PlainTicks::profile("\"endpoints\": {\"sse\": \"" + QByteArray::fromStdString(url("/sse")) +
                                   "\", \"websocket\": \"" + QByteArray::fromStdString(url("/ws", "ws")) +
                                   "\"}, \"on_open\": [{\"after\": \"{seq}\"}], \"transport\": \"" +
                                   transport + "\"",
                               kMapping);
}

void AiohttpTest::everyMessageArrivesOnceAcrossACut_data()
{
    QTest::addColumn<QByteArray>("transport");
    QTest::newRow("sse") << QByteArray("sse");
    QTest::newRow("websocket") << QByteArray("websocket");
}

void AiohttpTest::everyMessageArrivesOnceAcrossACut()
{
    QFETCH(QByteArray, transport);
    QVERIFY(m_ticks->publish(kSome));
    const auto feed = numbered(transport);
    QVERIFY(feed);
    HubRun run(*feed);
    QTRY_COMPARE_WITH_TIMEOUT(accepted(run.health()), m_ticks->published(), kPatience);
    QVERIFY(m_ticks->post(url("/cut")));
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::ConnectionLost), kPatience);
    QVERIFY(m_ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(accepted(run.health()) >= m_ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == m_ticks->last(), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.applied + health.counts.conflated, m_ticks->published());
    QCOMPARE(health.counts.duplicates, std::uint64_t(0)); // it went on exactly where it was
    QCOMPARE(health.reconnects, std::uint32_t(1));
}

void AiohttpTest::pagesGoOnWhereTheLastOneEnded()
{
    const auto feed = PlainTicks::profile(
        "\"endpoints\": {\"longpoll\": \"" + QByteArray::fromStdString(url("/poll")) +
            "?after={cursor}\"}, \"transport\": \"longpoll\"",
        R"({"each": {"pointer": "/events", "values": {"symbol": "/s", "price": "/p"}}, "cursor": "/next"})");
    QVERIFY(feed);
    QVERIFY(m_ticks->publish(kSome));
    HubRun run(*feed);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(m_ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == m_ticks->last(), kPatience);
    (void)run.stop();
    std::uint64_t ticks = 0;
    for (const PriceUpdate &update : run.updates)
        ticks += update.updates;
    QCOMPARE(ticks, m_ticks->published()); // an event is a page here; its ticks came once
    QCOMPARE(run.hub().report().feeds[0].lastId, std::to_string(m_ticks->published()));
}

void AiohttpTest::aTableIsAskedForByTheClock()
{
    const auto feed =
        PlainTicks::profile("\"endpoints\": {\"longpoll\": \"" + QByteArray::fromStdString(url("/state")) +
                                "\"}, \"transport\": \"longpoll\", "
                                "\"options\": {\"longpoll\": {\"cursor\": \"none\", \"interval_ms\": 50}}",
                            R"({"each": {"pointer": "", "values": {"symbol": "/s", "price": "/p"}}})");
    QVERIFY(feed);
    QVERIFY(m_ticks->publish(kSome));
    HubRun run(*feed);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == m_ticks->last(), kPatience);
    QVERIFY(m_ticks->publish(kSome));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == m_ticks->last(), kPatience);
    const std::uint64_t before = run.health().counts.received;
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > before + 5, kPatience); // without news too
    QCOMPARE(run.state(), LinkState::Live);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.connects, std::uint32_t(1));
    QCOMPARE(health.counts.refused, std::uint64_t(0));
    QCOMPARE(health.continuity, Continuity::Unknown);
}

void AiohttpTest::aChangeLosesAndDoublesNothing()
{
    HubRun run(*numbered("sse"));
    QVERIFY(m_ticks->publish(kSome));
    for (const char *const transport : {"websocket", "sse", "websocket", "sse"}) {
        run.hub().applyProfile(*numbered(transport));
        QTRY_VERIFY_WITH_TIMEOUT(m_ticks->publish(1) && run.health().transport == transport, kPatience);
        QVERIFY(m_ticks->publish(kSome));
    }
    QTRY_VERIFY_WITH_TIMEOUT(accepted(run.health()) >= m_ticks->published(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == m_ticks->last(), kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(report.health.counts.applied + report.health.counts.conflated, m_ticks->published());
    QCOMPARE(report.health.reconnects, std::uint32_t(0));
    QVERIFY(report.outages.empty());
}

QTEST_GUILESS_MAIN(AiohttpTest)
#include "AiohttpTest.moc"
