// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "DemoFaultLab.h"
#include "Exchange.h"
#include "Profile.h"
#include "Reason.h"
#include "SecretStore.h"

#include <map>
#include <memory>

namespace steadfeed {

/*!
 * The demo: an exchange in this process, and the profile that shows it. Where a person may break the network,
 * or a script does, the fault proxy stands in between. Where somebody may act, its ledger is kept in
 * demoLedgerFile(), so that the next demo goes on with it.
 *
 * Threading: GUI thread; exchange and proxy bring threads of their own.
 */
class DemoExchange
{
public:
    explicit DemoExchange(const CommandLine &line);

    /// Starts the exchange; where it cannot, a reason with words for programmers in its argument.
    [[nodiscard]] Reason start();
    [[nodiscard]] Profile profile() const;
    /// Ends trading, and returns the last price of each symbol as published.
    [[nodiscard]] std::map<std::string, double> pauseAndGetPrices();
    /// What breaks the network; null where nothing stands in between.
    [[nodiscard]] FaultLab *lab() { return m_lab.get(); }
    /// A store that knows the demo's token and, for everything else, asks \a next.
    [[nodiscard]] std::shared_ptr<SecretStore> secrets(std::shared_ptr<SecretStore> next) const;

private:
    [[nodiscard]] bool start(std::string &error);
    [[nodiscard]] Exchange &exchange() const { return m_lab ? *m_lab->exchange() : *m_direct; }

    ExchangeOptions m_options;
    bool m_breakable;
    std::unique_ptr<DemoFaultLab> m_lab;
    std::unique_ptr<Exchange> m_direct; ///< where there is no lab
};

} // namespace steadfeed
