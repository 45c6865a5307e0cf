// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditBook.h"
#include "AuditMark.h"
#include "AuditOrder.h"
#include "DemoFeed.h"
#include "Market.h"
#include "PositionBook.h"

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace steadfeed::demo {

/*!
 * What audited actions do in the market: decides whether they can be done, does them, and publishes positions
 * and notices with what they left behind (limits, flags, acknowledgements).
 *
 * Between decide() and carryOut() or release() an action is on its way to the ledger. A flatten holds its row
 * meanwhile: holding() says that nobody else may change a position.
 *
 * Where a feed may publish nothing at the moment, what is to be told waits for flush().
 *
 * Threading: a plain value, used in the demo thread.
 */
class TradeDesk
{
public:
    TradeDesk(const Market &market, PositionBook &book, DemoFeed &positions, DemoFeed &notices,
              std::string epoch);

    /// As they were before this start.
    void restore(const std::vector<AuditMark> &marks, WallMicros now);

    [[nodiscard]] AuditDecision decide(const AuditOrder &order);
    void carryOut(const AuditOrder &order, const std::string &subject, WallMicros now);
    /// It did not take effect.
    void release(const AuditOrder &order);
    [[nodiscard]] bool holding() const { return !m_held.empty(); }

    /// {"t":"position",...} with limit and flag.
    void append(std::string &out, const DemoPosition &row) const;
    /// Publishes the row, and a notice where it went beyond its limit.
    void publish(const DemoPosition &row, WallMicros now);
    /// Publishes {"t":"notice",...}, with its acknowledgement where it has one.
    void publishNotice(const std::string &id, std::string json);

    /// Silent: publishes nothing until it is no longer.
    void setSilent(bool silent) { m_silent = silent; }
    /// Publishes what waits, as far as its feed takes it.
    void flush();

private:
    using Key = std::pair<std::string, std::string>; ///< symbol, account

    [[nodiscard]] const DemoPosition *find(const AuditOrder &order) const;
    [[nodiscard]] Key keyOf(const DemoPosition &row) const;
    void checkLimit(const DemoPosition &row, WallMicros now);

    const Market &m_market;
    PositionBook &m_book;
    DemoFeed &m_positions;
    DemoFeed &m_notices;
    std::string m_epoch;
    std::map<Key, std::int64_t> m_limits;
    std::map<Key, std::string> m_flags;        ///< the reason
    std::map<std::string, std::string> m_acks; ///< alert -> by whom
    std::multiset<Key> m_held;
    std::set<Key> m_breached;
    std::uint64_t m_breaches = 0;
    std::map<std::string, std::string> m_alerts; ///< id -> JSON, without acknowledgement
    std::deque<std::string> m_alertIds;          ///< oldest first
    std::deque<std::size_t> m_dueRows;           ///< index into the book
    std::deque<std::string> m_dueNotices;        ///< id
    bool m_silent = false;
};

} // namespace steadfeed::demo
