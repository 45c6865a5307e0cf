// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProgram.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <unistd.h>
#include <vector>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStopWithin = 5'000;
constexpr int kReadyWithin = 20'000;

} // namespace

ServerProgram::~ServerProgram()
{
    stop();
}

QString ServerProgram::find(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name);
    return path.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
                          : path;
}

bool ServerProgram::start(const QString &program, const QStringList &arguments)
{
    m_process.setChildProcessModifier([parent = getpid()] {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) // it went before the line above
            _exit(1);
    });
    m_process.start(program, arguments);
    return m_process.waitForStarted(kReadyWithin);
}

void ServerProgram::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kStopWithin)) {
        m_process.kill();
        m_process.waitForFinished(kStopWithin);
    }
}

void ServerProgram::signal(int number) const
{
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

QList<qint64> ServerProgram::children() const
{
    const QString pid = QString::number(m_process.processId());
    QFile file(u"/proc/%1/task/%1/children"_s.arg(pid));
    QList<qint64> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children << child.toLongLong();
        }
    }
    return children;
}

QByteArray ServerProgram::readLine()
{
    const bool there = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.waitForReadyRead(10) || !isRunning(); },
        kReadyWithin);
    return there ? m_process.readLine().trimmed() : QByteArray();
}

bool waitForListener(quint16 port)
{
    return QTest::qWaitFor(
        [port] {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, port);
            return socket.waitForConnected(1000);
        },
        kReadyWithin);
}

QList<quint16> freePorts(qsizetype count)
{
    QList<quint16> ports;
    std::vector<std::unique_ptr<QTcpServer>> taken; // all at once, so that none comes twice
    for (qsizetype i = 0; i < count; ++i) {
        taken.push_back(std::make_unique<QTcpServer>());
        if (taken.back()->listen(QHostAddress::LocalHost))
            ports << taken.back()->serverPort();
    }
    return ports;
}

} // namespace steadfeed::test
