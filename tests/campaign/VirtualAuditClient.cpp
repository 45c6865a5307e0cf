// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualAuditClient.h"

#include <utility>

namespace steadfeed::test {

/// A connection that is killed with its program.
class VirtualAuditClient::Wire final : public SendingTransport
{
public:
    Wire(VirtualAuditClient &client, std::unique_ptr<SendingTransport> inner)
        : m_client(client)
        , m_inner(std::move(inner))
    {
    }
    void open(const OpenRequest &request, TransportSink &sink) override { m_inner->open(request, sink); }
    void close() override { m_inner->close(); }
    void setReading(bool) override {}
    void ping() override { m_inner->ping(); }
    [[nodiscard]] bool send(std::string_view text) override
    {
        m_client.pass("before_send");
        const bool sent = m_inner->send(text);
        m_client.pass("mid_send");
        return sent;
    }
    void leave(int code, std::string_view words) override { m_inner->leave(code, words); }
    [[nodiscard]] TransportCounters counters() const override { return {}; }

private:
    VirtualAuditClient &m_client;
    std::unique_ptr<SendingTransport> m_inner;
};

VirtualAuditClient::VirtualAuditClient(VirtualTime &time, AuditNetwork &network, std::uint64_t seed,
                                       Fate dies, Answered answered)
    : m_time(time)
    , m_network(network)
    , m_seed(seed)
    , m_dies(std::move(dies))
    , m_answered(std::move(answered))
{
}

void VirtualAuditClient::start()
{
    if (std::exchange(m_was, true))
        store.restart();
    AuditProfile profile;
    profile.url = "ws://exchange/v1/audit";
    AuditSender::Options options;
    options.random = Random(m_seed + store.head().session, "backoff");
    m_sender = std::make_unique<AuditSender>(profile, options, store,
                                             std::make_unique<Wire>(*this, m_network.transport()), *this);
    m_sender->start();
}

void VirtualAuditClient::bury()
{
    m_sender.reset();
}

void VirtualAuditClient::act(int count)
{
    store.add(count);
    m_sender->moreStored();
}

void VirtualAuditClient::pass(std::string_view place) const
{
    if (m_dies(place))
        throw Killed{std::string(place)};
}

AuditSecrets VirtualAuditClient::secrets(const AuditProfile &)
{
    pass("during_resume");
    return {};
}

void VirtualAuditClient::note(const Reason &reason)
{
    lastNote = name(reason.code);
    for (const std::string &arg : reason.args)
        lastNote += ' ' + arg;
}

void VirtualAuditClient::sent(std::uint64_t, std::uint64_t)
{
    pass("after_send");
}

void VirtualAuditClient::answered(std::uint64_t from, const AuditAnswer &answer)
{
    m_answered(from, answer.upto);
}

Reason VirtualAuditClient::Store::settle(const AuditAnswer &answer, WallMicros wall)
{
    m_client.pass("on_ack");
    const Reason problem = MemoryActionStore::settle(answer, wall);
    m_client.pass("after_ack_commit");
    return problem;
}

void VirtualAuditClient::Store::markSent(std::uint64_t from, std::uint64_t upto)
{
    MemoryActionStore::markSent(from, upto);
    m_client.pass("mid_send");
}

} // namespace steadfeed::test
