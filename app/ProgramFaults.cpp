// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

// What Program does for those who break the network on purpose.
namespace steadfeed {

Reason Program::readFaults(std::optional<FaultPlan> &plan) const
{
    if (m_line.faults.isEmpty())
        return {};
    const LabScripts::Read read = LabScripts::readFile(m_line.faults);
    if (read.script)
        plan = read.script->plan(m_line.seed);
    return read.problem;
}

/// The laboratory of feeds that are somebody else's. Where it cannot be, the feeds go on without.
void Program::openTunnels()
{
    if (m_line.headless)
        return; // nobody there to press a button
    m_tunnels = std::make_unique<DemoFaultLab>(std::nullopt);
    std::string error;
    if (m_tunnels->start(error))
        setLab(m_tunnels.get());
    else
        m_tunnels.reset();
}

/// Through the recorder: what is broken on purpose stands in the audit log.
void Program::setLab(FaultLab *lab)
{
    m_recorder.setLab(lab);
    m_dashboard.lab()->setHand(lab ? &m_recorder : nullptr);
}

void Program::routeFeed(const QString &name, bool on)
{
    const std::string feed = name.toStdString();
    const FeedProfile *profile = m_routes.find(feed);
    if (!m_tunnels || !profile)
        return;
    const auto endpoints = profile->endpoints.find(profile->transport);
    const bool readable =
        endpoints != profile->endpoints.end() && !endpoints->second.empty() &&
        (endpoints->second.front().starts_with("http:") || endpoints->second.front().starts_with("ws:"));
    std::string error;
    const std::uint16_t port = m_tunnels->tunnelPort(feed, readable, error);
    Lab &lab = *m_dashboard.lab();
    if (port == 0)
        lab.tell(
            tr("The fault proxy could not be opened for %1: %2").arg(name, QString::fromStdString(error)),
            true);
    else if (!m_routes.route(feed, on ? "http://127.0.0.1:" + std::to_string(port) : std::string()))
        lab.tell(tr("%1 has a proxy of its own in the profile, and is left alone.").arg(name), true);
    else
        lab.tell({}, false);
    lab.setRouted(m_routes.routed());
}

QString Program::writeFaultLog() const
{
    return m_faults && !m_line.faultLog.isEmpty() ? m_faults->writeLog(m_line.faultLog) : QString();
}

} // namespace steadfeed
