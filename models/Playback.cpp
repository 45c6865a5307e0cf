// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Playback.h"

#include "Figures.h"

#include "FeedCommands.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr std::array kSpeeds{kSlowestPlayback, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 50.0, kFastestPlayback};

double toSeconds(std::int64_t micros)
{
    return double(micros) / 1e6;
}

/// "0:04:12", with milliseconds where somebody steps from event to event.
QString durationText(qint64 micros, bool exact)
{
    const qint64 seconds = micros / 1'000'000;
    QString text = u"%1:%2:%3"_s.arg(seconds / 3600)
                       .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
                       .arg(seconds % 60, 2, 10, QChar(u'0'));
    if (exact)
        text += QLocale().decimalPoint() + u"%1"_s.arg(micros / 1000 % 1000, 3, 10, QChar(u'0'));
    return text;
}

/// What shows at once when a person asks for it.
auto answers(const PlaybackStatus &status)
{
    return std::tuple(status.paused, status.seeking, status.ended, status.speed, status.length);
}

auto places(const PlaybackStatus &status)
{
    return std::tuple(status.position, status.reached);
}

} // namespace

Playback::Playback(FeedCommands *commands, QObject *parent) : QObject(parent), m_commands(commands) {}

void Playback::apply(const std::optional<PlaybackStatus> &status)
{
    const bool both = status && m_status;
    const bool answered = both ? answers(*status) != answers(*m_status) : status.has_value() != active();
    m_moved = m_moved || (both && places(*status) != places(*m_status));
    m_status = status;
    if (answered)
        Q_EMIT changed();
}

void Playback::repaint()
{
    if (std::exchange(m_moved, false))
        Q_EMIT changed();
}

double Playback::position() const
{
    return m_status ? toSeconds(m_status->position) : 0.0;
}

double Playback::reached() const
{
    return m_status ? toSeconds(m_status->reached) : 0.0;
}

double Playback::length() const
{
    return m_status ? toSeconds(m_status->length) : 0.0;
}

QString Playback::stateText() const
{
    return seeking()  ? tr("Going there…")
           : ended()  ? tr("At its end")
           : paused() ? tr("Paused")
                      : tr("Playing");
}

QString Playback::speedText() const
{
    if (!m_status)
        return {};
    return m_status->speed == kUnboundedPlayback ? tr("max") : QLocale().toString(m_status->speed) + u"×"_s;
}

QString Playback::positionText() const
{
    return m_status ? durationText(m_status->position, m_status->paused) : QString();
}

QString Playback::lengthText() const
{
    return m_status && m_status->length > 0 ? durationText(m_status->length, false) : figures::unknown();
}

QString Playback::timeAt(double seconds) const
{
    if (!m_status || m_status->started == kNoTime)
        return figures::unknown();
    const WallMicros wall = m_status->started + WallMicros(seconds * 1e6);
    const QDate day = QDateTime::fromMSecsSinceEpoch(wall / 1000).date();
    return QLocale().toString(day, QLocale::ShortFormat) + u' ' + figures::timeOfDay(wall);
}

void Playback::toggle()
{
    if (ended()) {
        seek(0.0);
        send({.what = PlaybackCommand::What::Play});
    } else {
        send({.what = paused() ? PlaybackCommand::What::Play : PlaybackCommand::What::Pause});
    }
}

void Playback::step()
{
    send({.what = PlaybackCommand::What::Step});
}

void Playback::slower()
{
    if (const auto speed = slowerSpeed())
        send({.what = PlaybackCommand::What::SetSpeed, .speed = *speed});
}

void Playback::faster()
{
    if (const auto speed = fasterSpeed())
        send({.what = PlaybackCommand::What::SetSpeed, .speed = *speed});
}

void Playback::seek(double seconds)
{
    send({.what = PlaybackCommand::What::Seek, .micros = std::int64_t(std::max(seconds, 0.0) * 1e6)});
}

void Playback::send(const PlaybackCommand &command)
{
    if (m_commands)
        m_commands->steerPlayback(command);
}

std::optional<double> Playback::slowerSpeed() const
{
    if (!m_status)
        return std::nullopt;
    if (m_status->speed == kUnboundedPlayback)
        return kFastestPlayback;
    const auto it = std::ranges::lower_bound(kSpeeds, m_status->speed);
    return it == kSpeeds.begin() ? std::nullopt : std::optional(*(it - 1));
}

std::optional<double> Playback::fasterSpeed() const
{
    if (!m_status || m_status->speed == kUnboundedPlayback)
        return std::nullopt;
    const auto it = std::ranges::upper_bound(kSpeeds, m_status->speed);
    return it == kSpeeds.end() ? kUnboundedPlayback : *it;
}

} // namespace steadfeed
