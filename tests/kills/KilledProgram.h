// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProgramRun.h"

#include <chrono>
#include <ctime>

namespace steadfeed::test {

/// When a file was written last, as far as can be told from outside.
class FileMark
{
public:
    explicit FileMark(QString file);
    [[nodiscard]] bool changed() const;

private:
    struct Look
    {
        qint64 size = -1; ///< -1: not there
        std::timespec time{};
    };
    [[nodiscard]] Look look() const;

    QString m_file;
    Look m_before;
};

/*!
 * The real program without a window, for as long as it lives. It is killed with SIGKILL: by itself at a crash
 * point, or by kill(), or at the end of this.
 *
 * Threading: blocking, in one thread.
 */
class KilledProgram
{
public:
    /// \a crashAt: for STEADFEED_CRASH_AT; empty: nowhere.
    KilledProgram(const Home &home, const QString &profile, const QString &actions, double seconds,
                  const QString &crashAt = {});
    ~KilledProgram();
    KilledProgram(const KilledProgram &) = delete;
    KilledProgram &operator=(const KilledProgram &) = delete;

    /// Waits until the file is written; false: the program ended before.
    [[nodiscard]] bool waitForWrite(const FileMark &mark);
    /// At this moment, without waiting for the end.
    void kill();
    /// Asks it to end in order.
    void terminate();
    /// Waits for the end; true: a signal killed it.
    [[nodiscard]] bool diedByKill();
    [[nodiscard]] QByteArray said() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

/// The moment of a kill is drawn, so it is waited for by the clock, to the microsecond.
void passTime(std::chrono::microseconds time);

} // namespace steadfeed::test
