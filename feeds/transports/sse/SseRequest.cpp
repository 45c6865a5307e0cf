// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseRequest.h"

#include "HttpRules.h"

namespace steadfeed {
namespace {

constexpr std::size_t kLongestCursor = 4096;

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

bool isSendableCursor(std::string_view cursor)
{
    return !cursor.empty() && cursor.size() <= kLongestCursor && http::isHeaderValue(cursor);
}

QNetworkRequest networkRequest(const RedirectChain &chain, std::string_view cursor)
{
    QNetworkRequest request(chain.url());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // no back-pressure there (N10)
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Cache-Control", "no-store");
    request.setRawHeader("User-Agent", "Steadfeed");
    for (const Header &header : chain.request().headers)
        request.setRawHeader(bytes(header.name), bytes(header.value));
    if (!cursor.empty())
        request.setRawHeader("Last-Event-ID", bytes(cursor));
    return request;
}

} // namespace steadfeed
