// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFeed.h"

#include "WireText.h"

#include <algorithm>

namespace steadfeed::demo {

DemoFeed::DemoFeed(FeedKind kind, const FeedSettings &settings)
    : m_kind(kind)
    , m_settings(settings)
    , m_epoch(settings.epoch)
    , m_prefix("id: " + settings.epoch + ':')
    , m_history(settings.historyEvents, settings.historyBytes)
    , m_account(settings.epoch)
{
    m_faults.setLog([this](FaultLogEntry entry) {
        // Of a feed where only the newest value counts nobody asks again: the client is to name the gap.
        if (entry.kind == FaultKind::Skip && policyOf(m_kind) == DeliveryPolicy::Latest)
            m_account.announceGone(entry.offset, entry.offset + entry.events - 1);
        entry.feed = feedName();
        if (m_settings.faultStruck)
            m_settings.faultStruck(entry);
    });
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
    if (m_faults.committed()) [[unlikely]]
        strikeDue();
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

ResumePoint DemoFeed::resume(const std::optional<ResumeRequest> &request)
{
    const ResumePoint point = resumePoint(request, offer());
    if (request && request->epoch == m_epoch) {
        m_awaited -= std::min<std::size_t>(m_awaited, 1);
        if (request->seq <= m_history.head())
            announceGone(request->seq, point);
    }
    m_account.resumed(point.resumedFrom);
    return point;
}

ResumePoint DemoFeed::resumeAfterOverrun(std::uint64_t position)
{
    ++m_overruns;
    const ResumePoint point = resumePointAfterOverrun(offer());
    announceGone(position, point);
    return point;
}

/// To a client at this position. A snapshot stands for what the feed still has.
void DemoFeed::announceGone(std::uint64_t position, const ResumePoint &point)
{
    const std::uint64_t last =
        point.snapshot ? std::min(point.resumedFrom, m_history.oldest() - 1) : point.resumedFrom;
    m_account.announceGone(position + 1, last);
}

bool DemoFeed::hasNews(std::uint64_t after) const
{
    return after < m_history.head() && !m_faults.waits(after, m_history.head());
}

FeedRead DemoFeed::read(std::uint64_t after, ReadLimit limit, std::vector<HistorySpan> &out)
{
    return m_faults.read(m_history, after, limit, out);
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
    appendNumber(hello, static_cast<std::uint64_t>(m_settings.heartbeat.count()));
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
