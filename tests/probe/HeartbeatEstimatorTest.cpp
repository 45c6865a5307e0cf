// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeartbeatEstimator.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class HeartbeatEstimatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageThatSaysSoIsAHeartbeat_data();
    void aMessageThatSaysSoIsAHeartbeat();
    void aFixedPaceIsFoundAmongEvents();
    void aPaceThatOnlyFillsSilenceIsFoundAmongEvents();
    void oneBeatAloneHasNoInterval();
    void withoutBeatsThereIsNone();
};

namespace {

MonoTime at(Millis time)
{
    return MonoTime{} + 1h + time;
}

} // namespace

void HeartbeatEstimatorTest::aMessageThatSaysSoIsAHeartbeat_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("beat");
    QTest::newRow("by its event name") << QByteArray("ping") << QByteArray("x") << true;
    QTest::newRow("by its text") << QByteArray() << QByteArray("keepalive") << true;
    QTest::newRow("native") << QByteArray() << QByteArray(R"({"t":"hb"})") << true;
    QTest::newRow("with blanks") << QByteArray() << QByteArray(R"({ "type" : "HeartBeat", "n": 1 })") << true;
    QTest::newRow("Bitfinex") << QByteArray() << QByteArray(R"([232949,"hb",17])") << true;
    QTest::newRow("a trade") << QByteArray("trade") << QByteArray(R"({"type":"trade","p":1})") << false;
    QTest::newRow("the word elsewhere") << QByteArray() << QByteArray(R"({"title":"ping"})") << false;
    QTest::newRow("a long message") << QByteArray()
                                    << R"({"type":"ping","x":")" + QByteArray(1000, 'x') + "\"}" << false;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
}

void HeartbeatEstimatorTest::aMessageThatSaysSoIsAHeartbeat()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, data);
    QFETCH(const bool, beat);
    HeartbeatEstimator estimator;
    QCOMPARE(estimator.message(at(0ms), {type.constData(), std::size_t(type.size())},
                               {data.constData(), std::size_t(data.size())}),
             beat);
    QCOMPARE(estimator.facts().kind == HeartbeatKind::Message, beat);
}

void HeartbeatEstimatorTest::aFixedPaceIsFoundAmongEvents()
{
    HeartbeatEstimator estimator;
    for (int i = 0; i < 2000; ++i) { // events at uneven times, a beat every 3 s
        const Millis time{i * 10};
        if (i % 300 == 0)
            estimator.comment(at(time));
        else if (i % 7 == 0 || i % 11 == 0)
            estimator.message(at(time), {}, "{}");
    }
    QCOMPARE(estimator.facts().kind, HeartbeatKind::Comment);
    QCOMPARE(estimator.facts().interval, 3000ms);
    QVERIFY(!estimator.facts().whenIdle);
}

void HeartbeatEstimatorTest::aPaceThatOnlyFillsSilenceIsFoundAmongEvents()
{
    HeartbeatEstimator estimator;
    estimator.comment(at(0ms));
    Millis time{0};
    for (const Millis busy : {3000ms, 500ms, 7000ms, 1200ms}) {
        time += busy;
        estimator.message(at(time), {}, "{}");
        time += 2000ms;
        estimator.comment(at(time));
    }
    QCOMPARE(estimator.facts().interval, 2000ms);
    QVERIFY(estimator.facts().whenIdle);
}

void HeartbeatEstimatorTest::oneBeatAloneHasNoInterval()
{
    HeartbeatEstimator estimator;
    estimator.comment(at(0ms));
    QCOMPARE(estimator.facts().seen, std::uint64_t(1));
    QCOMPARE(estimator.facts().interval, 0ms);
}

void HeartbeatEstimatorTest::withoutBeatsThereIsNone()
{
    HeartbeatEstimator estimator;
    estimator.message(at(0ms), "tick", R"({"t":"tick"})");
    QCOMPARE(estimator.facts().kind, HeartbeatKind::None);
}

QTEST_APPLESS_MAIN(HeartbeatEstimatorTest)
#include "HeartbeatEstimatorTest.moc"
