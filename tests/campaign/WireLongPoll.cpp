// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireLongPoll.h"

#include "PollRules.h"

#include <charconv>
#include <utility>

namespace steadfeed::test {

void WireLongPoll::begin()
{
    m_page.clear();
    m_askAt.reset();
    m_awaitsAnswer = m_opened = m_askedTwice = false;
}

std::optional<MonoTime> WireLongPoll::deadline() const
{
    return m_sink ? m_askAt : std::nullopt;
}

void WireLongPoll::tick()
{
    if (!m_sink || !m_askAt || now().mono < *m_askAt)
        return;
    m_askAt.reset();
    m_askedTwice = false;
    forgetRedirects();
    if (isConnected())
        ask();
    else
        connectAnew();
}

void WireLongPoll::ask()
{
    m_awaitsAnswer = true;
    sendRequest({{"Accept", "application/json"}});
}

void WireLongPoll::headArrived()
{
    if (auto closed = whyRefused(poll::isPageType)) {
        if (closed->reason == ReasonCode::WrongContentType)
            closed->reason = ReasonCode::WrongPageType;
        end(*closed);
        return;
    }
    const std::string length = m_head.head().value("Content-Length");
    m_length = 0;
    (void)std::from_chars(length.data(), length.data() + length.size(), m_length);
    m_page.clear();
    if (!std::exchange(m_opened, true))
        tellOpened(!m_request.cursor.empty());
}

void WireLongPoll::body(std::string_view bytes)
{
    tellBytes(bytes.size());
    if (!m_sink)
        return;
    m_page += bytes;
    if (m_page.size() >= m_length)
        whole();
}

void WireLongPoll::whole()
{
    m_awaitsAnswer = false;
    ++m_counters.events;
    const std::string page = std::exchange(m_page, {});
    Frame frame;
    frame.data = page;
    frame.type = "page";
    m_sink->frame(frame);
    if (!m_sink)
        return;
    NextRequest next = m_sink->nextRequest();
    if (!next.url.empty())
        m_request.url = std::move(next.url);
    m_request.cursor = std::move(next.cursor);
    m_askAt = now().mono + next.delay;
}

void WireLongPoll::connectionEnded(demo::FaultedPipe::End)
{
    if (!m_awaitsAnswer)
        return; // a kept connection that nobody needs: the next request opens another
    if (m_opened && !m_head.whole() && !std::exchange(m_askedTwice, true)) {
        connectAnew();
        return;
    }
    Closed closed;
    closed.httpStatus = m_head.whole() ? 200 : 0;
    end(closed);
}

} // namespace steadfeed::test
