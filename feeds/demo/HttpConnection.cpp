// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpConnection.h"

#include "HttpRoute.h"
#include "Time.h"
#include "WireText.h"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <chrono>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using namespace std::chrono_literals;

constexpr std::uint32_t kMaxHeader = 16 * 1024;
// After an answer to a request that was not read to its end: closing at once would be a reset, and that may
// overtake the answer.
constexpr auto kLingerTime = 1s;
constexpr std::size_t kMaxDiscarded = 64 * 1024;

std::string_view view(beast::string_view text)
{
    return {text.data(), text.size()};
}

std::vector<std::string_view> all(const http::fields &fields, http::field name)
{
    std::vector<std::string_view> values;
    const auto [begin, end] = fields.equal_range(name);
    for (auto it = begin; it != end; ++it)
        values.push_back(view(it->value()));
    return values;
}

constexpr HttpVerdict kBadId{
    400, "bad_last_event_id",
    "Last-Event-ID must be epoch:seq, with an epoch of 1 to 64 letters, digits, '_' or "
    "'-' and a seq from 0 to 2^63-1 without leading zeros."};

} // namespace

HttpConnection::HttpConnection(net::ip::tcp::socket socket, const HttpServices &services,
                               std::shared_ptr<void> slot, bool full)
    : m_stream(std::move(socket))
    , m_services(services)
    , m_slot(std::move(slot))
    , m_full(full)
{
}

void HttpConnection::readRequest()
{
    m_parser.emplace();
    m_parser->header_limit(kMaxHeader);
    m_stream.expires_after(m_services.requestTime);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](const error_code &error, std::size_t) { self->requestRead(error); });
}

void HttpConnection::requestRead(const error_code &error)
{
    if (!error)
        handle();
    else if (error == http::error::header_limit || error == http::error::buffer_overflow)
        refuse({431, "header_too_large", "The request header is larger than 16 KiB."});
    else if (error.category() == make_error_code(http::error::bad_method).category() &&
             error != http::error::end_of_stream && error != http::error::partial_message)
        refuse({400, "bad_request", "This is not an HTTP request."});
    // else it has gone, or was too slow: nobody to talk to
}

void HttpConnection::handle()
{
    if (m_full) {
        refuse({503, "too_many_connections", "All connections are taken."});
        return;
    }
    const auto &request = m_parser->get();
    const HttpVerdict verdict =
        m_services.guard.check({all(request, http::field::host), all(request, http::field::origin),
                                all(request, http::field::authorization)});
    if (!verdict.ok()) {
        refuse(verdict);
        return;
    }
    const HttpRoute route = parseRoute(view(request.target()));
    const auto feed = std::ranges::find(*m_services.feeds, std::string_view(route.feed), &DemoFeed::feedName);
    const bool known = route.kind == HttpRoute::Kind::Time || feed != m_services.feeds->end();
    if (!known)
        refuse({404, "not_found", "There is no such feed or path."});
    else if (request.method() != http::verb::get)
        refuse({405, "method_not_allowed", "Only GET is allowed here."});
    else if (!m_parser->is_done())
        refuse({400, "unexpected_body", "A GET request has no body here."});
    else if (route.kind == HttpRoute::Kind::FeedSse)
        openStream(**feed, route.lastEventId);
    else {
        std::string json = R"({"t":"time","us":)";
        appendNumber(json, static_cast<std::uint64_t>(readClocks().wall));
        json += '}';
        respond(200, json, request.keep_alive());
    }
}

void HttpConnection::openStream(DemoFeed &feed, const std::optional<std::string> &idOfQuery)
{
    const auto &request = m_parser->get();
    std::optional<std::string> id = idOfQuery;
    for (const auto &field : request) {
        if (!beast::iequals(field.name_string(), "Last-Event-ID"))
            continue;
        id = std::string(view(field.value()));
    }
    std::optional<ResumeRequest> resume;
    if (id && !id->empty()) { // an empty id is the standard's word for "none"
        resume = parseResumeRequest(*id);
        if (!resume) {
            refuse(kBadId);
            return;
        }
    }
    SseSettings settings = m_services.sse;
    settings.chunked = request.version() >= 11;
    m_stream.expires_never();
    std::make_shared<SseSession>(m_stream.release_socket(), feed, settings, std::move(m_slot))->start(resume);
}

void HttpConnection::refuse(const HttpVerdict &verdict)
{
    std::string json = R"({"t":"error","code":")";
    json += verdict.code;
    json += R"(","text":")";
    json += verdict.text;
    json += "\"}\n";
    respond(verdict.status, json, false);
}

void HttpConnection::respond(unsigned status, std::string_view json, bool keepAlive)
{
    m_response = {http::int_to_status(status), 11};
    m_response.set(http::field::content_type, "application/json");
    m_response.set(http::field::cache_control, "no-store");
    if (status == 401)
        m_response.set(http::field::www_authenticate, "Bearer realm=\"steadfeed\"");
    if (status == 405)
        m_response.set(http::field::allow, "GET");
    if (status == 503)
        m_response.set(http::field::retry_after, "1");
    m_response.keep_alive(keepAlive);
    m_response.body() = json;
    m_response.prepare_payload();
    m_stream.expires_after(m_services.requestTime);
    http::async_write(m_stream, m_response,
                      [self = shared_from_this(), keepAlive](const error_code &error, std::size_t) {
                          if (error)
                              return;
                          if (keepAlive) {
                              self->readRequest();
                              return;
                          }
                          error_code ignored;
                          self->m_stream.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
                          self->m_stream.expires_after(kLingerTime);
                          self->discardRest();
                      });
}

void HttpConnection::discardRest()
{
    m_stream.async_read_some(net::buffer(m_discarded),
                             [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                                 self->m_discardedBytes += bytes;
                                 if (!error && self->m_discardedBytes <= kMaxDiscarded)
                                     self->discardRest();
                             });
}

} // namespace steadfeed::demo
