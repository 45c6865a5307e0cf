// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LineStream.h"

#include <memory>
#include <utility>

/*!
 * Events as lines of UTF-8 text over TCP, for example newline-delimited JSON; address tcp://host:port.
 *
 * It sends one line with the cursor (empty: none), then the messages of the profile, one line each. The
 * server answers with an empty line, then each line is an event, and an empty one a heartbeat. Option
 * id_separator: what stands before it is the id.
 */
class TcpLinesTransport : public steadfeed::Transport
{
public:
    ~TcpLinesTransport() override { TcpLinesTransport::close(); }

    void open(const steadfeed::OpenRequest &request, steadfeed::TransportSink &sink) override
    {
        close();
        ++m_counters->attempts;
        m_attempt = new LineStream(request, sink, m_counters);
    }
    void close() override
    {
        if (m_attempt)
            std::exchange(m_attempt, nullptr)->abandon();
    }
    void setReading(bool reading) override
    {
        if (m_attempt)
            m_attempt->setReading(reading);
    }
    [[nodiscard]] steadfeed::TransportCounters counters() const override { return *m_counters; }

private:
    const std::shared_ptr<steadfeed::TransportCounters> m_counters =
        std::make_shared<steadfeed::TransportCounters>();
    LineStream *m_attempt = nullptr; ///< deletes itself after abandon()
};
