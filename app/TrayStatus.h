// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Dashboard.h"
#include "LossWatch.h"
#include "Tray.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace steadfeed {

/*!
 * Keeps the tray true: the worst state as icon and words, and one message when a feed is lost for long or is
 * back. Nothing is in the tray where there is none, where nothing is open, or where the person does not want
 * it.
 *
 * Threading: GUI thread.
 */
class TrayStatus : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Now()>;

    /// \a dashboard must outlive it. Tests hand in a tray and a clock of their own.
    TrayStatus(Dashboard &dashboard, std::unique_ptr<Tray> tray, Clock clock = readClocks,
               QObject *parent = nullptr);

    /// Once a second.
    void update();

    Q_SIGNAL void showRequested();
    Q_SIGNAL void quitRequested();

private:
    Dashboard &m_dashboard;
    std::unique_ptr<Tray> m_tray;
    Clock m_clock;
    LossWatch m_losses;
    QTimer m_timer;
};

} // namespace steadfeed
