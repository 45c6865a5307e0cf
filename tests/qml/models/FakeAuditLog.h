// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditCommands.h"
#include "AuditUpdate.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace steadfeed {

/// An audit log in memory, for tests of the models and the window: answers questions as the audit thread
/// does, but only when tell() hands them on.
class FakeAuditLog : public AuditCommands
{
public:
    struct Fetch
    {
        AuditQuery query;
        std::uint64_t before = 0;
        std::uint64_t ticket = 0;
    };
    struct Export
    {
        std::string file;
        AuditExportFormat format{};
        AuditQuery query;
    };

    std::vector<AuditRow> rows; ///< by number
    std::vector<AuditDraft> drafts;
    std::vector<Fetch> fetches;
    std::vector<Export> exports;
    std::optional<bool> rescueAnswer;
    int verifications = 0;
    int reconnects = 0;
    int newLists = 0;
    AuditStatus status;
    Reason cannotSave; ///< set: nothing can be stored
    AuditUpdate due;   ///< of the next update

    /// An outbox that is open, and a server that permits all to the role; empty: it was never reached.
    explicit FakeAuditLog(const std::string &role = {}, std::vector<std::string> may = {})
    {
        status.access = AuditAccess::Ready;
        status.link = role.empty() ? LinkState::Connecting : LinkState::Live;
        status.head.client = "c_1";
        status.head.role = role;
        status.head.may = std::move(may);
    }
    static std::vector<std::string> traderKinds()
    {
        return {"ack_alert", "flag", "unflag", "note", "flatten", "set_limit"};
    }

    static AuditRow made(std::uint64_t seq, const std::string &kind, const std::string &body,
                         AuditState state = AuditState::Saved)
    {
        AuditRow row;
        row.action.seq = seq;
        row.action.id = "01JB2Q0000000000000000000" + std::to_string(seq % 10);
        row.action.ms = 1'700'000'000'000 + std::int64_t(seq);
        row.action.kind = kind;
        row.action.body = body;
        row.action.hash.fill(std::uint8_t(seq));
        row.action.prev.fill(std::uint8_t(seq - 1));
        row.state = state;
        return row;
    }
    const AuditRow &add(const std::string &kind, const std::string &body,
                        AuditState state = AuditState::Saved)
    {
        return rows.emplace_back(made(rows.size() + 1, kind, body, state));
    }
    /// An action came so far; told with the next update.
    void bring(std::uint64_t seq, AuditState state, const std::string &code = {},
               const std::string &text = {})
    {
        AuditRow &row = rows.at(seq - 1);
        row.state = state;
        row.sentCount = 1;
        row.code = code;
        row.text = text;
        if (state > AuditState::Sent) {
            row.answered = row.action.ms * 1000 + 40'000;
            status.head.acked = seq;
        }
        due.changed.insert(due.changed.begin(), row); // newest first
    }
    [[nodiscard]] AuditUpdate next()
    {
        status.head.next = rows.size() + 1;
        due.status = status;
        return std::exchange(due, {});
    }
    /// Hands on what is due, and the answers to what is asked because of it. \a T: Audit or AuditModel.
    template <typename T>
    void tell(T &to)
    {
        std::size_t asked = 0;
        do {
            asked = fetches.size();
            to.take(next());
        } while (fetches.size() > asked);
    }

    void record(AuditDraft draft, std::uint64_t ticket) override
    {
        drafts.push_back(draft);
        if (cannotSave) {
            due.saved.push_back({ticket, {}, cannotSave});
            return;
        }
        due.saved.push_back({ticket, add(draft.kind, draft.body), {}});
    }
    void fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit,
               std::uint64_t ticket) override
    {
        fetches.push_back({query, before, ticket});
        AuditPage page{ticket, {}, 0, false};
        for (auto row = rows.rbegin(); row != rows.rend() && !status.head.client.empty(); ++row) {
            if (!fits(*row, query))
                continue;
            ++page.matching;
            if (before > 0 && row->action.seq >= before)
                continue;
            page.more = page.rows.size() == limit;
            if (!page.more)
                page.rows.push_back(*row);
        }
        due.pages.push_back(std::move(page));
    }
    void verify() override { ++verifications; }
    void exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query) override
    {
        exports.push_back({file, format, query});
    }
    void reconnectNow() override { ++reconnects; }
    void giveSecret(const std::string &) override {}
    void allowSecretForOrigin(bool) override {}
    void settleRescue(bool again) override { rescueAnswer = again; }
    void startAnew() override { ++newLists; }

private:
    static bool fits(const AuditRow &row, const AuditQuery &query)
    {
        const auto none = [](const auto &wanted, const auto &value) {
            return !wanted.empty() && std::ranges::find(wanted, value) == wanted.end();
        };
        const QString all = QString::fromStdString(row.action.kind + row.action.body + row.code + row.text);
        return !none(query.states, row.state) && !none(query.kinds, row.action.kind) &&
               all.contains(QString::fromStdString(query.text), Qt::CaseInsensitive);
    }
};

} // namespace steadfeed
