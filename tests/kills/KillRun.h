// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BothLogs.h"
#include "EffectWatch.h"
#include "KilledProgram.h"
#include "Random.h"

#include <memory>
#include <optional>
#include <vector>

namespace steadfeed::test {

/// Where a program can be told to kill itself.
struct KillPoint
{
    const char *name;
    int passes; ///< in one life it comes by so often at least
};
[[nodiscard]] const std::vector<KillPoint> &killPoints();

/// What a run is to do.
struct KillPlan
{
    enum class Victim {
        Program,  ///< at a crash point, or, without one, at random moments
        Exchange, ///< at random moments, while one program lives on and acts
        Both,     ///< at random moments close to each other
    };
    Victim victim = Victim::Program;
    QString point; ///< a KillPoint
    int kills = 0;
    std::uint64_t seed = 0; ///< draws the moments; those of a clock come out the same only roughly
};

/*!
 * One real program with one real exchange, one of them killed with SIGKILL again and again. Each life of the
 * program does some actions; the next one finds what the killed one left. At the end both logs are compared
 * (BothLogs), the outbox is verified with the program itself, and what the exchange did is counted.
 *
 * Threading: blocking, in one thread.
 */
class KillRun
{
public:
    explicit KillRun(KillPlan plan);

    /// Empty, or what is wrong.
    [[nodiscard]] QString run();

    [[nodiscard]] int kills() const { return m_kills; }
    [[nodiscard]] int lives() const { return m_lives; }
    [[nodiscard]] std::uint64_t actions() const { return m_actions; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }
    /// After how many kills of the program the exchange had done actions that the outbox did not know to be
    /// done: those are the ones that could be doubled.
    [[nodiscard]] int ahead() const { return m_ahead; }

private:
    [[nodiscard]] QString killPrograms();
    [[nodiscard]] QString killExchange();
    [[nodiscard]] QString killBoth();
    [[nodiscard]] QString finish();
    [[nodiscard]] QString check();

    [[nodiscard]] bool startExchange();
    [[nodiscard]] std::unique_ptr<KilledProgram> live(double seconds, const QString &crashAt = {});
    /// The file with the actions of the next life: so many, so many seconds apart, each so much more.
    [[nodiscard]] QString planLife(int actions, double apart, double growth, int bytes = 0);
    [[nodiscard]] bool dieAtPoint(const KillPoint &point);
    [[nodiscard]] bool dieAtRandom();
    [[nodiscard]] bool died(KilledProgram &program);
    [[nodiscard]] std::chrono::microseconds drawn(int mostMs);
    [[nodiscard]] QString outbox() const;
    [[nodiscard]] QString ledger() const { return m_home.path(QStringLiteral("ledger")); }

    KillPlan m_plan;
    Random m_random;
    Home m_home;
    std::unique_ptr<ExchangeRun> m_exchange;
    std::uint16_t m_port = 0;
    std::optional<EffectWatch> m_watch; ///< of the first life of the exchange
    std::vector<EffectWatch::Key> m_rows;
    QString m_profile;
    QString m_actionsFile;
    int m_lives = 0;
    std::vector<std::uint64_t> m_kept; ///< actions in the outbox after each life
    std::uint64_t m_waiting = 0;       ///< of these: without an answer there
    QByteArray m_said;                 ///< by the programs
    int m_kills = 0;
    int m_ahead = 0;
    bool m_missed = false; ///< the last life did not come to its point
    std::uint64_t m_actions = 0;
    std::uint64_t m_refused = 0;
};

} // namespace steadfeed::test
