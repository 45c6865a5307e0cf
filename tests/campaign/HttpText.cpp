// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpText.h"

#include "HttpRules.h"

#include <algorithm>
#include <charconv>

namespace steadfeed::test {
namespace {

constexpr std::string_view kBlankLine = "\r\n\r\n";

HttpHeadText parsed(std::string_view text)
{
    HttpHeadText head;
    head.first = text.substr(0, text.find("\r\n"));
    text.remove_prefix(head.first.size() + 2);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find("\r\n"));
        text.remove_prefix(line.size() + 2);
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos)
            head.headers.push_back({std::string(line.substr(0, colon)), std::string(line.substr(colon + 2))});
    }
    return head;
}

} // namespace

std::string HttpHeadText::value(std::string_view name) const
{
    const auto it =
        std::ranges::find_if(headers, [&](const Header &h) { return http::sameName(h.name, name); });
    return it != headers.end() ? it->value : std::string();
}

std::string HttpHeadText::target() const
{
    const std::size_t from = first.find(' ') + 1;
    return first.substr(from, first.find(' ', from) - from);
}

int HttpHeadText::status() const
{
    const std::size_t from = first.find(' ') + 1;
    int status = 0;
    (void)std::from_chars(first.data() + from, first.data() + first.size(), status);
    return status;
}

bool HttpHeadReader::feed(std::string_view &bytes)
{
    if (m_whole)
        return true;
    const std::size_t before = m_text.size();
    m_text += bytes;
    const std::size_t end = m_text.find(kBlankLine, before > 3 ? before - 3 : 0);
    if (end == std::string::npos) {
        bytes = {};
        return false;
    }
    bytes.remove_prefix(end + kBlankLine.size() - before);
    m_head = parsed(std::string_view(m_text).substr(0, end + 2));
    m_whole = true;
    return true;
}

} // namespace steadfeed::test
