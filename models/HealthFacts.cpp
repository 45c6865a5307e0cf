// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthFacts.h"

#include "DisplayText.h"
#include "Figures.h"
#include "HealthModel.h"
#include "OutageTexts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthFacts)
};

QString ago(MonoTime then, Now now)
{
    return then == MonoTime{} ? figures::unknown()
                              : Words::tr("%1 ago").arg(outagetexts::duration(now.mono - then));
}

QString since(const FeedHealth &health, Now now)
{
    using std::chrono::microseconds;
    const WallMicros wall =
        now.wall - std::chrono::duration_cast<microseconds>(now.mono - health.since).count();
    //: A time of day and how long ago that is.
    return Words::tr("since %1 (%2)")
        .arg(outagetexts::moment(wall, now.wall), outagetexts::duration(now.mono - health.since));
}

QString bytes(double count)
{
    const auto whole = qint64(count);
    if (whole < 1000) // Qt knows no "1 byte"
        return Words::tr("%Ln byte(s)", nullptr, int(whole));
    return QLocale().formattedDataSize(whole, 1, QLocale::DataSizeSIFormat);
}

/// The ledger's equation: each event is in exactly one class.
QString equation(const LedgerCounts &counts)
{
    using figures::count;
    return Words::tr("%1 received = %2 applied + %3 conflated + %4 duplicates + %5 refused + %6 ignored + %7 "
                     "pending")
        .arg(count(counts.received), count(counts.applied), count(counts.conflated), count(counts.duplicates),
             count(counts.refused), count(counts.ignored), count(counts.pending));
}

QString delays(const FeedHealth &health)
{
    const LatencySummary &latency = health.latency;
    if (latency.count == 0)
        return figures::unknown();
    const auto text = [&](std::int64_t micros) {
        return figures::latency(withoutClock(micros, health.clock));
    };
    return u"%1 / %2 / %3 / %4"_s.arg(text(latency.p50), text(latency.p95), text(latency.p99),
                                      text(latency.max));
}

} // namespace

std::int64_t withoutClock(std::int64_t measured, const ClockOffset &clock)
{
    // Measured from the server's stamp: where its clock is ahead, that much too little.
    return clock.known ? std::max<std::int64_t>(measured + clock.micros, 0) : measured;
}

QString clockStatement(const ClockOffset &clock)
{
    if (!clock.known)
        return Words::tr("The difference of the clocks is unknown; it is in the delays.");
    const QString uncertainty = figures::latency(clock.uncertainty);
    if (std::abs(clock.micros) <= clock.uncertainty)
        return Words::tr("The server's clock agrees with ours (± %1).").arg(uncertainty);
    return (clock.micros > 0 ? Words::tr("The server's clock is %1 ahead (± %2); taken off the delays.")
                             : Words::tr("The server's clock is %1 behind (± %2); taken off the delays."))
        .arg(figures::latency(std::abs(clock.micros)), uncertainty);
}

std::vector<HealthFact> healthFacts(const FeedHealth &health, const HealthModel &model, Now now)
{
    using figures::count;
    const auto word = [&](HealthModel::Role role) { return model.tell(health, role).toString(); };
    const QString connection = Words::tr("Connection");
    const QString complete = Words::tr("Completeness");
    const QString speed = Words::tr("Speed");
    std::vector<HealthFact> facts;
    const auto add = [&](const QString &group, const QString &name, const QString &label,
                         const QString &value, int severity = -1) {
        facts.push_back({name, group, label, value, severity});
    };

    add(connection, u"link"_s, Words::tr("Connection"),
        health.since == MonoTime{} ? word(HealthModel::StateRole)
                                   : word(HealthModel::StateRole) + u", "_s + since(health, now),
        int(texts::severity(health.state)));
    add(connection, u"continuity"_s, Words::tr("Data"), word(HealthModel::ContinuityRole),
        int(texts::severity(health.continuity)));
    add(connection, u"sentence"_s, Words::tr("What happens"), word(HealthModel::SentenceRole));
    const QString instead = word(HealthModel::InsteadRole);
    add(connection, u"transport"_s, Words::tr("Transport"),
        word(HealthModel::TransportLabelRole) + (instead.isEmpty() ? instead : u" – "_s + instead));
    add(connection, u"url"_s, Words::tr("Address"), word(HealthModel::UrlRole));
    add(connection, u"connects"_s, Words::tr("Connections"),
        Words::tr("%1 in all; reconnected: %2, resumed after the last event: %3")
            .arg(count(health.connects), count(health.reconnects), count(health.resumes)));
    add(connection, u"last_byte"_s, Words::tr("Last byte"), ago(health.lastByte, now));
    add(connection, u"last_heartbeat"_s, Words::tr("Last heartbeat"), ago(health.lastHeartbeat, now));
    add(connection, u"last_data"_s, Words::tr("Last value"), ago(health.lastData, now));

    const bool numbered = health.continuity != Continuity::Unknown;
    add(complete, u"missing"_s, Words::tr("Missing"),
        !numbered ? figures::unknown()
        : health.gapsOpen == 0
            ? count(health.missing)
            : Words::tr("%1, %2 of them may still come").arg(count(health.missing), count(health.gapsOpen)),
        health.missing > 0 ? int(texts::Severity::Error) : -1);
    add(complete, u"duplicates"_s, Words::tr("Duplicates"),
        Words::tr("%1 dropped").arg(count(health.counts.duplicates)));
    add(complete, u"reordered"_s, Words::tr("Out of order"),
        Words::tr("%1 put right").arg(count(health.reordered)));
    add(complete, u"epoch_breaks"_s, Words::tr("History restarts"),
        health.epochBreaks == 0
            ? count(0)
            : Words::tr("%1; how much is missing there is unknown").arg(count(health.epochBreaks)),
        health.epochBreaks > 0 ? int(texts::Severity::Error) : -1);
    add(complete, u"ledger"_s, Words::tr("Ledger"), equation(health.counts),
        health.counts.balanced() ? -1 : int(texts::Severity::Error));
    add(complete, u"control"_s, Words::tr("Control"),
        Words::tr("%1, beside the ledger: greetings, heartbeats and the like")
            .arg(count(health.counts.control)));

    add(speed, u"rate"_s, Words::tr("Messages"), figures::perSecond(health.ratePerSecond));
    add(speed, u"bytes"_s, Words::tr("Bytes"),
        Words::tr("%1/s, %2 in all").arg(bytes(health.bytesPerSecond), bytes(double(health.bytes))));
    add(speed, u"delay"_s, Words::tr("Delay p50 / p95 / p99 / most"), delays(health));
    add(speed, u"lag"_s, Words::tr("Newest value"),
        health.lag ? Words::tr("%1 on its way").arg(figures::latency(*health.lag)) : figures::unknown());
    add(speed, u"clock"_s, Words::tr("Clock"), clockStatement(health.clock));
    return facts;
}

} // namespace steadfeed
