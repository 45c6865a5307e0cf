// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DisplayText.h"
#include "Figures.h"
#include "Lab.h"
#include "LabScriptTexts.h"
#include "ReasonTexts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// What Lab offers to choose from, and how it says where it stands.
namespace steadfeed {

bool Lab::reached(const LabFault &fault) const
{
    return std::ranges::any_of(m_reach, [&](const FaultReach &reach) {
        return (m_target.isEmpty() || m_target.toStdString() == reach.feed) &&
               LabFaults::possible(fault, reach);
    });
}

void Lab::refreshReach()
{
    m_reach = m_hand ? m_hand->reach() : std::vector<FaultReach>();
    std::erase_if(
        m_reach, [this](const FaultReach &reach) { return !reach.events && !m_routed.contains(reach.feed); });
    updateFeeds();
}

void Lab::setRouted(std::set<std::string> feeds)
{
    m_routed = std::move(feeds);
    refreshReach();
}

void Lab::updateFeeds()
{
    QList<QVariantMap> rows;
    bool targetThere = m_target.isEmpty();
    for (const std::string &name : m_feedNames) {
        const auto reach = std::ranges::find(m_reach, name, &FaultReach::feed);
        const bool reached = reach != m_reach.end() && reach->bytes;
        const bool ours = reach != m_reach.end() && reach->events;
        targetThere = targetThere || (reached && m_target.toStdString() == name);
        const QString note = ours             ? tr("The demo's: all faults")
                             : !reached       ? tr("Goes directly to its server")
                             : reach->answers ? tr("Through the proxy, readable there")
                                              : tr("Through the proxy, encrypted: no HTTP answers");
        rows.append({{u"name"_s, QString::fromStdString(name)},
                     {u"reached"_s, reached},
                     {u"routable"_s, !ours},
                     {u"note"_s, note}});
    }
    m_feeds.setRows(rows);
    if (!targetThere)
        setTarget({});
    updateFaults();
    Q_EMIT reachChanged();
}

void Lab::updateFaults()
{
    QList<QVariantMap> rows;
    for (const LabFault &fault : m_table) {
        rows.append({{u"name"_s, fault.name},
                     {u"group"_s, int(fault.group)},
                     {u"label"_s, fault.label},
                     {u"help"_s, fault.help},
                     {u"enabled"_s, reached(fault)}});
    }
    m_faults.setRows(rows);
}

void Lab::setTarget(const QString &feed)
{
    if (std::exchange(m_target, feed) == feed)
        return;
    updateFaults();
    Q_EMIT choicesChanged();
}

void Lab::setDirection(const QString &direction)
{
    static const std::array<QString, 3> known{u"both"_s, u"down"_s, u"up"_s};
    if (std::ranges::find(known, direction) != known.end() &&
        std::exchange(m_direction, direction) != direction)
        Q_EMIT choicesChanged();
}

void Lab::setLastsSeconds(int seconds)
{
    const int held = std::clamp(seconds, 0, kMostSeconds);
    if (std::exchange(m_lastsSeconds, held) != held || held != seconds)
        Q_EMIT choicesChanged();
}

QVariantList Lab::targets() const
{
    QVariantList out{QVariantMap{{u"value"_s, QString()}, {u"label"_s, tr("All feeds")}}};
    for (const FaultReach &reach : m_reach) {
        const QString name = QString::fromStdString(reach.feed);
        out.append(QVariantMap{{u"value"_s, name}, {u"label"_s, displayText(name)}});
    }
    return out;
}

QVariantList Lab::scripts() const
{
    QVariantList out;
    for (const LabScripts::Entry &entry : m_shelf.entries()) {
        const std::string &title = entry.script.title.empty() ? entry.script.name : entry.script.title;
        out.append(QVariantMap{{u"value"_s, entry.id}, {u"label"_s, texts::scriptText(title)}});
    }
    return out;
}

void Lab::setScript(const QString &id)
{
    if (m_shelf.find(id) && std::exchange(m_script, id) != id)
        Q_EMIT choicesChanged();
}

void Lab::chooseWhatRuns(const std::string &script, std::uint64_t seed)
{
    const FaultScript *chosen = m_shelf.find(m_script);
    for (const LabScripts::Entry &entry : m_shelf.entries()) {
        if (entry.script.name == script && (!chosen || chosen->name != script))
            setScript(entry.id);
    }
    setSeed(QString::number(seed));
}

QString Lab::scriptAbout() const
{
    const FaultScript *script = m_shelf.find(m_script);
    if (!script)
        return {};
    const QString about = texts::scriptText(script->description);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(script->duration).count();
    return seconds > 0 ? tr("%1 (%2 s)").arg(about).arg(seconds) : tr("%1 (until stopped)").arg(about);
}

void Lab::setSeed(const QString &seed)
{
    if (std::exchange(m_seed, seed.trimmed()) != seed)
        Q_EMIT choicesChanged();
}

bool Lab::seedValid() const
{
    bool ok = false;
    static_cast<void>(m_seed.toULongLong(&ok));
    return ok && !m_seed.startsWith(u'+');
}

void Lab::openScript(const QString &path)
{
    const Reason problem = m_shelf.open(path);
    tell(texts::sentence(problem), bool(problem));
    Q_EMIT scriptsChanged();
    if (!problem)
        setScript(path);
    Q_EMIT choicesChanged(); // the description may be another one
}

double Lab::progress() const
{
    return m_status.running && m_status.duration.count() > 0
               ? std::clamp(double(m_status.elapsed.count()) / double(m_status.duration.count()), 0.0, 1.0)
               : 0.0;
}

QString Lab::statusText() const
{
    if (!m_status.running)
        return {};
    const auto seconds = [](std::chrono::microseconds time) {
        return QString::number(std::chrono::duration_cast<std::chrono::seconds>(time).count());
    };
    const QString name = displayText(m_status.script);
    return m_status.duration.count() > 0
               ? tr("%1, seed %2: %3 of %4 s, %5 of %6 faults")
                     .arg(name, QString::number(m_status.seed), seconds(m_status.elapsed),
                          seconds(m_status.duration), figures::count(m_status.struck),
                          figures::count(m_status.planned))
               : tr("%1, seed %2: %3 s, %4 of %5 faults")
                     .arg(name, QString::number(m_status.seed), seconds(m_status.elapsed),
                          figures::count(m_status.struck), figures::count(m_status.planned));
}

} // namespace steadfeed
