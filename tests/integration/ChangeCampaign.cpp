// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChangeCampaign.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>

namespace steadfeed::test {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 30s; ///< a guard rail against hangs
constexpr int kSymbols = 20;

ExchangeOptions exchangeOptions(const ChangeCampaign::Options &options)
{
    ExchangeOptions exchange;
    exchange.symbols = kSymbols;
    exchange.rate = options.rate;
    exchange.seed = options.seed;
    exchange.fillEvery = 20ms;
    exchange.noticeEvery = 20ms;
    return exchange;
}

/// The number of a cursor.
std::uint64_t numberOf(const std::string &cursor)
{
    const std::size_t colon = cursor.find(':');
    return colon == std::string::npos ? 0 : std::stoull(cursor.substr(colon + 1));
}

} // namespace

const std::vector<Way> &allWays()
{
    static const std::vector<Way> ways{{"sse"}, {"websocket", "json"}, {"websocket", "cbor"}, {"longpoll"}};
    return ways;
}

FeedProfile exchangeFeed(FeedKind kind, const std::string &base)
{
    const std::string path = base + "/v1/feeds/" + std::string(name(kind));
    FeedProfile feed = nativeFeedAt(kind, path + "/sse");
    feed.endpoints["websocket"] = {"ws" + path.substr(std::string("http").size()) + "/ws"};
    feed.endpoints["longpoll"] = {path + "/poll"};
    feed.credentials.scheme = CredentialSpec::Scheme::Bearer;
    feed.credentials.source = kTokenReference;
    return feed;
}

void goBy(FeedProfile &feed, const Way &way)
{
    feed.transport = way.transport;
    feed.transportOptions.clear();
    if (!way.encoding.empty())
        feed.transportOptions[way.transport]["encoding"] = way.encoding;
}

ChangeCampaign::ChangeCampaign(Options options)
    : m_options(std::move(options))
    , m_random(m_options.seed, "changes")
    , m_exchange(exchangeOptions(m_options))
    , m_way(m_options.way)
{
}

ChangeCampaign::Outcome ChangeCampaign::run()
{
    std::string error;
    if (!m_exchange.start(error)) {
        expect(false, QStringLiteral("The exchange did not start: ") + QString::fromStdString(error));
        return m_outcome;
    }
    m_published = PublishedHistory(m_exchange.baseUrl(), m_exchange.token());
    m_exchange.setPaused(true); // prices and positions begin behind a head that is known
    m_profile.name = "changes";
    for (const FeedKind kind : m_options.feeds) {
        m_profile.feeds.push_back(exchangeFeed(kind, m_exchange.baseUrl()));
        goBy(m_profile.feeds.back(), allWays()[m_way]);
    }
    HubRun run(m_profile, {.token = m_exchange.token()});
    m_run = &run;
    connect(&run.hub(), &FeedHub::frameReady, this, &ChangeCampaign::takeFrame);
    expect(waitFor([this] { return allLive(); }), QStringLiteral("Not all feeds came up"));
    const ExchangeStats before = m_exchange.stats();
    const auto headOf = [](const ExchangeStats &stats, FeedKind kind) {
        return std::ranges::find(stats.feeds, name(kind), &ExchangeFeedStats::name)->head;
    };
    std::vector<std::uint64_t> base;
    for (std::size_t i = 0; i < m_options.feeds.size(); ++i)
        base.push_back(distinct(i));

    m_exchange.setPaused(false);
    expect(waitFor([this] { return m_lastPrice != MonoTime{}; }), QStringLiteral("No price came"));
    m_outcome.longestSilence = 0ms;
    const MonoTime begun = readClocks().mono;
    for (int i = 0; i < m_options.changes && m_outcome.problems.isEmpty(); ++i)
        change();
    expect(waitFor([this] { return allTookOver({}); }), QStringLiteral("The last change did not end"));
    expect(waitFor([&] { return distinct(0) >= m_options.ticks; }), QStringLiteral("Too few ticks came"));
    m_outcome.took = std::chrono::duration_cast<std::chrono::milliseconds>(readClocks().mono - begun);
    m_lastPrice = {}; // from here on the exchange is silent

    m_exchange.setPaused(true);
    const ExchangeStats after = m_exchange.stats();
    const auto allIsHere = [&] {
        for (std::size_t i = 0; i < m_options.feeds.size(); ++i) {
            const FeedKind kind = m_options.feeds[i];
            const bool goesOn = kind == FeedKind::Notices || kind == FeedKind::Metrics;
            if (!goesOn && distinct(i) - base[i] < headOf(after, kind) - headOf(before, kind))
                return false;
        }
        return true;
    };
    expect(waitFor(allIsHere), QStringLiteral("Not everything that was published came"));
    expect(run.prices() == after.lastPrices, QStringLiteral("The last prices are not those published"));
    const RunReport report = run.stop();
    checkLedgers(report);
    for (std::size_t i = 0; i < m_options.feeds.size(); ++i) {
        if (m_options.feeds[i] == FeedKind::Prices)
            checkPrices(report, headOf(before, FeedKind::Prices));
        else if (m_options.feeds[i] == FeedKind::Notices)
            checkNotices(report, i);
        else if (m_options.feeds[i] == FeedKind::Positions)
            checkPositions(report, i, headOf(before, FeedKind::Positions));
    }
    m_run = nullptr;
    return m_outcome;
}

