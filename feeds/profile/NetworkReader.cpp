// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NetworkReader.h"

#include "CredentialReader.h"
#include "ProfileKeys.h"

#include <QUrl>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

std::string proxyUrl(const JsonNode &node)
{
    const QUrl url(QString::fromStdString(node.text()), QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        node.fail("an address without user and password (they belong into \"user\" and \"from\")",
                  "an address with user or password");
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    const bool bare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !known || url.host().isEmpty() || url.port() <= 0 || !bare)
        node.fail("http://HOST:PORT or socks5://HOST:PORT");
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePath).toStdString();
}

} // namespace

NetworkReader::NetworkReader(QDir folder) : m_folder(std::move(folder)) {}

ProxySpec NetworkReader::proxyOf(const JsonNode &owner)
{
    const JsonNode node = owner.at("proxy");
    if (!node.exists())
        return {};
    node.allowKeys(keys::kProxy);
    ProxySpec proxy;
    proxy.url = proxyUrl(node.at("url"));
    // One without the other would be a password for nobody, or a name that proves nothing.
    if (node.at("user").exists() || node.at("from").exists()) {
        proxy.user = CredentialReader::user(node.at("user"));
        proxy.source = CredentialReader::source(node.at("from"));
    }
    return proxy;
}

TlsSpec NetworkReader::tlsOf(const JsonNode &owner) const
{
    const JsonNode node = owner.at("tls");
    if (!node.exists())
        return {};
    node.allowKeys(keys::kTls);
    const auto file = [&](std::string_view key) {
        return node.at(key).exists() ? node.at(key).path(m_folder) : std::string();
    };
    TlsSpec tls{file("ca_file"), file("certificate_file"), file("key_file")};
    if (tls.certificateFile.empty() != tls.keyFile.empty())
        node.at(tls.keyFile.empty() ? "key_file" : "certificate_file")
            .fail("the name of a file: certificate and key go together");
    return tls;
}

void NetworkReader::read(const JsonNode &node, FeedProfile &feed) const
{
    feed.tls = tlsOf(node);
    feed.proxy = proxyOf(node);
    if (const JsonNode http2 = node.at("http2"); http2.exists())
        feed.http2 = http2.boolean();
}

} // namespace steadfeed
