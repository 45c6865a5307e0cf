// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditClerk.h"

#include "AuditLedger.h"

#include <future>
#include <utility>

namespace steadfeed::demo {
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

void AuditClerk::work(AuditBook &book)
{
    AuditTasks desk(book);
    std::vector<AuditTask> tasks;
    for (;;) {
        {
            std::unique_lock lock(m_gate);
            m_news.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            tasks = std::exchange(m_waiting, {});
        }
        m_deliver(desk.carryOut(tasks));
    }
}

} // namespace steadfeed::demo
