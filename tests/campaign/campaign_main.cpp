// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The campaign on the virtual clock, in full. tools/campaign builds and runs it; what it finds goes to
// standard output as JSON Lines, how far it is to standard error.
#include "Chapter.h"
#include "ClientStorm.h"
#include "HeartbeatWatch.h"
#include "StreamCut.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <functional>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProgressEvery = 1000; // ms

struct Wishes
{
    QStringList transports;
    std::uint64_t flaps = 0;
    std::uint64_t events = 0;
    std::uint64_t offsets = 0;
    int hours = 0;
    std::uint64_t firstSeed = 1;
};

bool allHold = true;

void tell(QJsonObject row, const std::string &wrong)
{
    row["holds"_L1] = wrong.empty();
    if (!wrong.empty())
        row["wrong"_L1] = QString::fromStdString(wrong);
    allHold = allHold && wrong.empty();
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void progress(QElapsedTimer &since, const QString &what, std::uint64_t done, std::uint64_t of)
{
    if (since.elapsed() < kProgressEvery)
        return;
    since.restart();
    std::fprintf(stderr, "%s: %llu of %llu\n", qPrintable(what), static_cast<unsigned long long>(done),
                 static_cast<unsigned long long>(of));
}

/// Chapters until there were enough of both.
void flaps(const QString &transport, const Wishes &wishes)
{
    ChapterRules rules;
    rules.transport = transport.toStdString();
    rules.seed = wishes.firstSeed;
    ChapterResult sum;
    std::string wrong;
    QElapsedTimer since;
    since.start();
    QElapsedTimer whole;
    whole.start();
    for (; wrong.empty() && (sum.flaps < wishes.flaps || sum.events < wishes.events); ++rules.seed) {
        const ChapterResult chapter = runChapter(rules);
        sum.flaps += chapter.flaps;
        sum.events += chapter.events;
        sum.accepted += chapter.accepted;
        sum.declared += chapter.declared;
        sum.duplicates += chapter.duplicates;
        sum.connects += chapter.connects;
        sum.breaks += chapter.breaks;
        sum.time += chapter.time;
        if (!chapter.wrong.empty()) {
            wrong = "seed " + std::to_string(rules.seed) + ": " + chapter.wrong;
            std::fprintf(stderr, "%s\n%s\n", wrong.c_str(), chapter.plan.c_str());
        }
        progress(since, transport + " flaps"_L1, sum.flaps, wishes.flaps);
    }
    const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
    tell({{"what"_L1, u"flaps"_s},
          {"transport"_L1, transport},
          {"seeds"_L1, number(rules.seed - wishes.firstSeed)},
          {"flaps"_L1, number(sum.flaps)},
          {"events"_L1, number(sum.events)},
          {"accepted"_L1, number(sum.accepted)},
          {"declared"_L1, number(sum.declared)},
          {"duplicates"_L1, number(sum.duplicates)},
          {"connects"_L1, number(sum.connects)},
          {"breaks"_L1, number(sum.breaks)},
          {"virtual_s"_L1, number(static_cast<std::uint64_t>(sum.time.count()))},
          {"real_ms"_L1, static_cast<double>(whole.elapsed())}},
         wrong);
}

void cuts(const QString &transport, const Wishes &wishes)
{
    QElapsedTimer since;
    since.start();
    std::string wrong;
    std::uint64_t offset = 0;
    for (; wrong.empty() && offset < wishes.offsets; ++offset) {
        wrong = cutStreamAt(transport.toStdString(), offset);
        if (!wrong.empty())
            wrong = "offset " + std::to_string(offset) + ": " + wrong;
        progress(since, transport + " cuts"_L1, offset, wishes.offsets);
    }
    tell({{"what"_L1, u"cuts"_s}, {"transport"_L1, transport}, {"offsets"_L1, static_cast<double>(offset)}},
         wrong);
}

void heartbeats(const QString &transport, const Wishes &wishes)
{
    QElapsedTimer since;
    since.start();
    std::string wrong;
    double late = 0.0;
    for (int seconds = 1; wrong.empty() && seconds <= 60; ++seconds) {
        const std::chrono::seconds heartbeat(seconds);
        for (const double rate : {0.0, 0.05, 2.0}) {
            wrong += watchHealthy(transport.toStdString(), heartbeat, rate, std::chrono::hours(wishes.hours));
        }
        const HalfOpen noticed = watchHalfOpen(transport.toStdString(), heartbeat);
        wrong += noticed.wrong;
        late = std::max(late, noticed.beats);
        progress(since, transport + " heartbeats"_L1, static_cast<std::uint64_t>(seconds), 60);
    }
    if (wrong.empty())
        wrong = watchPlain(transport.toStdString(), std::chrono::hours(wishes.hours));
    tell({{"what"_L1, u"heartbeats"_s},
          {"transport"_L1, transport},
          {"hours"_L1, wishes.hours},
          {"noticed_beats"_L1, late}},
         wrong);
}

void storm(const QString &name, const StormRules &hints, std::size_t most, std::chrono::nanoseconds latest)
{
    StormResult worst;
    constexpr std::uint64_t kSeeds = 20;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        StormRules rules = hints;
        rules.seed = seed;
        const StormResult result = runStorm(rules);
        worst.mostIn100Ms = std::max(worst.mostIn100Ms, result.mostIn100Ms);
        worst.p50 = std::max(worst.p50, result.p50);
        worst.p99 = std::max(worst.p99, result.p99);
        worst.back = seed == 1 ? result.back : std::min(worst.back, result.back);
    }
    std::string wrong;
    if (worst.mostIn100Ms > most || worst.p99 > latest || worst.back < hints.clients)
        wrong = "too many at once, or too late";
    tell({{"what"_L1, u"storm"_s},
          {"hint"_L1, name},
          {"clients"_L1, static_cast<double>(hints.clients)},
          {"seeds"_L1, static_cast<double>(kSeeds)},
          {"most_in_100_ms"_L1, static_cast<double>(worst.mostIn100Ms)},
          {"p50_ms"_L1, static_cast<double>(worst.p50 / 1ms)},
          {"p99_ms"_L1, static_cast<double>(worst.p99 / 1ms)}},
         wrong);
}

