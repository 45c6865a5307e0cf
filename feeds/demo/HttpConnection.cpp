// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpConnection.h"

#include "HttpRoute.h"
#include "PollRequest.h"
#include "PollSession.h"
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

// A slow link may need long for a large page; it must come through at some time.
constexpr std::size_t kSlowestBytesPerSecond = 16 * 1024;
// 16 bytes in base64.
constexpr std::size_t kWebSocketKey = 24;

constexpr HttpVerdict kNoUpgrade{426, "upgrade_required",
                                 "This path speaks WebSocket, version 13, and nothing else."};
constexpr HttpVerdict kNoProtocol{400, "protocol_missing", "Ask for the subprotocol audit.v1."};
constexpr HttpVerdict kBadUpgrade{400, "bad_upgrade",
                                  "An upgrade needs one Sec-WebSocket-Key of 24 characters, and nothing may "
                                  "follow before it is answered."};

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
    m_token = verdict.token;
    const HttpRoute route = parseRoute(view(request.target()));
    const auto feed = std::ranges::find(*m_services.feeds, std::string_view(route.feed), &DemoFeed::feedName);
    const bool known = route.kind == HttpRoute::Kind::Time || route.kind == HttpRoute::Kind::Audit ||
                       feed != m_services.feeds->end();
    if (!known)
        refuse({404, "not_found", "There is no such feed or path."});
    else if (request.method() != http::verb::get)
        refuse({405, "method_not_allowed", "Only GET is allowed here."});
    else if (!m_parser->is_done())
        refuse({400, "unexpected_body", "A GET request has no body here."});
    else if (route.kind == HttpRoute::Kind::Time)
        tellTime();
    else if (route.kind == HttpRoute::Kind::Audit)
        openAudit();
    else if (route.kind == HttpRoute::Kind::FeedSse)
        openStream(**feed, route.query);
    else if (route.kind == HttpRoute::Kind::FeedWs)
        openWebSocket(**feed);
    else
        poll(**feed, route.query);
}

void HttpConnection::tellTime()
{
    std::string json = R"({"t":"time","us":)";
    appendNumber(json, static_cast<std::uint64_t>(readClocks().wall));
    json += '}';
    respond(200, std::move(json), m_parser->get().keep_alive());
}

void HttpConnection::openStream(DemoFeed &feed, std::string_view query)
{
    const auto &request = m_parser->get();
    std::optional<std::string> id = queryValue(query, "last_event_id");
    for (const auto &field : request) {
        if (!beast::iequals(field.name_string(), "Last-Event-ID"))
            continue;
        id = std::string(view(field.value()));
    }
    std::optional<ResumeRequest> resume;
    if (id && !id->empty()) { // an empty id is the standard's word for "none"
        resume = parseResumeRequest(*id);
        if (!resume) {
            refuse(badPosition());
            return;
        }
    }
    SseSettings settings = m_services.sse;
    settings.chunked = request.version() >= 11;
    m_stream.expires_never();
    std::make_shared<SseSession>(m_stream.release_socket(), feed, settings, std::move(m_slot))->start(resume);
}

void HttpConnection::openWebSocket(DemoFeed &feed)
{
    if (const HttpVerdict verdict = checkUpgrade(); !verdict.ok()) {
        refuse(verdict);
        return;
    }
    m_stream.expires_never();
    std::make_shared<WsSession>(m_stream.release_socket(), feed, m_services.ws, std::move(m_slot))
        ->start(m_parser->get());
}

void HttpConnection::openAudit()
{
    HttpVerdict verdict = checkUpgrade();
    if (verdict.ok() && !AuditSession::asksForProtocol(m_parser->get()))
        verdict = kNoProtocol;
    if (!verdict.ok()) {
        refuse(verdict);
        return;
    }
    m_stream.expires_never();
    std::make_shared<AuditSession>(m_stream.release_socket(), *m_services.audit, m_token, std::move(m_slot))
        ->start(m_parser->get());
}

HttpVerdict HttpConnection::checkUpgrade() const
{
    const auto &request = m_parser->get();
    if (!WsSession::isUpgrade(request))
        return kNoUpgrade;
    const auto keys = all(request, http::field::sec_websocket_key);
    if (keys.size() != 1 || keys.front().size() != kWebSocketKey || m_buffer.size() > 0)
        return kBadUpgrade;
    return {};
}

void HttpConnection::poll(DemoFeed &feed, std::string_view query)
{
    PollRequest request;
    const HttpVerdict verdict = parsePollRequest(query, request);
    if (!verdict.ok()) {
        refuse(verdict);
        return;
    }
    m_stream.expires_never();
    auto answer = [self = shared_from_this(), keepAlive = m_parser->get().keep_alive()](std::string page) {
        self->respond(200, std::move(page), keepAlive);
    };
    std::make_shared<PollSession>(m_stream.socket(), feed, std::move(request), std::move(answer))->start();
}

void HttpConnection::refuse(const HttpVerdict &verdict)
{
    std::string json = R"({"t":"error","code":")";
    json += verdict.code;
    json += R"(","text":")";
    json += verdict.text;
    json += "\"}\n";
    respond(verdict.status, std::move(json), false);
}

void HttpConnection::respond(unsigned status, std::string json, bool keepAlive)
{
    m_response = {http::int_to_status(status), 11};
    m_response.set(http::field::content_type, "application/json");
    m_response.set(http::field::cache_control, "no-store");
    if (status == 401)
        m_response.set(http::field::www_authenticate, "Bearer realm=\"steadfeed\"");
    if (status == 405)
        m_response.set(http::field::allow, "GET");
    if (status == 426) {
        m_response.set(http::field::upgrade, "websocket");
        m_response.set(http::field::sec_websocket_version, "13");
    }
    if (status == 503)
        m_response.set(http::field::retry_after, "1");
    m_response.keep_alive(keepAlive);
    m_response.body() = std::move(json);
    m_response.prepare_payload();
    m_stream.expires_after(m_services.requestTime +
                           std::chrono::seconds(m_response.body().size() / kSlowestBytesPerSecond));
    http::async_write(m_stream, m_response,
                      [self = shared_from_this(), keepAlive](const error_code &error, std::size_t) {
                          self->responded(error, keepAlive);
                      });
}

void HttpConnection::responded(const error_code &error, bool keepAlive)
{
    if (error)
        return;
    if (keepAlive) {
        readRequest();
        return;
    }
    error_code ignored;
    m_stream.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
    m_stream.expires_after(kLingerTime);
    discardRest();
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
