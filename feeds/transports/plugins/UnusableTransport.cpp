// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "UnusableTransport.h"

#include <utility>

namespace steadfeed {

UnusableTransport::UnusableTransport(Reason why) : m_why(std::move(why))
{
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout([this] { tell(); });
}

void UnusableTransport::open(const OpenRequest &request, TransportSink &sink)
{
    (void)request;
    ++m_counters.attempts;
    m_sink = &sink;
    m_soon.start(0);
}

void UnusableTransport::close()
{
    m_sink = nullptr;
    m_soon.stop();
}

void UnusableTransport::tell()
{
    Closed closed;
    closed.reason = m_why.code;
    closed.args = m_why.args;
    closed.permanent = true;
    // The sink may open again, or delete this.
    if (TransportSink *const sink = std::exchange(m_sink, nullptr))
        sink->closed(closed);
}

} // namespace steadfeed
