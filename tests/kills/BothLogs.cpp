// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BothLogs.h"

#include "AuditChain.h"
#include "AuditLedger.h"
#include "Outbox.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const AuditRow &row)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(row.action.body)).object();
}

QString number(std::uint64_t value)
{
    return QString::number(value);
}

} // namespace

BothLogs::BothLogs(std::string outbox, std::string ledger)
    : m_outbox(std::move(outbox))
    , m_ledger(std::move(ledger))
{
}

QString BothLogs::compare(const std::vector<std::uint64_t> &kept)
{
    Outbox outbox(m_outbox);
    demo::AuditLedger ledger(m_ledger);
    if (const Reason problem = outbox.open(readClocks().wall))
        return u"the outbox does not open as it is"_s;
    if (const std::string wrong = ledger.open(); !wrong.empty())
        return QString::fromStdString(wrong);
    const OutboxHead &head = outbox.head();
    const auto standing = ledger.standing(head.client);
    if (!standing)
        return u"the ledger does not know the client"_s;
    m_head = number(standing->acked) + u':' + QString::fromStdString(auditchain::toHex(standing->chain));
    if (head.waiting() > 0 || standing->acked != head.acked)
        return u"%1 in the outbox, %2 confirmed there, %3 in the ledger"_s.arg(
            number(head.next - 1), number(head.acked), number(standing->acked));
    if (standing->chain != head.chain || standing->verdict != head.verdict)
        return u"the chains differ at their heads"_s;
    if (ledger.result(head.client, standing->acked + 1))
        return u"the ledger holds more than it says"_s;

    QString wrong;
    std::size_t life = 0;
    const Reason unread = outbox.forEach({}, [&](const AuditRow &row) {
        const QString where = u'#' + number(row.action.seq) + u": "_s;
        const QJsonObject body = bodyOf(row);
        const auto result = ledger.result(head.client, row.action.seq);
        const bool applied = row.state == AuditState::Confirmed;
        ++m_actions;
        while (life < kept.size() && kept[life] < m_actions)
            ++life;
        const QString expected =
            number(life + 1) + u'.' + number(m_actions - (life > 0 ? kept[life - 1] : 0));
        if (row.action.seq != m_actions)
            wrong = where + u"a number is missing"_s;
        else if (life == kept.size() || body["reason"_L1].toString() != expected)
            wrong = where + u"is %1, not %2"_s.arg(body["reason"_L1].toString(), expected);
        else if (!result || result->hash != row.action.hash)
            wrong = where + u"the ledger has something else"_s;
        else if (row.state < AuditState::Confirmed ||
                 applied != (result->decision.verdict == AuditVerdict::Applied))
            wrong = where + u"the answers differ"_s;
        m_refused += applied ? 0 : 1;
        if (row.action.kind == auditkind::kFlag) {
            const std::string flag = body["reason"_L1].toString().toStdString();
            m_flagged[flag] = applied;
            if (applied)
                m_flags[{body["symbol"_L1].toString().toStdString(),
                         body["account"_L1].toString().toStdString()}] = flag;
        }
        return wrong.isEmpty();
    });
    if (wrong.isEmpty() && !kept.empty() && kept.back() != m_actions)
        wrong = u"%1 actions of %2 are there"_s.arg(number(m_actions), number(kept.back()));
    return unread ? u"the outbox cannot be read"_s : wrong;
}

QString BothLogs::compareEffects(const std::map<std::string, int> &effects) const
{
    for (const auto &[flag, applied] : m_flagged) {
        const auto found = effects.find(flag);
        const int times = found == effects.end() ? 0 : found->second;
        if (times != (applied ? 1 : 0))
            return u"action %1 took effect %2 times"_s.arg(QString::fromStdString(flag)).arg(times);
    }
    return {};
}

QString BothLogs::compareFlags(const EffectWatch &watch) const
{
    for (const auto &[key, flag] : m_flags) {
        const auto found = watch.flags().find(key);
        if (!watch.removed().contains(key) && (found == watch.flags().end() || found->second != flag))
            return u"the row %1 does not carry flag %2"_s.arg(QString::fromStdString(key.first),
                                                              QString::fromStdString(flag));
    }
    return {};
}

} // namespace steadfeed::test
