// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace steadfeed::test {

/*!
 * A disk that does not answer for as long as a test wants. A program that links this syncs and writes files
 * through functions of its own of the names of libc's (fsync, fdatasync, pwrite64), which SQLite finds first.
 *
 * Threading: any thread.
 */
class HeldDisk
{
public:
    /// From now on each sync waits for release(), at most ten seconds; then all go on.
    static void hold();
    static void release();
    /// How many syncs wait now.
    [[nodiscard]] static int waiting();
    /// A sync was not released in time: somebody who should have gone on waited for it.
    [[nodiscard]] static bool overdue();

    /// Calls of any of these functions since the program began: by the main thread, and by all others.
    [[nodiscard]] static int callsOfMainThread();
    [[nodiscard]] static int callsOfOthers();
};

} // namespace steadfeed::test
