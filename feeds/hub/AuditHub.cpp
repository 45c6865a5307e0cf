// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditHub.h"

#include "AuditWorker.h"

#include <QCoreApplication>

#include <utility>

namespace steadfeed {

AuditHub::AuditHub(AuditOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_thread.setObjectName(QStringLiteral("audit"));
}

AuditHub::~AuditHub()
{
    stop();
}

void AuditHub::start()
{
    m_worker = new AuditWorker(m_options); // no parent: it changes threads
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &AuditWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &AuditWorker::updateMade, this, [this](const AuditUpdate &update) {
        toWorker([](AuditWorker &worker) { worker.updateTaken(); });
        Q_EMIT updated(update);
    });
    m_thread.start();
}

void AuditHub::stop()
{
    if (!m_worker)
        return;
    AuditUpdate last;
    QMetaObject::invokeMethod(
        m_worker, [&last, worker = m_worker] { last = worker->finish(); }, Qt::BlockingQueuedConnection);
    m_worker = nullptr;
    m_thread.quit();
    m_thread.wait();
    // One that is still on its way is older than the last one: it must not come after it.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    Q_EMIT updated(last);
}

template <typename Call>
void AuditHub::toWorker(Call &&call)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, call] { call(*worker); });
}

void AuditHub::record(AuditDraft draft, std::uint64_t ticket)
{
    toWorker([draft = std::move(draft), ticket](AuditWorker &worker) { worker.record(draft, ticket); });
}

void AuditHub::fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit, std::uint64_t ticket)
{
    toWorker([=](AuditWorker &worker) { worker.fetch(query, before, limit, ticket); });
}

void AuditHub::verify()
{
    toWorker([](AuditWorker &worker) { worker.verify(); });
}

void AuditHub::exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query)
{
    toWorker([=](AuditWorker &worker) { worker.exportTo(file, format, query); });
}

void AuditHub::reconnectNow()
{
    toWorker([](AuditWorker &worker) { worker.reconnectNow(); });
}

void AuditHub::giveSecret(const std::string &secret)
{
    toWorker([secret](AuditWorker &worker) { worker.giveSecret(secret); });
}

void AuditHub::allowSecretForOrigin(bool allow)
{
    toWorker([allow](AuditWorker &worker) { worker.allowSecretForOrigin(allow); });
}

void AuditHub::settleRescue(bool again)
{
    toWorker([again](AuditWorker &worker) { worker.settleRescue(again); });
}

void AuditHub::startAnew()
{
    toWorker([](AuditWorker &worker) { worker.startAnew(); });
}

} // namespace steadfeed
