// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExchangeLoop.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// Beyond the limit a few more are told so; the rest is closed without a word.
constexpr std::size_t kMaxRefusals = 50;
// At the end: how long clients have to take their goodbye, and how often we look whether they did.
constexpr std::chrono::milliseconds kGoodbyeTime{100};
constexpr std::chrono::milliseconds kGoodbyeStep{2};
// A client sends its subscription or hello in the same breath as it opens a WebSocket.
constexpr std::chrono::milliseconds kSubscribeTime{5'000};

std::vector<std::unique_ptr<DemoFeed>> makeFeeds(const ExchangeOptions &options)
{
    const FeedSettings settings{options.epoch,        options.heartbeat,   options.historyEvents,
                                options.historyBytes, options.faultStruck, options.eventForBytes};
    std::vector<std::unique_ptr<DemoFeed>> feeds;
    for (const FeedKind kind : {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics})
        feeds.push_back(std::make_unique<DemoFeed>(kind, settings));
    return feeds;
}

AuditSettings auditSettings(const ExchangeOptions &options)
{
    const auto role = [](const std::string &name) { return auditRole(name).value_or(AuditRole::Viewer); };
    AuditSettings settings;
    settings.file = options.auditFile;
    settings.identities.push_back({"demo", role(options.auditRole)});
    for (const ExchangeToken &other : options.tokens)
        settings.identities.push_back({other.subject, role(other.role)});
    settings.heartbeat = options.heartbeat;
    settings.helloTime = std::min(kSubscribeTime, options.requestTime);
    settings.seed = options.seed;
    settings.ackFaults = options.ackFaults;
    return settings;
}

double asDouble(std::int64_t price, int decimals)
{
    // Both numbers are exact, so the quotient is the double nearest to the decimal number on the wire.
    return static_cast<double>(price) / std::pow(10.0, decimals);
}

} // namespace

ExchangeLoop::ExchangeLoop(const ExchangeOptions &options)
    : m_options(options)
    , m_feeds(makeFeeds(options))
    , m_driver(m_io, options, {*m_feeds[0], *m_feeds[1], *m_feeds[2], *m_feeds[3]},
               [this] { return m_connections; })
    , m_acceptor(m_io)
    , m_acceptPause(m_io)
    , m_goodbye(m_io)
{
    m_audit = std::make_unique<AuditServer>(
        auditSettings(options), m_driver.desk(),
        [this](std::function<void()> call) { net::post(m_io, std::move(call)); });
}

ExchangeLoop::~ExchangeLoop()
{
    m_audit->finish(); // its thread posts to m_io
}

error_code ExchangeLoop::listen(std::uint16_t port)
{
    error_code error;
    m_acceptor.open(tcp::v4(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind({net::ip::address_v4::loopback(), port}, error);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return error;
    m_port = m_acceptor.local_endpoint().port();
    HttpGuard guard(m_port, m_options.token);
    for (const ExchangeToken &other : m_options.tokens)
        guard.addToken(other.token);
    m_services.emplace(HttpServices{std::move(guard),
                                    &m_feeds,
                                    {m_options.heartbeat, m_options.retry, true},
                                    {m_options.heartbeat, std::min(kSubscribeTime, m_options.requestTime)},
                                    m_audit.get(),
                                    m_options.requestTime});
    return {};
}

void ExchangeLoop::run()
{
    m_driver.start();
    accept();
    m_io.run();
}

void ExchangeLoop::stop()
{
    net::post(m_io, [this] { sayGoodbye(); });
}

void ExchangeLoop::sayGoodbye()
{
    error_code ignored;
    m_acceptor.close(ignored);
    for (const auto &feed : m_feeds)
        feed->end();
    m_audit->end();
    waitForGoodbye(std::chrono::steady_clock::now() + kGoodbyeTime);
}

void ExchangeLoop::waitForGoodbye(std::chrono::steady_clock::time_point until)
{
    const bool gone = m_audit->sessions() == 0 &&
                      std::ranges::all_of(m_feeds, [](const auto &feed) { return feed->readers() == 0; });
    if (gone || std::chrono::steady_clock::now() >= until) {
        m_io.stop();
        return;
    }
    m_goodbye.expires_after(kGoodbyeStep);
    m_goodbye.async_wait([this, until](const error_code &) { waitForGoodbye(until); });
}

void ExchangeLoop::post(std::function<void(MarketDriver &)> call)
{
    net::post(m_io, [this, call = std::move(call)] { call(m_driver); });
}

ExchangeStats ExchangeLoop::stats() const
{
    ExchangeStats stats;
    for (const auto &feed : m_feeds) {
        stats.feeds.push_back({std::string(feed->feedName()), std::string(feed->epoch()),
                               feed->history().oldest(), feed->history().head(), feed->readers(),
                               feed->bytesSent(), feed->overruns()});
    }
    const Market &market = m_driver.market();
    for (std::uint32_t i = 0; i < market.instruments().size(); ++i) {
        const Instrument &instrument = market.instruments()[i];
        if (market.ticks(i) > 0)
            stats.lastPrices.emplace(instrument.symbol, asDouble(market.price(i), instrument.decimals));
    }
    timespec cpu{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
    stats.cpu = std::chrono::microseconds(cpu.tv_sec * 1'000'000 + cpu.tv_nsec / 1'000);
    return stats;
}

void ExchangeLoop::accept()
{
    m_acceptor.async_accept([this](const error_code &error, tcp::socket socket) {
        if (!error) {
            accepted(std::move(socket));
            accept();
            return;
        }
        if (error == net::error::operation_aborted)
            return;
        // No descriptors left, say: the same error would come at once again.
        m_acceptPause.expires_after(std::chrono::milliseconds(100));
        m_acceptPause.async_wait([this](const error_code &aborted) {
            if (!aborted)
                accept();
        });
    });
}

void ExchangeLoop::accepted(tcp::socket socket)
{
    if (m_connections >= m_options.maxConnections + kMaxRefusals)
        return;
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const bool full = m_connections >= m_options.maxConnections;
    ++m_connections;
    std::shared_ptr<void> slot(nullptr, [this](void *) { --m_connections; });
    std::make_shared<HttpConnection>(std::move(socket), *m_services, std::move(slot), full)->readRequest();
}

} // namespace steadfeed::demo
