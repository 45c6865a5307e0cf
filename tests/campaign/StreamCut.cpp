// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamCut.h"

#include "VirtualWorld.h"

namespace steadfeed::test {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kCuts = 3;
constexpr std::uint64_t kBurst = 8;
/// Of events until a cut at this offset must have struck: one is about 100 bytes.
constexpr std::uint64_t kBytesPerBurst = 400;

PlannedFault cut(std::uint32_t connection, std::uint64_t offset, FaultKind kind)
{
    PlannedFault planned;
    planned.number = connection;
    planned.trigger.type = FaultTrigger::Type::Byte;
    planned.trigger.connection = connection;
    planned.trigger.offset = offset;
    planned.fault.kind = kind;
    return planned;
}

} // namespace

std::string cutStreamAt(const std::string &transport, std::uint64_t offset)
{
    VirtualWorld::Options options;
    options.transport = transport;
    options.exchange.eventsPerSecond = 0.0;
    VirtualWorld world(options);
    FaultPlan plan;
    plan.faults = {cut(1, offset, FaultKind::Reset), cut(2, offset, FaultKind::Reset),
                   cut(3, offset, FaultKind::Fin)};
    const auto isLive = [&world] { return world.session().state() == LinkState::Live; };

    // Nobody has a position before the first hello, and events from before it are not missed.
    world.start();
    if (!world.passUntil(isLive, 30s))
        return "never live";
    world.director().run(plan, world.time());
    const std::uint64_t bursts = kCuts * (offset / kBytesPerBurst + 4);
    for (std::uint64_t i = 0; i < bursts || world.flaps() < kCuts; ++i) {
        if (i > 10 * bursts)
            return "not cut";
        world.exchange().publish(kBurst, world.now());
        if (!world.pass(50ms) || !world.passUntil(isLive, 60s))
            return "not live again";
    }
    world.takeFrame();

    FeedSession &session = world.session();
    const std::uint64_t head = world.exchange().made();
    const IntervalSet &accepted = session.intake().sequence().acceptedNumbers();
    const LedgerCounts &counts = session.intake().counts();
    if (accepted.size() != head || !accepted.contains(1) || !accepted.contains(head))
        return std::to_string(accepted.size()) + " accepted of " + std::to_string(head);
    if (session.intake().sequence().doubled() > 0 || world.painted().updates != head)
        return std::to_string(world.painted().updates) + " applied of " + std::to_string(head);
    if (counts.refused > 0 || counts.ignored > 0 || counts.pending > 0)
        return "a part of an event was taken for one";
    if (session.intake().sequence().gaps().missing() > 0)
        return "something is called missing";
    return {};
}

} // namespace steadfeed::test
