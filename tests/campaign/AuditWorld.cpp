// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWorld.h"

#include "VirtualAuditClient.h"
#include "VirtualAuditServer.h"

#include <algorithm>

namespace steadfeed::test {

using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kMostWaiting = 400; ///< a person is not faster
constexpr std::chrono::hours kMost{2};      ///< from the last fault until all is answered
constexpr int kMostAtOnce = 100'000;        ///< things that happen in one moment

class AuditWorld
{
public:
    explicit AuditWorld(const AuditWorldRules &rules);
    AuditWorldResult run();

private:
    bool step();
    void happen(const std::function<void()> &what);
    void die(const std::string &at);
    bool diesAt(std::string_view place);
    void startServer();
    void userActs();
    void wait();
    void strike();
    void strikeServer(std::uint64_t dice);
    void checkAnswered(std::uint64_t upto);
    void finish();
    [[nodiscard]] std::string differences();
    [[nodiscard]] std::string differenceAt(std::uint64_t seq);
    void log(const std::string &text);
    [[nodiscard]] std::chrono::nanoseconds drawn(std::chrono::nanoseconds most)
    {
        return std::chrono::nanoseconds(m_random.below(static_cast<std::uint64_t>(most.count())));
    }

    const AuditWorldRules m_rules;
    AuditWorldResult m_result;
    VirtualTime m_time;
    Random m_random;
    Random m_deaths;
    AuditNetwork m_network;
    VirtualAuditServer m_server;
    VirtualAuditClient m_client;
    bool m_serverStarts = false; ///< soon
    bool m_quiet = false;        ///< no more faults
    std::string m_wrong;
};

AuditWorld::AuditWorld(const AuditWorldRules &rules)
    : m_rules(rules)
    , m_random(rules.seed, "world")
    , m_deaths(rules.seed, "deaths")
    , m_network(m_time, rules.seed)
    , m_server(m_time, m_network, rules.seed, rules.answers)
    , m_client(
          m_time, m_network, rules.seed, [this](std::string_view place) { return diesAt(place); },
          [this](std::uint64_t, std::uint64_t upto) { checkAnswered(upto); })
{
}

AuditWorldResult AuditWorld::run()
{
    m_server.start();
    m_client.start();
    userActs();
    wait();
    const auto over = [this] {
        return m_client.store.head().next > m_rules.actions && m_client.store.head().waiting() == 0 &&
               m_client.lives();
    };
    std::optional<MonoTime> quietSince;
    int atOnce = 0;
    while (m_wrong.empty() && !over()) {
        const MonoTime before = m_time.now().mono;
        if (!step())
            m_wrong = "nothing is due any more";
        atOnce = m_time.now().mono == before ? atOnce + 1 : 0;
        if (atOnce > kMostAtOnce)
            m_wrong = "time stands still";
        m_quiet = m_client.store.head().next > m_rules.actions;
        if (m_quiet && !quietSince)
            quietSince = m_time.now().mono;
        if (quietSince && m_time.now().mono - *quietSince > kMost)
            m_wrong = "not all is answered";
    }
    finish();
    return m_result;
}

bool AuditWorld::step()
{
    const auto next = m_time.next();
    std::optional<MonoTime> due;
    if (m_client.lives())
        due = m_client.sender().deadline();
    if (due && (!next || *due <= *next)) {
        m_time.moveTo(*due);
        happen([this] { m_client.sender().tick(); });
    } else if (next) {
        happen([this] { m_time.happen(); });
    } else {
        return false;
    }
    if (!m_server.listens() && !m_serverStarts)
        startServer();
    if (!m_server.wrong.empty())
        m_wrong = m_server.wrong;
    if (!m_client.store.wrong.empty())
        m_wrong = m_client.store.wrong;
    if (m_client.lives() && m_client.sender().stopped())
        m_wrong = "the sender stopped: " + m_client.lastNote;
    return true;
}

void AuditWorld::happen(const std::function<void()> &what)
{
    try {
        what();
    } catch (const Killed &killed) {
        die(killed.at);
    }
}

void AuditWorld::die(const std::string &at)
{
    log("the client dies at " + at);
    ++m_result.deaths[at];
    ++m_result.clientDeaths;
    m_client.bury();
    m_time.in(drawn(2s), [this] {
        log("the client starts");
        m_client.start();
    });
}

bool AuditWorld::diesAt(std::string_view place)
{
    if (m_quiet)
        return false;
    if (m_rules.dieAt.empty())
        return m_deaths.below(2'000) == 0;
    return place == m_rules.dieAt && m_deaths.below(place == "during_resume" ? 2 : 15) == 0;
}

void AuditWorld::startServer()
{
    log("the server is gone");
    ++m_result.serverDeaths;
    m_serverStarts = true;
    m_time.in(drawn(4s), [this] {
        log("the server starts");
        m_serverStarts = false;
        m_server.start();
    });
}

void AuditWorld::userActs()
{
    m_time.in(drawn(400ms), [this] {
        const OutboxHead &head = m_client.store.head();
        if (head.next > m_rules.actions)
            return;
        userActs();
        if (m_client.lives() && head.waiting() < kMostWaiting)
            m_client.act(static_cast<int>(std::min(1 + m_random.below(m_random.below(6) == 0 ? 120 : 4),
                                                   m_rules.actions + 1 - head.next)));
    });
}

/// A fault comes now and then, and others in the midst of answers (checkAnswered()).
void AuditWorld::wait()
{
    m_time.in(drawn(6s), [this] {
        if (m_quiet) {
            m_server.book.full = m_server.diesBeforeCommit = m_server.diesAfterCommit = false;
            m_client.store.settleProblem = {};
            return;
        }
        wait();
        strike();
    });
}

void AuditWorld::strike()
{
    if (m_quiet)
        return;
    switch (const std::uint64_t dice = m_rules.dieAt.empty() ? m_random.below(20) : 0) {
    case 0:
    case 1:
    case 2:
    case 3:
        log("cut");
        ++m_result.cuts;
        m_network.cut();
        break;
    case 4:
    case 5:
    case 6: {
        const std::uint64_t way = m_random.below(3);
        const auto time = drawn(m_random.below(3) == 0 ? 30s : 3s);
        log("hold " + std::to_string(way) + " for " + std::to_string(time / 1ms) + " ms");
        ++m_result.holds;
        m_network.hold(way != 0, way != 1, time);
        break;
    }
    case 7:
        if (m_client.lives())
            throw Killed{"random"};
        break;
    case 8:
        if (m_client.lives())
            m_client.sender().sleepNoticed();
        break;
    case 9:
        if (m_client.lives())
            m_client.sender().reconnectNow();
        break;
    case 10:
    case 11:
        log("the client's disk is full");
        m_client.store.settleProblem = {ReasonCode::OutboxFailed, {"outbox", "disk_full"}};
        m_time.in(drawn(2s), [this] { m_client.store.settleProblem = {}; });
        break;
    default:
        if (m_server.listens())
            strikeServer(dice);
    }
}

void AuditWorld::strikeServer(std::uint64_t dice)
{
    switch (dice) {
    case 12:
    case 13:
        log("the server's disk is full");
        m_server.book.full = true;
        m_time.in(drawn(6s), [this] { m_server.book.full = false; });
        break;
    case 14:
    case 15:
        log("the server is killed before a commit");
        m_server.diesBeforeCommit = true;
        break;
    case 16:
    case 17:
        log("the server is killed after a commit");
        m_server.diesAfterCommit = true;
        break;
    case 18:
        log("the server is killed");
        m_server.kill();
        break;
    default:
        log("the server stops");
        m_server.stop();
        break;
    }
}

/// Nothing is ever called answered that the server's disk does not have.
void AuditWorld::checkAnswered(std::uint64_t upto)
{
    const auto standing = m_server.book.standing(m_client.store.head().client);
    if (!standing || standing->acked < upto)
        m_wrong = std::to_string(upto) + " was confirmed and is not stored";
    if (m_random.below(60) == 0)
        m_time.in(drawn(20ms), [this] { strike(); });
}

void AuditWorld::finish()
{
    if (m_wrong.empty())
        m_wrong = differences();
    if (!m_wrong.empty() && m_client.lives())
        m_wrong += " (" + std::to_string(m_client.store.head().acked) + " of " +
                   std::to_string(m_client.store.head().next - 1) + " answered, the sender is " +
                   std::string(name(m_client.sender().state())) + ", " + m_client.lastNote + ")";
    const VirtualAuditServer::Counts &counts = m_server.counts;
    m_result.wrong = m_wrong;
    m_result.actions = m_client.store.head().acked;
    m_result.refused = static_cast<std::uint64_t>(
        std::ranges::count(m_client.store.rows, AuditState::Refused, &AuditRow::state));
    m_result.sent = counts.arrived;
    m_result.lost = counts.lost;
    m_result.doubled = counts.doubled;
    m_result.late = counts.late;
    m_result.resends = counts.resends;
    m_result.fenced = counts.fenced;
    m_result.fullDisks = counts.busy;
    m_result.connects = m_network.connections();
    m_result.time = std::chrono::duration_cast<std::chrono::seconds>(m_time.now().mono - MonoTime{} - 1h);
}

std::string AuditWorld::differences()
{
    const OutboxHead &head = m_client.store.head();
    const auto standing = m_server.book.standing(head.client);
    if (!standing || standing->acked != m_rules.actions || head.acked != m_rules.actions)
        return "the ledger does not end where the actions do";
    if (standing->chain != head.chain || standing->verdict != head.verdict)
        return "the chains differ";
    const std::vector<std::uint64_t> &order = m_server.book.order();
    if (order.size() != m_rules.actions)
        return std::to_string(order.size()) + " were stored";
    m_server.effects.resize(m_rules.actions + 1);
    for (std::uint64_t seq = 1; seq <= m_rules.actions; ++seq) {
        if (order[seq - 1] != seq)
            return std::to_string(order[seq - 1]) + " was stored as number " + std::to_string(seq);
        if (std::string difference = differenceAt(seq); !difference.empty())
            return "action " + std::to_string(seq) + ": " + difference;
    }
    return m_server.book.result(head.client, m_rules.actions + 1) ? "the ledger holds more" : std::string();
}

std::string AuditWorld::differenceAt(std::uint64_t seq)
{
    const AuditRow &row = m_client.store.row(seq);
    const auto result = m_server.book.result(m_client.store.head().client, seq);
    if (!result || result->hash != row.action.hash)
        return "it is not in the ledger as it was done";
    const bool applied = result->decision.verdict == AuditVerdict::Applied;
    if (row.state != (applied ? AuditState::Confirmed : AuditState::Refused) ||
        row.code != result->decision.code)
        return "the client knows another answer";
    if (m_server.effects[seq] != (applied && !m_server.unfinished.contains(seq) ? 1 : 0))
        return std::to_string(m_server.effects[seq]) + " effects";
    return {};
}

void AuditWorld::log(const std::string &text)
{
    if (m_rules.keepLog)
        m_result.log += std::to_string((m_time.now().mono.time_since_epoch() - 1h) / 1us) + ' ' + text +
                        ", " + std::to_string(m_client.store.head().acked) + " answered of " +
                        std::to_string(m_client.store.head().next - 1) + '\n';
}

} // namespace

AuditWorldResult runAuditWorld(const AuditWorldRules &rules)
{
    return AuditWorld(rules).run();
}

} // namespace steadfeed::test
