// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultCase.h"

#include "AccountChecker.h"
#include "CasePlans.h"

#include <algorithm>

namespace steadfeed::test {

using namespace std::chrono_literals;

namespace {

constexpr auto kTick = 50ms;
constexpr qint64 kUpWithin = 60'000;    ///< ms; guard rails against hangs
constexpr qint64 kBreakingFor = 3'000;  ///< ms; what has not struck by then will not
constexpr qint64 kLevelWithin = 90'000; ///< ms
constexpr qint64 kGapsOpenFor = 3'000;  ///< ms; after two seconds they are given up
/// One strike on bytes touches the event that it hits; where that is a border, its neighbour too, and what is
/// inserted or repeated may look like one.
constexpr std::uint64_t kTouchedByAStrike = 3;

const std::vector<std::string> kFeeds{"prices", "notices"};

ExchangeOptions exchangeOptions(std::uint64_t seed)
{
    ExchangeOptions options;
    options.symbols = 10;
    options.rate = 100;
    options.seed = seed;
    options.heartbeat = 200ms;
    options.retry = 100ms;
    options.noticeEvery = 20ms;
    return options;
}

QString numbers(const IntervalSet &set)
{
    QStringList parts;
    for (const auto &[from, to] : set.intervals())
        parts += from == to ? QString::number(from) : QStringLiteral("%1-%2").arg(from).arg(to);
    return parts.join(QLatin1Char(' '));
}

QString told(const FeedVerdict &verdict)
{
    return QStringLiteral("%1: lost [%2] undeclared [%3] declared too much [%4] unexpected [%5] twice in "
                          "the books [%6], doubled %7, out of order %8, %9 wrong values, provable %10")
        .arg(QString::fromStdString(verdict.feed), numbers(verdict.lost), numbers(verdict.undeclared),
             numbers(verdict.overdeclared), numbers(verdict.unexpected), numbers(verdict.overlapping))
        .arg(verdict.doubled)
        .arg(verdict.disordered)
        .arg(verdict.wrongValues.size())
        .arg(verdict.provable);
}

std::uint64_t offending(const FeedVerdict &verdict)
{
    return verdict.lost.size() + verdict.undeclared.size() + verdict.overdeclared.size() +
           verdict.unexpected.size() + verdict.overlapping.size();
}

} // namespace

FaultCase::FaultCase(FaultKind kind, Way way, std::uint64_t seed)
    : m_kind(kind)
    , m_way(std::move(way))
    , m_seed(seed)
    , m_plan(casePlan(kind, kFeeds, seed))
{
    m_outcome.planned = static_cast<std::uint32_t>(m_plan.faults.size());
    connect(&m_tick, &QTimer::timeout, this, &FaultCase::step);
}

FaultCase::~FaultCase()
{
    m_run.reset();
}

QString FaultCase::name() const
{
    return QStringLiteral("%1 on %2 with seed %3")
        .arg(QString::fromUtf8(steadfeed::name(m_kind).data()), QString::fromStdString(m_way.transport))
        .arg(m_seed);
}

void FaultCase::start()
{
    m_lab = std::make_unique<DemoFaultLab>(exchangeOptions(m_seed));
    std::string error;
    if (!m_lab->start(error))
        return end(QStringLiteral("it did not start: ") + QString::fromStdString(error));
    Profile profile;
    profile.name = "case";
    for (const FeedKind kind : {FeedKind::Prices, FeedKind::Notices}) {
        profile.feeds.push_back(exchangeFeed(kind, m_lab->baseUrl()));
        goBy(profile.feeds.back(), m_way);
        profile.feeds.back().connectTimeout = 1s;
    }
    m_run =
        std::make_unique<HubRun>(std::move(profile), HubRun::Options{.token = m_lab->exchange()->token()});
    connect(&m_run->hub(), &FeedHub::frameReady, this, &FaultCase::takeFrame);
    m_inPhase.start();
    m_tick.start(kTick);
}

void FaultCase::takeFrame(const FrameBatch &batch)
{
    if (batch.accounts)
        m_accounts = batch.accounts;
}

bool FaultCase::allLive() const
{
    return m_run->state(0) == LinkState::Live && m_run->state(1) == LinkState::Live;
}

void FaultCase::step()
{
    switch (m_phase) {
    case Phase::ComingUp:
        if (allLive() && m_run->health(0).counts.received > 0) {
            m_lab->run(m_plan);
            m_phase = Phase::Breaking;
            m_inPhase.start();
        } else if (m_inPhase.hasExpired(kUpWithin)) {
            end(QStringLiteral("it never came up: ") + states());
        }
        return;
    case Phase::Breaking:
        if (m_inPhase.hasExpired(kBreakingFor))
            heal();
        return;
    case Phase::Healing:
        helpUp();
        if (isLevel())
            return judge();
        if (m_inPhase.hasExpired(kLevelWithin))
            judge();
        return;
    }
}

void FaultCase::heal()
{
    m_outcome.struck = m_lab->status().struck;
    m_lab->stop();
    m_lab->holdMarket(true);
    m_phase = Phase::Healing;
    m_inPhase.start();
}

/// What a person would do where the program waits for one.
void FaultCase::helpUp()
{
    for (FeedIndex feed = 0; feed < kFeeds.size(); ++feed) {
        const LinkState state = m_run->state(feed);
        if (state == LinkState::Stopped)
            m_run->hub().startFeed(feed);
        else if (state == LinkState::Failed || state == LinkState::AuthRequired)
            m_run->hub().reconnectNow(feed);
    }
}

bool FaultCase::isLevel()
{
    m_run->hub().requestAccounts();
    if (!m_accounts || !allLive())
        return false;
    const std::vector<FeedVerdict> all = verdicts();
    return std::ranges::all_of(all, [this](const FeedVerdict &verdict) { return isRight(verdict); }) &&
           (!altersBytes(m_kind) || m_inPhase.hasExpired(kGapsOpenFor));
}

/// Where bytes were changed, what was lost by it never comes; the rest has to.
bool FaultCase::isRight(const FeedVerdict &verdict) const
{
    if (!altersBytes(m_kind))
        return verdict.holds();
    return verdict.provable && offending(verdict) <= kTouchedByAStrike * m_plan.faults.size();
}

std::vector<FeedVerdict> FaultCase::verdicts()
{
    return checkAccounts(m_lab->published(), *m_accounts);
}

void FaultCase::judge()
{
    m_outcome.recovery = m_inPhase.elapsed();
    const QString live = allLive() ? QString() : QStringLiteral("not live: ") + states();
    const std::vector<FeedVerdict> all = m_accounts ? verdicts() : std::vector<FeedVerdict>{};
    const RunReport report = m_run->stop();
    for (const FeedReport &feed : report.feeds) {
        m_outcome.reconnects += feed.health.reconnects;
        m_outcome.duplicates += feed.health.counts.duplicates;
        m_outcome.refused += feed.health.counts.refused;
        if (!feed.health.counts.balanced() || feed.health.counts.pending > 0)
            return end(QStringLiteral("an event is in no class of the ledger"));
    }
    if (!live.isEmpty())
        return end(live);
    if (!m_accounts)
        return end(QStringLiteral("there are no accounts"));
    for (const FeedVerdict &verdict : all) {
        m_outcome.published += verdict.published;
        m_outcome.declared += verdict.declared;
        if (altersBytes(m_kind))
            m_outcome.touched += offending(verdict);
        if (!isRight(verdict))
            return end(told(verdict));
    }
    end();
}

QString FaultCase::states() const
{
    QStringList parts;
    for (std::size_t feed = 0; feed < kFeeds.size(); ++feed) {
        const FeedHealth &health = m_run->health(feed);
        parts += QStringLiteral("%1 state %2 cause %3")
                     .arg(QString::fromStdString(health.name))
                     .arg(static_cast<int>(health.state))
                     .arg(QString::fromUtf8(steadfeed::name(health.cause.code).data()));
    }
    return parts.join(QStringLiteral(", "));
}

void FaultCase::end(const QString &problem)
{
    m_tick.stop();
    m_outcome.problem = problem;
    m_run.reset();
    m_lab.reset();
    Q_EMIT finished();
}

} // namespace steadfeed::test
