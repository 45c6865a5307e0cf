// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WebSocketTransport.h"

#include "WebSocketAttempt.h"

#include <utility>

namespace steadfeed {

WebSocketTransport::WebSocketTransport() : m_counters(std::make_shared<TransportCounters>()) {}

WebSocketTransport::~WebSocketTransport()
{
    close();
}

void WebSocketTransport::open(const OpenRequest &request, TransportSink &sink)
{
    close();
    ++m_counters->attempts;
    m_attempt = new WebSocketAttempt(m_counters, request, sink);
}

void WebSocketTransport::close()
{
    if (m_attempt)
        std::exchange(m_attempt, nullptr)->abandon();
}

void WebSocketTransport::ping()
{
    if (m_attempt)
        m_attempt->ping();
}

bool WebSocketTransport::send(std::string_view text)
{
    return m_attempt && m_attempt->send(text);
}

void WebSocketTransport::leave(int code, std::string_view words)
{
    if (m_attempt)
        std::exchange(m_attempt, nullptr)->abandon(code, words);
}

TransportEntry webSocketTransportEntry()
{
    TransportOption subprotocol;
    subprotocol.name = "subprotocol";
    subprotocol.label = "Subprotocol";
    subprotocol.help =
        "What the server wants to hear in Sec-WebSocket-Protocol; several with commas between.";

    TransportOption encoding;
    encoding.name = "encoding";
    encoding.label = "Encoding";
    encoding.help = "How a server that speaks Steadfeed's own protocol writes messages; CBOR is smaller.";
    encoding.type = TransportOption::Type::Choice;
    encoding.defaultValue = "json";
    encoding.choices = {"json", "cbor"};

    TransportEntry entry;
    entry.name = "websocket";
    entry.label = "WebSocket";
    entry.schemes = {"ws", "wss"};
    entry.capabilities.sends = true;
    entry.capabilities.binary = true;
    entry.capabilities.pings = true;
    entry.options = {subprotocol, encoding};
    entry.create = [] { return std::unique_ptr<Transport>(std::make_unique<WebSocketTransport>()); };
    return entry;
}

} // namespace steadfeed
