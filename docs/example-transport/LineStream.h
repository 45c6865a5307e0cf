// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

/*!
 * One attempt. An object of its own, so that nothing of it can reach the next one, and so that it outlives a
 * sink which closes, or even deletes, the transport from inside a call. After abandon(), or after it told
 * closed(), it tells nothing more; it deletes itself after abandon().
 */
class LineStream : public QObject
{
    Q_OBJECT

public:
    LineStream(const steadfeed::OpenRequest &request, steadfeed::TransportSink &sink,
               std::shared_ptr<steadfeed::TransportCounters> counters);
    void abandon();
    void setReading(bool reading);

private:
    void begin();
    void sayHello();
    void tellOpened();
    void take();
    bool deliverLines();
    void deliver(QByteArray line);
    void end(steadfeed::ReasonCode reason, std::vector<std::string> args = {}, bool permanent = false);
    void endAsSocketSays();

    const steadfeed::OpenRequest m_request;
    steadfeed::TransportSink *m_sink; ///< null: nothing is told any more
    const std::shared_ptr<steadfeed::TransportCounters> m_counters;
    const bool m_cursorFits; ///< in a line: without control bytes, not endless
    QTcpSocket m_socket;
    QTimer m_soon; ///< the next turn of the event loop
    QByteArray m_text;
    qsizetype m_done = 0;     ///< of m_text: delivered
    qsizetype m_searched = 0; ///< of m_text: holds no line end from m_done on
    std::string m_lastId;     ///< an event without an id resumes after this one; at first the cursor
    bool m_begun = false;
    bool m_opened = false;
    bool m_reading = true;
};
