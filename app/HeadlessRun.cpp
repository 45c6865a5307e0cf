// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeadlessRun.h"

#include "DisplayText.h"
#include "ReasonTexts.h"
#include "ReportWriter.h"

#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

QString statusOf(const FeedHealth &health)
{
    QString text = u"%1 %2 %3/s"_s.arg(displayText(health.name), texts::stateWord(health.state),
                                       QString::number(health.ratePerSecond, 'f', 0));
    if (health.missing > 0)
        text += u" missing %1"_s.arg(health.missing);
    if (health.counts.duplicates > 0)
        text += u" dup %1"_s.arg(health.counts.duplicates);
    return text;
}

} // namespace

void printLine(const QString &line)
{
    print(displayText(line) + u'\n');
}

HeadlessRun::HeadlessRun(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_terminal(isatty(STDERR_FILENO) != 0)
{
    connect(&program, &Program::frameApplied, this, &HeadlessRun::show);
    connect(&program, &Program::auditUpdated, this, &HeadlessRun::printAudit);
    connect(&program, &Program::allFeedsEnded, this, &HeadlessRun::ended);
    connect(&program, &Program::faultsEnded, this, &HeadlessRun::ended);
    if (const auto seconds = program.commandLine().durationSeconds) {
        const std::chrono::duration<double> duration{*seconds};
        QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(duration), Qt::PreciseTimer,
                           this, &HeadlessRun::ended);
    }
    if (m_terminal) {
        connect(&m_statusTimer, &QTimer::timeout, this, &HeadlessRun::printStatus);
        m_statusTimer.start(std::chrono::milliseconds{500});
    }
}

void HeadlessRun::show(const FrameBatch &batch)
{
    if (!batch.health.empty())
        m_health = batch.health;
    printLog(batch);
}

void HeadlessRun::printLog(const FrameBatch &batch)
{
    for (const LogEntry &entry : batch.log) {
        if (entry.level == LogLevel::Info)
            continue;
        clearStatus();
        const QString feed =
            entry.feed < m_health.size() ? displayText(m_health[entry.feed].name) : QString();
        const QString times = entry.repeats > 1 ? u" (%1 times)"_s.arg(entry.repeats) : QString();
        printLine(feed + u": "_s + texts::sentence(entry.reason) + times);
    }
}

void HeadlessRun::printAudit(const AuditUpdate &update)
{
    clearStatus();
    for (const AuditNote &note : update.notes)
        printLine(tr("Audit log: %1").arg(texts::sentence(note.reason)));
    for (const AuditSaved &saved : update.saved) {
        if (!saved.row)
            printLine(tr("Audit log: %1").arg(texts::sentence(saved.problem)));
    }
    for (const AuditRow &row : update.changed) {
        if (row.state == AuditState::Refused)
            printLine(tr("Audit log: #%1 refused by server: %2")
                          .arg(row.action.seq)
                          .arg(displayText(row.text.empty() ? row.code : row.text)));
    }
}

void HeadlessRun::printStatus()
{
    QStringList parts;
    for (const FeedHealth &health : m_health)
        parts += statusOf(health);
    clearStatus();
    print(parts.join(u" | "_s));
    m_statusShown = true;
}

void HeadlessRun::clearStatus()
{
    if (m_statusShown)
        print(u"\r\033[K"_s);
    m_statusShown = false;
}

int HeadlessRun::checkAssertions(const QJsonObject &report) const
{
    int failed = 0;
    for (const Assertion &assertion : m_program.commandLine().assertions) {
        const auto verdict = assertion.check(report);
        if (verdict.holds)
            continue;
        ++failed;
        const QString found =
            verdict.found ? QString::number(*verdict.found, 'g', 15) : u"no such number in the report"_s;
        printLine(u"Assertion failed: %1 (found %2)."_s.arg(assertion.text(), found));
    }
    return failed;
}

int HeadlessRun::finish()
{
    m_statusTimer.stop();
    m_program.close();
    clearStatus();
    const CommandLine &line = m_program.commandLine();
    const QJsonObject report = m_program.report();
    if (const QString problem = m_program.writeFaultLog(); !problem.isEmpty()) {
        printLine(problem);
        return 1;
    }
    if (!line.report.isEmpty()) {
        const QString problem = writeReport(report, line.report);
        if (!problem.isEmpty()) {
            printLine(problem);
            return 1;
        }
    }
    return checkAssertions(report) > 0 ? 3 : m_program.status();
}

} // namespace steadfeed
