// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutboxTypes.h"
#include "PositionBook.h"

#include <QString>

#include <map>
#include <optional>
#include <tuple>

namespace steadfeed {

/*!
 * The actions on positions that are under way: stored, but the feed does not show yet what they did. The row
 * itself changes with the feed alone; this is what may be said beside it.
 *
 * An action is over when the server refused it, or when it was confirmed and the row is as was asked, or came
 * anew since (somebody else may have changed it by then). Of several actions that change the same member of a
 * row the last one counts. Kinds that change no row are left out.
 *
 * Threading: GUI thread; no QObject. Time is handed in.
 */
class RowActions
{
public:
    /// The kinds that change a row.
    [[nodiscard]] static std::vector<std::string> kinds();

    /// An action that is new or came further; what came further than \a row says already is not set back.
    void take(const AuditRow &row, MonoTime now);
    /// Lets those go that the feed shows.
    void settle(const PositionBook &positions);
    void clear();

    /// A line for each action on this row; empty: nothing is under way.
    [[nodiscard]] QString text(const Position &position) const;
    /// Rises whenever a text may be another.
    [[nodiscard]] std::uint64_t version() const { return m_version; }

private:
    /// What an action changes.
    enum class Member : std::uint8_t { Flag, Limit, Quantity };
    using Id = std::tuple<QString, QString, Member>; ///< symbol and account as displayText() shows them

    struct UnderWay
    {
        std::uint64_t seq = 0;
        std::string kind;
        AuditState state = AuditState::Saved;
        QString wanted; ///< flag or limit; empty: none
        std::optional<MonoTime> confirmed;
    };
    [[nodiscard]] static std::optional<Member> memberOf(std::string_view kind);
    [[nodiscard]] static bool shows(const Position &position, Member member, const UnderWay &action);

    std::map<Id, UnderWay> m_actions;
    std::uint64_t m_version = 0;
};

} // namespace steadfeed
