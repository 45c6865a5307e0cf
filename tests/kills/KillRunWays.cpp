// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways in which KillRun kills.
#include "KillRun.h"

#include "OutboxCases.h"
#include "OutboxRows.h"

#include <algorithm>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kActions = 14;     ///< of one life
constexpr double kApart = 0.003; ///< s; more than a commit takes, so that they do not all go into one
constexpr double kGrowth = 1.3;  ///< each further apart, for slow machines; the last one comes after 0.1 s
constexpr double kLongestLife = 1.0; ///< s; killed long before
constexpr double kLongestLargeLife = 10.0;
constexpr int kMostMs = 60;        ///< from the first write of a life to its kill
constexpr int kStartMs = 100;      ///< from its start, for kills that may come before it has begun
constexpr int kLargeActions = 160; ///< so many and so large that SQLite's log is played into the file
constexpr int kLargeBytes = 7'000;
constexpr int kMissesAllowed = 10; ///< lives in a row that ended without coming to their kill

} // namespace

QString KillRun::killPrograms()
{
    const auto &points = killPoints();
    const auto point = std::ranges::find_if(
        points, [this](const KillPoint &one) { return m_plan.point == QLatin1String(one.name); });
    for (int misses = 0; m_kills < m_plan.kills;) {
        const bool died = point == points.end() ? dieAtRandom() : dieAtPoint(*point);
        m_kills += died ? 1 : 0;
        misses = died ? 0 : misses + 1;
        if (misses > kMissesAllowed)
            return u"%1 programs did not come to their kill"_s.arg(misses);
    }
    return {};
}

bool KillRun::dieAtPoint(const KillPoint &point)
{
    const QString name = QString::fromLatin1(point.name);
    const bool atOpening = name == "during_resume"_L1 || name == "during_migration"_L1;
    // These lives die before they do anything; another one leaves something behind for them.
    if (atOpening && (m_lives == 0 || m_random.below(2) == 0))
        (void)dieAtRandom();
    if (name == "during_migration"_L1) {
        if (outbox().isEmpty())
            return false;
        if (readDamagedOutbox(outbox().toStdString()).version > 1)
            makeVersionOne(outbox().toStdString());
    }
    const bool large = name == "during_checkpoint"_L1;
    m_actionsFile =
        large ? planLife(kLargeActions, kApart, 1.0, kLargeBytes) : planLife(kActions, kApart, kGrowth);
    // On a machine that stumbles all of a life may go into one commit: then the first time has to do.
    const auto pass = m_missed ? 1 : 1 + m_random.below(std::uint64_t(point.passes));
    const auto program = live(large ? kLongestLargeLife : kLongestLife, name + u':' + QString::number(pass));
    m_missed = !died(*program);
    return !m_missed;
}

bool KillRun::dieAtRandom()
{
    const FileMark log(outbox() + "-wal"_L1);
    m_actionsFile = planLife(kActions, kApart, kGrowth);
    const auto program = live(kLongestLife);
    const bool fromStart = outbox().isEmpty() || m_random.below(4) == 0;
    if (!fromStart && !program->waitForWrite(log))
        return died(*program);
    passTime(drawn(fromStart ? kStartMs : kMostMs));
    program->kill();
    return died(*program);
}

QString KillRun::killExchange()
{
    // So many in one life of the program: with each it waits longer before it comes back.
    constexpr int kInOneLife = 2;
    constexpr double kSeconds = 20.0;
    constexpr int kMany = 2'000;
    constexpr double kActionsApart = 0.002;
    m_watch.reset();
    while (m_kills < m_plan.kills) {
        m_actionsFile = planLife(kMany, kActionsApart, 1.0);
        const auto program = live(kSeconds);
        for (int i = 0; i < kInOneLife; ++i, ++m_kills) {
            const FileMark log(ledger() + "-wal"_L1);
            if (!program->waitForWrite(log))
                return u"the program ended before all kills"_s;
            passTime(drawn(kMostMs));
            m_exchange.reset();
            if (!startExchange())
                return u"the exchange does not start again"_s;
        }
        const FileMark log(ledger() + "-wal"_L1);
        if (!program->waitForWrite(log))
            return u"the program did not come back"_s;
        program->terminate();
        if (died(*program))
            return u"the program crashed"_s;
    }
    return {};
}

QString KillRun::killBoth()
{
    constexpr int kAtMostApartMs = 8;
    m_watch.reset();
    if (const QString wrong = finish(); !wrong.isEmpty()) // so that there is an outbox to look at
        return wrong;
    while (m_kills < m_plan.kills) {
        const FileMark log(outbox() + "-wal"_L1);
        m_actionsFile = planLife(kActions, kApart, kGrowth);
        const auto program = live(kLongestLife);
        if (!program->waitForWrite(log))
            return u"a program ended before its kill"_s;
        passTime(drawn(kMostMs));
        if (m_random.below(2) == 0)
            program->kill();
        else
            m_exchange.reset();
        passTime(drawn(kAtMostApartMs));
        program->kill();
        m_exchange.reset();
        if (!died(*program))
            return u"a program ended before its kill"_s;
        m_kills += 2;
        if (!startExchange())
            return u"the exchange does not start again"_s;
    }
    return {};
}

} // namespace steadfeed::test
