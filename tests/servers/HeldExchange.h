// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Exchange.h"
#include "Profile.h"
#include "RunReport.h"

#include <QString>

#include <string>

namespace steadfeed::test {

/// A way to ask: a transport, and for "websocket" perhaps the encoding "cbor".
struct Way
{
    const char *transport = "sse";
    const char *encoding = "json";
};

/// The exchange's prices at \a base, which may be a proxy's; every transport has its address there.
[[nodiscard]] FeedProfile pricesAt(const std::string &base, const Way &way = {});

/*!
 * An exchange whose ticks the test lets flow when the client is there, so that it knows the first one to
 * arrive as well as the last.
 *
 * Threading: lives in the thread of the test.
 */
class HeldExchange : public Exchange
{
public:
    explicit HeldExchange(const ExchangeOptions &options);

    [[nodiscard]] bool started() const { return m_started; }
    /// Ticks flow from here on.
    void release();
    /// Ticks stop, and the last of them is known.
    void hold();

    /// What is wrong with \a report, where every tick between release() and hold() should have arrived once;
    /// empty: nothing.
    [[nodiscard]] QString whatIsNotWhole(const FeedReport &report);

private:
    bool m_started = false;
    std::uint64_t m_before = 0; ///< the last number before release()
};

} // namespace steadfeed::test
