// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultProxy.h"
#include "RawSocket.h"

#include <memory>
#include <string>
#include <string_view>

namespace steadfeed::test {

/// How a client goes through the fault proxy.
enum class Mode {
    Plain,
    Connect,  ///< a tunnel, by CONNECT
    Absolute, ///< a tunnel, with the address in the request line
};

/// A client and a server with a fault proxy between them, for the feed "prices".
struct FaultPair
{
    explicit FaultPair(Mode way = Mode::Plain, FaultProxyOptions options = {}) : mode(way)
    {
        options.targetPort = mode == Mode::Plain ? listening.port() : 0;
        proxy = std::make_unique<FaultProxy>(std::move(options));
        std::string error;
        started = proxy->start(error);
        port = mode == Mode::Plain ? proxy->port() : proxy->tunnelPort("prices", error);
    }

    [[nodiscard]] std::string request() const
    {
        const std::string origin = "127.0.0.1:" + std::to_string(listening.port());
        return "GET " + (mode == Mode::Absolute ? "http://" + origin : std::string()) +
               "/v1/feeds/prices/sse HTTP/1.1\r\nHost: " + origin + "\r\n\r\n";
    }
    /// As the server gets it.
    [[nodiscard]] std::string requestThere() const
    {
        return "GET /v1/feeds/prices/sse HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(listening.port()) +
               "\r\n\r\n";
    }
    /// A new connection of the client; in a tunnel it is through.
    [[nodiscard]] bool dial()
    {
        client = RawSocket::connectTo(port);
        if (mode != Mode::Connect)
            return client.valid();
        client.send("CONNECT 127.0.0.1:" + std::to_string(listening.port()) + " HTTP/1.1\r\n\r\n");
        return client.readHead().starts_with("HTTP/1.1 200 ");
    }
    /// A new connection that has asked, and been heard by the server.
    [[nodiscard]] bool open()
    {
        if (!dial() || !client.send(request()))
            return false;
        server = listening.accept();
        return server.valid() && server.read(requestThere().size()) == requestThere();
    }

    Mode mode;
    RawServer listening;
    std::unique_ptr<FaultProxy> proxy;
    bool started = false;
    std::uint16_t port = 0;
    RawSocket client;
    RawSocket server;
};

[[nodiscard]] inline Fault faultOf(FaultKind kind, FaultDirection direction = FaultDirection::Both)
{
    Fault fault;
    fault.kind = kind;
    fault.direction = direction;
    fault.size = 3;
    return fault;
}

/// A plan of one fault, at a byte of the first connection.
[[nodiscard]] inline FaultPlan planAtByte(std::uint64_t offset, const Fault &fault)
{
    FaultPlan plan{"test", 1, std::chrono::microseconds(0), {}};
    plan.faults.push_back(
        {1, {}, {FaultTrigger::Type::Byte, std::chrono::microseconds(0), 1, offset}, fault});
    return plan;
}

} // namespace steadfeed::test
