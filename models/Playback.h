// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PlaybackTypes.h"

#include <QObject>
#include <QQmlEngine>

#include <optional>

namespace steadfeed {

class FeedCommands;

/*!
 * The recording that plays: where it is, how fast, and what one can ask of it. Times are seconds since its
 * start.
 *
 * What a person has just asked for shows with the next batch, the position at 10 Hz.
 *
 * Threading: GUI thread.
 */
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the dashboard")

    /*! A recording plays; nothing else here means anything without. */
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(double position READ position NOTIFY changed)
    /*! Up to where everything was delivered: behind the position while a seek is under way. */
    Q_PROPERTY(double reached READ reached NOTIFY changed)
    /*! 0 where it is not known. */
    Q_PROPERTY(double length READ length NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)
    Q_PROPERTY(bool seeking READ seeking NOTIFY changed)
    Q_PROPERTY(bool ended READ ended NOTIFY changed)
    Q_PROPERTY(bool canSlower READ canSlower NOTIFY changed)
    Q_PROPERTY(bool canFaster READ canFaster NOTIFY changed)
    /*! "Playing", "Paused" ... */
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QString speedText READ speedText NOTIFY changed)
    Q_PROPERTY(QString positionText READ positionText NOTIFY changed)
    Q_PROPERTY(QString lengthText READ lengthText NOTIFY changed)

public:
    explicit Playback(FeedCommands *commands, QObject *parent = nullptr);

    void setCommands(FeedCommands *commands) { m_commands = commands; }
    /// Nothing: no recording plays.
    void apply(const std::optional<PlaybackStatus> &status);
    /// Tells the views of the position.
    void repaint();

    [[nodiscard]] bool active() const { return m_status.has_value(); }
    [[nodiscard]] double position() const;
    [[nodiscard]] double reached() const;
    [[nodiscard]] double length() const;
    [[nodiscard]] bool paused() const { return m_status && m_status->paused; }
    [[nodiscard]] bool seeking() const { return m_status && m_status->seeking; }
    [[nodiscard]] bool ended() const { return m_status && m_status->ended; }
    [[nodiscard]] bool canSlower() const { return slowerSpeed().has_value(); }
    [[nodiscard]] bool canFaster() const { return fasterSpeed().has_value(); }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString speedText() const;
    [[nodiscard]] QString positionText() const;
    [[nodiscard]] QString lengthText() const;

    /*! Pauses what plays, plays what is paused, and begins again what has ended. */
    Q_INVOKABLE void toggle();
    /*! The next event, of whichever feed. */
    Q_INVOKABLE void step();
    Q_INVOKABLE void slower();
    Q_INVOKABLE void faster();
    Q_INVOKABLE void seek(double seconds);
    /*! Time of day at this place of the recording, with its date. */
    Q_INVOKABLE QString timeAt(double seconds) const;

    Q_SIGNAL void changed();

private:
    void send(const PlaybackCommand &command);
    [[nodiscard]] std::optional<double> slowerSpeed() const;
    [[nodiscard]] std::optional<double> fasterSpeed() const;

    FeedCommands *m_commands;
    std::optional<PlaybackStatus> m_status;
    bool m_moved = false; ///< since the last repaint
};

} // namespace steadfeed
