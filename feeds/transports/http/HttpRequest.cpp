// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpRequest.h"

namespace steadfeed {
namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

QNetworkRequest networkRequest(const RedirectChain &chain, const HttpWishes &wishes)
{
    QNetworkRequest request(chain.url());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, chain.request().http2);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Manual would keep the password from a proxy that forwards. Of servers Qt knows no credentials.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, chain.request().proxy.user.empty()
                                                                            ? QNetworkRequest::Manual
                                                                            : QNetworkRequest::Automatic);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Accept", bytes(wishes.accept));
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Cache-Control", "no-store");
    request.setRawHeader("User-Agent", "Steadfeed");
    for (const Header &header : chain.request().headers)
        request.setRawHeader(bytes(header.name), bytes(header.value));
    for (const Header &header : wishes.cursor)
        request.setRawHeader(bytes(header.name), bytes(header.value));
    return request;
}

} // namespace steadfeed
