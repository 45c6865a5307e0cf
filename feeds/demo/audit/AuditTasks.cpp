// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditTasks.h"

#include <set>
#include <utility>

namespace steadfeed::demo {
namespace {

constexpr const char *kBusy = "The ledger cannot be written at present.";

} // namespace

std::vector<DeskAnswer> AuditTasks::carryOut(const std::vector<AuditTask> &tasks)
{
    const AuditDesk before = m_desk;
    std::vector<DeskAnswer> answers;
    answers.reserve(tasks.size());
    m_book->begin();
    for (const AuditTask &task : tasks)
        answers.push_back(answer(task));
    if (m_book->commit())
        return answers;
    m_desk = before;
    for (const AuditTask &task : tasks) {
        if (std::holds_alternative<AuditTask::Leave>(task.what))
            m_desk.leave(task.connection);
    }
    return refuse(tasks);
}

DeskAnswer AuditTasks::answer(const AuditTask &task)
{
    if (const auto *act = std::get_if<AuditTask::Act>(&task.what))
        return m_desk.act(task.connection, act->act, act->decision);
    if (const auto *hello = std::get_if<AuditTask::Hello>(&task.what))
        return m_desk.greet(task.connection, hello->subject, hello->hello, hello->offer);
    m_desk.leave(task.connection);
    return {};
}

/// What is said instead where nothing could be stored: to each connection once, the rest follows from it.
std::vector<DeskAnswer> AuditTasks::refuse(const std::vector<AuditTask> &tasks) const
{
    std::vector<DeskAnswer> answers;
    std::set<std::uint64_t> told;
    for (const AuditTask &task : tasks) {
        DeskAnswer &answer = answers.emplace_back();
        if (std::holds_alternative<AuditTask::Leave>(task.what) || !told.insert(task.connection).second)
            continue;
        if (const auto *act = std::get_if<AuditTask::Act>(&task.what)) {
            answer.frame = m_desk.postpone(task.connection, act->act);
        } else {
            answer.close = auditclose::kOverloaded;
            answer.why = kBusy;
        }
    }
    return answers;
}

} // namespace steadfeed::demo
