// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PlaybackClock.h"

#include <string>
#include <vector>

namespace steadfeed {

/// One transport that plays a feed of a recording, as its group sees it.
class PlaybackMember
{
public:
    enum class Stand {
        Closed,
        Behind,  ///< still has to deliver, or to look what comes next
        Waiting, ///< before an event that is not due
        AtEnd,   ///< before the end, which is not due
    };

    virtual ~PlaybackMember() = default;
    /// The clock was changed: look again what is due. Tells nothing from inside the call.
    virtual void wake() = 0;

    [[nodiscard]] Stand stand() const { return m_stand; }
    [[nodiscard]] const PlaybackMark &mark() const { return m_mark; }

protected:
    Stand m_stand = Stand::Closed;
    PlaybackMark m_mark; ///< where it stands in the file

private:
    friend class PlaybackGroup;
};

/*!
 * The feeds of one recording, which play by one clock, and what a person may ask of them as a whole.
 *
 * Each member reads the file for itself, at its own pace; what needs all of them is here. A step goes to the
 * one whose event comes first, once every member knows its next. After a seek the clock waits until all have
 * delivered what lies before. Going back is not for members: they deliver forwards only, so steer() says
 * that every feed has to be started anew.
 *
 * Threading: one thread with its transports, after it was made. The first recordingOpened() may wait for the
 * disk.
 */
class PlaybackGroup
{
public:
    explicit PlaybackGroup(double speed = 1.0) : m_clock(speed) {}

    /// True: the place lies behind what was delivered. The caller makes all feeds forget and opens them
    /// again; they play from the beginning, up to that place as fast as it is taken.
    [[nodiscard]] bool steer(const PlaybackCommand &command, MonoTime now);
    [[nodiscard]] PlaybackStatus status(MonoTime now) const;

    // For the members
    void join(PlaybackMember &member) { m_members.push_back(&member); }
    void leave(PlaybackMember &member) { std::erase(m_members, &member); }
    /// Starts the clock. \a started: the header's time.
    void recordingOpened(const std::string &file, const std::string &started, MonoTime now);
    /// A member came to stand, or closed.
    void settle(MonoTime now);
    [[nodiscard]] PlaybackClock &clock() { return m_clock; }

private:
    void wakeAll();
    void stepOnce();

    PlaybackClock m_clock;
    std::vector<PlaybackMember *> m_members;
    std::string m_file; ///< whose length is known
    WallMicros m_started = kNoTime;
    std::int64_t m_length = 0;
    unsigned m_steps = 0; ///< asked for and not yet done
};

} // namespace steadfeed
