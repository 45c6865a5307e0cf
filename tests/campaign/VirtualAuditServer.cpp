// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualAuditServer.h"

#include "AuditFrame.h"

#include <utility>

namespace steadfeed::test {

using namespace std::chrono_literals;

DurableBook::DurableBook() : m_ledger(std::string())
{
    if (!m_ledger.open().empty())
        throw std::runtime_error("no ledger in memory");
}

void DurableBook::begin()
{
    m_new.clear();
    m_ledger.begin();
}

bool DurableBook::commit()
{
    if (full) // an action of nobody fails as a disk does: the ledger takes back all of it
        m_ledger.append("nobody", {}, {});
    if (!m_ledger.commit())
        return false;
    m_order.insert(m_order.end(), m_new.begin(), m_new.end());
    return true;
}

std::optional<demo::AuditStanding> DurableBook::standing(const std::string &client)
{
    return m_ledger.standing(client);
}

void DurableBook::keep(const std::string &client, const demo::AuditStanding &standing)
{
    m_ledger.keep(client, standing);
}

void DurableBook::append(const std::string &client, const AuditAction &action,
                         const demo::AuditResult &result)
{
    m_new.push_back(action.seq);
    m_ledger.append(client, action, result);
}

std::optional<demo::AuditResult> DurableBook::result(const std::string &client, std::uint64_t seq)
{
    return m_ledger.result(client, seq);
}

std::vector<AuditRefusal> DurableBook::refused(const std::string &client, std::uint64_t after,
                                               std::uint64_t upto)
{
    return m_ledger.refused(client, after, upto);
}

VirtualAuditServer::VirtualAuditServer(VirtualTime &time, AuditNetwork &network, std::uint64_t seed,
                                       AckFaultOptions faults)
    : m_time(time)
    , m_network(network)
    , m_random(seed, "server")
    , m_faults(seed, faults)
{
    network.setListener(*this);
}

void VirtualAuditServer::start()
{
    ++m_life;
    m_tasks = std::make_unique<demo::AuditTasks>(book);
}

void VirtualAuditServer::kill()
{
    m_tasks.reset();
    m_waiting.clear();
    for (const std::uint64_t connection : std::exchange(m_connections, {})) {
        if (m_random.below(4) == 0) // as by a power cut
            m_network.vanish(connection);
        else
            m_network.end(connection, closedBy(ReasonCode::ConnectionLost));
    }
}

void VirtualAuditServer::stop()
{
    const auto connections = m_connections;
    for (const std::uint64_t connection : connections)
        close(connection, demo::auditclose::kRestart, "The exchange stops.");
    kill();
}

void VirtualAuditServer::accepted(std::uint64_t connection)
{
    m_connections.insert(connection);
    beat(connection, m_life);
}

void VirtualAuditServer::beat(std::uint64_t connection, std::uint64_t life)
{
    m_time.in(5s, [this, connection, life] {
        if (life != m_life || !m_connections.contains(connection))
            return;
        m_network.say(connection, "{\"t\":\"hb\"}");
        beat(connection, life);
    });
}

void VirtualAuditServer::arrived(std::uint64_t connection, const std::string &text)
{
    if (!m_connections.contains(connection)) // closed already
        return;
    AuditFrame frame = readAuditFrame(text);
    demo::AuditTask task{connection, demo::AuditTask::Leave{}};
    if (auto *hello = std::get_if<AuditHello>(&frame)) {
        AuditWelcome offer;
        offer.role = "trader";
        offer.may = {"note"};
        offer.heartbeat = 5s;
        task.what = demo::AuditTask::Hello{"demo", std::move(*hello), std::move(offer)};
    } else if (auto *act = std::get_if<AuditAct>(&frame)) {
        ++counts.arrived;
        demo::AuditDecision
            decision; // drawn each time that it comes, as a market moves; the first one counts
        if (m_random.below(10) == 0)
            decision = {AuditVerdict::Rejected, "POSITION_CHANGED", "It is another one now."};
        task.what = demo::AuditTask::Act{std::move(*act), std::move(decision)};
    } else {
        wrong = "the client said " + text;
        return;
    }
    if (m_waiting.empty()) {
        m_time.in(std::chrono::microseconds(200 + m_random.below(3000)), [this, life = m_life] {
            if (life == m_life)
                work();
        });
    }
    m_waiting.push_back(std::move(task));
}

void VirtualAuditServer::gone(std::uint64_t connection)
{
    if (m_connections.erase(connection) == 0 || !m_tasks)
        return;
    if (m_waiting.empty())
        (void)m_tasks->carryOut({{connection, demo::AuditTask::Leave{}}});
    else
        m_waiting.push_back({connection, demo::AuditTask::Leave{}});
}

void VirtualAuditServer::work()
{
    if (!m_tasks || m_waiting.empty())
        return;
    if (std::exchange(diesBeforeCommit, false)) {
        kill();
        return;
    }
    const std::vector<demo::AuditTask> tasks = std::exchange(m_waiting, {});
    const std::vector<demo::DeskAnswer> answers = m_tasks->carryOut(tasks);
    counts.busy += book.full ? 1 : 0;
    const bool dies = std::exchange(diesAfterCommit, false);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto *act = std::get_if<demo::AuditTask::Act>(&tasks[i].what);
        if (!act || !answers[i].applied)
            continue;
        const std::uint64_t seq = act->act.action.seq;
        ++counts.applied;
        effects.resize(std::max<std::size_t>(effects.size(), seq + 1));
        if (dies)
            unfinished.insert(seq);
        else
            ++effects[seq];
    }
    if (dies) {
        kill();
        return;
    }
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (answers[i].fenced != 0) {
            ++counts.fenced;
            close(answers[i].fenced, demo::auditclose::kSuperseded, "Another connection took over.");
        }
        if (m_connections.contains(tasks[i].connection))
            tell(tasks[i].connection, answers[i]);
    }
}

