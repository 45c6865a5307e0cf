// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of AuditWorker that walks along the whole log: verifying and exporting.
#include "AuditWorker.h"
#include "OutboxRows.h"

#include <QSaveFile>

namespace steadfeed {

namespace {

using Used = AuditVerification::HeadUsed;

/// In one turn of the event loop: pings are answered between them.
constexpr std::size_t kRowsPerTurn = 2000;

} // namespace

void AuditWorker::verify()
{
    if (m_verifier)
        return;
    if (!m_outbox->isOpen()) {
        const bool locked = m_problem.code == ReasonCode::OutboxLocked;
        m_update.verification.emplace().problem = {ReasonCode::AuditFileUnreadable,
                                                   {m_options.outboxFile, locked || m_problem.args.size() < 2
                                                                              ? "outbox_locked"
                                                                              : m_problem.args[1]}};
        tellSoon();
        return;
    }
    const OutboxHead &head = m_outbox->head();
    m_verifier.emplace(head.client);
    m_verifier->holdAgainst({head.acked, head.chain}, Used::Stored);
    m_verifiedUpto = 0;
    verifySome();
}

void AuditWorker::verifySome()
{
    if (!m_verifier)
        return;
    Reason problem;
    const auto actions = m_outbox->read(m_verifiedUpto + 1, kRowsPerTurn, problem);
    for (const AuditAction &action : actions) {
        m_verifiedUpto = action.seq;
        if (!m_verifier->take(action))
            break;
    }
    if (problem)
        m_verifier->unreadable(m_verifiedUpto + 1, 0);
    if (!m_verifier->failed() && actions.size() == kRowsPerTurn) {
        QMetaObject::invokeMethod(this, &AuditWorker::verifySome, Qt::QueuedConnection);
        return;
    }
    m_update.verification = m_verifier->finish();
    m_verifier.reset();
    tellSoon();
}

void AuditWorker::exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query)
{
    const QString name = QString::fromStdString(file);
    QSaveFile out(name);
    m_update.exported = AuditExported{file, {}};
    tellSoon();
    if (!m_outbox->isOpen() || !out.open(QIODevice::WriteOnly)) {
        m_update.exported->problem = out.errorString().toStdString();
        return;
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const OutboxHead &head = m_outbox->head();
    const bool json = format == AuditExportFormat::JsonLines;
    const auto write = [&out](const std::string &text) {
        return out.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    };
    write(json ? auditexport::jsonHeader({head.client, head.acked, head.chain, query != AuditQuery{}})
               : auditexport::csvHeader());
    const Reason unread = m_outbox->forEach(query, [&](const AuditRow &row) {
        return write(json ? auditexport::jsonLine(row.action, outcomeOf(row))
                          : auditexport::csvLine(row.action, outcomeOf(row)));
    });
    if (unread)
        m_update.exported->problem = unread.args.at(1);
    else if (out.error() != QFileDevice::NoError || !out.commit())
        m_update.exported->problem = out.errorString().toStdString();
}

} // namespace steadfeed
