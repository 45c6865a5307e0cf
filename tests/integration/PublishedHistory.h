// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed::test {

/// One numbered event of an exchange, as far as a checker needs it. What a feed does not have is empty.
struct PublishedEvent
{
    std::uint64_t number = 0;
    std::string key;   ///< symbol, or id of a notice
    std::string value; ///< price or quantity, digit by digit
    double size = 0.0; ///< of a tick

    [[nodiscard]] double number64() const;
    /// Digits behind the point.
    [[nodiscard]] int decimals() const;
};

/*!
 * Reads what an exchange published from its pages (docs/protocol.md), with nothing of the client under test:
 * the truth that a ledger is held against.
 *
 * Threading: the test's thread; waits in an event loop of its own.
 */
class PublishedHistory
{
public:
    /// \a base and \a token of the exchange.
    PublishedHistory(const std::string &base, const std::string &token);

    /// The events of \a feed behind number \a after, up to \a last. Empty with a problem(), where they cannot
    /// be had whole.
    [[nodiscard]] std::vector<PublishedEvent> read(const std::string &feed, const std::string &epoch,
                                                   std::uint64_t after, std::uint64_t last);
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    [[nodiscard]] QByteArray page(const std::string &feed, const std::string &after);

    std::string m_base;
    std::string m_token;
    std::string m_problem;
};

} // namespace steadfeed::test
