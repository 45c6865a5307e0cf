// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedHub.h"

#include "FeedWorker.h"

#include <QCoreApplication>

namespace steadfeed {

FeedHub::FeedHub(HubOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_thread.setObjectName(QStringLiteral("feeds"));
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_frameTimer, &QTimer::timeout, this, &FeedHub::requestFrame);
}

FeedHub::~FeedHub()
{
    stop();
}

void FeedHub::start()
{
    m_worker = new FeedWorker(m_options); // no parent: it changes threads
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &FeedWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &FeedWorker::frameMade, this, [this](const FrameBatch &batch) {
        m_frameRequested = false;
        Q_EMIT frameReady(batch);
    });
    connect(m_worker, &FeedWorker::allFeedsEnded, this, &FeedHub::allFeedsEnded);
    m_thread.start();
    m_frameTimer.start(kFrameTick);
}

void FeedHub::requestFrame()
{
    if (m_frameRequested)
        return; // the feed thread is busy: the next frame carries both
    m_frameRequested = true;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker] { Q_EMIT worker->frameMade(worker->takeFrame()); });
}

void FeedHub::stop()
{
    if (!m_worker)
        return;
    m_frameTimer.stop();
    FrameBatch last;
    QMetaObject::invokeMethod(
        m_worker,
        [&last, this] {
            last = m_worker->finish();
            m_report = m_worker->report();
        },
        Qt::BlockingQueuedConnection);
    m_worker = nullptr;
    m_thread.quit();
    m_thread.wait();
    // A frame that is still on its way is older than the last one: it must not come after it.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    Q_EMIT frameReady(last);
}

template <typename Call>
void FeedHub::toWorker(Call &&call)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, call] { call(*worker); });
}

void FeedHub::reconnectNow(FeedIndex feed)
{
    toWorker([feed](FeedWorker &worker) { worker.reconnectNow(feed); });
}

void FeedHub::stopFeed(FeedIndex feed)
{
    toWorker([feed](FeedWorker &worker) { worker.stopFeed(feed); });
}

void FeedHub::startFeed(FeedIndex feed)
{
    toWorker([feed](FeedWorker &worker) { worker.startFeed(feed); });
}

void FeedHub::giveSecret(FeedIndex feed, const QString &secret)
{
    toWorker([feed, secret = secret.toStdString()](FeedWorker &worker) { worker.giveSecret(feed, secret); });
}

void FeedHub::allowSecretForOrigin(FeedIndex feed, bool allow)
{
    toWorker([feed, allow](FeedWorker &worker) { worker.allowSecretForOrigin(feed, allow); });
}

void FeedHub::applyProfile(const Profile &profile)
{
    m_options.profile = profile;
    toWorker([profile](FeedWorker &worker) { worker.applyProfile(profile); });
}

void FeedHub::requestAccounts()
{
    toWorker([](FeedWorker &worker) { worker.requestAccounts(); });
}

void FeedHub::steerPlayback(const PlaybackCommand &command)
{
    toWorker([command](FeedWorker &worker) { worker.steerPlayback(command); });
}

} // namespace steadfeed
