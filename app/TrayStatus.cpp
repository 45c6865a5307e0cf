// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrayStatus.h"

#include <chrono>

namespace steadfeed {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TrayStatus::TrayStatus(Dashboard &dashboard, std::unique_ptr<Tray> tray, Clock clock, QObject *parent)
    : QObject(parent)
    , m_dashboard(dashboard)
    , m_tray(std::move(tray))
    , m_clock(std::move(clock))
{
    m_tray->setActions([this] { Q_EMIT showRequested(); }, [this] { Q_EMIT quitRequested(); });
    connect(&m_timer, &QTimer::timeout, this, &TrayStatus::update);
    connect(&dashboard, &Dashboard::trayChanged, this, &TrayStatus::update);
    m_timer.start(1s);
    update();
}

void TrayStatus::update()
{
    m_dashboard.setTrayThere(m_tray->there());
    // Also while nobody is told: what happened meanwhile must not come up later as news.
    const auto message = m_losses.note(m_dashboard.books().feeds, m_clock().mono);
    const bool running = m_dashboard.phase() == Dashboard::Running;
    const bool visible = m_dashboard.trayThere() && m_dashboard.trayWanted() && running;
    m_tray->setVisible(visible);
    if (!visible)
        return;
    const HealthModel &health = *m_dashboard.health();
    m_tray->setState(texts::Severity(health.worstSeverity()),
                     u"%1 – %2"_s.arg(health.worstText(), m_dashboard.profileName()));
    if (message)
        m_tray->tell(message->severity, message->title, message->text);
}

} // namespace steadfeed
