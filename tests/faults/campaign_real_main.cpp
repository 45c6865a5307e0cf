// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The campaign with real sockets, in full. tools/campaign builds and runs it; what it finds goes to standard
// output as JSON Lines, how far it is to standard error.
#include "CasePlans.h"
#include "CaseRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMostTurnMs = 50.0; ///< of the event loop of the window
constexpr auto kFloodMiB = "1024";
constexpr double kSecondsAround = 10.0; ///< to come up before a script, and to come back behind it
constexpr int kPatience = 600'000;      ///< ms, for another program

bool allHold = true;

void tell(QJsonObject row, const QString &wrong)
{
    row["holds"_L1] = wrong.isEmpty();
    if (!wrong.isEmpty())
        row["wrong"_L1] = wrong;
    allHold = allHold && wrong.isEmpty();
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

void everyFault(FaultKind kind, const Way &way, std::uint64_t firstSeed, std::uint64_t seeds)
{
    std::vector<std::unique_ptr<FaultCase>> cases;
    std::vector<FaultCase *> all;
    for (std::uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed)
        all.push_back(cases.emplace_back(std::make_unique<FaultCase>(kind, way, seed)).get());
    CaseSum sum;
    runCases(all, [&](const FaultCase &one) {
        sum.add(one);
        if (!one.outcome().problem.isEmpty())
            std::fprintf(stderr, "%s: %s\n", qPrintable(one.name()), qPrintable(one.outcome().problem));
    });
    QJsonObject row{{"what"_L1, text(name(kind))},
                    {"transport"_L1, text(way.transport)},
                    {"runs"_L1, qint64(sum.runs)},
                    {"struck"_L1, qint64(sum.all.struck)},
                    {"events"_L1, qint64(sum.all.published)},
                    {"declared missing"_L1, qint64(sum.all.declared)},
                    {"reconnects"_L1, qint64(sum.all.reconnects)},
                    {"level after ms"_L1, sum.all.recovery}};
    if (altersBytes(kind))
        row["numbers touched"_L1] = qint64(sum.all.touched);
    tell(row, sum.problems.join(u'\n'));
}

/// Measured by the test of it, with the flood of the campaign.
void memory()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STEADFEED_FLOOD_MIB"_s, QString::fromLatin1(kFloodMiB));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(STEADFEED_MEMORY_TEST), QStringList{});
    const bool ended = program.waitForFinished(kPatience);
    const QString said = QString::fromUtf8(program.readAllStandardOutput());
    static const QRegularExpression grown(uR"(growthIsBounded\((.*)\) grew by (-?[\d.]+) MiB)"_s);
    double most = 0.0;
    auto found = grown.globalMatch(said);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        most = std::max(most, one.captured(2).toDouble());
        tell({{"what"_L1, "memory: "_L1 + one.captured(1)}, {"grew by MiB"_L1, one.captured(2).toDouble()}},
             {});
    }
    tell({{"what"_L1, u"memory: most"_s}, {"grew by MiB"_L1, most}},
         ended && program.exitCode() == 0 ? QString() : said.right(500));
}

QJsonObject object(const QString &name)
{
    QFile file(name);
    return QJsonDocument::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()).object();
}

/// The window, without a screen, while a script breaks its feeds.
void window(const QString &script, std::uint64_t seed)
{
    const double lasts = object(script)["duration_s"_L1].toDouble() + kSecondsAround;
    const QTemporaryDir home;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STEADFEED_HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    program.setProcessEnvironment(environment);
    const QString report = home.filePath(u"report.json"_s);
    program.start(QStringLiteral(STEADFEED_PROGRAM),
                  {u"--demo"_s, u"--faults"_s, script, u"--seed"_s, QString::number(seed), u"--duration"_s,
                   QString::number(lasts), u"--report"_s, report});
    const bool ended = program.waitForFinished(kPatience);
    const double longest = object(report)["window"_L1].toObject()["longest_turn_ms"_L1].toDouble(-1.0);
    const bool good = ended && longest >= 0.0 && longest <= kMostTurnMs;
    tell({{"what"_L1, "window: "_L1 + QFileInfo(script).baseName()}, {"longest turn ms"_L1, longest}},
         good ? QString()
              : u"status %1, %2"_s.arg(program.exitCode())
                    .arg(QString::fromUtf8(program.readAllStandardError()).right(300)));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser line;
    line.addOptions({{u"seeds"_s, u"so many"_s, u"number"_s, u"100"_s},
                     {u"seed"_s, u"the first one"_s, u"number"_s, u"1"_s},
                     {u"transport"_s, u"only this one"_s, u"name"_s}});
    line.addHelpOption();
    line.process(app);
    const std::uint64_t seeds = line.value(u"seeds"_s).toULongLong();
    const std::uint64_t first = line.value(u"seed"_s).toULongLong();
    const QString only = line.value(u"transport"_s);
    for (const FaultKind kind : allFaultKinds()) {
        for (const Way &way : caseWays()) {
            if (only.isEmpty() || only == text(way.transport))
                everyFault(kind, way, first, seeds);
        }
    }
    if (only.isEmpty()) {
        memory();
        const QDir scripts(QStringLiteral(STEADFEED_FAULT_SCRIPTS));
        for (const QString &script : scripts.entryList({u"*.json"_s}, QDir::Files))
            window(scripts.filePath(script), first);
    }
    return allHold ? 0 : 1;
}
