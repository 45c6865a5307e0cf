// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabReport.h"

#include "Lab.h"
#include "LabReportHtml.h"
#include "ReasonTexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString isoTime(WallMicros wall)
{
    return wall == kNoTime ? QString()
                           : QDateTime::fromMSecsSinceEpoch(wall / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

double rounded(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}

QJsonValue secondsOf(const LabRecord &record, MonoTime at)
{
    return at == MonoTime{} ? QJsonValue() : QJsonValue(rounded(record.seconds(at)));
}

QJsonArray linksOf(const LabLane &lane, const LabRecord &record)
{
    QJsonArray out;
    for (const LinkChange &change : lane.links) {
        out.append(QJsonObject{{u"at_s"_s, secondsOf(record, change.at)},
                               {u"state"_s, text(name(change.state))},
                               {u"continuity"_s, text(name(change.continuity))}});
    }
    return out;
}

QJsonArray outagesOf(const LabLane &lane, const LabRecord &record)
{
    QJsonArray out;
    for (const OutageChange &change : lane.outages) {
        const Outage &outage = change.outage;
        out.append(QJsonObject{{u"number"_s, qint64(change.number)},
                               {u"start_s"_s, secondsOf(record, outage.start)},
                               {u"detected_s"_s, secondsOf(record, outage.detected)},
                               {u"reconnected_s"_s, secondsOf(record, outage.reconnected)},
                               {u"first_byte_s"_s, secondsOf(record, outage.firstByte)},
                               {u"fresh_s"_s, secondsOf(record, outage.fresh)},
                               {u"cause"_s, texts::sentence(outage.cause)}});
    }
    return out;
}

QJsonObject gapsOf(const GapNames &names)
{
    QJsonArray gaps;
    for (const SequenceGap &gap : names.gaps) {
        gaps.append(QJsonObject{{u"from"_s, qint64(gap.from)},
                                {u"to"_s, qint64(gap.to)},
                                {u"state"_s, gap.permanent ? u"permanent"_s : u"open"_s}});
    }
    return {{u"epoch"_s, text(names.epoch)},
            {u"named"_s, gaps},
            {u"more"_s, qint64(names.more)},
            {u"closed"_s, qint64(names.closed)}};
}

QJsonArray samplesOf(const LabLane &lane, const LabRecord &record)
{
    const auto orNull = [](double value) {
        return std::isfinite(value) ? QJsonValue(rounded(value)) : QJsonValue();
    };
    QJsonArray out;
    for (const LabSample &sample : lane.samples) {
        out.append(QJsonArray{rounded(record.seconds(sample.at)), orNull(sample.ageMs), orNull(sample.lagMs),
                              rounded(sample.perSecond)});
    }
    return out;
}

QJsonObject ledgerOf(const FeedHealth &health)
{
    const LedgerCounts &counts = health.counts;
    return {{u"received"_s, qint64(counts.received)},       {u"applied"_s, qint64(counts.applied)},
            {u"conflated"_s, qint64(counts.conflated)},     {u"duplicates"_s, qint64(counts.duplicates)},
            {u"refused"_s, qint64(counts.refused)},         {u"ignored"_s, qint64(counts.ignored)},
            {u"pending"_s, qint64(counts.pending)},         {u"control"_s, qint64(counts.control)},
            {u"missing"_s, qint64(health.missing)},         {u"reordered"_s, qint64(health.reordered)},
            {u"epoch_breaks"_s, qint64(health.epochBreaks)}};
}

QJsonObject latencyOf(const LatencySummary &latency)
{
    return {{u"count"_s, qint64(latency.count)}, {u"p50"_s, qint64(latency.p50)},
            {u"p90"_s, qint64(latency.p90)},     {u"p95"_s, qint64(latency.p95)},
            {u"p99"_s, qint64(latency.p99)},     {u"max"_s, qint64(latency.max)}};
}

QJsonValue clockOf(const ClockOffset &clock)
{
    if (!clock.known)
        return {};
    return QJsonObject{{u"offset"_s, qint64(clock.micros)}, {u"uncertainty"_s, qint64(clock.uncertainty)}};
}

} // namespace

QJsonObject LabReport::run() const
{
    const FaultLabStatus &status = m_lab.status();
    const LabRecord &record = m_lab.timeline()->record();
    QJsonObject out{{u"started"_s, isoTime(record.origin().wall)},
                    {u"seconds"_s, rounded(record.seconds(record.newest()))}};
    if (status.script.empty())
        return out; // only buttons were pressed
    out.insert(u"script"_s, text(status.script));
    out.insert(u"seed"_s, QString::number(status.seed)); // a number of JSON ends at 2^53
    out.insert(u"planned"_s, qint64(status.planned));
    out.insert(u"struck"_s, qint64(status.struck));
    out.insert(u"script_seconds"_s, rounded(double(status.duration.count()) / 1e6));
    return out;
}

QJsonArray LabReport::faults() const
{
    QJsonArray out;
    for (const FaultLogEntry &entry : m_lab.timeline()->record().entries()) {
        using Phase = FaultLogEntry::Phase;
        out.append(QJsonObject{{u"at_s"_s, secondsOf(m_lab.timeline()->record(), entry.at)},
                               {u"fault"_s, text(name(entry.kind))},
                               {u"phase"_s, entry.phase == Phase::Struck  ? u"struck"_s
                                            : entry.phase == Phase::Began ? u"began"_s
                                                                          : u"ended"_s},
                               {u"feed"_s, text(entry.feed)},
                               {u"direction"_s, text(name(entry.direction))},
                               {u"number"_s, qint64(entry.number)},
                               {u"connection"_s, qint64(entry.connection)},
                               {u"offset"_s, qint64(entry.offset)},
                               {u"events"_s, qint64(entry.events)}});
    }
    return out;
}

QJsonArray LabReport::feeds() const
{
    const LabRecord &record = m_lab.timeline()->record();
    QJsonArray out;
    for (const LabLane &lane : record.lanes()) {
        const FeedHealth &health = lane.health;
        out.append(QJsonObject{{u"name"_s, text(health.name)},
                               {u"kind"_s, text(name(health.kind))},
                               {u"transport"_s, text(health.transport)},
                               {u"state"_s, text(name(health.state))},
                               {u"continuity"_s, text(name(health.continuity))},
                               {u"ledger"_s, ledgerOf(health)},
                               {u"bytes"_s, qint64(health.bytes)},
                               {u"connects"_s, qint64(health.connects)},
                               {u"reconnects"_s, qint64(health.reconnects)},
                               {u"resumes"_s, qint64(health.resumes)},
                               {u"latency_us"_s, latencyOf(health.latency)},
                               {u"clock_offset_us"_s, clockOf(health.clock)},
                               {u"links"_s, linksOf(lane, record)},
                               {u"outages"_s, outagesOf(lane, record)},
                               {u"gaps"_s, gapsOf(lane.gaps)},
                               {u"samples"_s, samplesOf(lane, record)}});
    }
    return out;
}

QJsonArray LabReport::noticed() const
{
    QJsonArray out;
    for (const LabTimeline::Line &line : m_lab.timeline()->lines()) {
        if (line.injected)
            continue;
        out.append(QJsonObject{{u"at_s"_s, secondsOf(m_lab.timeline()->record(), line.at)},
                               {u"feed"_s, line.feed},
                               {u"text"_s, line.text},
                               {u"severity"_s, line.severity},
                               {u"times"_s, qint64(line.repeats)}});
    }
    return out;
}

QJsonObject LabReport::toJson() const
{
    const LabVerdict &verdict = *m_lab.verdict();
    QJsonObject out{{u"format"_s, 1},
                    {u"written"_s, isoTime(m_now)},
                    {u"versions"_s, QJsonObject{{u"steadfeed"_s, QCoreApplication::applicationVersion()},
                                                {u"qt"_s, QString::fromLatin1(qVersion())},
                                                {u"system"_s, QSysInfo::prettyProductName()},
                                                {u"kernel"_s, QSysInfo::kernelVersion()}}},
                    {u"run"_s, run()},
                    {u"faults"_s, faults()},
                    {u"feeds"_s, feeds()},
                    {u"noticed"_s, noticed()}};
    if (verdict.done()) {
        out.insert(u"headline"_s, verdict.headline());
        out.insert(u"level"_s, verdict.level());
        out.insert(u"verdict"_s, verdict.toJson());
    }
    return out;
}

QString LabReport::write(const QString &file) const
{
    const QJsonObject json = toJson();
    const bool html =
        file.endsWith(u".html", Qt::CaseInsensitive) || file.endsWith(u".htm", Qt::CaseInsensitive);
    const QByteArray bytes =
        html ? LabReportHtml(json).text().toUtf8() : QJsonDocument(json).toJson(QJsonDocument::Indented);
    QSaveFile saving(file);
    if (!saving.open(QIODevice::WriteOnly) || saving.write(bytes) != bytes.size() || !saving.commit())
        return Lab::tr("The report could not be written: %1.").arg(saving.errorString());
    return {};
}

} // namespace steadfeed
