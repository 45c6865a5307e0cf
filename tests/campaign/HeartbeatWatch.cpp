// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeartbeatWatch.h"

#include "VirtualWorld.h"

#include <algorithm>

namespace steadfeed::test {
namespace {

using namespace std::chrono_literals;

VirtualWorld::Options worldOf(const std::string &transport, std::chrono::seconds heartbeat,
                              double eventsPerSecond)
{
    VirtualWorld::Options options;
    options.transport = transport;
    options.exchange.heartbeat = heartbeat;
    options.exchange.eventsPerSecond = eventsPerSecond;
    options.exchange.burst = 1;
    options.exchange.historyEvents = 1000;
    return options;
}

std::string watch(VirtualWorld &world, const std::string &name, std::chrono::seconds time)
{
    world.start();
    if (!world.pass(time))
        return name + ": time stands still; ";
    if (world.session().state() != LinkState::Live)
        return name + ": not live; ";
    if (world.entered(LinkState::Stale) > 0)
        return name + ": called stale; ";
    return world.network().connections() == 1 ? std::string() : name + ": called dead; ";
}

} // namespace

std::string watchHealthy(const std::string &transport, std::chrono::seconds heartbeat, double eventsPerSecond,
                         std::chrono::seconds time)
{
    VirtualWorld world(worldOf(transport, heartbeat, eventsPerSecond));
    const std::string name =
        std::to_string(heartbeat.count()) + " s, " + std::to_string(eventsPerSecond) + " events/s";
    return watch(world, name, time);
}

std::string watchPlain(const std::string &transport, std::chrono::seconds time)
{
    VirtualWorld::Options options = worldOf(transport, time + 1h, 0.0);
    options.plain = true;
    VirtualWorld world(options);
    return watch(world, "plain", time);
}

HalfOpen watchHalfOpen(const std::string &transport, std::chrono::seconds heartbeat)
{
    VirtualWorld world(worldOf(transport, heartbeat, 1.0));
    world.start();
    if (!world.pass(30s) || world.session().state() != LinkState::Live)
        return {"not live; "};
    Fault hole;
    hole.kind = FaultKind::Hole;
    world.director().inject(hole, {}, world.time());
    const MonoTime since = world.time();
    if (!world.passUntil([&] { return world.session().state() == LinkState::Backoff; }, 300s))
        return {"never noticed; "};
    const std::chrono::nanoseconds beat =
        transport == "longpoll" ? std::min<std::chrono::seconds>(heartbeat, 20s) + 2s : heartbeat;
    HalfOpen result;
    const std::chrono::nanoseconds noticed = world.time() - since;
    result.beats = static_cast<double>(noticed.count()) / static_cast<double>(beat.count());
    if (noticed > beat * 12 / 5 + 1s)
        result.wrong = std::to_string(heartbeat.count()) + " s: noticed after " +
                       std::to_string(noticed / 1ms) + " ms; ";
    return result;
}

} // namespace steadfeed::test
