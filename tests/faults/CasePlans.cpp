// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CasePlans.h"

#include "Random.h"

#include <algorithm>
#include <tuple>

namespace steadfeed::test {

using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kStrikes = 3;  ///< on each feed
constexpr std::uint64_t kReach = 6000; ///< byte triggers lie within so many bytes of a connection

class Plan
{
public:
    Plan(FaultKind kind, std::uint64_t seed) : m_random(seed, "case/" + std::string(name(kind)))
    {
        m_plan.script = name(kind);
        m_plan.seed = seed;
    }

    std::uint64_t below(std::uint64_t limit) { return m_random.below(limit); }
    std::chrono::milliseconds between(int from, int to)
    {
        return std::chrono::milliseconds(from +
                                         static_cast<int>(below(static_cast<std::uint64_t>(to - from))));
    }
    template <typename T, std::size_t N>
    const T &oneOf(const T (&values)[N])
    {
        return values[below(N)];
    }
    void add(const std::string &feed, const FaultTrigger &trigger, const Fault &fault)
    {
        m_plan.faults.push_back({static_cast<std::uint32_t>(m_plan.faults.size() + 1), feed, trigger, fault});
    }
    /// As FaultPlan wants it.
    [[nodiscard]] FaultPlan sorted()
    {
        const auto place = [](const PlannedFault &f) {
            return std::tuple(f.trigger.type, f.trigger.at, f.trigger.connection, f.trigger.offset, f.number);
        };
        std::ranges::sort(m_plan.faults, {}, place);
        return m_plan;
    }

private:
    Random m_random;
    FaultPlan m_plan;
};

FaultTrigger atTime(std::chrono::microseconds at)
{
    return {.type = FaultTrigger::Type::Time, .at = at};
}

/// What a server or a proxy may answer, good sense or not.
const FaultAnswer &anAnswer(Plan &plan)
{
    static const FaultAnswer answers[] = {
        {.status = 204},
        {.status = 301, .location = "loop"},
        {.status = 401},
        {.status = 403},
        {.status = 404},
        {.status = 429, .retryAfter = "1"},
        {.status = 502},
        {.status = 503, .retryAfter = "1"},
        {.status = 503, .retryAfter = "soon"},
        {.status = 200, .contentType = "text/html", .body = "<html>Sign in</html>"},
    };
    return plan.oneOf(answers);
}

/// The measures of what lasts.
Fault lasting(FaultKind kind, Plan &plan)
{
    static constexpr FaultDirection directions[] = {FaultDirection::Both, FaultDirection::Down,
                                                    FaultDirection::Up};
    Fault fault{.kind = kind, .duration = plan.between(200, 900)};
    if (kind == FaultKind::Hole)
        fault.direction = plan.oneOf(directions);
    fault.delay = plan.between(50, 400);
    fault.jitter = plan.between(0, 50);
    fault.bytesPerSecond = 1'000 + plan.below(20'000);
    fault.sliceBytes = static_cast<std::uint32_t>(1 + plan.below(50));
    fault.sliceEvery = plan.between(1, 20);
    if (kind == FaultKind::Answer)
        fault.answer = anAnswer(plan);
    return fault;
}

void addLasting(FaultKind kind, const std::string &feed, Plan &plan)
{
    for (std::uint32_t i = 0; i < kStrikes; ++i) {
        const auto at = plan.between(600 * static_cast<int>(i), 600 * static_cast<int>(i) + 400);
        plan.add(feed, atTime(at), lasting(kind, plan));
        if (kind >= FaultKind::Refuse)
            plan.add(feed, atTime(at + 1ms), {.kind = FaultKind::Reset});
    }
}

/// On the first connections, anywhere: in the head of an answer, in a hello, in an event.
void addStrikes(FaultKind kind, const std::string &feed, Plan &plan)
{
    for (std::uint32_t i = 0; i < kStrikes; ++i) {
        const FaultTrigger trigger{.type = FaultTrigger::Type::Byte,
                                   .connection = kind == FaultKind::Corrupt ? 1 : i + 1, // ends none
                                   .offset = plan.below(kReach)};
        plan.add(feed, trigger,
                 {.kind = kind,
                  .size = static_cast<std::uint32_t>(1 + plan.below(300)),
                  .mask = static_cast<std::uint8_t>(1 + plan.below(255))});
    }
}

void addEventFaults(FaultKind kind, const std::string &feed, Plan &plan)
{
    // One restart that loses its history is enough for one run. Feeds in order ask once for what is missing,
    // and for nothing more until that has come or is given up: one hole.
    const bool once = kind >= FaultKind::Skip;
    for (std::uint32_t i = 0; i < (once ? 1 : kStrikes); ++i) {
        const FaultTrigger trigger{.type = FaultTrigger::Type::Event, .offset = 5 + 20 * i + plan.below(15)};
        plan.add(feed, trigger, {.kind = kind, .events = 1 + plan.below(3), .forGood = plan.below(2) == 0});
        if (kind == FaultKind::Forget) // is only noticed by who was away
            plan.add(feed, {.type = FaultTrigger::Type::Time, .at = plan.between(300, 900)},
                     {.kind = FaultKind::Reset});
    }
}

} // namespace

const std::vector<FaultKind> &allFaultKinds()
{
    static const std::vector<FaultKind> kinds = [] {
        std::vector<FaultKind> all;
        for (int kind = 0; kind <= static_cast<int>(FaultKind::GoBack); ++kind)
            all.push_back(static_cast<FaultKind>(kind));
        return all;
    }();
    return kinds;
}

FaultPlan casePlan(FaultKind kind, const std::vector<std::string> &feeds, std::uint64_t seed)
{
    Plan plan(kind, seed);
    for (const std::string &feed : feeds) {
        if (isEventFault(kind))
            addEventFaults(kind, feed, plan);
        else if (lasts(kind))
            addLasting(kind, feed, plan);
        else
            addStrikes(kind, feed, plan);
    }
    return plan.sorted();
}

} // namespace steadfeed::test
