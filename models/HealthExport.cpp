// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthExport.h"

#include "DisplayText.h"
#include "Figures.h"
#include "GapsModel.h"
#include "HealthFacts.h"
#include "HealthModel.h"
#include "OutageTexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <ranges>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthExport)
};

QString utc(WallMicros wall)
{
    return wall == kNoTime ? QString()
                           : QDateTime::fromMSecsSinceEpoch(wall / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString code(const Reason &reason)
{
    const std::string_view word = name(reason.code);
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

QString word(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

qint64 ms(MonoTime::duration time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

/// Milliseconds from the start to a phase; null where it was not reached.
QJsonValue after(MonoTime phase, MonoTime start)
{
    return phase == MonoTime{} ? QJsonValue() : QJsonValue(ms(phase - start));
}

QJsonObject outageJson(const OutageRecord &record, Now now)
{
    const Outage &outage = record.outage;
    return {{u"number"_s, qint64(record.number)},
            {u"start"_s, utc(record.startWall)},
            {u"detected_after_ms"_s, after(outage.detected, outage.start)},
            {u"reconnected_after_ms"_s, after(outage.reconnected, outage.start)},
            {u"first_byte_after_ms"_s, after(outage.firstByte, outage.start)},
            {u"fresh_after_ms"_s, after(outage.fresh, outage.start)},
            {u"total_ms"_s, ms(record.total(now.mono))},
            {u"under_way"_s, record.underWay()},
            {u"cause_code"_s, code(outage.cause)},
            {u"cause"_s, outagetexts::cause(outage.cause)}};
}

QJsonArray historyJson(const LinkHistory &history)
{
    QJsonArray out;
    for (const LinkSpan &span : history.spans()) {
        out.append(QJsonObject{{u"start"_s, utc(span.wall)},
                               {u"ms"_s, ms(span.to - span.from)},
                               {u"state"_s, word(name(span.state))},
                               {u"continuity"_s, word(name(span.continuity))},
                               {u"cause_code"_s, code(span.cause)},
                               {u"drops"_s, qint64(span.drops)},
                               {u"live_ms"_s, ms(span.live)}});
    }
    return out;
}

QJsonObject gapsJson(const GapNames &names)
{
    QJsonArray gaps;
    for (const SequenceGap &gap : names.gaps)
        gaps.append(QJsonObject{{u"from"_s, qint64(gap.from)},
                                {u"to"_s, qint64(gap.to)},
                                {u"state"_s, gap.permanent ? u"permanent"_s : u"open"_s}});
    return {{u"epoch"_s, displayText(names.epoch)},
            {u"named"_s, gaps},
            {u"more"_s, qint64(names.more)},
            {u"closed"_s, qint64(names.closed)}};
}

QJsonObject figuresJson(const FeedHealth &health)
{
    const LedgerCounts &counts = health.counts;
    const auto number = [](std::uint64_t value) { return QJsonValue(qint64(value)); };
    QJsonObject out{
        {u"received"_s, number(counts.received)},        {u"applied"_s, number(counts.applied)},
        {u"conflated"_s, number(counts.conflated)},      {u"duplicates"_s, number(counts.duplicates)},
        {u"refused"_s, number(counts.refused)},          {u"ignored"_s, number(counts.ignored)},
        {u"pending"_s, number(counts.pending)},          {u"control"_s, number(counts.control)},
        {u"missing"_s, number(health.missing)},          {u"reordered"_s, number(health.reordered)},
        {u"epoch_breaks"_s, number(health.epochBreaks)}, {u"bytes"_s, number(health.bytes)},
        {u"connects"_s, number(health.connects)},        {u"reconnects"_s, number(health.reconnects)},
        {u"resumes"_s, number(health.resumes)},          {u"rate_per_s"_s, health.ratePerSecond},
        {u"bytes_per_s"_s, health.bytesPerSecond}};
    const LatencySummary &latency = health.latency;
    out[u"latency_us"_s] = QJsonObject{{u"count"_s, number(latency.count)},
                                       {u"p50"_s, qint64(latency.p50)},
                                       {u"p95"_s, qint64(latency.p95)},
                                       {u"p99"_s, qint64(latency.p99)},
                                       {u"max"_s, qint64(latency.max)}};
    out[u"clock_offset_us"_s] =
        health.clock.known ? QJsonValue(QJsonObject{{u"offset"_s, qint64(health.clock.micros)},
                                                    {u"uncertainty"_s, qint64(health.clock.uncertainty)}})
                           : QJsonValue();
    out[u"lag_us"_s] = health.lag ? QJsonValue(qint64(*health.lag)) : QJsonValue();
    return out;
}

QJsonObject feedJson(const FeedHealth &health, const HealthSource &source)
{
    QJsonArray facts;
    for (const HealthFact &fact : healthFacts(health, source.words, source.now))
        facts.append(QJsonObject{{u"name"_s, fact.name}, {u"label"_s, fact.label}, {u"value"_s, fact.value}});
    QJsonArray outages;
    for (const OutageRecord &record : source.book.outages(health.feed))
        outages.append(outageJson(record, source.now));
    return {{u"name"_s, displayText(health.name)},
            {u"kind"_s, word(name(health.kind))},
            {u"transport"_s, displayText(health.transport)},
            {u"url"_s, displayText(health.url)},
            {u"state"_s, word(name(health.state))},
            {u"continuity"_s, word(name(health.continuity))},
            {u"cause_code"_s, code(health.cause)},
            {u"in_words"_s, facts},
            {u"figures"_s, figuresJson(health)},
            {u"outages"_s, outages},
            {u"gaps"_s, gapsJson(source.book.gaps(health.feed))},
            {u"history"_s, historyJson(source.book.links(health.feed))}};
}

/// Quoted where needed; never a formula.
QByteArray csvCell(const QString &text)
{
    static const QString kFormula = u"=+-@\t\r"_s;
    QString cell = text;
    if (!cell.isEmpty() && kFormula.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

void addFacts(QString &out, const FeedHealth &health, const HealthSource &source)
{
    out += u"\n%1\n"_s.arg(source.words.tell(health, HealthModel::NameRole).toString());
    for (const HealthFact &fact : healthFacts(health, source.words, source.now))
        out += u"  %1: %2\n"_s.arg(fact.label, fact.value);
}

void addOutages(QString &out, const FeedHealth &health, const HealthSource &source)
{
    const auto &outages = source.book.outages(health.feed);
    if (outages.empty()) {
        out += u"  "_s + Words::tr("No outage so far.") + u'\n';
        return;
    }
    out += u"  "_s + Words::tr("Outages, the newest first:") + u'\n';
    for (const OutageRecord &record : outages | std::views::reverse | std::views::take(kMostTextLines))
        out += u"    "_s + outagetexts::line(record, source.now) + u'\n';
    if (outages.size() > kMostTextLines)
        out +=
            u"    "_s + Words::tr("and %1 more").arg(figures::count(outages.size() - kMostTextLines)) + u'\n';
}

void addGaps(QString &out, const FeedHealth &health, const HealthSource &source)
{
    const GapNames &names = source.book.gaps(health.feed);
    if (!names.gaps.empty())
        out += u"  "_s + Words::tr("Missing events:") + u'\n';
    for (const SequenceGap &gap : names.gaps | std::views::take(kMostTextLines))
        out += u"    %1, %2\n"_s.arg(GapsModel::numbers(gap), GapsModel::fate(gap));
    if (names.gaps.size() > kMostTextLines)
        out += u"    "_s + Words::tr("and %1 more").arg(figures::count(names.gaps.size() - kMostTextLines)) +
               u'\n';
    const QString remark = GapsModel::remark(names);
    if (!remark.isEmpty())
        out += u"    "_s + remark + u'\n';
}

} // namespace

QString healthText(const HealthSource &source)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(source.now.wall / 1000);
    //: %1 is the name of the profile, %2 date and time with the offset from UTC.
    QString out = Words::tr("Steadfeed, %1, %2")
                      .arg(source.profile, time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate));
    out += u'\n' + source.headline + u'\n';
    for (const FeedHealth &health : source.feeds.all()) {
        addFacts(out, health, source);
        addOutages(out, health, source);
        addGaps(out, health, source);
    }
    return out;
}

QByteArray outagesCsv(const HealthSource &source)
{
    QByteArray out = "feed,number,start_utc,detected_after_ms,reconnected_after_ms,first_byte_after_ms,"
                     "fresh_after_ms,total_ms,under_way,cause_code,cause\r\n";
    for (const FeedHealth &health : source.feeds.all()) {
        for (const OutageRecord &record : source.book.outages(health.feed)) {
            const QJsonObject json = outageJson(record, source.now);
            out += csvCell(displayText(health.name));
            for (const char16_t *field :
                 {u"number", u"start", u"detected_after_ms", u"reconnected_after_ms", u"first_byte_after_ms",
                  u"fresh_after_ms", u"total_ms", u"under_way", u"cause_code", u"cause"})
                out += ',' + csvCell(json[QStringView(field)].toVariant().toString());
            out += "\r\n";
        }
    }
    return out;
}

QByteArray healthJson(const HealthSource &source)
{
    QJsonArray feeds;
    for (const FeedHealth &health : source.feeds.all())
        feeds.append(feedJson(health, source));
    const QJsonObject json{{u"format"_s, 1},
                           {u"version"_s, QCoreApplication::applicationVersion()},
                           {u"exported"_s, utc(source.now.wall)},
                           {u"profile"_s, source.profile},
                           {u"headline"_s, source.headline},
                           {u"feeds"_s, feeds}};
    return QJsonDocument(json).toJson();
}

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Words::tr("%1 was not written: %2").arg(path, file.errorString());
}

} // namespace steadfeed
