// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordingSink.h"
#include "ScriptServerText.h"

#include <QByteArray>

namespace steadfeed::test {

/// A RecordingSink that says what to ask next: by default the same address, and the id of the last frame.
class LongPollSink : public RecordingSink
{
public:
    [[nodiscard]] NextRequest nextRequest() override
    {
        askedInside |= inside;
        ++asks;
        if (onAsk)
            return onAsk();
        return {{}, events.empty() ? std::string() : events.back().id, std::chrono::milliseconds{0}};
    }
    void opened(const Opened &what) override
    {
        inside = true;
        RecordingSink::opened(what);
        inside = false;
    }
    void frame(const Frame &what) override
    {
        inside = true;
        RecordingSink::frame(what);
        inside = false;
    }
    void bytesArrived(std::size_t n) override
    {
        inside = true;
        arrivals += 1;
        RecordingSink::bytesArrived(n);
        inside = false;
    }

    int asks = 0;
    int arrivals = 0;
    bool inside = false;      ///< a call of the sink is on the stack
    bool askedInside = false; ///< nextRequest() came from inside of one
    std::function<NextRequest()> onAsk;
};

/// A whole answer with a body of JSON; \a headers end with CR LF each.
inline QByteArray page(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

/// A request that polls \a url, with the option "cursor" set.
inline OpenRequest pollOf(const std::string &url, const std::string &cursorPlace = "query")
{
    OpenRequest request = requestFor(url);
    request.options["cursor"] = cursorPlace;
    return request;
}

} // namespace steadfeed::test
