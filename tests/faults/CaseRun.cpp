// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CaseRun.h"

#include <QCoreApplication>

#include <algorithm>

namespace steadfeed::test {
namespace {

/// They mostly wait: far more than there are processors. Each has half a dozen threads.
constexpr std::size_t kAtOnce = 16;

} // namespace

const std::vector<Way> &caseWays()
{
    static const std::vector<Way> ways{{"sse"}, {"websocket", "json"}, {"longpoll"}};
    return ways;
}

void CaseSum::add(const FaultCase &one)
{
    const FaultCase::Outcome &outcome = one.outcome();
    ++runs;
    if (!outcome.problem.isEmpty())
        problems += one.name() + QStringLiteral(": ") + outcome.problem;
    all.planned += outcome.planned;
    all.struck += outcome.struck;
    all.published += outcome.published;
    all.declared += outcome.declared;
    all.reconnects += outcome.reconnects;
    all.duplicates += outcome.duplicates;
    all.refused += outcome.refused;
    all.touched += outcome.touched;
    all.recovery = std::max(all.recovery, outcome.recovery);
}

void runCases(const std::vector<FaultCase *> &cases, const std::function<void(const FaultCase &)> &told)
{
    std::size_t running = 0;
    std::size_t next = 0;
    QObject context;
    while (next < cases.size() || running > 0) {
        while (running < kAtOnce && next < cases.size()) {
            FaultCase *one = cases[next++];
            const auto ended = [&running, &told, one] {
                --running;
                if (told)
                    told(*one);
            };
            QObject::connect(one, &FaultCase::finished, &context, ended, Qt::QueuedConnection);
            ++running;
            one->start();
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

} // namespace steadfeed::test
