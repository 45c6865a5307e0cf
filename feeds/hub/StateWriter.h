// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StateTypes.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <string>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace steadfeed {

/*!
 * Reads and writes the stored state on a thread of its own (named "storage"), so that the feed thread never
 * waits for a disk.
 *
 * At most one save is under way; what is submitted meanwhile, or within kInterval of the last save (longer
 * where saves are slow), merges into one delta, bounded by the number of keys. A failed save keeps its delta
 * and tries again after kRetry, together with what came since.
 *
 * Threading: lives in the feed thread; signals come there, from the event loop.
 */
class StateWriter : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kInterval{250}; ///< docs/architecture.md
    static constexpr std::chrono::milliseconds kRetry{2000};
    static constexpr std::chrono::milliseconds kStopLimit{5000};

    explicit StateWriter(std::string file, QObject *parent = nullptr);
    /// Saves what is left and ends the thread, within kStopLimit; a disk that hangs longer is left alone.
    ~StateWriter() override;

    /// Starts the thread, which opens the file; restored() follows once.
    void start();
    /// Never blocks. Does nothing where this run cannot store (StateLocked and the like).
    void submit(StateDelta delta);
    /// Saves everything submitted so far, now. Waits; false where it failed or took longer.
    bool flush(std::chrono::milliseconds limit = kStopLimit);

Q_SIGNALS:
    /// What was stored, and why it could not be read or will not be written (RestoredState::problem).
    void restored(const steadfeed::RestoredState &state);
    /// A save failed (StateWriteFailed). Told once until a save works again or the reason changes.
    void failed(const steadfeed::Reason &reason);
    /// Saving works again after failed().
    void recovered();

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared> &shared);

    std::shared_ptr<Shared> m_shared; ///< outlives this object where a disk hangs
    QThread *m_thread = nullptr;
};

} // namespace steadfeed