/// As AuditServer::tell().
void VirtualAuditServer::tell(std::uint64_t connection, const demo::DeskAnswer &answer)
{
    using Fate = demo::AckFaults::Fate;
    const auto *nack = std::get_if<AuditNack>(&answer.frame);
    const bool rejected = nack && nack->final;
    counts.rejected += rejected ? 1 : 0;
    counts.resends += std::holds_alternative<AuditResend>(answer.frame) ? 1 : 0;
    const bool final = rejected || std::holds_alternative<AuditAck>(answer.frame);
    const Fate fate = final ? m_faults.next() : Fate::Sent;
    const std::string text = writeAuditFrame(answer.frame); // of none: empty
    if (fate == Fate::Late) {
        ++counts.late;
        m_time.in(m_faults.delay(), [this, connection, text, life = m_life] {
            if (life == m_life && m_connections.contains(connection))
                m_network.say(connection, text);
        });
    } else if (fate == Fate::Lost) {
        ++counts.lost;
    } else if (!text.empty()) {
        m_network.say(connection, text);
    }
    if (fate == Fate::Doubled) {
        ++counts.doubled;
        m_network.say(connection, text);
    }
    if (answer.close != 0)
        close(connection, answer.close, answer.why);
}

void VirtualAuditServer::close(std::uint64_t connection, int code, const std::string &why)
{
    if (m_connections.erase(connection) == 0)
        return;
    if (m_tasks)
        m_waiting.empty() ? void(m_tasks->carryOut({{connection, demo::AuditTask::Leave{}}}))
                          : m_waiting.push_back({connection, demo::AuditTask::Leave{}});
    m_network.say(connection, writeAuditFrame(AuditBye{code, why}));
    Closed closed;
    closed.reason = ReasonCode::ClosedByServer; // as WebSocketVerdict reads it
    closed.args = {std::to_string(code), why};
    closed.permanent = code < 4100;
    if (code == demo::auditclose::kRestart)
        closed = closedBy(ReasonCode::ServerRestarting);
    m_network.end(connection, closed);
}

} // namespace steadfeed::test
