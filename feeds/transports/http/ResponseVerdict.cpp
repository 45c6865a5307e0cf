// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseVerdict.h"

#include "HttpRules.h"
#include "Utf8.h"

namespace steadfeed {
namespace {

/// What a server sent goes on as an argument of a message: not more of it than a line.
std::string shortText(std::string_view text)
{
    return utf8::repaired(utf8::shortened(text, 100));
}

Closed refusal(ReasonCode reason, std::vector<std::string> args, bool permanent)
{
    Closed closed;
    closed.reason = reason;
    closed.args = std::move(args);
    closed.permanent = permanent;
    return closed;
}

Closed judgeStatus(int status, const std::string &wait)
{
    const std::string number = std::to_string(status);
    switch (status) {
    case 204:
        return refusal(ReasonCode::EndedByServer, {}, true);
    case 401:
    case 403:
    case 407:
        return refusal(ReasonCode::Unauthorized, {number}, true);
    case 404:
    case 410:
        return refusal(ReasonCode::NotFound, {number}, true);
    case 429:
        return refusal(ReasonCode::TooManyRequests, {wait}, false);
    case 502:
    case 504:
        return refusal(ReasonCode::GatewayError, {number}, false);
    case 503:
        return refusal(ReasonCode::ServerBusy, {number, wait}, false);
    default:
        break;
    }
    if (status < 200) // the answer itself never comes: Qt ends the reply there (qt-facts M1)
        return refusal(ReasonCode::InterimResponse, {number}, false);
    const bool transient = status == 408 || status == 425 || (status >= 500 && status < 600);
    return refusal(ReasonCode::HttpStatus, {number}, !transient);
}

std::optional<Closed> judge(const ResponseHead &head, const std::string &wait,
                            bool (*isOurType)(std::string_view))
{
    if (head.status != 200)
        return judgeStatus(head.status, wait);
    // We asked for identity. Qt would not unpack it (qt-facts N19), and where it does it kills long streams
    // (N18).
    if (!head.contentEncoding.empty() && !http::sameName(head.contentEncoding, "identity"))
        return refusal(ReasonCode::CompressedStream, {shortText(head.contentEncoding)}, true);
    // Not permanent: a login page may be in the way. The connection machine gives up at the third in a row.
    if (!isOurType(http::mimeEssence(head.contentType)))
        return refusal(ReasonCode::WrongContentType, {shortText(head.contentType)}, false);
    return std::nullopt;
}

} // namespace

std::optional<Closed> whyRefused(const ResponseHead &head, WallMicros now,
                                 bool (*isOurType)(std::string_view essence))
{
    const auto wait = http::retryAfter(head.retryAfter, now);
    auto closed = judge(head, wait ? std::to_string(wait->count()) : std::string(), isOurType);
    if (closed) {
        closed->httpStatus = head.status;
        closed->retryAfter = wait;
    }
    return closed;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace steadfeed
