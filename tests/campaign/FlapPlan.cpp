// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlapPlan.h"

#include "Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace steadfeed::test {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

template <std::size_t N>
FaultKind pick(Random &random, const std::array<std::pair<FaultKind, int>, N> &weights)
{
    int sum = 0;
    for (const auto &[kind, weight] : weights)
        sum += weight;
    auto left = static_cast<int>(random.below(static_cast<std::uint64_t>(sum)));
    for (const auto &[kind, weight] : weights) {
        left -= weight;
        if (left < 0)
            return kind;
    }
    return weights.front().first;
}

milliseconds between(Random &random, std::uint64_t from, std::uint64_t to)
{
    return milliseconds(from + random.below(to - from + 1));
}

FaultAnswer answer(Random &random)
{
    FaultAnswer answer;
    switch (random.below(10)) {
    case 0:
        answer.retryAfter = std::to_string(1 + random.below(5));
        break; // 503
    case 1:
        answer.status = 429;
        answer.retryAfter = std::to_string(1 + random.below(3));
        break;
    case 2:
        answer.status = 502;
        break;
    case 3:
        break; // 503 without a hint
    case 4:
        answer.status = 204;
        break;
    case 5:
        answer.status = 301;
        answer.location = "loop";
        break;
    case 6:
        answer.status = 401;
        break;
    case 7:
        answer.status = 403;
        break;
    case 8:
        answer.status = 404;
        break;
    default:
        answer.status = 200;
        answer.contentType = "text/html";
        answer.body = "<html>Sign in</html>";
        break;
    }
    return answer;
}

/// Before which byte: within the head and the hello, within the first events, or far behind.
std::uint64_t offset(Random &random)
{
    constexpr double kFarthest = 40'000.0;
    return static_cast<std::uint64_t>(std::exp(random.unit() * std::log(kFarthest)));
}

PlannedFault onConnection(Random &random, std::uint32_t connection)
{
    constexpr std::array kinds{std::pair{FaultKind::Reset, 35},     std::pair{FaultKind::Fin, 25},
                               std::pair{FaultKind::HalfClose, 10}, std::pair{FaultKind::Hole, 15},
                               std::pair{FaultKind::Silent, 5},     std::pair{FaultKind::Refuse, 5},
                               std::pair{FaultKind::Answer, 5}};
    PlannedFault planned;
    planned.trigger.type = FaultTrigger::Type::Byte;
    planned.trigger.connection = connection;
    planned.trigger.offset = offset(random);
    planned.fault.kind = pick(random, kinds);
    const bool up = random.below(10) == 0;
    if (up && planned.fault.kind != FaultKind::HalfClose) {
        planned.fault.direction = FaultDirection::Up;
        planned.trigger.offset = random.below(400);
    }
    if (planned.fault.kind == FaultKind::Answer) {
        planned.fault.answer = answer(random);
        planned.trigger.offset = 0;
    }
    if (planned.fault.kind == FaultKind::Hole && random.below(2) == 0)
        planned.fault.duration = between(random, 500, 20'000); // heals, perhaps before anybody noticed
    return planned;
}

PlannedFault byTheClock(Random &random, microseconds at)
{
    constexpr std::array kinds{
        std::pair{FaultKind::Reset, 10},  std::pair{FaultKind::Fin, 5},      std::pair{FaultKind::Hole, 15},
        std::pair{FaultKind::Refuse, 20}, std::pair{FaultKind::Silent, 10},  std::pair{FaultKind::Answer, 15},
        std::pair{FaultKind::Delay, 10},  std::pair{FaultKind::Throttle, 8}, std::pair{FaultKind::Slice, 7}};
    PlannedFault planned;
    planned.trigger.at = at;
    Fault &fault = planned.fault;
    fault.kind = pick(random, kinds);
    if (!lasts(fault.kind))
        return planned;
    fault.duration = between(random, 500, fault.kind == FaultKind::Hole ? 20'000 : 8'000);
    switch (fault.kind) {
    case FaultKind::Delay:
        fault.delay = between(random, 10, 3000);
        fault.jitter = between(random, 0, static_cast<std::uint64_t>(fault.delay.count()));
        break;
    case FaultKind::Throttle:
        fault.bytesPerSecond = 500 + random.below(10'000);
        break;
    case FaultKind::Slice:
        fault.sliceBytes = static_cast<std::uint32_t>(1 + random.below(200));
        fault.sliceEvery = between(random, 1, 100);
        break;
    case FaultKind::Answer:
        fault.answer = answer(random);
        break;
    default:
        break;
    }
    return planned;
}

PlannedFault onEvents(Random &random, std::uint64_t at)
{
    constexpr std::array kinds{std::pair{FaultKind::Duplicate, 25},  std::pair{FaultKind::Reorder, 25},
                               std::pair{FaultKind::Skip, 35},       std::pair{FaultKind::Forget, 5},
                               std::pair{FaultKind::EpochChange, 5}, std::pair{FaultKind::GoBack, 5}};
    PlannedFault planned;
    planned.trigger.type = FaultTrigger::Type::Event;
    planned.trigger.offset = at;
    planned.fault.kind = pick(random, kinds);
    planned.fault.events = 1 + random.below(5);
    planned.fault.forGood = planned.fault.kind == FaultKind::Skip && random.below(2) == 0;
    return planned;
}

} // namespace

FaultPlan flapPlan(const FlapPlanRules &rules)
{
    constexpr std::uint32_t kSecondsPerConnection = 4; // more will be planned than come about
    constexpr std::uint64_t kClockEvery = 50'000'000;  // µs, on average
    constexpr std::uint64_t kEventsEvery = 150;
    FaultPlan plan;
    plan.script = "flaps";
    plan.seed = rules.seed;
    plan.duration = rules.duration;

    Random connections(rules.seed, "plan/connections");
    const auto most = static_cast<std::uint32_t>(rules.duration.count()) / kSecondsPerConnection;
    for (std::uint32_t connection = 1; connection <= most; ++connection) {
        PlannedFault planned = onConnection(connections, connection);
        if (connections.below(4) > 0)
            plan.faults.push_back(std::move(planned));
    }
    Random clock(rules.seed, "plan/clock");
    const auto end = std::chrono::duration_cast<microseconds>(rules.duration);
    for (microseconds at{0}; (at += microseconds(clock.below(2 * kClockEvery))) < end;)
        plan.faults.push_back(byTheClock(clock, at));
    Random events(rules.seed, "plan/events");
    for (std::uint64_t at = 0; (at += 1 + events.below(2 * kEventsEvery)) < rules.events;)
        plan.faults.push_back(onEvents(events, at));

    const auto key = [](const PlannedFault &f) {
        return std::tuple(f.trigger.type, f.trigger.at, f.trigger.connection, f.trigger.offset);
    };
    std::ranges::stable_sort(plan.faults, {}, key);
    std::uint32_t number = 0;
    for (PlannedFault &planned : plan.faults) {
        planned.number = ++number;
        planned.feed = rules.feed;
    }
    return plan;
}

} // namespace steadfeed::test
