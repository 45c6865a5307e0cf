// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "FaultLog.h"
#include "FaultPlan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed {

/// What can be broken on the way to one feed.
struct FaultReach
{
    std::string feed;
    bool bytes = false;   ///< goes through the fault proxy
    bool answers = false; ///< and is readable there: not TLS
    bool events = false;  ///< comes from our own exchange
};

struct FaultLabStatus
{
    bool running = false; ///< a plan
    std::string script;
    std::uint64_t seed = 0;
    std::chrono::microseconds elapsed{0};
    std::chrono::microseconds duration{0}; ///< 0: until stopped
    std::uint32_t struck = 0;              ///< faults since the run began
    std::uint32_t planned = 0;
    std::uint32_t inForce = 0; ///< faults that last and are not over, buttons' included
};

/*!
 * The hand that breaks the network on purpose. Implemented where the exchange and the proxy are, handed in by
 * app; known to the window only by this.
 *
 * Threading: called in the GUI thread; nothing here waits for longer than one turn of the demo thread.
 */
class FaultLab
{
public:
    virtual ~FaultLab() = default;

    [[nodiscard]] virtual std::vector<FaultReach> reach() = 0;
    /// One fault, now. \a feed empty: all that go through. One that lasts ends after its duration, or by
    /// clear().
    virtual void inject(const Fault &fault, const std::string &feed) = 0;
    /// Ends whatever lasts; a plan goes on.
    virtual void clear() = 0;
    /// Begins a plan; one that runs is stopped first.
    virtual void run(const FaultPlan &plan) = 0;
    /// Ends the plan and whatever lasts.
    virtual void stop() = 0;
    [[nodiscard]] virtual FaultLabStatus status() = 0;
    /// What happened since the last call, in order.
    [[nodiscard]] virtual std::vector<FaultLogEntry> takeLog() = 0;

    /// No new events (true) so that everybody can catch up and the sets can be compared; false: goes on.
    virtual void holdMarket(bool hold) = 0;
    /// What our exchange published; nothing where the other end is somebody else's.
    [[nodiscard]] virtual std::vector<PublishedFeed> published() = 0;
};

} // namespace steadfeed
