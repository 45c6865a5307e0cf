// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lab.h"

#include "DisplayText.h"
#include "FeedCommands.h"
#include "Figures.h"
#include "LabReport.h"
#include "ReasonTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

Lab::Lab(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_table(LabFaults::all())
    , m_feeds({"reached", "routable", "note"})
    , m_faults({"group", "label", "help", "enabled"})
    , m_direction(u"both"_s)
    , m_seed(u"1"_s)
{
    m_timer.setInterval(kTurn);
    connect(&m_timer, &QTimer::timeout, this, &Lab::turn);
    connect(&m_verdict, &LabVerdict::changed, this, &Lab::updateTimer);
    connect(&m_verdict, &LabVerdict::finished, this, &Lab::verdictReached);
    m_shelf.loadShipped(u":/faults"_s);
    if (!m_shelf.entries().empty())
        m_script = m_shelf.entries().front().id;
    updateFaults();
}

Lab::~Lab()
{
    m_verdict.cancel();
}

void Lab::setHand(FaultLab *hand)
{
    if (m_hand == hand)
        return;
    m_verdict.cancel();
    m_hand = hand;
    m_routed.clear();
    m_status = {};
    tell({}, false);
    refreshReach();
    updateTimer();
    Q_EMIT availableChanged();
    Q_EMIT statusChanged();
}

void Lab::setCommands(FeedCommands *commands)
{
    if (!commands)
        m_verdict.cancel();
    m_commands = commands;
}

void Lab::setWatched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (watched)
        refreshReach();
    updateTimer();
    Q_EMIT watchedChanged();
}

void Lab::updateTimer()
{
    const bool wanted = m_hand && (m_watched || m_status.running || m_verdict.running());
    if (wanted && !m_timer.isActive())
        m_timer.start();
    else if (!wanted)
        m_timer.stop();
}

void Lab::apply(const FrameBatch &batch)
{
    if (!m_hand)
        return;
    m_timeline.apply(batch);
    m_verdict.apply(batch);
    std::vector<std::string> names;
    for (const FeedHealth &health : batch.health)
        names.push_back(health.name);
    if (batch.health.empty() || names == m_feedNames)
        return;
    m_feedNames = std::move(names);
    updateFeeds();
}

void Lab::clear()
{
    m_verdict.cancel();
    m_timeline.clear(m_clock());
    m_feedNames.clear();
    m_target.clear();
    m_status = {};
    updateFeeds();
    tell({}, false);
    Q_EMIT choicesChanged();
    Q_EMIT statusChanged();
}

void Lab::turn()
{
    if (!m_hand)
        return;
    const MonoTime now = m_clock().mono;
    const bool ran = m_status.running;
    m_status = m_hand->status();
    for (const FaultLogEntry &entry : m_hand->takeLog())
        m_timeline.add(entry);
    m_timeline.repaint(now);
    if (ran && !m_status.running) {
        m_hand->clear();
        check(); // the script is over: what remains of it?
    }
    m_verdict.step(now);
    updateTimer();
    Q_EMIT statusChanged();
}

void Lab::inject(const QString &name)
{
    const auto it = std::ranges::find(m_table, name, &LabFault::name);
    if (!m_hand || it == m_table.end() || !reached(*it))
        return;
    Fault fault = it->fault;
    if (it->directed && m_direction != u"both")
        fault.direction = m_direction == u"up" ? FaultDirection::Up : FaultDirection::Down;
    if (lasts(fault.kind))
        fault.duration = std::chrono::seconds(m_lastsSeconds);
    m_hand->inject(fault, m_target.toStdString());
    if (it->cuts) {
        Fault cut;
        cut.kind = FaultKind::Reset;
        m_hand->inject(cut, m_target.toStdString());
    }
    turn();
}

void Lab::heal()
{
    if (!m_hand)
        return;
    m_hand->clear();
    turn();
}

void Lab::run()
{
    const FaultScript *script = m_shelf.find(m_script);
    if (script && seedValid())
        runPlan(script->plan(m_seed.toULongLong()));
}

void Lab::runPlan(const FaultPlan &plan)
{
    if (!m_hand)
        return;
    m_verdict.cancel();
    m_hand->clear();
    static_cast<void>(m_hand->takeLog()); // of what was before
    m_timeline.restart(m_clock());
    m_hand->run(plan);
    m_status = m_hand->status();
    chooseWhatRuns(plan.script, plan.seed);
    m_status.running = true; // even one that is over at once is looked at, and compared
    tell({}, false);
    updateTimer();
    Q_EMIT statusChanged();
}

void Lab::stop()
{
    if (!m_hand)
        return;
    m_hand->stop();
    turn();
}

void Lab::check()
{
    if (!m_hand || !m_commands)
        return;
    m_verdict.begin(*m_hand, *m_commands, m_clock().mono);
    updateTimer();
}

void Lab::exportReport(const QString &path)
{
    const QString problem = LabReport(*this, m_clock().wall).write(path);
    tell(problem.isEmpty() ? tr("Written to %1.").arg(displayText(path)) : problem, !problem.isEmpty());
}

void Lab::tell(const QString &note, bool problem)
{
    m_note = note;
    m_noteIsProblem = problem;
    Q_EMIT noteChanged();
}

} // namespace steadfeed
