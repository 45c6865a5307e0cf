// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditMark.h"
#include "AuditTasks.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace steadfeed::demo {

/*!
 * Keeps the ledger, in a thread of its own, so that the market never waits for a disk. Everything that waits
 * is done in one transaction (AuditTasks); its answers leave after the commit.
 *
 * Threading: start(), post() and finish() in one thread, the demo thread; answers are delivered in the
 * clerk's.
 */
class AuditClerk
{
public:
    /// The answers to a batch of tasks, one for each, in their order.
    using Deliver = std::function<void(std::vector<DeskAnswer>)>;

    AuditClerk(std::string file, Deliver deliver);
    ~AuditClerk(); ///< finishes
    AuditClerk(const AuditClerk &) = delete;
    AuditClerk &operator=(const AuditClerk &) = delete;

    /// Opens the ledger. Empty, or what is wrong with it.
    [[nodiscard]] std::string start();
    [[nodiscard]] bool running() const { return m_thread.joinable(); }
    /// What actions left in the ledger before start().
    [[nodiscard]] const std::vector<AuditMark> &marks() const { return m_marks; }

    void post(AuditTask task);
    /// Does what waits, and ends.
    void finish();

private:
    void work(AuditBook &book);

    std::string m_file;
    Deliver m_deliver;
    std::vector<AuditMark> m_marks;
    std::mutex m_gate;
    std::condition_variable m_news;
    std::vector<AuditTask> m_waiting;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace steadfeed::demo
