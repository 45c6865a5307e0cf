// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPollTransport.h"

#include "LongPollAttempt.h"

#include <utility>

namespace steadfeed {
namespace {

TransportOption cursorOption()
{
    TransportOption option;
    option.name = "cursor";
    option.label = "Position";
    option.help =
        "Where the position in the feed stands: in the address (query), in the headers Last-Modified "
        "and ETag as Nchan has it (headers), or nowhere (none).";
    option.type = TransportOption::Type::Choice;
    option.defaultValue = "query";
    option.choices = {"query", "headers", "none"};
    return option;
}

TransportOption holdOption()
{
    TransportOption option;
    option.name = "hold_s";
    option.label = "Hold time (s)";
    option.help = "How many seconds the server may hold an answer while there is nothing new.";
    option.type = TransportOption::Type::Number;
    option.defaultValue = "20";
    option.to = 120;
    return option;
}

TransportOption intervalOption()
{
    TransportOption option;
    option.name = "interval_ms";
    option.label = "Interval (ms)";
    option.help = "Ask every so many milliseconds. 0: ask again as soon as an answer came (long-polling).";
    option.type = TransportOption::Type::Number;
    option.defaultValue = "0";
    option.to = 3'600'000;
    return option;
}

} // namespace

LongPollTransport::LongPollTransport() : m_shared(std::make_shared<HttpShared>()) {}

LongPollTransport::~LongPollTransport()
{
    close();
}

void LongPollTransport::open(const OpenRequest &request, TransportSink &sink)
{
    close();
    ++m_shared->counters.attempts;
    m_attempt = new LongPollAttempt(m_shared, request, sink);
}

void LongPollTransport::close()
{
    if (m_attempt)
        std::exchange(m_attempt, nullptr)->abandon();
}

void LongPollTransport::setReading(bool reading)
{
    if (m_attempt)
        m_attempt->setReading(reading);
}

TransportCounters LongPollTransport::counters() const
{
    return m_shared->counters;
}

TransportEntry longPollTransportEntry()
{
    TransportEntry entry;
    entry.name = "longpoll";
    entry.label = "Long-poll";
    entry.schemes = {"http", "https"};
    entry.capabilities.pausesReading = true;
    entry.capabilities.responseHeaders = true;
    entry.capabilities.redirects = true;
    entry.capabilities.polls = true;
    entry.options = {cursorOption(), holdOption(), intervalOption()};
    entry.create = [] { return std::unique_ptr<Transport>(std::make_unique<LongPollTransport>()); };
    return entry;
}

} // namespace steadfeed
