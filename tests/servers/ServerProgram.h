// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace steadfeed::test {

/*!
 * A server of another make, as a child of the test. It ends with this object, and by the kernel's hand when
 * the test crashes: it gets SIGTERM as soon as the thread that started it is gone.
 *
 * Threading: lives in the thread of the test.
 */
class ServerProgram
{
public:
    ServerProgram() = default;
    ~ServerProgram();
    ServerProgram(const ServerProgram &) = delete;
    ServerProgram &operator=(const ServerProgram &) = delete;

    /// The path of an installed program, also of one that only root has in its PATH; empty: not installed.
    [[nodiscard]] static QString find(const QString &name);

    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);
    /// SIGTERM, and SIGKILL where that does not help within 5 s.
    void stop();
    void signal(int number) const;
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Its children that live.
    [[nodiscard]] QList<qint64> children() const;
    /// The next line of its standard output; empty where none came in time.
    [[nodiscard]] QByteArray readLine();
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

/// Whether somebody listens at this port of 127.0.0.1 within a while.
[[nodiscard]] bool waitForListener(quint16 port);
/// Ports of 127.0.0.1 that nobody uses at this moment.
[[nodiscard]] QList<quint16> freePorts(qsizetype count);

} // namespace steadfeed::test
