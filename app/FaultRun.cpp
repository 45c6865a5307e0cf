// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultRun.h"

#include "Lab.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

FaultRun::FaultRun(FaultPlan plan, Lab &lab, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_lab(lab)
{
    connect(&lab, &Lab::verdictReached, this, &FaultRun::ended);
}

void FaultRun::apply(const FrameBatch &batch)
{
    if (m_begun || batch.health.empty())
        return;
    m_begun = std::ranges::all_of(batch.health,
                                  [](const FeedHealth &health) { return health.state == LinkState::Live; });
    if (m_begun)
        m_lab.runPlan(m_plan);
}

void FaultRun::settle()
{
    if (!m_faults.isEmpty())
        return; // it was
    if (m_begun) {
        if (m_lab.running())
            m_lab.stop(); // the comparison follows
        while (m_lab.verdict()->running())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    const FaultLabStatus &status = m_lab.status();
    // A text: a number of JSON is exact up to 2^53 only.
    m_faults = {{u"script"_s, QString::fromStdString(m_plan.script)},
                {u"seed"_s, QString::number(m_plan.seed)},
                {u"planned"_s, qint64(m_plan.faults.size())},
                {u"struck"_s, qint64(m_begun ? status.struck : 0)}};
    m_verdict = m_lab.verdict()->toJson();
    for (const FaultLogEntry &entry : m_lab.timeline()->record().entries())
        m_log += QByteArray::fromStdString(toLine(entry)) + '\n';
}

QString FaultRun::writeLog(const QString &file) const
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(m_log) == m_log.size() && out.commit())
        return {};
    return u"The log of the faults could not be written to %1: %2. Choose another file with --fault-log."_s
        .arg(file, out.errorString());
}

} // namespace steadfeed
