// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFeed.h"

#include "WireText.h"

#include <algorithm>

namespace steadfeed::demo {

DemoFeed::DemoFeed(FeedKind kind, const FeedSettings &settings)
    : m_kind(kind)
    , m_epoch(settings.epoch)
    , m_heartbeat(settings.heartbeat)
    , m_prefix("id: " + settings.epoch + ':')
    , m_history(settings.historyEvents, settings.historyBytes)
{
}

std::string &DemoFeed::begin(std::string_view type)
{
    m_event.assign(m_prefix);
    appendNumber(m_event, m_history.head() + 1);
    m_event += "\nevent: ";
    m_event += type;
    m_event += "\ndata: ";
    return m_event;
}

void DemoFeed::commit()
{
    m_event += "\n\n";
    m_history.append(m_event);
}

void DemoFeed::publish()
{
    for (FeedReader *reader : m_readers)
        reader->wake();
}

void DemoFeed::end()
{
    for (FeedReader *reader : m_readers)
        reader->end();
}

ResumeOffer DemoFeed::offer() const
{
    return {m_epoch, m_history.oldest(), m_history.head(), policyOf(m_kind), m_snapshot != nullptr};
}

void DemoFeed::greet(const ResumePoint &point, const SendRow &send) const
{
    std::string hello = R"({"t":"hello","v":1,"stream":")";
    hello += feedName();
    hello += R"(","epoch":")";
    hello += m_epoch;
    hello += R"(","resumed_from":)";
    appendNumber(hello, point.resumedFrom);
    hello += R"(,"oldest":)";
    appendNumber(hello, m_history.oldest());
    hello += R"(,"head":)";
    appendNumber(hello, m_history.head());
    hello += R"(,"hb_ms":)";
    appendNumber(hello, static_cast<std::uint64_t>(m_heartbeat.count()));
    if (point.snapshot)
        hello += R"(,"snapshot":true)";
    hello += '}';
    send("hello", hello);
    if (!point.snapshot)
        return;

    std::uint64_t count = 0;
    m_snapshot([&count](std::string_view, std::string_view) { ++count; });
    std::string begin = R"({"t":"snapshot_begin","rows":)";
    appendNumber(begin, count);
    begin += '}';
    send("snapshot_begin", begin);
    m_snapshot(send);
    send("snapshot_end", R"({"t":"snapshot_end"})");
}

void DemoFeed::add(FeedReader *reader)
{
    m_readers.push_back(reader);
    if (m_progress)
        m_progress();
}

void DemoFeed::remove(FeedReader *reader)
{
    std::erase(m_readers, reader);
    if (m_progress)
        m_progress();
}

std::uint64_t DemoFeed::slowest() const
{
    std::uint64_t slowest = m_history.head();
    for (const FeedReader *reader : m_readers)
        slowest = std::min(slowest, reader->position());
    return slowest;
}

void DemoFeed::sent(std::size_t bytes)
{
    m_bytesSent += bytes;
    if (m_progress)
        m_progress();
}

} // namespace steadfeed::demo
