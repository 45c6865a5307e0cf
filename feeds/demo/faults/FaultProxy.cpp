// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultProxy.h"

#include "FaultProxyLoop.h"

#include <future>
#include <thread>
#include <type_traits>
#include <utility>

namespace steadfeed {
namespace {

MonoTime now()
{
    return readClocks().mono;
}

} // namespace

/// The loop and the thread that it runs in.
class FaultProxy::Thread
{
public:
    explicit Thread(const FaultProxyOptions &options) : m_loop(options) {}
    ~Thread()
    {
        m_loop.stop();
        if (m_thread.joinable())
            m_thread.join();
    }

    demo::FaultProxyLoop &loop() { return m_loop; }
    void run()
    {
        m_thread = std::thread([this] { m_loop.run(); });
    }
    /// What \a question returns, from the loop's thread.
    template <typename Question>
    auto ask(Question question)
    {
        std::promise<std::invoke_result_t<Question, demo::FaultProxyLoop &>> answer;
        auto result = answer.get_future();
        m_loop.post([&] { answer.set_value(question(m_loop)); });
        return result.get();
    }
    /// Does something that may change what is in force.
    template <typename Action>
    void change(Action action)
    {
        m_loop.post([this, action = std::move(action)] {
            action(m_loop.director());
            m_loop.changed();
        });
    }

private:
    demo::FaultProxyLoop m_loop;
    std::thread m_thread;
};

FaultProxy::FaultProxy(FaultProxyOptions options) : m_options(std::move(options)) {}

FaultProxy::~FaultProxy()
{
    stop();
}

bool FaultProxy::start(std::string &error)
{
    auto thread = std::make_unique<Thread>(m_options);
    if (m_options.targetPort != 0) {
        if (const auto failed = thread->loop().listen(m_options.port)) {
            error = failed.message();
            m_failure =
                failed == boost::system::errc::address_in_use ? ReasonCode::PortInUse : ReasonCode::None;
            return false;
        }
        m_port = thread->loop().port();
    }
    m_thread = std::move(thread);
    m_thread->run();
    return true;
}

void FaultProxy::stop()
{
    m_thread.reset();
}

std::uint16_t FaultProxy::tunnelPort(const std::string &feed, std::string &error)
{
    if (!m_thread)
        return 0;
    boost::system::error_code failed;
    const std::uint16_t port =
        m_thread->ask([&](demo::FaultProxyLoop &loop) { return loop.tunnelPort(feed, failed); });
    if (failed)
        error = failed.message();
    return port;
}

void FaultProxy::inject(const Fault &fault, const std::string &feed)
{
    if (m_thread)
        m_thread->change([=](demo::FaultDirector &director) { director.inject(fault, feed, now()); });
}

void FaultProxy::clear()
{
    if (m_thread)
        m_thread->change([](demo::FaultDirector &director) { director.clear(now()); });
}

void FaultProxy::run(const FaultPlan &plan)
{
    if (m_thread)
        m_thread->change([plan](demo::FaultDirector &director) { director.run(plan, now()); });
}

void FaultProxy::stopPlan()
{
    if (m_thread)
        m_thread->change([](demo::FaultDirector &director) { director.stop(now()); });
}

void FaultProxy::strike(const PlannedFault &planned)
{
    if (m_thread)
        m_thread->change([planned](demo::FaultDirector &director) { director.strike(planned, now()); });
}

void FaultProxy::note(const FaultLogEntry &entry)
{
    if (m_thread)
        m_thread->loop().post([&loop = m_thread->loop(), entry] { loop.director().note(entry, now()); });
}

void FaultProxy::resetAll()
{
    if (m_thread)
        m_thread->loop().post([&loop = m_thread->loop()] { loop.resetAll(); });
}

FaultLabStatus FaultProxy::status()
{
    if (!m_thread)
        return {};
    return m_thread->ask([](demo::FaultProxyLoop &loop) { return loop.director().status(now()); });
}

std::vector<FaultLogEntry> FaultProxy::takeLog()
{
    if (!m_thread)
        return {};
    return m_thread->ask([](demo::FaultProxyLoop &loop) { return loop.director().takeLog(); });
}

std::vector<FaultProxyStats> FaultProxy::stats()
{
    if (!m_thread)
        return {};
    return m_thread->ask([](demo::FaultProxyLoop &loop) { return loop.stats(); });
}

std::vector<FaultProxyConnection> FaultProxy::connections()
{
    if (!m_thread)
        return {};
    return m_thread->ask([](demo::FaultProxyLoop &loop) { return loop.connections(); });
}

} // namespace steadfeed
