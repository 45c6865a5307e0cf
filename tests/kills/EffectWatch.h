// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace steadfeed::test {

/*!
 * What an exchange shows of the flags that actions put on its positions: how often each took effect, and
 * which are there now. Read page by page from its positions feed, from the moment when this is made.
 *
 * A flag took effect where a row comes with it and the quantity that it had; a fill changes the quantity.
 *
 * Threading: blocking, in one thread.
 */
class EffectWatch
{
public:
    using Key = std::pair<std::string, std::string>; ///< symbol, account

    EffectWatch(std::uint16_t port, QByteArray token);

    /// Reads on to the newest change. False: the exchange did not answer.
    bool read();

    /// The rows that were there first.
    [[nodiscard]] const std::vector<Key> &rows() const { return m_rows; }
    /// By the text of the flag.
    [[nodiscard]] const std::map<std::string, int> &effects() const { return m_effects; }
    [[nodiscard]] const std::map<Key, std::string> &flags() const { return m_flags; }
    [[nodiscard]] const std::set<Key> &removed() const { return m_removed; }

private:
    std::uint16_t m_port;
    QByteArray m_token;
    QByteArray m_next; ///< where the next page begins; empty: the table as it is
    std::vector<Key> m_rows;
    std::map<Key, double> m_quantities;
    std::map<Key, std::string> m_flags;
    std::set<Key> m_removed;
    std::map<std::string, int> m_effects;
};

} // namespace steadfeed::test
