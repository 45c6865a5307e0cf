// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <deque>
#include <functional>

namespace steadfeed::test {

/// A transport without a network: the test says what arrives. Reports like a real one: nothing after close().
class FakeTransport final : public Transport
{
public:
    void open(const OpenRequest &request, TransportSink &sink) override
    {
        requests.push_back(request);
        m_sink = &sink;
    }
    void close() override
    {
        m_sink = nullptr;
        ++closes;
    }
    void setReading(bool on) override { reading = on; }
    void ping() override { ++pings; }
    [[nodiscard]] TransportCounters counters() const override { return {}; }

    ~FakeTransport() override
    {
        if (onGone)
            onGone();
    }
    [[nodiscard]] bool isOpen() const { return m_sink != nullptr; }
    void accept(bool cursorSent = true)
    {
        if (m_sink) {
            Opened opened;
            opened.httpStatus = 200;
            opened.finalUrl = requests.back().url;
            opened.cursorSent = cursorSent && !requests.back().cursor.empty();
            m_sink->opened(opened);
        }
    }
    /// One event with its bytes; \a id empty: it has none of its own.
    void send(std::string_view data, std::string_view id = {}, std::string_view type = {})
    {
        if (m_sink)
            m_sink->bytesArrived(data.size() + id.size() + type.size() + 20);
        if (m_sink) {
            Frame frame;
            frame.data = data;
            frame.id = id;
            frame.type = type;
            frame.hasOwnId = !id.empty();
            m_sink->frame(frame);
        }
    }
    void heartbeat()
    {
        if (m_sink)
            m_sink->bytesArrived(6);
        if (m_sink)
            m_sink->comment("hb");
    }
    void pong()
    {
        if (m_sink)
            m_sink->pong();
    }
    /// One page of a poll, and what is to be asked next.
    NextRequest page(std::string_view body)
    {
        send(body);
        return m_sink ? m_sink->nextRequest() : NextRequest{};
    }
    void retry(std::chrono::milliseconds delay)
    {
        if (m_sink)
            m_sink->reconnectDelay(delay);
    }
    void end(ReasonCode reason = ReasonCode::ConnectionLost, bool permanent = false,
             std::optional<std::chrono::seconds> retryAfter = {})
    {
        TransportSink *sink = std::exchange(m_sink, nullptr);
        if (sink) {
            Closed closed;
            closed.reason = reason;
            closed.permanent = permanent;
            closed.retryAfter = retryAfter;
            sink->closed(closed);
        }
    }

    std::deque<OpenRequest> requests;
    int closes = 0;
    int pings = 0;
    bool reading = true;
    std::function<void()> onGone;

private:
    TransportSink *m_sink = nullptr;
};

} // namespace steadfeed::test
