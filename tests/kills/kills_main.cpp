// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kills program and exchange as often as the campaign wants. tools/campaign builds and runs it; what it finds
// goes to standard output as JSON Lines, how far it is to standard error.
#include "KillRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

namespace {

/// One way of killing, in chapters with a seed, an outbox and a ledger each.
struct Way
{
    QString name; ///< for --point
    KillPlan::Victim victim = KillPlan::Victim::Program;
    double share = 0.0; ///< of all kills
    int chapter = 100;  ///< kills, at most
};

std::vector<Way> ways()
{
    constexpr double kPointShare = 0.03;
    std::vector<Way> ways;
    for (const KillPoint &point : killPoints())
        ways.push_back({QString::fromLatin1(point.name), KillPlan::Victim::Program, kPointShare, 100});
    ways.push_back({u"random"_s, KillPlan::Victim::Program, 0.5, 100});
    ways.push_back({u"exchange"_s, KillPlan::Victim::Exchange, 0.04, 20});
    ways.push_back({u"both"_s, KillPlan::Victim::Both, 0.1, 100});
    return ways;
}

bool play(const Way &way, int kills, std::uint64_t &seed)
{
    QElapsedTimer since;
    since.start();
    QString wrong;
    qint64 done = 0;
    qint64 lives = 0;
    qint64 ahead = 0;
    std::uint64_t actions = 0;
    std::uint64_t refused = 0;
    for (; done < kills && wrong.isEmpty(); ++seed) {
        KillRun run({way.victim, way.name, std::min(way.chapter, kills - int(done)), seed});
        wrong = run.run();
        done += run.kills();
        lives += run.lives();
        ahead += run.ahead();
        actions += run.actions();
        refused += run.refused();
        std::fprintf(stderr, "%s: seed %llu, %lld of %d\n", qPrintable(way.name), qulonglong(seed),
                     qlonglong(done), kills);
        if (!wrong.isEmpty()) {
            wrong = u"--point %1 --seed %2 --kills %3: %4"_s.arg(way.name, QString::number(seed))
                        .arg(std::min(way.chapter, kills))
                        .arg(wrong);
            std::fprintf(stderr, "%s\n", qPrintable(wrong));
        }
    }
    QJsonObject row{{"what"_L1, "killed: "_L1 + way.name},
                    {"kills"_L1, done},
                    {"lives"_L1, lives},
                    {"actions"_L1, qint64(actions)},
                    {"refused"_L1, qint64(refused)},
                    {"real_ms"_L1, since.elapsed()},
                    {"holds"_L1, wrong.isEmpty()}};
    if (way.victim == KillPlan::Victim::Program)
        row["exchange was ahead"_L1] = ahead;
    if (!wrong.isEmpty())
        row["wrong"_L1] = wrong;
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return wrong.isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"kills"_L1, u"So many in all, or of the one point."_s, u"N"_s, u"10000"_s},
                       {"seed"_L1, u"Of the first chapter."_s, u"N"_s, u"1"_s},
                       {"point"_L1, u"Only there."_s, u"NAME"_s}});
    parser.addHelpOption();
    parser.process(app);
    const int kills = parser.value(u"kills"_s).toInt();
    const QString only = parser.value(u"point"_s);
    std::uint64_t seed = parser.value(u"seed"_s).toULongLong();
    bool holds = true;
    int played = 0;
    for (const Way &way : ways()) {
        if (!only.isEmpty() && only != way.name)
            continue;
        ++played;
        const int share = only.isEmpty() ? std::max(1, int(kills * way.share)) : kills;
        holds = play(way, share, seed) && holds;
    }
    return holds && played > 0 ? 0 : 1;
}
