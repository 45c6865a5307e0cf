// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"
#include "SendingTransport.h"

#include <string>
#include <utility>
#include <vector>

namespace steadfeed::test {

/// A connection of the audit log without a network: the test says what arrives, and sees what was sent.
/// Reports like a real one: nothing after close() and leave().
class FakeSendingTransport final : public SendingTransport
{
public:
    void open(const OpenRequest &request, TransportSink &sink) override
    {
        requests.push_back(request);
        sent.clear();
        m_sink = &sink;
    }
    void close() override { m_sink = nullptr; }
    void setReading(bool) override {}
    void ping() override { ++pings; }
    [[nodiscard]] bool send(std::string_view text) override
    {
        if (!m_sink || deaf)
            return false;
        sent.push_back(readAuditFrame(text));
        return true;
    }
    void leave(int code, std::string_view) override
    {
        left.push_back(code);
        m_sink = nullptr;
    }
    [[nodiscard]] TransportCounters counters() const override { return {}; }

    [[nodiscard]] bool isOpen() const { return m_sink != nullptr; }
    void accept()
    {
        Opened opened;
        opened.httpStatus = 101;
        opened.finalUrl = requests.back().url;
        if (m_sink)
            m_sink->opened(opened);
    }
    void say(const AuditFrame &frame) { say(writeAuditFrame(frame)); }
    void say(const std::string &text, bool binary = false)
    {
        if (m_sink)
            m_sink->bytesArrived(text.size());
        Frame frame;
        frame.data = text;
        frame.binary = binary;
        if (m_sink)
            m_sink->frame(frame);
    }
    void pong()
    {
        if (m_sink)
            m_sink->pong();
    }
    void end(Closed closed)
    {
        if (TransportSink *const sink = std::exchange(m_sink, nullptr))
            sink->closed(closed);
    }
    void end(ReasonCode reason, std::vector<std::string> args = {}, bool permanent = false)
    {
        Closed closed;
        closed.reason = reason;
        closed.args = std::move(args);
        closed.permanent = permanent;
        end(std::move(closed));
    }

    std::vector<OpenRequest> requests;
    std::vector<AuditFrame> sent; ///< since the last open()
    std::vector<int> left;        ///< with these codes
    int pings = 0;
    bool deaf = false; ///< send() says no

private:
    TransportSink *m_sink = nullptr;
};

} // namespace steadfeed::test
