// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoutePlan.h"

#include <QTest>

using namespace steadfeed;
using namespace std::chrono_literals;

namespace {

constexpr auto kLost = ReasonCode::ConnectionLost;

RoutePlan threeWays()
{
    return RoutePlan(
        std::vector<Route>{{"websocket", "wss://a"}, {"websocket", "wss://b"}, {"longpoll", "https://a"}});
}

constexpr MonoTime at(std::chrono::seconds s)
{
    return MonoTime{s};
}

} // namespace

class RoutePlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneWayIsNeverLeft()
    {
        RoutePlan plan(std::vector<Route>{{"sse", "https://a"}});
        for (int i = 0; i < 50; ++i)
            QVERIFY(!plan.failed(true, {kLost, {}}, at(1s)));
        QVERIFY(plan.onPreferred());
        QVERIFY(!plan.leftBecause());
    }

    void threeFailuresInARowLeadOn()
    {
        RoutePlan plan = threeWays();
        QVERIFY(!plan.failed(false, {kLost, {}}, at(1s)));
        QVERIFY(!plan.failed(false, {kLost, {}}, at(2s)));
        QVERIFY(plan.failed(false, {ReasonCode::NoAnswer, {"10"}}, at(3s)));
        QCOMPARE(plan.current()->url, std::string("wss://b")); // a backup before another transport
        QCOMPARE(plan.leftBecause().code, ReasonCode::NoAnswer);
    }

    void aSuccessBetweenStartsTheCountAnew()
    {
        RoutePlan plan = threeWays();
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!plan.failed(false, {kLost, {}}, at(1s)));
            QVERIFY(!plan.failed(false, {kLost, {}}, at(1s)));
            plan.live();
        }
        QVERIFY(plan.onPreferred());
    }

    void whatCannotSucceedIsLeftAtOnce()
    {
        RoutePlan plan = threeWays();
        QVERIFY(plan.failed(true, {ReasonCode::NotFound, {"404"}}, at(1s)));
        QVERIFY(plan.failed(true, {ReasonCode::NotFound, {"404"}}, at(1s)));
        QCOMPARE(plan.current()->transport, std::string("longpoll"));
    }

    void theReasonShownIsWhyTheFirstWasLeft()
    {
        RoutePlan plan = threeWays();
        QVERIFY(plan.failed(true, {ReasonCode::SplitCharacters, {}}, at(1s)));
        QVERIFY(plan.failed(true, {ReasonCode::NotFound, {"404"}}, at(2s)));
        QCOMPARE(plan.leftBecause().code, ReasonCode::SplitCharacters);
    }

    void behindTheLastComesTheFirst()
    {
        RoutePlan plan = threeWays();
        for (int i = 0; i < 3; ++i)
            QVERIFY(plan.failed(true, {kLost, {}}, at(1s)));
        QVERIFY(plan.onPreferred());
        QVERIFY(!plan.leftBecause());
    }

    void theFirstIsTriedAgainAfterAWhile()
    {
        RoutePlan plan = threeWays();
        QVERIFY(!plan.preferredAgainAt());
        QVERIFY(plan.failed(true, {kLost, {}}, at(10s)));
        QCOMPARE(plan.preferredAgainAt(), at(10s) + RoutePlan::kPreferredAgain);
        plan.tryingPreferred(at(310s));
        QCOMPARE(plan.preferredAgainAt(), at(310s) + RoutePlan::kPreferredAgain);
        plan.tookPreferred();
        QVERIFY(plan.onPreferred());
        QVERIFY(!plan.preferredAgainAt());
        QVERIFY(!plan.leftBecause());
    }

    void aRouteOfAnEarlierPlanIsKeptUntilItFails()
    {
        RoutePlan plan = threeWays();
        plan.keptOther({ReasonCode::NotFound, {"404"}}, at(5s));
        QVERIFY(!plan.current());
        QVERIFY(!plan.onPreferred());
        QCOMPARE(plan.leftBecause().code, ReasonCode::NotFound);
        QCOMPARE(plan.preferredAgainAt(), at(5s) + RoutePlan::kPreferredAgain);
        QVERIFY(plan.failed(true, {kLost, {}}, at(9s)));
        QVERIFY(plan.onPreferred());
    }
};

QTEST_GUILESS_MAIN(RoutePlanTest)
#include "RoutePlanTest.moc"