/// To another way than the last one asked for.
void ChangeCampaign::change()
{
    m_way = (m_way + 1 + m_random.below(allWays().size() - 1)) % allWays().size();
    for (FeedProfile &feed : m_profile.feeds)
        goBy(feed, allWays()[m_way]);
    std::vector<std::uint32_t> connects;
    for (std::size_t i = 0; i < m_profile.feeds.size(); ++i)
        connects.push_back(m_run->health(i).connects);
    m_run->hub().applyProfile(m_profile);
    if (m_random.unit() < m_options.hurried) {
        passFrames(static_cast<int>(m_random.below(3))); // somewhere within what it takes
        return;
    }
    expect(waitFor([&] { return allTookOver(connects); }),
           QStringLiteral("%1 %2 did not take over")
               .arg(QString::fromStdString(allWays()[m_way].transport),
                    QString::fromStdString(allWays()[m_way].encoding)));
    passFrames(static_cast<int>(m_random.below(static_cast<std::uint64_t>(m_options.dwell) + 1)));
}

void ChangeCampaign::passFrames(int frames)
{
    const int until = m_run->frames + frames;
    (void)waitFor([this, until] { return m_run->frames >= until; });
}

bool ChangeCampaign::allTookOver(const std::vector<std::uint32_t> &connectsBefore) const
{
    for (std::size_t i = 0; i < m_profile.feeds.size(); ++i) {
        const FeedHealth &health = m_run->health(i);
        const bool another = connectsBefore.empty() || health.connects > connectsBefore[i];
        if (!another || !health.changingTo.empty() || health.transport != allWays()[m_way].transport)
            return false;
    }
    return true;
}

