// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockProbe.h"
#include "ScriptServer.h"

#include <QtTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 30'000;
constexpr std::int64_t kHour = 3'600'000'000;

QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray timeAhead(std::int64_t ahead)
{
    return answer("{\"t\":\"time\",\"us\":" + QByteArray::number(qint64(readClocks().wall + ahead)) + "}");
}

OpenRequest requestTo(const ScriptServer &server)
{
    OpenRequest request;
    request.url = server.url("/v1/time");
    request.headers = {{"Authorization", "Bearer secret", true}};
    return request;
}

} // namespace

class ClockProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDifferenceWithinItsBound()
    {
        ScriptServer server({ScriptServerScript().waitForRequest().send(timeAhead(kHour))});
        ClockProbe probe;
        const MonoTime start = readClocks().mono;
        QVERIFY(probe.isDue(start));
        QVERIFY(!probe.offset(start).known);
        probe.ask(requestTo(server));
        QVERIFY(!probe.isDue(start + 60s)); // one question at a time
        QTRY_VERIFY_WITH_TIMEOUT(probe.offset(readClocks().mono).known, kPatience);
        const ClockOffset offset = probe.offset(readClocks().mono);
        // The answer was made before the question was asked: that much it is behind.
        const auto age = std::chrono::duration_cast<std::chrono::microseconds>(readClocks().mono - start);
        QVERIFY(offset.micros <= kHour + offset.uncertainty);
        QVERIFY(offset.micros >= kHour - offset.uncertainty - age.count() - 1'000'000);
        QVERIFY(server.requests().first().startsWith("GET /v1/time HTTP/1.1\r\n"));
        QVERIFY(server.requests().first().contains("Bearer secret"));
    }

    void asksFiveTimesAtOnceAndThenEveryHalfMinuteOverOneConnection()
    {
        ScriptServerScript script;
        for (int i = 0; i < 6; ++i)
            script.waitForRequest().send(timeAhead(0));
        ScriptServer server({script});
        ClockProbe probe;
        for (std::uint32_t i = 1; i <= ClockProbe::kAtOnce; ++i) {
            QVERIFY(probe.isDue(readClocks().mono));
            probe.ask(requestTo(server));
            QTRY_COMPARE_WITH_TIMEOUT(probe.offset(readClocks().mono).samples, i, kPatience);
        }
        const MonoTime now = readClocks().mono;
        QVERIFY(!probe.isDue(now + 20s));
        QVERIFY(probe.isDue(now + 30s));
        QCOMPARE(server.connections(), 1);
        probe.clockWasSet();
        QVERIFY(probe.isDue(now));
        QVERIFY(!probe.offset(now).known);
    }

    void whatIsNoTimeIsNoReasonToSayAnything_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not found") << answer("{}", "404 Not Found");
        QTest::newRow("a login page") << answer("<html>");
        QTest::newRow("something else") << answer(R"({"t":"clock","us":1700000000000000})");
        QTest::newRow("a fraction") << answer(R"({"t":"time","us":1.5})");
        QTest::newRow("negative") << answer(R"({"t":"time","us":-5})");
        QTest::newRow("text") << answer(R"({"t":"time","us":"1700000000000000"})");
        QTest::newRow("too long") << answer("{\"t\":\"time\",\"us\":1700000000000000,\"x\":\"" +
                                            QByteArray(100000, 'x') + "\"}");
        QTest::newRow("no answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{");
    }
    void whatIsNoTimeIsNoReasonToSayAnything()
    {
        QFETCH(QByteArray, bytes);
        ScriptServer server({ScriptServerScript().waitForRequest().send(bytes).fin()});
        ClockProbe probe;
        probe.ask(requestTo(server));
        const MonoTime asked = readClocks().mono;
        QTRY_VERIFY_WITH_TIMEOUT(probe.isDue(asked + 1h), kPatience); // it is over
        QVERIFY(!probe.offset(asked).known);
        QVERIFY(!probe.isDue(asked + 50s)); // and asked less often
    }

    void whoeverGoesAwayMeanwhileLeavesNothingBehind()
    {
        ScriptServer server({ScriptServerScript().waitForRequest().hold()});
        auto probe = std::make_unique<ClockProbe>();
        probe->ask(requestTo(server));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, kPatience);
        probe.reset();
        QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, kPatience);
    }
};

QTEST_GUILESS_MAIN(ClockProbeTest)
#include "ClockProbeTest.moc"
