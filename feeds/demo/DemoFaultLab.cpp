// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFaultLab.h"

#include "FeedTypes.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

DemoFaultLab::DemoFaultLab(std::optional<ExchangeOptions> exchange) : m_options(std::move(exchange)) {}

DemoFaultLab::~DemoFaultLab()
{
    close();
}

bool DemoFaultLab::start(std::string &error)
{
    FaultProxyOptions proxy;
    proxy.eventFault = [this](const PlannedFault &planned) {
        tell([&] {
            if (m_exchange)
                m_exchange->addFault(planned);
        });
    };
    if (m_options) {
        ExchangeOptions options = *m_options;
        proxy.port = std::exchange(options.port, std::uint16_t(0));
        proxy.seed = options.seed;
        options.faultStruck = [this](const FaultLogEntry &entry) { tell([&] { m_proxy->note(entry); }); };
        options.eventForBytes = [this](const PlannedFault &planned) {
            tell([&] { m_proxy->strike(planned); });
        };
        m_exchange = std::make_unique<Exchange>(options);
        if (!m_exchange->start(error)) {
            m_failure = m_exchange->failure();
            return false;
        }
        proxy.targetPort = m_exchange->port();
    }
    m_proxy = std::make_unique<FaultProxy>(proxy);
    if (!m_proxy->start(error)) {
        m_failure = m_proxy->failure();
        return false;
    }
    if (m_exchange)
        m_exchange->setPublicPort(m_proxy->port());
    const std::lock_guard lock(m_gate);
    m_open = true;
    return true;
}

/// The threads of exchange and proxy tell each other things; not before both are there, nor when they go.
void DemoFaultLab::tell(const std::function<void()> &call)
{
    const std::lock_guard lock(m_gate);
    if (m_open)
        call();
}

void DemoFaultLab::close()
{
    {
        const std::lock_guard lock(m_gate);
        m_open = false;
    }
    if (m_proxy)
        m_proxy->stop();
    if (m_exchange)
        m_exchange->stop();
}

std::uint16_t DemoFaultLab::tunnelPort(const std::string &feed, bool readable, std::string &error)
{
    const std::uint16_t port = m_proxy->tunnelPort(feed, error);
    if (port != 0 && std::ranges::find(m_tunnels, feed, &FaultReach::feed) == m_tunnels.end())
        m_tunnels.push_back({feed, true, readable, false});
    return port;
}

std::vector<FaultReach> DemoFaultLab::reach()
{
    std::vector<FaultReach> reach;
    if (m_exchange) {
        for (const FeedKind kind :
             {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics})
            reach.push_back({std::string(name(kind)), true, true, true});
    }
    reach.insert(reach.end(), m_tunnels.begin(), m_tunnels.end());
    return reach;
}

void DemoFaultLab::inject(const Fault &fault, const std::string &feed)
{
    m_proxy->inject(fault, feed); // hands event faults on
}

void DemoFaultLab::clear()
{
    m_proxy->clear();
    if (m_exchange && !m_proxy->status().running) // a plan's events are still to come
        m_exchange->clearFaults();
}

void DemoFaultLab::run(const FaultPlan &plan)
{
    if (m_exchange)
        m_exchange->restartFaults();
    m_proxy->run(plan);
}

void DemoFaultLab::stop()
{
    m_proxy->stopPlan();
    if (m_exchange)
        m_exchange->clearFaults();
}

FaultLabStatus DemoFaultLab::status()
{
    return m_proxy->status();
}

std::vector<FaultLogEntry> DemoFaultLab::takeLog()
{
    return m_proxy->takeLog();
}

void DemoFaultLab::holdMarket(bool hold)
{
    if (m_exchange)
        m_exchange->setHeld(hold);
}

std::vector<PublishedFeed> DemoFaultLab::published()
{
    return m_exchange ? m_exchange->published() : std::vector<PublishedFeed>{};
}

} // namespace steadfeed
