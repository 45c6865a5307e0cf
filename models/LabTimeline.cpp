// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabTimeline.h"

#include "DisplayText.h"
#include "Figures.h"
#include "LabFaults.h"
#include "ReasonTexts.h"

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

QString words(const FaultLogEntry &entry)
{
    const QString fault = LabFaults::word(entry.kind);
    QString text = entry.phase == FaultLogEntry::Phase::Began   ? LabTimeline::tr("%1: begins").arg(fault)
                   : entry.phase == FaultLogEntry::Phase::Ended ? LabTimeline::tr("%1: over").arg(fault)
                                                                : fault;
    if (entry.direction == FaultDirection::Down && lasts(entry.kind))
        text = LabTimeline::tr("%1, from the server").arg(text);
    else if (entry.direction == FaultDirection::Up && lasts(entry.kind))
        text = LabTimeline::tr("%1, to the server").arg(text);
    if (isEventFault(entry.kind) && entry.events > 0) {
        //: %1 what was done, %2 number of the event
        text = entry.events == 1 ? LabTimeline::tr("%1 (no. %2)").arg(text, figures::count(entry.offset))
                                 //: %1 what was done, %2 number of the first event, %3 how many events
                                 : LabTimeline::tr("%1 (from no. %2, %3 events)")
                                       .arg(text, figures::count(entry.offset), figures::count(entry.events));
    }
    if (entry.connection > 0)
        text = LabTimeline::tr("%1, connection %2").arg(text, figures::count(entry.connection));
    return text;
}

} // namespace

void LabTimeline::restart(Now now)
{
    m_record.restart(now);
    forgetLines();
}

void LabTimeline::clear(Now now)
{
    m_record.clear(now);
    forgetLines();
}

void LabTimeline::forgetLines()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
    m_seconds = 0.0;
    Q_EMIT countChanged();
    Q_EMIT changed();
}

void LabTimeline::apply(const FrameBatch &batch)
{
    m_record.apply(batch);
    for (const LogEntry &entry : batch.log) {
        insert({m_record.fromWall(entry.wall), false, displayText(m_record.nameOf(entry.feed)),
                texts::sentence(entry.reason), texts::icon(entry.reason.code),
                int(texts::severity(entry.reason.code)), entry.repeats});
    }
}

void LabTimeline::add(const FaultLogEntry &entry)
{
    m_record.add(entry);
    const bool over = entry.phase == FaultLogEntry::Phase::Ended;
    insert({entry.at, true, displayText(entry.feed), words(entry), over ? u"ok"_s : u"warning"_s,
            over ? 1 : 2, 1});
}

void LabTimeline::insert(Line line)
{
    if (!m_lines.empty()) {
        Line &last = m_lines.back();
        if (last.injected == line.injected && last.feed == line.feed && last.text == line.text) {
            last.repeats += line.repeats;
            Q_EMIT dataChanged(index(count() - 1), index(count() - 1));
            return;
        }
    }
    if (count() == kMost) {
        beginRemoveRows({}, 0, 0);
        m_lines.pop_front();
        endRemoveRows();
    }
    // The log of the faults is asked for ten times a second, so what it tells may lie a little behind.
    auto place = m_lines.end();
    while (place != m_lines.begin() && std::prev(place)->at > line.at)
        --place;
    const int row = int(place - m_lines.begin());
    beginInsertRows({}, row, row);
    m_lines.insert(place, std::move(line));
    endInsertRows();
    Q_EMIT countChanged();
}

void LabTimeline::repaint(MonoTime now)
{
    m_seconds = std::max(0.0, m_record.seconds(now));
    Q_EMIT changed();
}

QStringList LabTimeline::lanes() const
{
    QStringList out;
    for (const LabLane &lane : m_record.lanes())
        out += displayText(lane.health.name);
    return out;
}

QVariant LabTimeline::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case TimeRole:
        return tr("%1 s").arg(figures::fixed(std::max(0.0, m_record.seconds(line.at)), 1));
    case InjectedRole:
        return line.injected;
    case FeedRole:
        return line.feed;
    case Qt::DisplayRole:
    case TextRole:
        return line.text;
    case SeverityRole:
        return line.severity;
    case IconRole:
        return line.glyph;
    case RepeatsRole:
        return line.repeats > 1 ? u"×%1"_s.arg(figures::count(line.repeats)) : QString();
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return u"%1: %2 %3"_s.arg(line.injected ? tr("Done on purpose") : tr("Noticed"), line.feed, line.text)
            .simplified();
    default:
        return {};
    }
}

int LabTimeline::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> LabTimeline::roleNames() const
{
    return {{TimeRole, "time"},       {InjectedRole, "injected"}, {FeedRole, "feed"},
            {TextRole, "text"},       {SeverityRole, "severity"}, {IconRole, "glyph"},
            {RepeatsRole, "repeats"}, {SpokenRole, "spoken"}};
}

} // namespace steadfeed
