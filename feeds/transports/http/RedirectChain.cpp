// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RedirectChain.h"

#include "HttpRules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

Closed ends(ReasonCode reason, std::string arg, int status = 0)
{
    Closed closed;
    closed.reason = reason;
    closed.args = {std::move(arg)};
    closed.permanent = true;
    closed.httpStatus = status;
    return closed;
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

bool isHttp(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty() &&
           url.port() != 0;
}

bool isSecret(const Header &header)
{
    constexpr std::array<std::string_view, 3> always{"Authorization", "Cookie", "Proxy-Authorization"};
    return header.secret ||
           std::ranges::any_of(always, [&](auto name) { return http::sameName(name, header.name); });
}

/// How long the body is, is for the transport to say: two voices on it let a request be smuggled into
/// another.
bool isFraming(const Header &header)
{
    return http::sameName(header.name, "Content-Length") || http::sameName(header.name, "Transfer-Encoding");
}

} // namespace

RedirectChain::RedirectChain(const OpenRequest &request)
    : m_request(request)
    , m_url(QString::fromStdString(request.url), QUrl::StrictMode)
{
    std::ranges::transform(m_request.method, m_request.method.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
}

std::optional<Closed> RedirectChain::whyUnsendable() const
{
    if (!http::isHeaderValue(m_request.url))
        return ends(ReasonCode::InvalidUrl, "control bytes");
    if (!m_url.isValid())
        return ends(ReasonCode::InvalidUrl, m_url.errorString().section(u';', 0, 0).toStdString());
    if (!isHttp(m_url))
        return ends(ReasonCode::InvalidUrl, "http:// or https:// and a host expected");
    if (!m_url.userInfo().isEmpty()) // they would go to logs and, by Qt's choice, into a header
        return ends(ReasonCode::InvalidUrl, "credentials in the URL");
    if (!http::isToken(m_request.method))
        return ends(ReasonCode::InvalidHeader, "method");
    for (const Header &header : m_request.headers) {
        if (!http::isToken(header.name) || !http::isHeaderValue(header.value) || isFraming(header))
            return ends(ReasonCode::InvalidHeader, header.name);
    }
    return std::nullopt;
}

std::optional<Closed> RedirectChain::follow(int status, const std::string &location)
{
    const QUrl target = location.empty() ? QUrl()
                                         : m_url.resolved(QUrl(QString::fromUtf8(
                                               location.data(), static_cast<qsizetype>(location.size()))));
    if (!isHttp(target))
        return ends(ReasonCode::RedirectInvalid, std::to_string(status), status);
    if (m_url.scheme() == u"https" && target.scheme() == u"http") {
        const auto shown = target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        return ends(ReasonCode::RedirectRefused, shown.toStdString(), status);
    }
    if (m_hops == kMaxHops)
        return ends(ReasonCode::TooManyRedirects, std::to_string(m_hops), status);
    ++m_hops;

    if (!sameOrigin(m_url, target)) {
        m_leftOrigin = true;
        std::erase_if(m_request.headers, isSecret);
    }
    const bool becomesGet = (status == 303 && m_request.method != "GET" && m_request.method != "HEAD") ||
                            ((status == 301 || status == 302) && m_request.method == "POST");
    if (becomesGet) {
        m_request.method = "GET";
        m_request.body.reset();
        std::erase_if(m_request.headers, [](const Header &h) {
            return http::sameName(h.name, "Content-Type") || http::sameName(h.name, "Content-Encoding") ||
                   http::sameName(h.name, "Content-Language") || http::sameName(h.name, "Content-Location");
        });
    }
    m_url = target;
    m_url.setUserInfo({}); // the server's idea of credentials is not ours
    return std::nullopt;
}

} // namespace steadfeed
