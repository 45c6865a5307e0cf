// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace steadfeed {

/*!
 * Measures how long the GUI thread's event loop was busy without a break: the longest turn, on the wall clock
 * and in processor time of the thread. While a turn lasts, the window answers nobody.
 *
 * Threading: GUI thread; measures the loop of the thread it is made in.
 */
class TurnMeter : public QObject
{
    Q_OBJECT

public:
    struct Turn
    {
        std::chrono::nanoseconds wall{0};
        std::chrono::nanoseconds cpu{0};
    };

    explicit TurnMeter(QObject *parent = nullptr);

    /// Forgets what was: loading the window is not a turn that anybody waits in.
    void restart();
    /// Longest so far, each by its own clock.
    [[nodiscard]] Turn longest() const { return m_longest; }

private:
    void begin();
    void end();

    Turn m_longest;
    Turn m_begin;
    bool m_inTurn = false;
};

} // namespace steadfeed
