// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CredentialReader.h"

#include "ProfileKeys.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 3> kTypes{"bearer", "basic", "header"};
constexpr const char *kReference = "\"env:NAME\", \"file:PATH\", \"keychain:NAME\" or \"ask\"";
constexpr std::array<std::string_view, 3> kPlaces{"env:", "file:", "keychain:"};
// Parts of the names of headers that carry secrets.
constexpr std::array<std::string_view, 6> kSecretParts{"authorization", "cookie",   "token",
                                                       "secret",        "password", "key"};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

/// RFC 9110 section 5.6.2.
bool isHeaderName(std::string_view name)
{
    constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return !name.empty() && name.size() <= 128 && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               kOthers.find(c) != std::string_view::npos;
    });
}

bool hasControls(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

} // namespace

std::string CredentialReader::source(const JsonNode &node)
{
    if (!node.exists())
        node.fail(kReference);
    const std::string source = node.text();
    const bool named = std::any_of(kPlaces.begin(), kPlaces.end(), [&](std::string_view place) {
        return source.starts_with(place) && source.size() > place.size();
    });
    if ((!named && source != "ask") || hasControls(source))
        node.fail(std::string(kReference) + ": a secret itself never stands in a profile",
                  "something else (not shown)");
    return source;
}

std::string CredentialReader::user(const JsonNode &node)
{
    std::string user = node.text();
    if (user.find(':') != std::string::npos || hasControls(user)) // RFC 7617 section 2
        node.fail("a user name without colon and control characters");
    return user;
}

CredentialSpec CredentialReader::read(const JsonNode &node)
{
    node.allowKeys(keys::kCredentials);
    CredentialSpec spec;
    spec.scheme = static_cast<CredentialSpec::Scheme>(node.at("type").choice(kTypes) + 1);
    spec.source = source(node.at("from"));

    const JsonNode name = node.at("user");
    if (spec.scheme == CredentialSpec::Scheme::Basic)
        spec.user = user(name);
    else if (name.exists())
        name.fail("no user: only the type \"basic\" has one");
    const JsonNode header = node.at("header");
    if (spec.scheme == CredentialSpec::Scheme::Header) {
        spec.headerName = header.text();
        if (!isHeaderName(spec.headerName))
            header.fail("the name of a header");
    } else if (header.exists()) {
        header.fail("no header: only the type \"header\" has one");
    }
    return spec;
}

std::vector<std::pair<std::string, std::string>> CredentialReader::headers(const JsonNode &node)
{
    std::vector<std::pair<std::string, std::string>> headers;
    for (const std::string &name : node.keys()) {
        const JsonNode value = node.at(name);
        if (!isHeaderName(name))
            value.fail("the name of a header", "the key " + JsonNode::shown(name));
        const std::string lowered = lower(name);
        const bool secret = std::any_of(kSecretParts.begin(), kSecretParts.end(), [&](std::string_view part) {
            return lowered.find(part) != std::string::npos;
        });
        if (secret)
            value.fail("\"credentials\" for this header: a secret itself never stands in a profile",
                       "a value (not shown)");
        const std::string text = value.anyText();
        if (hasControls(text))
            value.fail("a text without control characters");
        headers.emplace_back(name, text);
    }
    return headers;
}

} // namespace steadfeed
