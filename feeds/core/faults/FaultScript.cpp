// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultScript.h"

#include "FaultScriptReader.h"
#include "Random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace steadfeed {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

/// The range as whole units of 1/\a scale. Integers from here on: they come out alike on every machine.
std::uint64_t draw(Random &random, const FaultRange &range, double scale)
{
    const auto from = static_cast<std::uint64_t>(std::llround(range.from * scale));
    const auto to = static_cast<std::uint64_t>(std::llround(range.to * scale));
    return from + random.below(to - from + 1);
}

milliseconds drawMillis(Random &random, const FaultRange &range)
{
    return milliseconds(static_cast<std::int64_t>(draw(random, range, 1e3)));
}

/// One strike's measures, always in this order.
Fault drawFault(Random &random, const FaultStep &step)
{
    Fault fault = step.fault;
    if (step.duration)
        fault.duration = drawMillis(random, *step.duration);
    if (step.delay)
        fault.delay = drawMillis(random, *step.delay);
    if (step.jitter)
        fault.jitter = drawMillis(random, *step.jitter);
    if (step.bytesPerSecond)
        fault.bytesPerSecond = draw(random, *step.bytesPerSecond, 1);
    if (step.sliceBytes)
        fault.sliceBytes = static_cast<std::uint32_t>(draw(random, *step.sliceBytes, 1));
    if (step.sliceEvery)
        fault.sliceEvery = drawMillis(random, *step.sliceEvery);
    if (step.size)
        fault.size = static_cast<std::uint32_t>(draw(random, *step.size, 1));
    if (step.events)
        fault.events = draw(random, *step.events, 1);
    return fault;
}

void addStep(std::vector<PlannedFault> &faults, const FaultStep &step, Random random, microseconds duration)
{
    const auto add = [&](const FaultTrigger &trigger) {
        faults.push_back({0, step.feed, trigger, drawFault(random, step)});
    };
    if (step.trigger == FaultTrigger::Type::Byte) {
        for (std::uint32_t k = step.firstConnection; k <= step.lastConnection; ++k)
            add({step.trigger, {}, k, draw(random, step.at, 1)});
        return;
    }
    const bool byTime = step.trigger == FaultTrigger::Type::Time;
    const double scale = byTime ? 1e6 : 1;
    const auto end = static_cast<std::uint64_t>(duration.count());
    std::uint64_t at = draw(random, step.at, scale);
    for (std::uint32_t i = 0; step.times == 0 || i < step.times; ++i) {
        if (byTime && at > end)
            return;
        add(byTime ? FaultTrigger{step.trigger, microseconds(static_cast<std::int64_t>(at)), 0, 0}
                   : FaultTrigger{step.trigger, {}, 0, at});
        if (!step.every)
            return;
        at += draw(random, *step.every, scale);
    }
}

} // namespace

std::optional<FaultScript> FaultScript::parse(std::string_view json, Error &error)
{
    return readFaultScript(json, error);
}

FaultPlan FaultScript::plan(std::uint64_t seed) const
{
    FaultPlan plan{name, seed, duration, {}};
    std::map<std::string, unsigned> alike;
    for (const FaultStep &step : steps) {
        std::string stream = "faults/";
        stream += steadfeed::name(step.fault.kind);
        stream += '/' + step.feed;
        const unsigned before = alike[stream]++;
        addStep(plan.faults, step, Random(seed, stream + '/' + std::to_string(before)), duration);
    }
    std::ranges::stable_sort(plan.faults, {}, [](const PlannedFault &fault) {
        const FaultTrigger &trigger = fault.trigger;
        return std::tuple(trigger.type, trigger.at, trigger.connection, trigger.offset);
    });
    for (std::uint32_t number = 0; PlannedFault & fault : plan.faults)
        fault.number = ++number;
    return plan;
}

} // namespace steadfeed
