// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "SecretBroker.h"

#include <steadfeed/TransportTypes.h>

#include <string_view>
#include <vector>

namespace steadfeed {

/// What a feed's server and proxy are given, or why nothing may be sent. Never both.
struct Access
{
    std::vector<Header> headers = {}; ///< with `secret` set
    ProxyOptions proxy = {};
    Reason reason = {}; ///< as Credentials::reason and ProxyAccess::reason
};

/*!
 * What a session needs from the one that runs it: the clocks, a way to be called again, secrets, the log.
 * Implemented by FeedWorker on real time and by tests on virtual time.
 *
 * Threading: the feed thread.
 */
class SessionHost
{
public:
    virtual ~SessionHost() = default;

    [[nodiscard]] virtual Now now() = 0;
    /// FeedSession::deadline() may have changed; the host calls tick() when it passes.
    virtual void deadlineChanged() = 0;
    virtual void note(FeedIndex feed, LogLevel level, const Reason &reason) = 0;
    /// Called for each attempt, so that a rotated token is taken up. \a url: where they are to go.
    [[nodiscard]] virtual Access access(FeedIndex feed, const std::string &url) = 0;
    /// Whoever it was for refused what access() gave.
    virtual void secretRefused(FeedIndex, SecretBroker::Receiver) {}
    /// By how much the clock of the feed's server differs, as far as it is known.
    [[nodiscard]] virtual ClockOffset clockOffset(FeedIndex, MonoTime) { return {}; }
    /// Everything that arrives, for a recording. \a event: "opened", "closed".
    virtual void recordFrame(FeedIndex feed, const Frame &frame, MonoTime at) = 0;
    virtual void recordConnection(FeedIndex feed, std::string_view event, const Reason &reason) = 0;
};

} // namespace steadfeed