bool ChangeCampaign::waitFor(const std::function<bool()> &condition)
{
    const QDeadlineTimer patience(kPatience);
    while (!condition() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return condition();
}

bool ChangeCampaign::allLive() const
{
    for (std::size_t i = 0; i < m_profile.feeds.size(); ++i) {
        if (m_run->state(i) != LinkState::Live)
            return false;
    }
    return true;
}

std::uint64_t ChangeCampaign::distinct(std::size_t feed) const
{
    const LedgerCounts &counts = m_run->health(feed).counts;
    return counts.received - counts.duplicates;
}

void ChangeCampaign::takeFrame(const FrameBatch &batch)
{
    m_witness.take(batch, 0);
    if (batch.prices.empty())
        return;
    if (m_lastPrice != MonoTime{}) {
        const auto silence = std::chrono::ceil<std::chrono::milliseconds>(batch.now.mono - m_lastPrice);
        m_outcome.longestSilence = std::max(m_outcome.longestSilence, silence);
    }
    m_lastPrice = batch.now.mono;
}

void ChangeCampaign::checkLedgers(const RunReport &report)
{
    for (const FeedReport &feed : report.feeds) {
        const FeedHealth &health = feed.health;
        const auto expectNone = [&](std::uint64_t count, const char *what) {
            expect(count == 0, QStringLiteral("%1: %2 %3")
                                   .arg(QString::fromStdString(health.name))
                                   .arg(count)
                                   .arg(QLatin1String(what)));
        };
        expectNone(!health.counts.balanced(), "ledger out of balance");
        expectNone(health.counts.pending, "pending");
        expectNone(health.counts.refused, "refused");
        expectNone(health.counts.ignored, "ignored");
        expectNone(health.missing, "missing");
        expectNone(feed.doubled, "applied twice");
        expectNone(health.reordered, "out of order");
        expectNone(health.reconnects, "reconnects");
        expectNone(health.epochBreaks, "breaks of the epoch");
        expectNone(health.continuity != Continuity::Continuous, "not continuous");
        expectNone(feed.outages.size(), "outages");
        m_outcome.lost += health.missing;
        m_outcome.doubled += feed.doubled;
        m_outcome.reordered += health.reordered;
        m_outcome.duplicates += health.counts.duplicates;
        m_outcome.events += health.counts.received - health.counts.duplicates;
    }
    for (const ReasonCode code :
         {ReasonCode::TransportKept, ReasonCode::GapFound, ReasonCode::ConnectionLost})
        expect(!m_run->noted(code), QStringLiteral("noted reason %1").arg(int(code)));
}

void ChangeCampaign::checkPrices(const RunReport &report, std::uint64_t after)
{
    const auto published =
        m_published.read("prices", m_exchange.epoch(), after, numberOf(report.feeds[0].lastId));
    expect(m_published.problem().empty(), QString::fromStdString(m_published.problem()));
    const PriceWitness::Verdict verdict = m_witness.compare(published);
    expect(verdict.values > 0 && verdict.lost + verdict.doubled + verdict.wrong == 0,
           QStringLiteral("prices: %1 lost, %2 doubled, %3 of %4 values wrong")
               .arg(verdict.lost)
               .arg(verdict.doubled)
               .arg(verdict.wrong)
               .arg(verdict.values));
    m_outcome.lost += verdict.lost;
    m_outcome.doubled += verdict.doubled;
    m_outcome.reordered += verdict.wrong;
}

void ChangeCampaign::checkNotices(const RunReport &report, std::size_t feed)
{
    // Without a position the whole history of an ordered feed comes.
    const auto published =
        m_published.read("notices", m_exchange.epoch(), 0, numberOf(report.feeds[feed].lastId));
    expect(m_published.problem().empty(), QString::fromStdString(m_published.problem()));
    const bool same = std::ranges::equal(m_run->notices, published, {}, {}, &PublishedEvent::key);
    expect(same && !published.empty(), QStringLiteral("notices: %1 of %2, or in another order")
                                           .arg(m_run->notices.size())
                                           .arg(published.size()));
}

void ChangeCampaign::checkPositions(const RunReport &report, std::size_t feed, std::uint64_t after)
{
    const auto published =
        m_published.read("positions", m_exchange.epoch(), after, numberOf(report.feeds[feed].lastId));
    expect(m_published.problem().empty(), QString::fromStdString(m_published.problem()));
    const auto &changes = m_run->positionChanges;
    const auto isEnd = [](const PositionChange &c) { return c.op == PositionChange::Op::SnapshotEnd; };
    expect(std::ranges::count_if(changes, isEnd) == 1, QStringLiteral("positions: more than one snapshot"));
    const auto end = std::ranges::find_if(changes, isEnd);
    const bool same = std::equal(end == changes.end() ? end : end + 1, changes.end(), published.begin(),
                                 published.end(), [](const PositionChange &row, const PublishedEvent &event) {
                                     return row.symbol == event.key && row.quantity.value == event.number64();
                                 });
    expect(same && !published.empty(), QStringLiteral("positions: %1 of %2, or in another order")
                                           .arg(std::distance(end, changes.end()) - 1)
                                           .arg(published.size()));
}

void ChangeCampaign::expect(bool right, const QString &otherwise)
{
    if (!right)
        m_outcome.problems += otherwise;
}

} // namespace steadfeed::test
