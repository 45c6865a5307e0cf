// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RequestReader.h"

#include <algorithm>
#include <charconv>

namespace steadfeed::demo {
namespace {

constexpr std::size_t kMostHead = std::size_t{64} * 1024;
constexpr std::string_view kEndOfHead = "\r\n\r\n";
constexpr std::string_view kHttp = "http://";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWith(std::string_view line, std::string_view lowerCaseName)
{
    return line.size() >= lowerCaseName.size() &&
           std::equal(lowerCaseName.begin(), lowerCaseName.end(), line.begin(),
                      [](char wanted, char found) { return wanted == lower(found); });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The line without its end; \a text goes on behind it.
std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    return line;
}

/// "host", "host:port", "[address]:port".
void splitAuthority(std::string_view authority, RequestAim &aim)
{
    std::size_t colon = authority.rfind(':');
    if (authority.starts_with('[')) {
        const std::size_t bracket = authority.find(']');
        if (bracket == std::string_view::npos)
            return;
        aim.host = authority.substr(1, bracket - 1);
        colon = authority.find(':', bracket);
    } else {
        aim.host = authority.substr(0, colon);
    }
    if (colon != std::string_view::npos)
        aim.port = authority.substr(colon + 1);
}

} // namespace

RequestAim aimOf(const RequestHead &head)
{
    RequestAim aim;
    if (head.method == "CONNECT") {
        splitAuthority(head.target, aim);
        return aim;
    }
    if (!startsWith(head.target, kHttp))
        return aim;
    const std::string_view rest = std::string_view(head.target).substr(kHttp.size());
    const std::size_t path = std::min(rest.find_first_of("/?"), rest.size());
    splitAuthority(rest.substr(0, path), aim);
    if (aim.port.empty())
        aim.port = "80";
    if (!rest.substr(path).starts_with('/'))
        aim.path = '/';
    aim.path += rest.substr(path);
    return aim;
}

std::string withoutProxy(const RequestHead &head, const RequestAim &aim)
{
    std::string_view rest = head.text;
    const std::string_view first = takeLine(rest);
    std::string text = head.method + ' ' + aim.path;
    text += first.substr(first.rfind(' '));
    text += "\r\n";
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        if (!startsWith(line, "proxy-"))
            text.append(line).append("\r\n");
    }
    return text;
}

RequestReader::Part RequestReader::next()
{
    if (m_waiting.empty())
        return Part::None;
    if (m_opaque)
        return take(m_waiting.size());
    if (m_body > 0) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(m_body, m_waiting.size()));
        m_body -= count;
        return take(count);
    }
    const std::size_t end = m_waiting.find(kEndOfHead);
    const bool mayBe = m_waiting.front() >= 'A' && m_waiting.front() <= 'Z';
    if (mayBe && end == std::string::npos && m_waiting.size() <= kMostHead)
        return Part::None;
    if (!mayBe || end > kMostHead || !readHead(std::string_view(m_waiting).substr(0, end + 4))) {
        m_opaque = true;
        return take(m_waiting.size());
    }
    m_waiting.erase(0, end + kEndOfHead.size());
    return Part::Head;
}

RequestReader::Part RequestReader::take(std::size_t count)
{
    m_bytes = m_waiting.substr(0, count);
    m_waiting.erase(0, count);
    return Part::Bytes;
}

bool RequestReader::readHead(std::string_view text)
{
    m_head = {};
    m_head.text = text;
    const std::string_view first = takeLine(text);
    const std::size_t method = first.find(' ');
    const std::size_t version = first.rfind(' ');
    if (method == std::string_view::npos || version <= method ||
        !first.substr(version).starts_with(" HTTP/1."))
        return false;
    m_head.method = first.substr(0, method);
    m_head.target = first.substr(method + 1, version - method - 1);
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        const std::string_view value = trimmed(line.substr(std::min(line.find(':') + 1, line.size())));
        if (startsWith(line, "host:"))
            m_head.host = value;
        else if (startsWith(line, "content-length:"))
            std::from_chars(value.data(), value.data() + value.size(), m_body);
        else if (startsWith(line, "upgrade:") || startsWith(line, "transfer-encoding:"))
            m_opaque = true; // what follows this head
    }
    m_opaque = m_opaque || m_head.method == "CONNECT";
    return true;
}

} // namespace steadfeed::demo
