// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateWriter.h"

#include "StateStore.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace steadfeed {

using Clock = std::chrono::steady_clock;

struct StateWriter::Shared
{
    std::string file;
    std::mutex mutex;
    std::condition_variable wake; ///< to the thread: something to do
    std::condition_variable done; ///< from the thread: a save ended
    // All below under the mutex.
    StateWriter *owner = nullptr; ///< null once the owner is gone
    StateDelta pending;
    Clock::time_point notBefore{};
    Reason lastFailure;
    bool storing = true;
    bool busy = true; ///< loading or saving
    bool hurry = false;
    bool stop = false;

    /// Saves what is pending; \a lock is open meanwhile.
    void save(StateStore &store, std::unique_lock<std::mutex> &lock);

    /// Runs \a call in the owner's thread while the owner lives.
    template <typename F>
    void tell(F &&call)
    {
        if (owner)
            QMetaObject::invokeMethod(owner, std::forward<F>(call), Qt::QueuedConnection);
    }
};

StateWriter::StateWriter(std::string file, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->file = std::move(file);
    m_shared->owner = this;
}

StateWriter::~StateWriter()
{
    if (!m_thread)
        return;
    const QDeadlineTimer limit(kStopLimit);
    flush(kStopLimit);
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
        m_shared->stop = true;
    }
    m_shared->wake.notify_one();
    // A thread that hangs in the kernel cannot be ended; it holds its own share of the state.
    if (m_thread->wait(limit))
        delete m_thread;
}

void StateWriter::start()
{
    Q_ASSERT(!m_thread);
    m_thread = QThread::create([shared = m_shared] { run(shared); });
    m_thread->setObjectName(QStringLiteral("storage"));
    m_thread->start();
}

void StateWriter::submit(StateDelta delta)
{
    if (delta.empty())
        return;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (!m_shared->storing)
            return;
        m_shared->pending.merge(std::move(delta));
    }
    m_shared->wake.notify_one();
}

bool StateWriter::flush(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_shared->mutex);
    if (!m_thread || !m_shared->storing)
        return m_shared->pending.empty();
    m_shared->hurry = true;
    m_shared->wake.notify_one();
    const bool ended =
        m_shared->done.wait_for(lock, limit, [this] { return !m_shared->hurry && !m_shared->busy; });
    m_shared->hurry = false;
    return ended && m_shared->pending.empty();
}

void StateWriter::run(const std::shared_ptr<Shared> &shared)
{
    StateStore store(shared->file);
    RestoredState state = store.load(readClocks());

    std::unique_lock lock(shared->mutex);
    shared->busy = false;
    shared->storing = state.storing;
    if (!state.storing)
        shared->pending = {};
    shared->tell([owner = shared->owner, state = std::move(state)] { Q_EMIT owner->restored(state); });
    shared->done.notify_all();

    while (!shared->stop) {
        if (!shared->hurry) {
            if (shared->pending.empty())
                shared->wake.wait(lock);
            else if (Clock::now() < shared->notBefore)
                shared->wake.wait_until(lock, shared->notBefore);
            else
                shared->save(store, lock);
            continue;
        }
        if (!shared->pending.empty())
            shared->save(store, lock);
        shared->hurry = false;
        shared->done.notify_all();
    }
}

void StateWriter::Shared::save(StateStore &store, std::unique_lock<std::mutex> &lock)
{
    StateDelta delta = std::exchange(pending, {});
    busy = true;
    lock.unlock();
    const auto begin = Clock::now();
    const Reason failure = store.save(delta, readClocks().wall);
    const auto end = Clock::now();
    lock.lock();
    busy = false;
    // A save of 10,000 keys takes 90 ms: rarer saves then, so that the thread works a fifth of its time.
    notBefore = end + std::max<Clock::duration>(failure ? kRetry : kInterval, 4 * (end - begin));
    if (failure) {
        delta.merge(std::exchange(pending, {}));
        pending = std::move(delta);
    }
    if (failure == lastFailure)
        return;
    lastFailure = failure;
    tell([to = owner, failure] {
        if (failure)
            Q_EMIT to->failed(failure);
        else
            Q_EMIT to->recovered();
    });
}

} // namespace steadfeed
