// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KilledProgram.h"

#include <csignal>
#include <thread>

#include <sys/stat.h>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // a guard rail, not a measurement

} // namespace

FileMark::FileMark(QString file) : m_file(std::move(file)), m_before(look()) {}

FileMark::Look FileMark::look() const
{
    struct stat status = {};
    if (::stat(qPrintable(m_file), &status) != 0)
        return {};
    return {status.st_size, status.st_mtim};
}

bool FileMark::changed() const
{
    const Look now = look();
    return now.size >= 0 && (now.size != m_before.size || now.time.tv_sec != m_before.time.tv_sec ||
                             now.time.tv_nsec != m_before.time.tv_nsec);
}

KilledProgram::KilledProgram(const Home &home, const QString &profile, const QString &actions, double seconds,
                             const QString &crashAt)
{
    QProcessEnvironment environment = home.environment();
    if (!crashAt.isEmpty())
        environment.insert(u"STEADFEED_CRASH_AT"_s, crashAt);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(programFile(), {u"--headless"_s, u"--profile"_s, profile, u"--actions"_s, actions,
                                    u"--duration"_s, QString::number(seconds)});
    m_process.waitForStarted(kPatience);
}

KilledProgram::~KilledProgram()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

bool KilledProgram::waitForWrite(const FileMark &mark)
{
    while (!mark.changed()) {
        if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(1))
            return false;
    }
    return true;
}

void KilledProgram::kill()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
}

void KilledProgram::terminate()
{
    m_process.terminate();
}

bool KilledProgram::diedByKill()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
        return false;
    return m_process.exitStatus() == QProcess::CrashExit;
}

void passTime(std::chrono::microseconds time)
{
    std::this_thread::sleep_until(std::chrono::steady_clock::now() + time);
}

} // namespace steadfeed::test
