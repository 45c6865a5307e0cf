// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"
#include "Exchange.h"
#include "Profile.h"
#include "Reason.h"
#include "SecretStore.h"

#include <map>
#include <memory>

namespace steadfeed {

/*!
 * The demo: an exchange in this process, and the profile that shows it.
 *
 * Threading: GUI thread; the exchange brings a thread of its own.
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
    /// A store that knows the demo's token and, for everything else, asks \a next.
    [[nodiscard]] std::shared_ptr<SecretStore> secrets(std::shared_ptr<SecretStore> next) const;

private:
    Exchange m_exchange;
};

} // namespace steadfeed
