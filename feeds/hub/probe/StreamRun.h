// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StreamObserver.h"

#include <steadfeed/Transport.h>

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace steadfeed {

/*!
 * One connection of a probe: opens a transport, tells an observer what arrives, and ends when the time is
 * over, the stream ended, or somebody has seen enough. It never connects again.
 *
 * Threading: lives in a thread with an event loop. done() comes exactly once, from the event loop and never
 * from inside a callback of the transport; not after cancel().
 */
class StreamRun : public QObject, private TransportSink
{
    Q_OBJECT

public:
    /// Whether this frame was the last one needed.
    using Watcher = std::function<bool(const Frame &frame)>;

    StreamRun(std::unique_ptr<Transport> transport, Watcher watcher, QObject *parent);
    ~StreamRun() override;

    void start(const OpenRequest &request, Millis limit);
    void cancel();

    [[nodiscard]] const StreamObserver &observer() const { return m_observer; }
    [[nodiscard]] bool wasOpened() const { return m_head.has_value(); }
    /// The head, where it was accepted.
    [[nodiscard]] const std::optional<Opened> &head() const { return m_head; }
    /// How it ended, where it did so by itself.
    [[nodiscard]] const std::optional<Closed> &end() const { return m_end; }
    /// As of the moment when it was over.
    [[nodiscard]] StreamFacts facts() const { return m_observer.facts(m_over); }

    Q_SIGNAL void done();

private:
    void opened(const Opened &opened) override;
    void frame(const Frame &frame) override;
    void bytesArrived(std::size_t bytes) override;
    void reconnectDelay(std::chrono::milliseconds delay) override;
    void comment(std::string_view text) override;
    void pong() override;
    void closed(const Closed &closed) override;
    void finish();

    const std::unique_ptr<Transport> m_transport;
    const Watcher m_watcher;
    StreamObserver m_observer;
    QTimer m_limit;
    std::optional<Opened> m_head;
    std::optional<Closed> m_end;
    MonoTime m_over;
    bool m_finished = false;
};

} // namespace steadfeed
