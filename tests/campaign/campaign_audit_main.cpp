// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Actions to the audit log on the virtual clock, in the number of the campaign. tools/campaign builds and
// runs it; what it finds goes to standard output as JSON Lines.
#include "AuditWorld.h"

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

constexpr std::uint64_t kChapter = 10'000; ///< actions of one client

int playAgain(std::uint64_t seed)
{
    AuditWorldRules rules;
    rules.seed = seed;
    rules.keepLog = true;
    const AuditWorldResult result = runAuditWorld(rules);
    std::printf("%s%s\n", result.log.c_str(), result.wrong.empty() ? "holds" : result.wrong.c_str());
    return result.wrong.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"actions"_L1, u"To the audit log."_s, u"N"_s, u"1000000"_s},
                       {"seed"_L1, u"Play the chapter of this seed alone, with its log."_s, u"N"_s}});
    parser.addHelpOption();
    parser.process(app);
    if (parser.isSet(u"seed"_s))
        return playAgain(parser.value(u"seed"_s).toULongLong());
    const std::uint64_t actions = parser.value(u"actions"_s).toULongLong();

    QElapsedTimer since;
    since.start();
    AuditWorldRules rules;
    AuditWorldResult sum;
    std::string wrong;
    for (; wrong.empty() && sum.actions < actions; ++rules.seed) {
        rules.actions = std::min(kChapter, actions - sum.actions);
        const AuditWorldResult chapter = runAuditWorld(rules);
        sum.actions += chapter.actions;
        sum.refused += chapter.refused;
        sum.sent += chapter.sent;
        sum.lost += chapter.lost;
        sum.doubled += chapter.doubled;
        sum.late += chapter.late;
        sum.connects += chapter.connects;
        sum.cuts += chapter.cuts;
        sum.holds += chapter.holds;
        sum.serverDeaths += chapter.serverDeaths;
        sum.clientDeaths += chapter.clientDeaths;
        sum.fullDisks += chapter.fullDisks;
        sum.time += chapter.time;
        if (!chapter.wrong.empty())
            wrong = "seed " + std::to_string(rules.seed) + ": " + chapter.wrong;
    }
    const auto number = [](auto n) { return static_cast<double>(n); };
    QJsonObject row{{"what"_L1, u"audit actions"_s},
                    {"seeds"_L1, number(rules.seed - 1)},
                    {"actions"_L1, number(sum.actions)},
                    {"refused"_L1, number(sum.refused)},
                    {"arrived"_L1, number(sum.sent)},
                    {"answers_lost"_L1, number(sum.lost)},
                    {"doubled"_L1, number(sum.doubled)},
                    {"late"_L1, number(sum.late)},
                    {"connects"_L1, number(sum.connects)},
                    {"cuts"_L1, number(sum.cuts)},
                    {"held"_L1, number(sum.holds)},
                    {"server_kills"_L1, number(sum.serverDeaths)},
                    {"client_kills"_L1, number(sum.clientDeaths)},
                    {"full_disks"_L1, number(sum.fullDisks)},
                    {"virtual_s"_L1, number(sum.time.count())},
                    {"real_ms"_L1, number(since.elapsed())},
                    {"holds"_L1, wrong.empty()}};
    if (!wrong.empty())
        row["wrong"_L1] = QString::fromStdString(wrong);
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    return wrong.empty() ? 0 : 1;
}