int playAgain(const QStringList &transports, std::uint64_t seed)
{
    for (const QString &transport : transports) {
        ChapterRules rules;
        rules.transport = transport.toStdString();
        rules.seed = seed;
        rules.keepLog = true;
        const ChapterResult chapter = runChapter(rules);
        std::printf("%s%s%s: %s\n", chapter.plan.c_str(), chapter.log.c_str(), qPrintable(transport),
                    chapter.wrong.empty() ? "holds" : chapter.wrong.c_str());
        allHold = allHold && chapter.wrong.empty();
    }
    return allHold ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"flaps"_L1, u"Flaps per transport."_s, u"N"_s, u"100000"_s},
                       {"events"_L1, u"Events per transport."_s, u"N"_s, u"10000000"_s},
                       {"offsets"_L1, u"Bytes to cut a stream at."_s, u"N"_s, u"65536"_s},
                       {"hours"_L1, u"Of a healthy feed, at each heartbeat."_s, u"N"_s, u"24"_s},
                       {"transport"_L1, u"Only this one."_s, u"NAME"_s},
                       {"first-seed"_L1, u"Of the chapters."_s, u"N"_s, u"1"_s},
                       {"seed"_L1, u"Play the chapter of this seed alone, with its log."_s, u"N"_s}});
    parser.addHelpOption();
    parser.process(app);
    Wishes wishes;
    wishes.transports = parser.isSet(u"transport"_s)
                            ? parser.values(u"transport"_s)
                            : QStringList{u"sse"_s, u"websocket"_s, u"cbor"_s, u"longpoll"_s};
    if (parser.isSet(u"seed"_s))
        return playAgain(wishes.transports, parser.value(u"seed"_s).toULongLong());
    wishes.flaps = parser.value(u"flaps"_s).toULongLong();
    wishes.events = parser.value(u"events"_s).toULongLong();
    wishes.offsets = parser.value(u"offsets"_s).toULongLong();
    wishes.hours = parser.value(u"hours"_s).toInt();
    wishes.firstSeed = parser.value(u"first-seed"_s).toULongLong();

    storm(u"none"_s, {}, 30, 20s);
    storm(u"Retry-After: 7"_s, {.retryAfter = 7s}, 60, 27s);
    storm(u"retry: 500"_s, {.retry = 500ms}, 60, 21s);
    storm(u"retry: 5000"_s, {.retry = 5s}, 60, 25s);
    for (const QString &transport : std::as_const(wishes.transports)) {
        heartbeats(transport, wishes);
        cuts(transport, wishes);
        flaps(transport, wishes);
    }
    return allHold ? 0 : 1;
}
