// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Exchange.h"
#include "FaultLab.h"
#include "FaultProxy.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The exchange with the fault proxy in front of it, and tunnels for feeds that are somebody else's:
 * everything that can be broken on purpose, behind one handle.
 *
 * Byte faults go to the proxy, event faults to the exchange; the proxy keeps time, plan and log for both.
 *
 * Threading: one thread at a time, as FaultLab says. Exchange and proxy have threads of their own.
 *
 * Starts and stops once.
 */
class DemoFaultLab final : public FaultLab
{
public:
    /// Port of \a exchange is the proxy's: clients never see the one behind it. None: tunnels only.
    explicit DemoFaultLab(std::optional<ExchangeOptions> exchange);
    ~DemoFaultLab() override;
    DemoFaultLab(const DemoFaultLab &) = delete;
    DemoFaultLab &operator=(const DemoFaultLab &) = delete;

    /// Where it cannot: false, why in \a error, and failure() as Exchange has it.
    [[nodiscard]] bool start(std::string &error);
    [[nodiscard]] ReasonCode failure() const { return m_failure; }
    /// Ends exchange and proxy. What was published can still be asked for.
    void close();

    /// The exchange, for its rate dial and figures; null: there is none.
    [[nodiscard]] Exchange *exchange() { return m_exchange.get(); }
    /// Of the proxy: what clients of the exchange connect to. Known from a successful start() on.
    [[nodiscard]] std::uint16_t port() const { return m_proxy ? m_proxy->port() : std::uint16_t(0); }
    [[nodiscard]] std::string baseUrl() const { return "http://127.0.0.1:" + std::to_string(port()); }
    /// The HTTP proxy on 127.0.0.1 that a feed of somebody else is to use, opened by the first call; 0 with
    /// the reason in \a error. \a readable: it has an address without TLS.
    [[nodiscard]] std::uint16_t tunnelPort(const std::string &feed, bool readable, std::string &error);

    [[nodiscard]] std::vector<FaultReach> reach() override;
    void inject(const Fault &fault, const std::string &feed) override;
    void clear() override;
    void run(const FaultPlan &plan) override;
    void stop() override;
    [[nodiscard]] FaultLabStatus status() override;
    [[nodiscard]] std::vector<FaultLogEntry> takeLog() override;
    void holdMarket(bool hold) override;
    [[nodiscard]] std::vector<PublishedFeed> published() override;

private:
    void tell(const std::function<void()> &call);

    std::optional<ExchangeOptions> m_options;
    ReasonCode m_failure = ReasonCode::None;
    std::vector<FaultReach> m_tunnels;
    std::mutex m_gate; ///< for what the two threads tell each other
    bool m_open = false;
    std::unique_ptr<Exchange> m_exchange;
    std::unique_ptr<FaultProxy> m_proxy;
};

} // namespace steadfeed
