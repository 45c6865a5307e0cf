// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // a guard rail, not a measurement
} // namespace

QString programFile()
{
    return QStringLiteral(STEADFEED_PROGRAM);
}

QList<QByteArray> Outcome::errorLines() const
{
    QList<QByteArray> lines = errors.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QJsonObject Outcome::report() const
{
    return QJsonDocument::fromJson(output).object();
}

QByteArray Outcome::told() const
{
    return "status " + QByteArray::number(status) + ", errors: " + errors;
}

QString Home::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QString Home::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QProcessEnvironment Home::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STEADFEED_HOME"_s, path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, path()); // where it is missing Qt says so
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

QByteArray Home::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Home::files() const
{
    QStringList files;
    QDirIterator it(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += QDir(path()).relativeFilePath(it.next());
    return files;
}

QString Home::writeProfile(const QString &name, const QString &base, const QString &tokenFile) const
{
    QJsonArray feeds;
    for (const auto &kind : {u"prices"_s, u"positions"_s, u"notices"_s, u"metrics"_s}) {
        feeds.append(QJsonObject{
            {u"name"_s, kind},
            {u"kind"_s, kind},
            {u"protocol"_s, u"native"_s},
            {u"base"_s, base},
            {u"credentials"_s, QJsonObject{{u"type"_s, u"bearer"_s}, {u"from"_s, u"file:"_s + tokenFile}}}});
    }
    return write(
        name,
        QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"name"_s, u"Test"_s}, {u"feeds"_s, feeds}}).toJson());
}

ProgramRun::ProgramRun(const Home &home, const QStringList &arguments)
{
    m_process.setProcessEnvironment(home.environment());
    m_process.start(programFile(), arguments);
}

ProgramRun::~ProgramRun()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

bool ProgramRun::waitForError(const QByteArray &text)
{
    while (!m_errors.contains(text)) {
        m_process.setReadChannel(QProcess::StandardError);
        if (!m_process.waitForReadyRead(kPatience))
            return false;
        m_errors += m_process.readAllStandardError();
    }
    return true;
}

void ProgramRun::signal(int number)
{
    m_process.waitForStarted(kPatience);
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

Outcome ProgramRun::outcome()
{
    const bool ended = m_process.waitForFinished(kPatience) || m_process.state() == QProcess::NotRunning;
    const bool normal = ended && m_process.exitStatus() == QProcess::NormalExit;
    return {normal ? m_process.exitCode() : -1, m_process.readAllStandardOutput(),
            m_errors + m_process.readAllStandardError()};
}

Outcome run(const Home &home, const QStringList &arguments)
{
    return ProgramRun(home, arguments).outcome();
}

ExchangeRun::ExchangeRun(const Home &home, const QStringList &arguments) : m_tokenFile(home.path(u"token"_s))
{
    m_process.start(QStringLiteral(STEADFEED_EXCHANGE),
                    arguments + QStringList{u"--token-file"_s, m_tokenFile});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatience)) {
    }
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
}

ExchangeRun::~ExchangeRun()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

QByteArray ExchangeRun::token() const
{
    return m_ready.value(u"token"_s).toString().toLatin1();
}

QJsonObject feedOf(const QJsonObject &report, const QString &name)
{
    for (const QJsonValue feed : report[u"feeds"].toArray()) {
        if (feed[u"name"].toString() == name)
            return feed.toObject();
    }
    return {};
}

bool balanced(const QJsonObject &feed)
{
    qint64 sum = 0;
    for (const auto &name : {u"applied"_s, u"conflated"_s, u"duplicates"_s, u"refused"_s, u"ignored"_s})
        sum += feed[name].toInteger(-1'000'000'000);
    return feed[u"pending"].toInteger(-1) == 0 && feed[u"received"].toInteger(-1) == sum;
}

} // namespace steadfeed::test
