// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditDesk.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace steadfeed::demo {

/// One thing for the clerk to do.
struct AuditTask
{
    struct Hello
    {
        std::string subject;
        AuditHello hello;
        AuditWelcome offer;
    };
    struct Act
    {
        AuditAct act;
        AuditDecision decision;
    };
    struct Leave
    {
    };

    std::uint64_t connection = 0;
    std::variant<Leave, Hello, Act> what;
};

/*!
 * Does tasks, many at once in one transaction of the book. Where that fails, nothing of them happened, and
 * the answers say so: BUSY, or a close of who said hello.
 *
 * Threading: a plain value beside its book; AuditClerk's thread.
 */
class AuditTasks
{
public:
    /// The book must outlive it.
    explicit AuditTasks(AuditBook &book) : m_book(&book), m_desk(book) {}

    /// The answers, one for each task, in their order. When it returns, they may leave.
    [[nodiscard]] std::vector<DeskAnswer> carryOut(const std::vector<AuditTask> &tasks);

private:
    [[nodiscard]] DeskAnswer answer(const AuditTask &task);
    [[nodiscard]] std::vector<DeskAnswer> refuse(const std::vector<AuditTask> &tasks) const;

    AuditBook *m_book;
    AuditDesk m_desk;
};

} // namespace steadfeed::demo
