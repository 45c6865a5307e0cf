// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"

#include "ExchangeLoop.h"
#include "Secrets.h"

#include <algorithm>
#include <future>
#include <thread>

namespace steadfeed {
namespace {

constexpr std::size_t kTokenLength = 32;
constexpr std::size_t kEpochLength = 8;

} // namespace

/// The loop and the thread that it runs in.
class Exchange::Thread
{
public:
    explicit Thread(const ExchangeOptions &options) : m_loop(options) {}
    ~Thread()
    {
        m_loop.stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    demo::ExchangeLoop &loop() { return m_loop; }
    void run()
    {
        m_thread = std::thread([this] { m_loop.run(); });
    }

private:
    demo::ExchangeLoop m_loop;
    std::thread m_thread;
};

Exchange::Exchange(ExchangeOptions options) : m_options(std::move(options))
{
    if (m_options.token.empty())
        m_options.token = demo::randomText(kTokenLength);
    if (m_options.epoch.empty())
        m_options.epoch = demo::randomText(kEpochLength);
}

Exchange::~Exchange()
{
    stop();
}

bool Exchange::start(std::string &error)
{
    error = m_options.problem();
    if (!error.empty())
        return false;
    auto thread = std::make_unique<Thread>(m_options);
    error = thread->loop().openLedger();
    if (!error.empty())
        return false;
    if (const auto failed = thread->loop().listen(m_options.port)) {
        error = failed.message();
        m_failure = failed == boost::system::errc::address_in_use ? ReasonCode::PortInUse : ReasonCode::None;
        return false;
    }
    m_port = thread->loop().port();
    m_thread = std::move(thread);
    m_thread->run();
    return true;
}

void Exchange::stop()
{
    if (!m_thread)
        return;
    m_lastStats = stats();
    m_lastPublished = published();
    m_thread.reset();
}

std::string Exchange::baseUrl() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

void Exchange::setRate(double rate)
{
    if (m_thread)
        m_thread->loop().post(
            [rate = std::clamp(rate, 1.0, 1e6)](demo::MarketDriver &d) { d.setRate(rate); });
}

void Exchange::setMaxRate()
{
    if (m_thread)
        m_thread->loop().post([](demo::MarketDriver &driver) { driver.setMaxRate(); });
}

void Exchange::setPaused(bool paused)
{
    if (m_thread)
        m_thread->loop().post([paused](demo::MarketDriver &driver) { driver.setPaused(paused); });
}

void Exchange::setHeld(bool held)
{
    if (!m_thread)
        return;
    m_thread->loop().post([held](demo::MarketDriver &driver) { driver.setHeld(held); });
    if (held)
        clearFaults();
}

void Exchange::setPublicPort(std::uint16_t port)
{
    if (m_thread)
        m_thread->loop().post(
            [&loop = m_thread->loop(), port](demo::MarketDriver &) { loop.allowPort(port); });
}

void Exchange::restartFaults()
{
    forFeeds([](demo::DemoFeed &feed) { feed.restartFaults(); });
}

void Exchange::addFault(const PlannedFault &fault)
{
    forFeeds([fault](demo::DemoFeed &feed) {
        if (fault.feed.empty() || fault.feed == feed.feedName())
            feed.addFault(fault);
    });
}

void Exchange::clearFaults()
{
    forFeeds([](demo::DemoFeed &feed) { feed.clearFaults(); });
}

ExchangeStats Exchange::stats()
{
    if (!m_thread)
        return m_lastStats;
    return ask<ExchangeStats>([](demo::ExchangeLoop &loop, demo::MarketDriver &) { return loop.stats(); });
}

std::vector<PublishedFeed> Exchange::published()
{
    if (!m_thread)
        return m_lastPublished;
    return ask<std::vector<PublishedFeed>>(
        [](demo::ExchangeLoop &, demo::MarketDriver &driver) { return driver.published(); });
}

void Exchange::forFeeds(std::function<void(demo::DemoFeed &)> call)
{
    if (!m_thread)
        return;
    m_thread->loop().post([&loop = m_thread->loop(), call = std::move(call)](demo::MarketDriver &) {
        for (const auto &feed : loop.feeds())
            call(*feed);
    });
}

template <typename Answer, typename Question>
Answer Exchange::ask(Question question)
{
    auto answer = std::make_shared<std::promise<Answer>>();
    auto result = answer->get_future();
    demo::ExchangeLoop &loop = m_thread->loop();
    loop.post(
        [answer, question, &loop](demo::MarketDriver &driver) { answer->set_value(question(loop, driver)); });
    return result.get();
}

} // namespace steadfeed
