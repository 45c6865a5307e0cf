// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The changes of an exported audit log in the number of the campaign. tools/campaign builds and runs it; what
// it finds goes to standard output as JSON Lines.
#include "AuditMutationRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"mutations"_L1, u"Changes of the log."_s, u"N"_s, u"100000"_s},
                       {"seed"_L1, u"Of the changes."_s, u"N"_s, u"1"_s}});
    parser.addHelpOption();
    parser.process(app);
    const qulonglong count = parser.value(u"mutations"_s).toULongLong();
    const qulonglong seed = parser.value(u"seed"_s).toULongLong();

    QElapsedTimer since;
    since.start();
    AuditMutationRun run;
    std::string wrong = run.unchanged().problem ? "the log itself does not hold" : run.run(count, seed);
    QJsonObject row{{"what"_L1, u"audit log changed"_s},
                    {"rows"_L1, static_cast<double>(AuditMutationRun::kRows)},
                    {"changes"_L1, static_cast<double>(count)},
                    {"seed"_L1, static_cast<double>(seed)},
                    {"real_ms"_L1, static_cast<double>(since.elapsed())},
                    {"holds"_L1, wrong.empty()}};
    for (const auto &[what, times] : run.found())
        row[QString::fromStdString(what)] = static_cast<double>(times);
    if (!wrong.empty())
        row["wrong"_L1] = QString::fromStdString(wrong);
    std::printf("%s\n", QJsonDocument(row).toJson(QJsonDocument::Compact).constData());
    return wrong.empty() ? 0 : 1;
}
