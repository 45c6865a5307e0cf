// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradeDesk.h"

#include "JsonLine.h"
#include "WireText.h"

#include <algorithm>
#include <cstdlib>

namespace steadfeed::demo {
namespace {

// An alert that can still be acknowledged; nobody answers one that is thousands of messages old.
constexpr std::size_t kAlertsKept = 1'000;

AuditDecision rejected(std::string_view code, std::string text)
{
    return {AuditVerdict::Rejected, std::string(code), std::move(text)};
}

} // namespace

TradeDesk::TradeDesk(const Market &market, PositionBook &book, DemoFeed &positions, DemoFeed &notices,
                     std::string epoch)
    : m_market(market)
    , m_book(book)
    , m_positions(positions)
    , m_notices(notices)
    , m_epoch(std::move(epoch))
{
}

void TradeDesk::restore(const std::vector<AuditMark> &marks, WallMicros now)
{
    for (const AuditMark &mark : marks) {
        const Key key(mark.key, mark.account);
        if (mark.kind == AuditMark::Kind::Flag)
            m_flags[key] = mark.reason;
        else if (mark.kind == AuditMark::Kind::Limit)
            m_limits[key] = mark.limit;
        else
            m_acks[mark.key] = mark.subject;
    }
    for (const DemoPosition &row : m_book.rows())
        checkLimit(row, now);
}

AuditDecision TradeDesk::decide(const AuditOrder &order)
{
    if (order.kind == auditkind::kAckAlert && !m_alerts.contains(order.alert))
        return rejected("UNKNOWN_ALERT", "There is no such alert, or it is too old.");
    const bool ofRow = order.kind == auditkind::kFlag || order.kind == auditkind::kUnflag ||
                       order.kind == auditkind::kSetLimit || order.kind == auditkind::kFlatten;
    if (!ofRow)
        return {};
    const DemoPosition *row = find(order);
    if (!row)
        return rejected("UNKNOWN_POSITION", "There is no such position.");
    if (order.kind != auditkind::kFlatten)
        return {};
    const Key key = keyOf(*row);
    if (row->quantity == 0 || m_held.contains(key))
        return rejected("NOTHING_TO_FLATTEN", "The position is flat.");
    if (row->quantity != order.quantity)
        return rejected("POSITION_CHANGED",
                        "The position is " + std::to_string(row->quantity) + " now, not what was seen.");
    m_held.insert(key);
    return {};
}

void TradeDesk::release(const AuditOrder &order)
{
    if (order.kind != auditkind::kFlatten)
        return;
    if (const auto held = m_held.find({order.symbol, order.account}); held != m_held.end())
        m_held.erase(held);
}

void TradeDesk::carryOut(const AuditOrder &order, const std::string &subject, WallMicros now)
{
    release(order);
    if (order.kind == auditkind::kAckAlert) {
        m_acks[order.alert] = subject;
        m_dueNotices.push_back(order.alert);
        flush();
        return;
    }
    const DemoPosition *row = find(order);
    if (!row)
        return;
    const Key key = keyOf(*row);
    const auto index = static_cast<std::size_t>(row - m_book.rows().data());
    if (order.kind == auditkind::kFlatten)
        m_book.flatten(index, m_market, now);
    else if (order.kind == auditkind::kFlag)
        m_flags[key] = order.reason;
    else if (order.kind == auditkind::kUnflag)
        m_flags.erase(key);
    else if (order.kind == auditkind::kSetLimit && order.limit)
        m_limits[key] = *order.limit;
    else if (order.kind == auditkind::kSetLimit)
        m_limits.erase(key);
    else
        return;
    publish(m_book.touch(index, now), now);
}

const DemoPosition *TradeDesk::find(const AuditOrder &order) const
{
    const auto found = std::ranges::find_if(m_book.rows(), [&](const DemoPosition &row) {
        return !row.removed && row.account == order.account &&
               m_market.instruments()[row.symbol].symbol == order.symbol;
    });
    return found == m_book.rows().end() ? nullptr : &*found;
}

TradeDesk::Key TradeDesk::keyOf(const DemoPosition &row) const
{
    return {std::string(m_market.instruments()[row.symbol].symbol), row.account};
}

void TradeDesk::append(std::string &out, const DemoPosition &row) const
{
    appendPosition(out, m_market.instruments()[row.symbol], row);
    const Key key = keyOf(row);
    const auto limit = m_limits.find(key);
    const auto flag = m_flags.find(key);
    if (limit == m_limits.end() && flag == m_flags.end())
        return;
    out.pop_back();
    if (limit != m_limits.end()) {
        out += R"(,"limit":)";
        appendFixed(out, limit->second, 0);
    }
    if (flag != m_flags.end()) {
        out += R"(,"flag":)";
        appendQuoted(out, flag->second);
    }
    out += '}';
}

void TradeDesk::publish(const DemoPosition &row, WallMicros now)
{
    m_dueRows.push_back(static_cast<std::size_t>(&row - m_book.rows().data()));
    checkLimit(row, now);
    flush();
}

void TradeDesk::checkLimit(const DemoPosition &row, WallMicros now)
{
    const Key key = keyOf(row);
    const auto limit = m_limits.find(key);
    if (row.removed || limit == m_limits.end() || std::abs(row.quantity) <= limit->second) {
        m_breached.erase(key);
        return;
    }
    if (!m_breached.insert(key).second)
        return;
    const std::string id = "limit-" + m_epoch + '-' + std::to_string(++m_breaches);
    std::string json = R"({"t":"notice","id":")" + id;
    json += R"(","level":"critical","title":"Limit exceeded","text":")";
    json += "Account " + key.second + " holds ";
    appendFixed(json, row.quantity, 0);
    json += "; the limit is ";
    appendFixed(json, limit->second, 0);
    json += R"(.","s":")" + key.first + R"(","ts":)";
    appendFixed(json, now, 0);
    json += '}';
    publishNotice(id, std::move(json));
}

void TradeDesk::publishNotice(const std::string &id, std::string json)
{
    if (m_alerts.insert_or_assign(id, std::move(json)).second)
        m_alertIds.push_back(id);
    if (m_alertIds.size() > kAlertsKept) {
        m_alerts.erase(m_alertIds.front());
        m_alertIds.pop_front();
    }
    m_dueNotices.push_back(id);
    flush();
}

void TradeDesk::flush()
{
    while (!m_silent && !m_dueRows.empty() && m_positions.mayPublish()) {
        append(m_positions.begin("position"), m_book.rows()[m_dueRows.front()]);
        m_dueRows.pop_front();
        m_positions.commit();
        m_positions.publish();
    }
    while (!m_silent && !m_dueNotices.empty() && m_notices.mayPublish()) {
        const std::string id = std::move(m_dueNotices.front());
        m_dueNotices.pop_front();
        const auto alert = m_alerts.find(id);
        if (alert == m_alerts.end())
            continue;
        std::string &out = m_notices.begin("notice");
        out += alert->second;
        if (const auto ack = m_acks.find(id); ack != m_acks.end()) {
            out.pop_back();
            out += R"(,"ack":)";
            appendQuoted(out, ack->second);
            out += '}';
        }
        m_notices.commit();
        m_notices.publish();
    }
}

} // namespace steadfeed::demo
