// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedProbe.h"

#include <QObject>
#include <QThread>

namespace steadfeed {

/*!
 * A probe for whoever lives in the GUI thread: runs a FeedProbe in a thread of its own, one at a time. For
 * the command line, for "Test connection" and for "Add feed".
 *
 * Threading: the handle lives in its owner's thread and its signals come there. Nothing blocks, but for the
 * destructor, which waits for the thread's present turn, a few milliseconds.
 */
class ProbeThread : public QObject
{
    Q_OBJECT

public:
    explicit ProbeThread(QObject *parent = nullptr);
    ~ProbeThread() override;

    /// One that runs is ended first, silently.
    void start(const ProbeRequest &request, const TransportRegistry &transports);
    /// finished() comes, with what was known and `cancelled` set. Harmless where nothing runs.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_probe != nullptr; }

Q_SIGNALS:
    void progress(const steadfeed::ProbeProgress &progress);
    void finished(const steadfeed::ProbeReport &report);

private:
    void drop();

    QThread m_thread;
    FeedProbe *m_probe = nullptr; ///< lives in m_thread
};

} // namespace steadfeed
