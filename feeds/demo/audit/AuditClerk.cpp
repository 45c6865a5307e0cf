// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditClerk.h"

#include <future>
#include <set>
#include <utility>

namespace steadfeed::demo {
namespace {

// Long enough for somebody to make room on a disk, short enough to be seen.
constexpr std::chrono::milliseconds kRetry{2'000};

/// What is said instead where nothing could be stored: to each connection once, the rest follows from it.
std::vector<DeskAnswer> refusals(const std::vector<AuditTask> &tasks)
{
    std::vector<DeskAnswer> answers;
    std::set<std::uint64_t> told;
    for (const AuditTask &task : tasks) {
        DeskAnswer &answer = answers.emplace_back();
        if (std::holds_alternative<AuditTask::Leave>(task.what) || !told.insert(task.connection).second)
            continue;
        if (const auto *act = std::get_if<AuditTask::Act>(&task.what)) {
            AuditNack nack;
            nack.refusal = {act->act.action.seq, "BUSY", "The ledger cannot be written at present."};
            nack.retry = kRetry;
            answer.frame = std::move(nack);
        } else {
            answer.close = auditclose::kOverloaded;
            answer.why = "The ledger cannot be written at present.";
        }
    }
    return answers;
}

} // namespace

AuditClerk::AuditClerk(std::string file, Deliver deliver)
    : m_file(std::move(file))
    , m_deliver(std::move(deliver))
{
}

AuditClerk::~AuditClerk()
{
    finish();
}

std::string AuditClerk::start()
{
    std::promise<std::string> opened;
    std::future<std::string> problem = opened.get_future();
    m_thread = std::thread([this, &opened] {
        AuditLedger ledger(m_file);
        std::string wrong = ledger.open();
        const bool good = wrong.empty();
        if (good)
            m_marks = ledger.marks();
        opened.set_value(std::move(wrong));
        if (good)
            work(ledger);
    });
    std::string wrong = problem.get();
    if (!wrong.empty())
        m_thread.join();
    return wrong;
}

void AuditClerk::post(AuditTask task)
{
    {
        const std::lock_guard lock(m_gate);
        m_waiting.push_back(std::move(task));
    }
    m_news.notify_one();
}

void AuditClerk::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_gate);
        m_ending = true;
    }
    m_news.notify_one();
    m_thread.join();
}

void AuditClerk::work(AuditLedger &ledger)
{
    AuditDesk desk(ledger);
    std::vector<AuditTask> tasks;
    for (;;) {
        {
            std::unique_lock lock(m_gate);
            m_news.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            tasks = std::exchange(m_waiting, {});
        }
        const AuditDesk before = desk;
        std::vector<DeskAnswer> answers;
        answers.reserve(tasks.size());
        ledger.begin();
        for (const AuditTask &task : tasks)
            answers.push_back(answer(desk, task));
        if (!ledger.commit()) {
            desk = before;
            for (const AuditTask &task : tasks) {
                if (std::holds_alternative<AuditTask::Leave>(task.what))
                    desk.leave(task.connection);
            }
            answers = refusals(tasks);
        }
        m_deliver(std::move(answers));
    }
}

DeskAnswer AuditClerk::answer(AuditDesk &desk, const AuditTask &task)
{
    if (const auto *act = std::get_if<AuditTask::Act>(&task.what))
        return desk.act(task.connection, act->act, act->decision);
    if (const auto *hello = std::get_if<AuditTask::Hello>(&task.what))
        return desk.greet(task.connection, hello->subject, hello->hello, hello->offer);
    desk.leave(task.connection);
    return {};
}

} // namespace steadfeed::demo
