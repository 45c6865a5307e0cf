// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/Transport.h>

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::test {

/// Keeps all that a transport tells. A hook runs after its call was kept, and may do anything to the
/// transport.
class RecordingSink : public TransportSink
{
public:
    struct Event
    {
        std::string type, id, data;
        bool hasOwnId = false;
        bool badText = false;
        bool binary = false;
    };

    void opened(const Opened &what) override
    {
        openedInside |= insideCall;
        opens.push_back(what);
        run(onOpened);
    }
    void frame(const Frame &frame) override
    {
        events.push_back({std::string(frame.type), std::string(frame.id), std::string(frame.data),
                          frame.hasOwnId, frame.badText, frame.binary});
        run(onFrame);
    }
    void bytesArrived(std::size_t n) override
    {
        bytes += n;
        largestArrival = std::max(largestArrival, n);
        run(onBytes);
    }
    void reconnectDelay(std::chrono::milliseconds delay) override { delays.push_back(delay); }
    void comment(std::string_view text) override { comments.emplace_back(text); }
    void idMoved(std::string_view id) override { ids.emplace_back(id); }
    void pong() override
    {
        openedInside |= insideCall;
        ++pongs;
        run(onPong);
    }
    void closed(const Closed &what) override
    {
        openedInside |= insideCall;
        closes.push_back(what);
        run(onClosed);
    }

    /// The data of all events, joined by commas.
    [[nodiscard]] QString data() const
    {
        QStringList all;
        for (const Event &event : events)
            all += QString::fromStdString(event.data);
        return all.join(u',');
    }
    [[nodiscard]] ReasonCode reason() const
    {
        return closes.empty() ? ReasonCode::None : closes.back().reason;
    }

    std::vector<Opened> opens;
    std::vector<Event> events;
    std::vector<std::string> comments;
    std::vector<std::string> ids;
    std::vector<std::chrono::milliseconds> delays;
    std::vector<Closed> closes;
    int pongs = 0;
    std::size_t bytes = 0;
    std::size_t largestArrival = 0;
    bool insideCall = false;   ///< set by a test around a call of the transport
    bool openedInside = false; ///< something was told from inside such a call

    std::function<void()> onOpened, onFrame, onBytes, onPong, onClosed;

private:
    static void run(const std::function<void()> &hook)
    {
        const auto copy = hook; // a hook may replace itself
        if (copy)
            copy();
    }
};

/// A request for a GET of \a url.
inline OpenRequest requestFor(const std::string &url)
{
    OpenRequest request;
    request.url = url;
    return request;
}

} // namespace steadfeed::test
