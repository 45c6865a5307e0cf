// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollSession.h"

#include "PageText.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;

constexpr std::size_t kPageBytes = 4 * 1024 * 1024;

} // namespace

PollSession::PollSession(Socket &socket, DemoFeed &feed, PollRequest request, Answer answer)
    : m_socket(socket)
    , m_feed(feed)
    , m_request(std::move(request))
    , m_answer(std::move(answer))
    , m_time(socket.get_executor())
{
}

PollSession::~PollSession()
{
    m_feed.remove(this);
}

void PollSession::start()
{
    if (m_request.wait.count() > 0 && hasNothingToSay())
        hold();
    else
        finish();
}

void PollSession::wake()
{
    if (m_feed.hasNews(m_request.after->seq))
        finishSoon();
}

void PollSession::finishSoon()
{
    if (std::exchange(m_due, true))
        return;
    net::post(m_time.get_executor(), [self = shared_from_this()] { self->finish(); });
}

/// The client is exactly where history ends, or has to wait there. Any other position is news to it.
bool PollSession::hasNothingToSay() const
{
    return m_request.after && m_request.after->epoch == m_feed.epoch() &&
           m_request.after->seq <= m_feed.history().head() &&
           m_request.after->seq + 1 >= m_feed.history().oldest() && !m_feed.hasNews(m_request.after->seq);
}

void PollSession::hold()
{
    m_feed.add(this);
    m_time.expires_after(m_request.wait);
    m_time.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error)
            self->finish();
    });
    watchForEnd();
}

void PollSession::watchForEnd()
{
    m_socket.async_wait(Socket::wait_read, [self = shared_from_this()](const error_code &) {
        if (!self->m_answer) // answered; the socket may be gone
            return;
        error_code error;
        // Bytes are the next request, which waits in the socket for its turn; none are the end.
        if (self->m_socket.available(error) > 0 && !error)
            return;
        self->m_answer = {};
        self->m_feed.remove(self.get());
        self->m_time.cancel();
    });
}

void PollSession::finish()
{
    if (!m_answer)
        return;
    m_feed.remove(this);
    m_time.cancel();
    std::string text = pageText(m_feed, m_feed.resume(m_request.after), {kPageBytes, m_request.limit});
    m_feed.sent(text.size());
    std::exchange(m_answer, {})(std::move(text));
}

} // namespace steadfeed::demo
