// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpText.h"
#include "RedirectChain.h"
#include "VirtualNetwork.h"

#include <steadfeed/Transport.h>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace steadfeed::test {

/// What a transport needs of the world it is in.
struct WireAccess
{
    VirtualNetwork &network;
    std::function<Now()> now;
    std::function<void(int status)> answered; ///< the sink knows what it has to know of it
};

/*!
 * What the transports on the virtual network have in common: a connection, a request, the head of its answer,
 * the end. Each reads the body with the real classes of feeds/transports, as far as these stand apart from
 * Qt's sockets, and judges answers by their rules.
 *
 * Threading: the one of the simulation. The sink is called from VirtualNetwork::advance() and tick() only.
 */
class WireTransport : public Transport, protected NetworkClient
{
public:
    explicit WireTransport(WireAccess access) : m_access(std::move(access)) {}
    ~WireTransport() override;

    void open(const OpenRequest &request, TransportSink &sink) override;
    void close() override;
    void setReading(bool reading) override { m_reading = reading; }
    [[nodiscard]] TransportCounters counters() const override { return m_counters; }

    /// Does what waited for its time.
    virtual void tick() {}
    [[nodiscard]] virtual std::optional<MonoTime> deadline() const { return std::nullopt; }

protected:
    virtual void begin() = 0; ///< another attempt: whatever is left of the last one goes
    virtual void ask() = 0;   ///< the connection is there
    virtual void headArrived() = 0;
    virtual void body(std::string_view bytes) = 0;
    virtual void connectionEnded(demo::FaultedPipe::End end) = 0;

    void connectAnew();
    [[nodiscard]] bool isConnected() const { return m_id != 0; }
    /// Sends a request for the present address; what comes next is its answer.
    void sendRequest(const std::vector<Header> &headers);
    /// The next request is for its own address, wherever the last one was led.
    void forgetRedirects() { m_chain.reset(); }
    void send(std::string_view bytes);
    void end(const Closed &closed);
    void tellOpened(bool cursorSent);
    void tellBytes(std::size_t bytes);
    [[nodiscard]] std::optional<Closed> whyRefused(bool (*isOurType)(std::string_view)) const;
    [[nodiscard]] Now now() const { return m_access.now(); }

    OpenRequest m_request;
    TransportSink *m_sink = nullptr; ///< null: over, nothing more is told
    HttpHeadReader m_head;
    TransportCounters m_counters;

private:
    void connected() override { ask(); }
    void received(std::string_view bytes) override;
    void ended(demo::FaultedPipe::End end) override;
    void refused() override;
    [[nodiscard]] bool reads() const override { return m_reading; }
    [[nodiscard]] virtual bool follows() const { return true; } ///< redirects
    void follow(int status);

    WireAccess m_access;
    VirtualNetwork::Id m_id = 0;
    bool m_reading = true;
    std::optional<RedirectChain> m_chain; ///< where redirects led the present request
};

} // namespace steadfeed::test
