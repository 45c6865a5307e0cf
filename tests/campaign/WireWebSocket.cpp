// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireWebSocket.h"

#include "WebSocketVerdict.h"

namespace steadfeed::test {

void WireWebSocket::ping()
{
    if (!m_head.whole() || !m_sink)
        return;
    std::string frame;
    appendWsFrame(frame, WsOpcode::Ping, {});
    send(frame);
}

void WireWebSocket::headArrived()
{
    if (const int status = m_head.head().status(); status != 101) {
        websocket::OpeningFailure failure; // as Qt tells it
        failure.error = QAbstractSocket::ConnectionRefusedError;
        failure.reachedServer = true;
        failure.words = QStringLiteral("Unhandled http status code: %1 (Injected).").arg(status);
        end(websocket::whyNotOpened(failure));
        return;
    }
    for (const std::string &message : m_request.onOpen) {
        std::string frame;
        appendWsFrame(frame, WsOpcode::Text, message);
        send(frame);
    }
    tellOpened(!m_request.cursor.empty());
}

void WireWebSocket::body(std::string_view bytes)
{
    m_frames.feed(bytes);
    while (m_sink) {
        const auto message = m_frames.next();
        if (!message)
            return;
        if (message->opcode == WsOpcode::Pong) {
            ++m_counters.comments;
            m_sink->pong();
            continue;
        }
        if (message->opcode == WsOpcode::Close) {
            const auto *code = reinterpret_cast<const unsigned char *>(message->payload.data());
            websocket::Ending ending;
            ending.code = code[0] << 8 | code[1];
            ending.words = QString::fromStdString(message->payload.substr(2));
            ending.closeFrame = true;
            end(websocket::whyEnded(ending));
            return;
        }
        tellBytes(message->payload.size());
        if (!m_sink)
            return;
        ++m_counters.events;
        Frame frame;
        frame.data = message->payload;
        frame.binary = message->opcode == WsOpcode::Binary;
        m_sink->frame(frame);
    }
}

void WireWebSocket::connectionEnded(demo::FaultedPipe::End)
{
    end(m_head.whole() ? websocket::whyEnded({}) : Closed{});
}

} // namespace steadfeed::test
