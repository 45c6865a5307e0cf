// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PlaybackTypes.h"

#include <chrono>
#include <optional>

namespace steadfeed {

/*!
 * The clock by which all feeds of a recording play: which event is due, and when the next one will be.
 *
 * It stands at 0 until start(). While it runs, whatever lies up to its position is due; while it stands,
 * whatever lies up to its gate, which may be one certain line (steps). At unbounded speed everything is due
 * and the position is that of what was delivered.
 *
 * Threading: a plain value, one thread. Pure: time is handed in.
 */
class PlaybackClock
{
public:
    explicit PlaybackClock(double speed = 1.0) : m_speed(speed) {}

    /// Harmless when it was started.
    void start(MonoTime now);
    void setSpeed(double speed, MonoTime now);
    void pause(MonoTime now);
    void resume(MonoTime now);
    /// Stands at this position, whether paused or not, until release().
    void seek(std::int64_t micros);
    void release(MonoTime now);
    /// While paused: whatever lies up to this line is due, and nothing behind it.
    void stepTo(const PlaybackMark &mark);

    /// This was delivered.
    void delivered(const PlaybackMark &mark) { m_delivered = std::max(m_delivered, mark); }
    /// The furthest that was delivered.
    [[nodiscard]] const PlaybackMark &furthest() const { return m_delivered; }
    /// Everything plays from the beginning again.
    void forgetDelivered() { m_delivered = {}; }

    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool paused() const { return m_paused; }
    [[nodiscard]] bool seeking() const { return m_held; }
    [[nodiscard]] std::int64_t position(MonoTime now) const;
    /// How long until this is due; zero: it is. Nothing: not before something else happens to the clock.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilDue(const PlaybackMark &mark,
                                                                   MonoTime now) const;

private:
    [[nodiscard]] bool runs() const { return m_started && !m_paused && !m_held; }
    [[nodiscard]] PlaybackMark gate(MonoTime now) const;
    void stand(MonoTime now);
    void run(MonoTime now);

    double m_speed;
    bool m_started = false;
    bool m_paused = false;
    bool m_held = false;
    PlaybackMark m_gate;       ///< while it stands
    std::int64_t m_anchor = 0; ///< while it runs: the position at m_anchoredAt
    MonoTime m_anchoredAt{};
    PlaybackMark m_delivered;
};

} // namespace steadfeed
