// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed::test {

/*!
 * A disk that fails at a chosen place. A program that links this writes through functions of its own of the
 * names of libc's (write, pwrite64, sendfile, fsync, fdatasync, rename, link, unlink, remove), which SQLite,
 * Qt and the standard library find first; they count while a fault is armed, and fail, or kill, at the chosen
 * one.
 *
 * Threading: counts only calls of the thread that armed it.
 */
class DiskFaults
{
public:
    enum class What : std::uint8_t {
        FullAtWrite,  ///< ENOSPC from the n-th write on, after half of its bytes
        QuotaAtWrite, ///< EDQUOT from the n-th write on
        FailedSync,   ///< EIO at the n-th sync, once
        KillAtWrite,  ///< SIGKILL at the n-th write, after half of its bytes, or before the sync or change of
                      ///< a name
    };

    /// \a at counts from 1.
    static void arm(What what, int at);
    /// True where it came to the place that was armed.
    static bool disarm();
};

} // namespace steadfeed::test
