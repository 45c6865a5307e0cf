// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Audit.h"

#include "AuditCommands.h"
#include "AuditTexts.h"
#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <QJsonDocument>

#include <algorithm>
#include <climits>
#include <limits>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

/// Of the question for actions that an earlier run left under way; the list's own questions count from 1.
constexpr std::uint64_t kLeftTicket = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint32_t kLeftMost = 1000;

} // namespace

Audit::Audit(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)) {}

void Audit::setCommands(AuditCommands *commands)
{
    m_commands = commands;
    m_status = {};
    m_lastSeq = 0;
    say({});
    m_rowActions.clear();
    m_actions.setCommands(commands);
    Q_EMIT changed();
}

void Audit::take(const AuditUpdate &update)
{
    const std::string client = std::exchange(m_status, update.status).head.client;
    if (m_commands && m_status.head.client != client) { // another list
        m_rowActions.clear();
        m_commands->fetch({{}, {AuditState::Saved, AuditState::Sent}, RowActions::kinds()}, 0, kLeftMost,
                          kLeftTicket);
    }
    m_actions.take(update);
    takeRows(update);
    for (const AuditNote &note : update.notes)
        Q_EMIT noted(note);
    for (const AuditSaved &answer : update.saved) {
        const int ticket = int(answer.ticket);
        if (!answer.row) {
            say(texts::sentence(answer.problem), texts::Severity::Error);
            Q_EMIT noted({m_clock().wall, answer.problem});
            Q_EMIT notSaved(ticket, texts::sentence(answer.problem));
            continue;
        }
        if (ticket == m_lastTicket && ticket != 0) {
            m_lastSeq = answer.row->action.seq;
            say(rowText(*answer.row));
        }
        Q_EMIT saved(ticket);
    }
    for (const AuditRow &row : update.changed) {
        if (row.state == AuditState::Refused) // also what was not the last thing done: nobody expects it
            say(rowText(row), texts::Severity::Error);
        else if (m_lastSeq > 0 && row.action.seq == m_lastSeq)
            say(rowText(row));
    }
    Q_EMIT changed();
}

void Audit::takeRows(const AuditUpdate &update)
{
    const MonoTime now = m_clock().mono;
    for (const AuditPage &page : update.pages) {
        if (page.ticket != kLeftTicket)
            continue;
        for (const AuditRow &row : page.rows)
            m_rowActions.take(row, now);
    }
    for (const AuditSaved &answer : update.saved) {
        if (answer.row)
            m_rowActions.take(*answer.row, now);
    }
    for (const AuditRow &row : update.changed)
        m_rowActions.take(row, now);
}

/// What became of an action, in a sentence.
QString Audit::rowText(const AuditRow &row)
{
    const QString what = audittexts::kind(row.action.kind);
    const quint64 seq = row.action.seq;
    switch (row.state) {
    case AuditState::Saved:
        return tr("%1: saved as #%2").arg(what).arg(seq);
    case AuditState::Sent:
        return tr("%1: sent as #%2").arg(what).arg(seq);
    case AuditState::Confirmed:
        //: %3 is a time of day, %4 the first digits of a hash.
        return tr("%1: confirmed as #%2 at %3 (%4)")
            .arg(what)
            .arg(seq)
            .arg(figures::timeOfDay(row.answered), audittexts::shortHash(row.action.hash));
    case AuditState::Refused:
        return tr("%1: refused by server: %2").arg(what, displayText(row.text.empty() ? row.code : row.text));
    }
    return {};
}

bool Audit::enabled() const
{
    return whyNot().isEmpty();
}

QString Audit::whyNot() const
{
    if (!m_commands)
        return tr("This profile has no audit log.");
    switch (m_status.access) {
    case AuditAccess::Opening:
        return tr("The list of saved actions is being opened.");
    case AuditAccess::Locked:
    case AuditAccess::Failed:
        return texts::sentence(m_status.problem);
    case AuditAccess::Waiting: // what is done now is stored, and waits with the others
    case AuditAccess::Ready:
        break;
    }
    if (!m_status.head.role.empty() && m_status.head.may.empty())
        return texts::sentence({ReasonCode::ActionForbidden, {m_status.head.role}});
    return {};
}

bool Audit::may(const QString &kind) const
{
    const auto &may = m_status.head.may;
    return m_status.head.role.empty() || std::ranges::find(may, kind.toStdString()) != may.end();
}

QString Audit::whyNotThis(const QString &kind) const
{
    const QString general = whyNot();
    if (!general.isEmpty() || may(kind))
        return general;
    return texts::sentence({ReasonCode::ActionForbidden, {m_status.head.role}});
}

