// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StateTypes.h"

#include <memory>
#include <string>

namespace steadfeed {

class SqliteFile;

/*!
 * The file state.sqlite of one profile: cursors, lifetime counters and last values, so that a start shows the
 * last screen as stale and goes on where it stopped (docs/architecture.md).
 *
 * Each save is one transaction, so a cursor and the values it stands for are stored together or not at all,
 * also over kill -9. WAL with synchronous=NORMAL: a power cut may lose the newest saves, never their order.
 * Only one program may have the file open (locking_mode=EXCLUSIVE, qt-facts M7). File 0600, in folders that
 * are made with 0700.
 *
 * A file that is damaged, foreign or of a newer version is moved aside beside its own place as
 * state.corrupt-DATE.sqlite and an empty one takes its place: StateUnusable.
 *
 * When to save and on which thread is StateWriter's business. Threading: made, used and destroyed in one
 * thread (QSqlDatabase demands it); every call waits for the disk.
 */
class StateStore
{
public:
    explicit StateStore(std::string file);
    ~StateStore();
    StateStore(const StateStore &) = delete;
    StateStore &operator=(const StateStore &) = delete;

    /// Opens the file, made where there is none, and reads all of it. To be called once, before save().
    [[nodiscard]] RestoredState load(const Now &now);
    /// Writes \a delta in one transaction. StateWriteFailed: nothing of it was written; try again later.
    [[nodiscard]] Reason save(const StateDelta &delta, WallMicros wall);
    /// False: nothing can be stored in this run (locked, or no place to write).
    [[nodiscard]] bool storing() const { return m_open || m_retryOpen; }

private:
    const std::unique_ptr<SqliteFile> m_file;
    bool m_open = false;
    bool m_retryOpen = false; ///< could not be made (disk full), but holds nothing that a retry could mix up
};

} // namespace steadfeed
