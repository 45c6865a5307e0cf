// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"
#include "FrameBatch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

namespace steadfeed {

class Lab;

/*!
 * A run with --faults: begins the plan at the first moment in which every feed is live, and ends with the
 * verdict. What it found is kept until after the feeds are gone, for the report.
 *
 * Threading: GUI thread.
 */
class FaultRun : public QObject
{
    Q_OBJECT

public:
    /// \a lab must outlive it.
    FaultRun(FaultPlan plan, Lab &lab, QObject *parent = nullptr);

    void apply(const FrameBatch &batch);
    /// Ends what still goes on: stops the plan and waits, with the event loop running, for the verdict; the
    /// time that takes is bounded by LabVerdict's.
    void settle();

    /// After settle(): the report's "faults" and "verdict" (docs/report.md).
    [[nodiscard]] const QJsonObject &faults() const { return m_faults; }
    [[nodiscard]] const QJsonArray &verdict() const { return m_verdict; }
    /// Writes what was done, a line each. Empty, or one line that says what is wrong.
    [[nodiscard]] QString writeLog(const QString &file) const;

    /// The verdict is there.
    Q_SIGNAL void ended();

private:
    FaultPlan m_plan;
    Lab &m_lab;
    bool m_begun = false;
    QJsonObject m_faults;
    QJsonArray m_verdict;
    QByteArray m_log;
};

} // namespace steadfeed
