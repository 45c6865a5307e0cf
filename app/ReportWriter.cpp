// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReportWriter.h"

#include "Dashboard.h"
#include "ReasonTexts.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cmath>
#include <cstdio>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonObject latencyOf(const LatencySummary &latency)
{
    return {{u"count"_s, number(latency.count)},          {u"p50"_s, static_cast<qint64>(latency.p50)},
            {u"p90"_s, static_cast<qint64>(latency.p90)}, {u"p95"_s, static_cast<qint64>(latency.p95)},
            {u"p99"_s, static_cast<qint64>(latency.p99)}, {u"max"_s, static_cast<qint64>(latency.max)}};
}

/// Null where nobody could say.
QJsonValue clockOf(const ClockOffset &clock)
{
    if (!clock.known)
        return QJsonValue::Null;
    return QJsonObject{{u"offset"_s, static_cast<qint64>(clock.micros)},
                       {u"uncertainty"_s, static_cast<qint64>(clock.uncertainty)}};
}

/// Milliseconds since the start of the run; null for a phase that was not reached.
QJsonValue sinceStart(MonoTime moment, MonoTime start)
{
    if (moment == MonoTime{})
        return QJsonValue::Null;
    return static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(moment - start).count());
}

QJsonArray gapsOf(const FeedReport &feed)
{
    QJsonArray gaps;
    for (const SequenceGap &gap : feed.gaps) {
        gaps.append(QJsonObject{{u"from"_s, number(gap.from)},
                                {u"to"_s, number(gap.to)},
                                {u"state"_s, gap.permanent ? u"permanent"_s : u"open"_s}});
    }
    return gaps;
}

QJsonArray outagesOf(const FeedReport &feed, MonoTime start)
{
    QJsonArray outages;
    for (const Outage &outage : feed.outages) {
        outages.append(QJsonObject{{u"start_ms"_s, sinceStart(outage.start, start)},
                                   {u"detected_ms"_s, sinceStart(outage.detected, start)},
                                   {u"reconnected_ms"_s, sinceStart(outage.reconnected, start)},
                                   {u"first_byte_ms"_s, sinceStart(outage.firstByte, start)},
                                   {u"fresh_ms"_s, sinceStart(outage.fresh, start)},
                                   {u"cause"_s, texts::sentence(outage.cause)}});
    }
    return outages;
}

QJsonObject feedOf(const FeedReport &feed, const RunReport &run)
{
    const FeedHealth &health = feed.health;
    const LedgerCounts &counts = health.counts;
    const double seconds = std::chrono::duration<double>(run.ended - run.started).count();
    return {{u"name"_s, text(health.name)},
            {u"kind"_s, text(name(health.kind))},
            {u"transport"_s, text(health.transport)},
            {u"url"_s, text(health.url)},
            {u"state"_s, text(name(health.state))},
            {u"continuity"_s, text(name(health.continuity))},
            {u"received"_s, number(counts.received)},
            {u"applied"_s, number(counts.applied)},
            {u"conflated"_s, number(counts.conflated)},
            {u"duplicates"_s, number(counts.duplicates)},
            {u"refused"_s, number(counts.refused)},
            {u"ignored"_s, number(counts.ignored)},
            {u"pending"_s, number(counts.pending)},
            {u"control"_s, number(counts.control)},
            {u"gaps"_s, gapsOf(feed)},
            {u"gaps_more"_s, number(feed.gapsMore)},
            {u"missing"_s, number(health.missing)},
            {u"doubled"_s, number(feed.doubled)},
            {u"reordered"_s, number(health.reordered)},
            {u"epoch_breaks"_s, number(health.epochBreaks)},
            {u"bytes"_s, number(health.bytes)},
            {u"connects"_s, static_cast<qint64>(health.connects)},
            {u"reconnects"_s, static_cast<qint64>(health.reconnects)},
            {u"resumes"_s, static_cast<qint64>(health.resumes)},
            {u"last_id"_s, text(feed.lastId)},
            {u"last_error"_s, texts::sentence(feed.lastError)},
            {u"rate_per_s"_s, seconds > 0.0 ? static_cast<double>(counts.received) / seconds : 0.0},
            {u"latency_us"_s, latencyOf(health.latency)},
            {u"clock_offset_us"_s, clockOf(health.clock)},
            {u"outages"_s, outagesOf(feed, run.started)}};
}

QJsonObject pricesOf(const RunReport &run, const Dashboard &dashboard)
{
    const auto priceFeeds =
        std::ranges::count(run.feeds, FeedKind::Prices, [](const FeedReport &f) { return f.health.kind; });
    QJsonObject prices;
    for (const PriceEntry &entry : dashboard.books().prices.entries()) {
        if (!entry.priced)
            continue;
        const QString key =
            priceFeeds > 1 ? text(run.feeds.at(entry.feed).health.name) + u'/' + entry.symbol : entry.symbol;
        const auto age = std::chrono::duration<double, std::milli>(PriceBook::age(entry, run.ended)).count();
        prices.insert(key, QJsonObject{{u"last"_s, entry.last.value},
                                       {u"updates"_s, number(entry.updates)},
                                       {u"age_ms"_s, std::round(std::max(age, 0.0))}});
    }
    return prices;
}

QJsonObject positionsOf(const Dashboard &dashboard)
{
    QJsonObject pnl;
    for (const auto &[currency, total] : dashboard.sums())
        pnl.insert(currency, total.pnl);
    return {{u"count"_s, dashboard.books().positions.count()}, {u"pnl"_s, pnl}};
}

} // namespace

QJsonObject reportOf(const RunReport &run, const Dashboard &dashboard)
{
    QJsonArray feeds;
    for (const FeedReport &feed : run.feeds)
        feeds.append(feedOf(feed, run));
    const double seconds = std::chrono::duration<double>(run.ended - run.started).count();
    return {{u"version"_s, QStringLiteral(STEADFEED_VERSION)},
            {u"duration_s"_s, std::round(seconds * 1000.0) / 1000.0},
            {u"feeds"_s, feeds},
            {u"prices"_s, pricesOf(run, dashboard)},
            {u"positions"_s, positionsOf(dashboard)}};
}

QJsonObject auditReport(const AuditTotals &totals)
{
    return {{u"saved"_s, number(totals.saved)},
            {u"sent"_s, number(totals.sent)},
            {u"confirmed"_s, number(totals.confirmed)},
            {u"refused"_s, number(totals.refused)}};
}

QString writeReport(const QJsonObject &report, const QString &file)
{
    const QByteArray json = QJsonDocument(report).toJson();
    if (file == u"-") {
        const bool written = std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()),
                                         stdout) == static_cast<std::size_t>(json.size());
        return written && std::fflush(stdout) == 0 ? QString()
                                                   : u"The report could not be written to standard output."_s;
    }
    // A pipe or a device is written to; only a file is replaced as a whole.
    const QFileInfo info(file);
    const bool special = info.exists() && !info.isFile() && !info.isDir();
    const auto written = [&json](QFileDevice &out) {
        return out.open(QIODevice::WriteOnly) && out.write(json) == json.size() && out.flush();
    };
    QFile direct(file);
    QSaveFile replacing(file);
    if (special ? !written(direct) : !written(replacing) || !replacing.commit()) {
        const QFileDevice &out = special ? static_cast<QFileDevice &>(direct) : replacing;
        return u"The report could not be written to %1: %2. Choose another file with --report."_s.arg(
            file, out.errorString());
    }
    return {};
}

} // namespace steadfeed
