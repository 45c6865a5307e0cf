// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeThread.h"

#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

ProbeThread::ProbeThread(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"probe"_s);
}

ProbeThread::~ProbeThread()
{
    drop();
    m_thread.quit();
    m_thread.wait();
}

void ProbeThread::start(const ProbeRequest &request, const TransportRegistry &transports)
{
    drop();
    m_probe = new FeedProbe(transports);
    m_probe->moveToThread(&m_thread);
    // What an earlier probe had on its way arrives even after drop().
    connect(m_probe, &FeedProbe::progress, this, [this, probe = m_probe](const ProbeProgress &now) {
        if (probe == m_probe)
            Q_EMIT progress(now);
    });
    connect(m_probe, &FeedProbe::finished, this, [this, probe = m_probe](const ProbeReport &report) {
        if (probe != m_probe)
            return;
        drop();
        Q_EMIT finished(report);
    });
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_probe, [probe = m_probe, request] { probe->start(request); });
}

void ProbeThread::cancel()
{
    if (m_probe)
        QMetaObject::invokeMethod(m_probe, &FeedProbe::cancel);
}

void ProbeThread::drop()
{
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    std::exchange(m_probe, nullptr)->deleteLater();
}

} // namespace steadfeed
