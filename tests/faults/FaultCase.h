// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChangeCampaign.h"
#include "DemoFaultLab.h"
#include "FaultPlan.h"
#include "HubRun.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace steadfeed::test {

/*!
 * One kind of fault on one transport with one seed: a real exchange, the fault proxy in front, a real hub
 * with prices and notices. Runs the plan, heals everything, lets no more events come, and holds what the
 * exchange published against what the ledgers account for.
 *
 * Threading: the test's thread, which runs an event loop; finished() ends it. Several may run at once.
 */
class FaultCase : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        QString problem; ///< empty: all is as it must be
        std::uint32_t planned = 0;
        std::uint32_t struck = 0;
        std::uint64_t published = 0;
        std::uint64_t declared = 0;
        std::uint64_t reconnects = 0;
        std::uint64_t duplicates = 0;
        std::uint64_t refused = 0;
        std::uint64_t touched = 0; ///< numbers whose bytes were changed, as far as it shows
        qint64 recovery = 0;       ///< ms from the healing until all was level
    };

    FaultCase(FaultKind kind, Way way, std::uint64_t seed);
    ~FaultCase() override;

    void start();
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    /// For people: what to say to have it again.
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void finished();

private:
    enum class Phase { ComingUp, Breaking, Healing };

    void step();
    void takeFrame(const FrameBatch &batch);
    void heal();
    void helpUp();
    [[nodiscard]] bool allLive() const;
    [[nodiscard]] bool isLevel();
    [[nodiscard]] bool isRight(const FeedVerdict &verdict) const;
    [[nodiscard]] std::vector<FeedVerdict> verdicts();
    void judge();
    void end(const QString &problem = {});
    [[nodiscard]] QString states() const;

    const FaultKind m_kind;
    const Way m_way;
    const std::uint64_t m_seed;
    FaultPlan m_plan;
    std::unique_ptr<DemoFaultLab> m_lab;
    std::unique_ptr<HubRun> m_run;
    Phase m_phase = Phase::ComingUp;
    QElapsedTimer m_inPhase;
    QTimer m_tick;
    std::optional<std::vector<AccountedFeed>> m_accounts; ///< the newest
    IntervalSet m_heldBack;                               ///< ticks that the exchange skipped once
    Outcome m_outcome;
};

} // namespace steadfeed::test
