// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KillRun.h"

#include "OutboxRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace steadfeed::test {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr int kAtOnce = 4; ///< actions at the start of a life, so that several go into one commit
constexpr int kTries = 8;

} // namespace

const std::vector<KillPoint> &killPoints()
{
    static const std::vector<KillPoint> points{
        {"before_insert", 3},    {"after_insert", 8},  {"after_commit", 3},     {"before_send", 8},
        {"mid_send", 8},         {"after_send", 3},    {"on_ack", 3},           {"before_ack_commit", 3},
        {"after_ack_commit", 3}, {"during_resume", 1}, {"during_migration", 1}, {"during_checkpoint", 1},
    };
    return points;
}

KillRun::KillRun(KillPlan plan) : m_plan(std::move(plan)), m_random(m_plan.seed, "kills") {}

QString KillRun::run()
{
    if (!startExchange())
        return u"the exchange does not start"_s;
    m_watch.emplace(m_port, m_exchange->token());
    m_rows = m_watch->rows();
    if (m_rows.empty())
        return u"the exchange does not show its positions"_s;
    const QString address = u"127.0.0.1:%1/v1"_s.arg(m_port);
    const QJsonObject credentials{{u"type"_s, u"bearer"_s},
                                  {u"from"_s, u"file:"_s + m_exchange->tokenFile()}};
    const QJsonObject feed{{u"name"_s, u"notices"_s},
                           {u"kind"_s, u"notices"_s},
                           {u"protocol"_s, u"native"_s},
                           {u"base"_s, m_exchange->base()},
                           {u"credentials"_s, credentials}};
    const QJsonObject profile{{u"format"_s, 1},
                              {u"name"_s, u"Kills"_s},
                              {u"feeds"_s, QJsonArray{feed}},
                              {u"audit"_s, QJsonObject{{u"url"_s, "ws://"_L1 + address + "/audit"_L1},
                                                       {u"credentials"_s, credentials}}}};
    m_profile = m_home.write(u"profile.json"_s, QJsonDocument(profile).toJson());

    QString wrong = m_plan.victim == KillPlan::Victim::Program    ? killPrograms()
                    : m_plan.victim == KillPlan::Victim::Exchange ? killExchange()
                                                                  : killBoth();
    if (wrong.isEmpty())
        wrong = finish();
    if (wrong.isEmpty())
        wrong = check();
    if (!wrong.isEmpty() && !m_said.isEmpty())
        wrong += u"\nThe programs said: "_s + QString::fromUtf8(m_said.right(1'000));
    return wrong;
}

/// Waits for the end of a program, and looks what it left. True: it was killed.
bool KillRun::died(KilledProgram &program)
{
    const bool killed = program.diedByKill();
    m_said += program.said();
    const ReadableRows left = outbox().isEmpty() ? ReadableRows() : readDamagedOutbox(outbox().toStdString());
    m_kept.push_back(left.rows.size());
    m_waiting = left.rows.size() - left.acked;
    if (m_watch && m_watch->read()) {
        std::size_t done = 0;
        for (const auto &[flag, times] : m_watch->effects())
            done += std::size_t(times);
        const auto known = std::ranges::count_if(left.rows, [](const AuditRow &row) {
            return row.action.kind == auditkind::kFlag && row.state == AuditState::Confirmed;
        });
        m_ahead += done > std::size_t(known) ? 1 : 0;
    }
    return killed;
}

/// Lives that are not killed, until nothing waits.
QString KillRun::finish()
{
    double seconds = 0.5;
    for (int i = 0; i < kTries; ++i, seconds *= 2) {
        m_actionsFile = planLife(1, 0.0, 1.0);
        const auto program = live(seconds);
        if (died(*program))
            return u"a program that nobody killed crashed"_s;
        if (!m_kept.empty() && m_kept.back() > 0 && m_waiting == 0)
            return {};
    }
    return u"not everything was confirmed"_s;
}

QString KillRun::check()
{
    if (!m_watch) // of this life of the exchange
        m_watch.emplace(m_port, m_exchange->token());
    else if (!m_watch->read())
        return u"the exchange does not show its positions"_s;
    m_exchange.reset();
    BothLogs logs(outbox().toStdString(), ledger().toStdString());
    QString wrong = logs.compare(m_kept);
    m_actions = logs.actions();
    m_refused = logs.refused();
    if (wrong.isEmpty())
        wrong = logs.compareFlags(*m_watch);
    if (wrong.isEmpty() && m_plan.victim == KillPlan::Victim::Program)
        wrong = logs.compareEffects(m_watch->effects());
    if (!wrong.isEmpty())
        return wrong;
    const Outcome verified = test::run(m_home, {u"audit"_s, u"verify"_s, outbox(), u"--head"_s, logs.head()});
    return verified.status == 0 ? QString() : QString::fromUtf8(verified.output + verified.told());
}

bool KillRun::startExchange()
{
    // Its port may be taken by a connection of somebody else for a moment.
    for (int i = 0; i < kTries && (!m_exchange || m_exchange->base().isEmpty()); ++i) {
        m_exchange = std::make_unique<ExchangeRun>(
            m_home, QStringList{u"--port"_s, QString::number(m_port), u"--audit-file"_s, ledger(),
                                u"--rate"_s, u"1"_s, u"--symbols"_s, u"10"_s});
    }
    m_port = static_cast<std::uint16_t>(QUrl(m_exchange->base()).port(0));
    return m_port != 0;
}

std::unique_ptr<KilledProgram> KillRun::live(double seconds, const QString &crashAt)
{
    return std::make_unique<KilledProgram>(m_home, m_profile, m_actionsFile, seconds, crashAt);
}

QString KillRun::planLife(int actions, double apart, double growth, int bytes)
{
    ++m_lives;
    QByteArray lines;
    double at = 0.0;
    for (int i = 1; i <= actions; ++i) {
        QJsonObject body{{u"reason"_s, u"%1.%2"_s.arg(m_lives).arg(i)}};
        if (bytes > 0) {
            body[u"pad"_s] = QString(bytes, u'x');
        } else if (i % 10 == 0) { // no such position: rejected, and the line goes on
            body[u"symbol"_s] = u"NONE"_s;
            body[u"account"_s] = u"none"_s;
        } else {
            const EffectWatch::Key &row = m_rows[m_random.below(m_rows.size())];
            body[u"symbol"_s] = QString::fromStdString(row.first);
            body[u"account"_s] = QString::fromStdString(row.second);
        }
        if (i > kAtOnce) {
            at += apart;
            apart *= growth;
        }
        const QJsonObject action{
            {u"kind"_s, bytes > 0 ? u"set_setting"_s : u"flag"_s}, {u"body"_s, body}, {u"at_s"_s, at}};
        lines += QJsonDocument(action).toJson(QJsonDocument::Compact) + '\n';
    }
    return m_home.write(u"actions.jsonl"_s, lines);
}

std::chrono::microseconds KillRun::drawn(int mostMs)
{
    return microseconds(m_random.below(std::uint64_t(mostMs) * 1'000));
}

QString KillRun::outbox() const
{
    const QStringList files = m_home.files();
    const auto found =
        std::ranges::find_if(files, [](const QString &file) { return file.endsWith("/outbox.sqlite"_L1); });
    return found == files.end() ? QString() : m_home.path(*found);
}

} // namespace steadfeed::test
