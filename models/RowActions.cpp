// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowActions.h"

#include "AuditTexts.h"
#include "DisplayText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

std::vector<std::string> RowActions::kinds()
{
    return {std::string(auditkind::kFlag), std::string(auditkind::kUnflag), std::string(auditkind::kFlatten),
            std::string(auditkind::kSetLimit)};
}

std::optional<RowActions::Member> RowActions::memberOf(std::string_view kind)
{
    if (kind == auditkind::kFlag || kind == auditkind::kUnflag)
        return Member::Flag;
    if (kind == auditkind::kSetLimit)
        return Member::Limit;
    if (kind == auditkind::kFlatten)
        return Member::Quantity;
    return {};
}

void RowActions::take(const AuditRow &row, MonoTime now)
{
    const auto member = memberOf(row.action.kind);
    if (!member)
        return;
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(row.action.body)).object();
    const auto text = [&body](QLatin1StringView key) {
        return displayText(body.value(key).toVariant().toString());
    };
    const Id id{text("symbol"_L1), text("account"_L1), *member};
    const auto it = m_actions.find(id);
    const bool known = it != m_actions.end() && it->second.seq == row.action.seq;
    if (row.state == AuditState::Refused) {
        if (known)
            m_actions.erase(it);
        m_version += known ? 1 : 0;
        return;
    }
    // One that was answered before anybody here knew of it is none that is under way.
    if (it == m_actions.end()
            ? row.state == AuditState::Confirmed
            : std::pair(row.action.seq, row.state) <= std::pair(it->second.seq, it->second.state))
        return;
    UnderWay action{row.action.seq, row.action.kind, row.state, {}, {}};
    if (row.action.kind == auditkind::kFlag)
        action.wanted = text("reason"_L1);
    else if (row.action.kind == auditkind::kSetLimit)
        action.wanted = text("limit"_L1);
    if (row.state == AuditState::Confirmed)
        action.confirmed = now;
    m_actions.insert_or_assign(id, std::move(action));
    ++m_version;
}

bool RowActions::shows(const Position &position, Member member, const UnderWay &action)
{
    if (position.restored)
        return false;
    if (position.received > *action.confirmed)
        return true;
    switch (member) {
    case Member::Flag:
        return action.kind == auditkind::kUnflag ? position.flag.isEmpty()
               : action.wanted.isEmpty()         ? !position.flag.isEmpty()
                                                 : position.flag == action.wanted;
    case Member::Limit:
        return action.wanted.isEmpty()
                   ? !position.limit.known()
                   : position.limit.known() && position.limit.value == action.wanted.toDouble();
    case Member::Quantity:
        return position.quantity.value == 0.0;
    }
    return true;
}

void RowActions::settle(const PositionBook &positions)
{
    const auto confirmed = [](const auto &action) { return action.second.confirmed.has_value(); };
    if (std::ranges::none_of(m_actions, confirmed))
        return;
    for (const auto &position : positions.rows()) {
        if (position->removed)
            continue;
        for (const Member member : {Member::Flag, Member::Limit, Member::Quantity}) {
            const auto it = m_actions.find({position->symbol, position->account, member});
            if (it == m_actions.end() || !it->second.confirmed || !shows(*position, member, it->second))
                continue;
            m_actions.erase(it);
            ++m_version;
        }
    }
}

void RowActions::clear()
{
    m_actions.clear();
    ++m_version;
}

QString RowActions::text(const Position &position) const
{
    if (m_actions.empty())
        return {};
    QStringList lines;
    for (const Member member : {Member::Flag, Member::Limit, Member::Quantity}) {
        const auto it = m_actions.find({position.symbol, position.account, member});
        if (it != m_actions.end())
            lines += audittexts::underWay(it->second.kind, it->second.state);
    }
    return lines.join(u'\n');
}

} // namespace steadfeed
