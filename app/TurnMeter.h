// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace steadfeed {

/*!
 * Measures the longest turn of the GUI thread's event loop: how long it handled events between two moments at
 * which it was ready to wait. While a turn lasts, the window answers nobody. Told on the wall clock and in
 * processor time of the thread.
 *
 * Application tells it of each event; where a turn ends it learns from the event dispatcher. (Its awake() is
 * of no use here: the dispatcher that Qt takes where it has GLib says it behind the events, not before them.)
 *
 * Threading: GUI thread.
 */
class TurnMeter
{
public:
    struct Turn
    {
        std::chrono::nanoseconds wall{0};
        std::chrono::nanoseconds cpu{0};
    };

    void eventBegins();
    void eventEnds();
    void turnEnds();

    /// Forgets what was: loading the window is not a turn that anybody waits in.
    void restart();
    /// Longest so far, each by its own clock.
    [[nodiscard]] Turn longest() const { return m_longest; }

private:
    Turn m_longest;
    Turn m_current; ///< of the events of this turn
    Turn m_eventBegan;
    int m_depth = 0; ///< events that are handled inside of events count once
};

} // namespace steadfeed
