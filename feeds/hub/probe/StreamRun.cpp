// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamRun.h"

#include <utility>

namespace steadfeed {

StreamRun::StreamRun(std::unique_ptr<Transport> transport, Watcher watcher, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_watcher(std::move(watcher))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &StreamRun::finish);
}

StreamRun::~StreamRun()
{
    cancel();
}

void StreamRun::start(const OpenRequest &request, Millis limit)
{
    m_limit.start(limit);
    m_transport->open(request, *this);
}

void StreamRun::cancel()
{
    m_finished = true;
    m_limit.stop();
    m_transport->close();
    disconnect();
}

void StreamRun::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    m_over = readClocks().mono;
    m_transport->close();
    QMetaObject::invokeMethod(this, &StreamRun::done, Qt::QueuedConnection);
}

void StreamRun::opened(const Opened &opened)
{
    m_head = opened;
    m_observer.opened(readClocks().mono);
}

void StreamRun::frame(const Frame &frame)
{
    m_observer.frame(readClocks().mono, frame);
    if (m_watcher(frame))
        finish();
}

void StreamRun::bytesArrived(std::size_t bytes)
{
    m_observer.bytes(readClocks().mono, bytes);
}

void StreamRun::reconnectDelay(std::chrono::milliseconds delay)
{
    m_observer.retry(delay);
}

void StreamRun::comment(std::string_view)
{
    m_observer.comment(readClocks().mono);
}

void StreamRun::pong()
{
    m_observer.pong(readClocks().mono);
}

void StreamRun::closed(const Closed &closed)
{
    m_end = closed;
    m_observer.closed(readClocks().mono, closed);
    finish();
}

} // namespace steadfeed
