// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireTransport.h"

#include "ResponseVerdict.h"

#include <utility>

namespace steadfeed::test {

WireTransport::~WireTransport()
{
    m_access.network.close(m_id);
}

void WireTransport::open(const OpenRequest &request, TransportSink &sink)
{
    close();
    ++m_counters.attempts;
    m_request = request;
    m_sink = &sink;
    m_reading = true;
    forgetRedirects();
    begin();
    connectAnew();
}

void WireTransport::close()
{
    m_sink = nullptr;
    m_access.network.close(std::exchange(m_id, 0));
}

void WireTransport::connectAnew()
{
    m_access.network.close(m_id);
    m_head = {};
    m_id = m_access.network.connect(*this);
}

void WireTransport::sendRequest(const std::vector<Header> &headers)
{
    m_head = {};
    const std::string url = m_chain ? m_chain->url().toEncoded().toStdString() : m_request.url;
    const std::size_t authority = url.find("://") + 3;
    std::string text = "GET " + url.substr(url.find('/', authority)) + " HTTP/1.1\r\n";
    for (const Header &header : headers)
        text.append(header.name).append(": ").append(header.value).append("\r\n");
    text += "\r\n";
    m_access.network.send(m_id, text, true, now().mono);
}

void WireTransport::send(std::string_view bytes)
{
    m_access.network.send(m_id, bytes, false, now().mono);
}

void WireTransport::end(const Closed &closed)
{
    m_access.network.close(std::exchange(m_id, 0));
    std::exchange(m_sink, nullptr)->closed(closed);
}

void WireTransport::tellOpened(bool cursorSent)
{
    Opened opened;
    opened.httpStatus = m_head.head().status();
    opened.finalUrl = m_request.url;
    opened.responseHeaders = m_head.head().headers;
    opened.cursorSent = cursorSent;
    m_sink->opened(opened);
}

void WireTransport::tellBytes(std::size_t bytes)
{
    m_counters.bytes += bytes;
    m_sink->bytesArrived(bytes);
}

std::optional<Closed> WireTransport::whyRefused(bool (*isOurType)(std::string_view)) const
{
    const HttpHeadText &text = m_head.head();
    ResponseHead head;
    head.status = text.status();
    head.contentType = text.value("Content-Type");
    head.contentEncoding = text.value("Content-Encoding");
    head.retryAfter = text.value("Retry-After");
    return steadfeed::whyRefused(head, now().wall, isOurType);
}

void WireTransport::received(std::string_view bytes)
{
    if (!m_head.whole()) {
        if (!m_head.feed(bytes))
            return;
        const int status = m_head.head().status();
        const bool elsewhere = isRedirect(status) && follows();
        if (elsewhere)
            follow(status);
        else
            headArrived();
        m_access.answered(status);
        if (elsewhere)
            return;
    }
    if (m_sink && !bytes.empty())
        body(bytes);
}

void WireTransport::follow(int status)
{
    if (!m_chain)
        m_chain.emplace(m_request);
    if (const auto closed = m_chain->follow(status, m_head.head().value("Location")))
        end(*closed);
    else
        connectAnew();
}

void WireTransport::ended(demo::FaultedPipe::End end)
{
    m_id = 0;
    connectionEnded(end);
}

void WireTransport::refused()
{
    m_id = 0;
    Closed closed;
    closed.reason = ReasonCode::ConnectionRefused;
    end(closed);
}

} // namespace steadfeed::test
