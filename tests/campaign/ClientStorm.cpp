// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClientStorm.h"

#include "ConnectionMachine.h"

#include <algorithm>
#include <memory>
#include <queue>
#include <string>
#include <vector>

namespace steadfeed::test {
namespace {

using namespace std::chrono_literals;
using Type = LinkEvent::Type;

constexpr auto kHealthyFor = 30s;
constexpr auto kAnswerAfter = 5ms; ///< of a server that is there; a refusal takes as long
constexpr auto kWatchFor = 120s;   ///< behind the outage
constexpr MonoTime kStart{1000s};

struct Client
{
    explicit Client(Random random, const StormRules &rules) : machine({}, Backoff(random), &gate)
    {
        if (rules.retry)
            machine.setServerDelay(*rules.retry);
    }
    HostGate gate;
    ConnectionMachine machine;
    std::optional<MonoTime> answerAt; ///< of the attempt that is under way
    std::optional<MonoTime> backAt;

    [[nodiscard]] std::optional<MonoTime> next() const
    {
        if (answerAt)
            return answerAt;
        return machine.state() == LinkState::Live ? std::nullopt : machine.deadline();
    }
};

class Storm
{
public:
    explicit Storm(const StormRules &rules) : m_rules(rules), m_backAt(kStart + kHealthyFor + rules.outage)
    {
        for (std::size_t i = 0; i < rules.clients; ++i) {
            m_clients.push_back(
                std::make_unique<Client>(Random(rules.seed, "storm/" + std::to_string(i)), rules));
            Client &client = *m_clients.back();
            (void)client.machine.step({.type = Type::Start}, kStart);
            goLive(client, kStart);
            (void)client.machine.step({}, kStart + kHealthyFor - 1s); // stable
            (void)client.machine.step({.type = Type::Bytes, .generation = client.machine.generation()},
                                      kStart + kHealthyFor);
            lose(client, kStart + kHealthyFor, {ReasonCode::ConnectionLost, {}}, {});
            push(i);
        }
    }
    StormResult run()
    {
        while (!m_due.empty() && m_due.top().first <= m_backAt + kWatchFor) {
            const auto [at, i] = m_due.top();
            m_due.pop();
            visit(*m_clients[i], at);
            push(i);
        }
        return result();
    }

private:
    void push(std::size_t i)
    {
        if (const auto next = m_clients[i]->next())
            m_due.emplace(*next, i);
    }
    void visit(Client &client, MonoTime now)
    {
        if (client.answerAt) {
            client.answerAt.reset();
            answer(client, now);
            return;
        }
        if (client.machine.step({}, now).openTransport) {
            client.answerAt = now + kAnswerAfter;
            if (now >= m_backAt)
                m_connects.push_back(now);
        }
    }
    void answer(Client &client, MonoTime now)
    {
        if (now >= m_backAt + kAnswerAfter) {
            goLive(client, now);
            client.backAt = now;
        } else if (m_rules.retryAfter) {
            lose(client, now, {ReasonCode::ServerBusy, {"503"}}, m_rules.retryAfter);
        } else {
            lose(client, now, {ReasonCode::ConnectionRefused, {}}, {});
        }
    }
    static void goLive(Client &client, MonoTime now)
    {
        for (const Type type : {Type::Opened, Type::Bytes, Type::Hello, Type::CaughtUp})
            (void)client.machine.step({.type = type, .generation = client.machine.generation()}, now);
    }
    static void lose(Client &client, MonoTime now, Reason reason,
                     std::optional<std::chrono::seconds> retryAfter)
    {
        (void)client.machine.step({.type = Type::Closed,
                                   .generation = client.machine.generation(),
                                   .reason = std::move(reason),
                                   .retryAfter = retryAfter},
                                  now);
    }
    StormResult result() const
    {
        StormResult result;
        result.connects = m_connects.size(); // in order: they are visited by time
        for (auto first = m_connects.begin(), last = first; last != m_connects.end(); ++last) {
            while (*last - *first >= 100ms)
                ++first;
            result.mostIn100Ms = std::max(result.mostIn100Ms, static_cast<std::size_t>(last - first) + 1);
        }
        std::vector<std::chrono::nanoseconds> waits;
        for (const auto &client : m_clients) {
            if (client->backAt)
                waits.push_back(*client->backAt - m_backAt);
        }
        result.back = waits.size();
        std::ranges::sort(waits);
        if (!waits.empty()) {
            result.p50 = waits[waits.size() / 2];
            result.p99 = waits[waits.size() * 99 / 100];
        }
        return result;
    }

    using Due = std::pair<MonoTime, std::size_t>;
    const StormRules m_rules;
    const MonoTime m_backAt;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::vector<MonoTime> m_connects;
};

} // namespace

StormResult runStorm(const StormRules &rules)
{
    return Storm(rules).run();
}

} // namespace steadfeed::test
