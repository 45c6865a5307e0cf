// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlaybackGroup.h"

#include "RecordingLength.h"

#include <QDateTime>

#include <algorithm>

namespace steadfeed {

using Stand = PlaybackMember::Stand;
using What = PlaybackCommand::What;

bool PlaybackGroup::steer(const PlaybackCommand &command, MonoTime now)
{
    bool anew = false;
    if (command.what != What::SetSpeed && command.what != What::Step)
        m_steps = 0;
    switch (command.what) {
    case What::Play:
        m_clock.resume(now);
        break;
    case What::Pause:
        m_clock.pause(now);
        break;
    case What::Step:
        m_clock.pause(now);
        ++m_steps;
        break;
    case What::SetSpeed:
        m_clock.setSpeed(command.speed, now);
        break;
    case What::Seek: {
        std::int64_t micros = std::max<std::int64_t>(command.micros, 0);
        if (m_length > 0)
            micros = std::min(micros, m_length);
        anew = m_clock.furthest().micros > micros;
        if (anew)
            m_clock.forgetDelivered();
        m_clock.seek(micros);
        break;
    }
    }
    wakeAll();
    return anew;
}

/// What everybody knew of the clock no longer holds. Who stands looks again, and then there is settle().
void PlaybackGroup::wakeAll()
{
    for (PlaybackMember *member : m_members) {
        if (member->m_stand == Stand::Closed)
            continue;
        member->m_stand = Stand::Behind;
        member->wake();
    }
}

void PlaybackGroup::settle(MonoTime now)
{
    const auto stands = [](Stand stand) {
        return [stand](const PlaybackMember *member) { return member->stand() == stand; };
    };
    if (std::ranges::any_of(m_members, stands(Stand::Behind)))
        return;
    if (m_clock.seeking()) {
        m_clock.release(now);
        wakeAll();
    } else if (m_steps > 0 && !std::ranges::all_of(m_members, stands(Stand::Closed))) {
        stepOnce();
    }
}

void PlaybackGroup::stepOnce()
{
    PlaybackMember *first = nullptr;
    for (PlaybackMember *member : m_members) {
        if (member->stand() == Stand::Waiting && (!first || member->mark() < first->mark()))
            first = member;
    }
    if (!first) { // what is left are ends, which are no events
        m_steps = 0;
        m_clock.stepTo((*std::ranges::max_element(m_members, {}, &PlaybackMember::mark))->mark());
        wakeAll();
        return;
    }
    --m_steps;
    m_clock.stepTo(first->mark());
    first->m_stand = Stand::Behind;
    first->wake();
}

void PlaybackGroup::recordingOpened(const std::string &file, const std::string &started, MonoTime now)
{
    m_clock.start(now);
    if (m_file == file)
        return;
    m_file = file;
    m_length = recordingLength(file);
    const QDateTime time = QDateTime::fromString(QString::fromStdString(started), Qt::ISODateWithMs);
    m_started = time.isValid() ? time.toMSecsSinceEpoch() * 1000 : kNoTime;
}

PlaybackStatus PlaybackGroup::status(MonoTime now) const
{
    PlaybackStatus status;
    status.started = m_started;
    // Times that go backwards at the end of a file make it longer than its last line says.
    status.length = std::max(m_length, m_clock.furthest().micros);
    status.position = std::clamp<std::int64_t>(m_clock.position(now), 0, status.length);
    status.reached = status.position;
    bool anyOpen = false;
    for (const PlaybackMember *member : m_members) {
        anyOpen = anyOpen || member->stand() != Stand::Closed;
        if (member->stand() == Stand::Behind)
            status.reached = std::min(status.reached, member->mark().micros);
    }
    status.speed = m_clock.speed();
    status.paused = m_clock.paused();
    status.seeking = m_clock.seeking();
    status.ended = !m_file.empty() && !anyOpen && status.position >= status.length;
    return status;
}

} // namespace steadfeed
