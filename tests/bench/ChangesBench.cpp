// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChangeCampaign.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// steadfeed_bench_changes CHANGES SEED: tells the outcome as a JSON object; status 1 where something was
/// lost, doubled, out of order or wrong.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    ChangeCampaign campaign({.seed = arguments[2].toULongLong(), .changes = arguments[1].toInt()});
    const auto outcome = campaign.run();
    const QJsonObject told{{u"problems"_s, QJsonArray::fromStringList(outcome.problems)},
                           {u"events"_s, qint64(outcome.events)},
                           {u"duplicates"_s, qint64(outcome.duplicates)},
                           {u"lost"_s, qint64(outcome.lost)},
                           {u"doubled"_s, qint64(outcome.doubled)},
                           {u"reordered"_s, qint64(outcome.reordered)},
                           {u"longest_silence_ms"_s, qint64(outcome.longestSilence.count())},
                           {u"took_s"_s, double(outcome.took.count()) / 1000.0}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return outcome.problems.isEmpty() ? 0 : 1;
}
