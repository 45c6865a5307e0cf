// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonLine.h"

#include <utility>

namespace steadfeed {

void appendQuoted(std::string &out, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xfU];
        } else {
            out += c;
        }
    }
    out += '"';
}

void JsonLine::key(std::string_view member)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += member;
    m_text += "\":";
}

void JsonLine::add(std::string_view member, std::uint64_t number)
{
    key(member);
    m_text += std::to_string(number);
}

void JsonLine::add(std::string_view member, std::string_view text)
{
    key(member);
    appendQuoted(m_text, text);
}

void JsonLine::addTrue(std::string_view member)
{
    key(member);
    m_text += "true";
}

void JsonLine::addJson(std::string_view member, std::string_view json)
{
    key(member);
    m_text += json;
}

std::string JsonLine::take()
{
    m_text += '}';
    return std::exchange(m_text, "{");
}

} // namespace steadfeed
