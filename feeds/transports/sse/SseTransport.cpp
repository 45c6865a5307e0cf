// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseTransport.h"

#include "SseAttempt.h"

#include <utility>

namespace steadfeed {

SseTransport::SseTransport() : m_shared(std::make_shared<HttpShared>()) {}

SseTransport::~SseTransport()
{
    close();
}

void SseTransport::open(const OpenRequest &request, TransportSink &sink)
{
    close();
    ++m_shared->counters.attempts;
    m_attempt = new SseAttempt(m_shared, request, sink);
}

void SseTransport::close()
{
    if (m_attempt)
        std::exchange(m_attempt, nullptr)->abandon();
}

void SseTransport::setReading(bool reading)
{
    if (m_attempt)
        m_attempt->setReading(reading);
}

TransportCounters SseTransport::counters() const
{
    return m_shared->counters;
}

TransportEntry sseTransportEntry()
{
    TransportEntry entry;
    entry.name = "sse";
    entry.label = "Server-Sent Events";
    entry.schemes = {"http", "https"};
    entry.capabilities.pausesReading = true;
    entry.capabilities.responseHeaders = true;
    entry.capabilities.redirects = true;
    entry.create = [] { return std::unique_ptr<Transport>(std::make_unique<SseTransport>()); };
    return entry;
}

} // namespace steadfeed
