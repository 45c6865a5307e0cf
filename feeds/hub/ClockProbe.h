// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ClockEstimator.h"
#include "HttpExchange.h"

#include <QObject>
#include <QTimer>

namespace steadfeed {

/*!
 * Asks one server now and then what time it has (GET /v1/time, docs/protocol.md), on a connection of its own,
 * so that it never delays a feed. Whatever goes wrong is no reason to say anything: the clock is unknown
 * then, and it asks less and less often.
 *
 * It waits for nothing: its owner looks at isDue() about once a second and hands in the request, which has
 * the feed's secrets, TLS and proxy.
 *
 * Threading: lives in the feed thread.
 */
class ClockProbe : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint32_t kAtOnce = 5; ///< one a second: the first pays for the connection
    static constexpr std::chrono::seconds kEvery{30};
    static constexpr std::chrono::seconds kMostBetween{600}; ///< where it goes wrong each time

    explicit ClockProbe(QObject *parent = nullptr);
    ~ClockProbe() override;

    [[nodiscard]] bool isDue(MonoTime now) const;
    void ask(const OpenRequest &request);
    /// Our own clock was set.
    void clockWasSet();

    [[nodiscard]] ClockOffset offset(MonoTime now) const { return m_clock.offset(now); }

private:
    void onHead();
    void onFinished();
    void end(bool good);

    HttpAccess m_access;
    HttpExchange *m_exchange = nullptr; ///< ours until drop()
    QTimer m_patience;
    ClockEstimator m_clock;
    Now m_sent;
    Now m_received;
    MonoTime m_dueAt{};
    std::uint32_t m_good = 0;   ///< answers since our clock was set
    std::uint32_t m_failed = 0; ///< in a row
};

} // namespace steadfeed