int Audit::waiting() const
{
    return int(std::min<std::uint64_t>(m_status.head.waiting(), INT_MAX));
}

QString Audit::role() const
{
    return displayText(m_status.head.role);
}

QString Audit::linkText() const
{
    if (m_status.access == AuditAccess::Waiting || m_status.link != LinkState::Live) {
        if (m_status.cause) {
            const QString text = texts::sentence(m_status.cause);
            return m_status.cause.code == ReasonCode::Unauthorized && waiting() > 0
                       ? text + u' ' + tr("%Ln action(s) are saved.", nullptr, waiting())
                       : text;
        }
        if (m_status.problem)
            return texts::sentence(m_status.problem);
    }
    return texts::stateWord(m_status.link);
}

int Audit::severity() const
{
    if (!m_commands)
        return int(texts::Severity::Good);
    if (m_status.access == AuditAccess::Failed || m_status.access == AuditAccess::Waiting)
        return int(texts::Severity::Error);
    if (m_status.access == AuditAccess::Locked)
        return int(texts::Severity::Warning);
    return int(m_status.link == LinkState::Live ? texts::Severity::Good : texts::Severity::Warning);
}

int Audit::question() const
{
    if (m_status.access != AuditAccess::Waiting)
        return 0;
    return m_status.rescue ? 1 : 2;
}

QString Audit::questionText() const
{
    if (question() == 2)
        return texts::sentence(m_status.cause);
    if (question() == 0)
        return {};
    const OutboxRescue &rescue = *m_status.rescue;
    QString text = texts::sentence(m_status.problem);
    if (!rescue.savedAs.empty())
        text += u' ' + tr("%Ln action(s) could be read and stand in %1.", nullptr, int(rescue.rows))
                           .arg(displayText(rescue.savedAs));
    if (rescue.waiting > 0)
        text += u' ' +
                tr("%Ln of them had no answer: the server may have done them or not. Nothing is sent until "
                   "you decide.",
                   nullptr, int(rescue.waiting));
    else if (rescue.rows > 0)
        text += u' ' + tr("Those that had no answer, if any, cannot be done again from here.");
    return text;
}

int Audit::acknowledge(const QString &alert)
{
    return record(auditkind::kAckAlert, {{u"alert"_s, alert}});
}

int Audit::flag(const QString &symbol, const QString &account, const QString &reason)
{
    return record(auditkind::kFlag, {{u"symbol"_s, symbol}, {u"account"_s, account}, {u"reason"_s, reason}});
}

int Audit::unflag(const QString &symbol, const QString &account)
{
    return record(auditkind::kUnflag, {{u"symbol"_s, symbol}, {u"account"_s, account}});
}

int Audit::note(const QString &text, const QString &symbol)
{
    QJsonObject body{{u"text"_s, text}};
    if (!symbol.isEmpty())
        body.insert(u"symbol"_s, symbol);
    return record(auditkind::kNote, body);
}

int Audit::flatten(const QString &symbol, const QString &account, const QString &quantity,
                   const QString &reason)
{
    return record(
        auditkind::kFlatten,
        {{u"symbol"_s, symbol}, {u"account"_s, account}, {u"quantity"_s, quantity}, {u"reason"_s, reason}});
}

int Audit::setLimit(const QString &symbol, const QString &account, const QString &limit,
                    const QString &reason)
{
    return record(
        auditkind::kSetLimit,
        {{u"symbol"_s, symbol}, {u"account"_s, account}, {u"limit"_s, limit}, {u"reason"_s, reason}});
}

void Audit::reconnectNow()
{
    if (m_commands)
        m_commands->reconnectNow();
}

void Audit::answerRescue(bool again)
{
    if (m_commands)
        m_commands->settleRescue(again);
}

void Audit::startAnew()
{
    if (m_commands)
        m_commands->startAnew();
}

int Audit::record(std::string_view kind, const QJsonObject &body)
{
    if (!m_commands)
        return 0;
    m_lastTicket = m_lastTicket == INT_MAX ? 1 : m_lastTicket + 1;
    m_lastSeq = 0;
    AuditDraft draft{std::string(kind), QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()};
    m_commands->record(std::move(draft), std::uint64_t(m_lastTicket));
    return m_lastTicket;
}

void Audit::say(const QString &text, texts::Severity severity)
{
    if (text == m_lastText)
        return;
    m_lastText = text;
    m_lastSeverity = int(severity);
    Q_EMIT lastChanged();
}

} // namespace steadfeed
