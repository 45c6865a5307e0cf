// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"

#include <QObject>
#include <QTimer>

namespace steadfeed {

/*!
 * A run without a window: a status line while it goes on (where standard error is a terminal), warnings as
 * lines, an end after --duration, at a signal, or when a recording is over.
 *
 * Threading: GUI (main) thread.
 */
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    explicit HeadlessRun(Program &program, QObject *parent = nullptr);

    /// Ends what is shown: closes the program, writes the report, checks the assertions. Returns the exit
    /// status.
    [[nodiscard]] int finish();

    Q_SIGNAL void ended();

private:
    void show(const FrameBatch &batch);
    void printLog(const FrameBatch &batch);
    void printAudit(const AuditUpdate &update);
    void printStatus();
    void clearStatus();
    [[nodiscard]] int checkAssertions(const QJsonObject &report) const;

    Program &m_program;
    QTimer m_statusTimer;
    std::vector<FeedHealth> m_health;
    bool m_terminal = false;
    bool m_statusShown = false;
};

/// Writes \a line and a line break to standard error, control characters made visible.
void printLine(const QString &line);

} // namespace steadfeed
