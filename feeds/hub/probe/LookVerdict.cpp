// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LookVerdict.h"

#include "HttpRules.h"
#include "ResponseVerdict.h"

#include <QJsonDocument>

namespace steadfeed {
namespace {

bool takeAny(std::string_view)
{
    return true;
}

bool isJson(std::string_view essence)
{
    return essence == "application/json" || essence == "text/json" ||
           (essence.starts_with("application/") && essence.ends_with("+json"));
}

/// Servers that only speak WebSocket answer a plain GET with one of these.
bool fitsSocket(int status)
{
    return status == 400 || status == 404 || status == 405 || status == 426 || status == 501;
}

LookVerdict judgeDocument(const LookResult &look, bool says)
{
    using Kind = LookVerdict::Kind;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(look.body.data(), static_cast<qsizetype>(look.body.size())), &error);
    if (!document.isNull())
        return {Kind::Document, {}};
    if (says)
        return {Kind::Nothing, {ReasonCode::UnreadableEvent, {error.errorString().toStdString()}}};
    return {Kind::Nothing, {ReasonCode::WrongContentType, {look.http.contentType}}};
}

} // namespace

LookVerdict judgeLook(const LookResult &look)
{
    using Kind = LookVerdict::Kind;
    if (!look.answered)
        return {Kind::Nothing, look.failure ? look.failure : Reason{ReasonCode::ConnectionLost, {}}};
    ResponseHead head;
    head.status = look.http.status;
    head.contentType = look.http.contentType;
    head.contentEncoding = look.http.contentEncoding;
    head.retryAfter = look.http.retryAfter ? std::to_string(look.http.retryAfter->count()) : std::string();
    if (const auto closed = whyRefused(head, readClocks().wall, &takeAny)) {
        const Kind kind = fitsSocket(head.status) ? Kind::MaybeSocket : Kind::Nothing;
        return {kind, {closed->reason, closed->args}};
    }
    const std::string essence = http::mimeEssence(head.contentType);
    if (essence == "text/event-stream")
        return {Kind::EventStream, {}};
    const bool says = isJson(essence);
    if (!says && essence != "text/plain" && !essence.empty())
        return {Kind::Nothing, {ReasonCode::WrongContentType, {look.http.contentType}}};
    if (look.failure)
        return {Kind::Nothing, look.failure};
    return judgeDocument(look, says);
}

} // namespace steadfeed
