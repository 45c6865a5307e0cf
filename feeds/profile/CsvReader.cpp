// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvReader.h"

#include <algorithm>

namespace steadfeed {
namespace {

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

CsvReader::CsvReader(std::string_view text) : m_rest(text)
{
    if (m_rest.starts_with("\xEF\xBB\xBF"))
        m_rest.remove_prefix(3);
}

bool CsvReader::quotedCell(std::string &cell)
{
    m_rest.remove_prefix(1);
    for (;;) {
        const auto quote = m_rest.find('"');
        if (quote == std::string_view::npos)
            return false;
        const auto part = m_rest.substr(0, quote);
        cell += part;
        m_nextLine += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        m_rest.remove_prefix(quote + 1);
        if (!m_rest.starts_with('"'))
            break;
        cell += '"';
        m_rest.remove_prefix(1);
    }
    return m_rest.empty() || m_rest.front() == ',' || m_rest.front() == '\n' || m_rest.starts_with("\r\n");
}

void CsvReader::plainCell(std::string &cell)
{
    const auto end = std::min(m_rest.find_first_of(",\n"), m_rest.size());
    auto text = m_rest.substr(0, end);
    if (text.ends_with('\r') && (end == m_rest.size() || m_rest[end] == '\n'))
        text.remove_suffix(1);
    cell = trimmed(text);
    m_rest.remove_prefix(end);
}

bool CsvReader::next(std::vector<std::string> &row)
{
    do {
        row.clear();
        if (m_rest.empty() || m_broken)
            return false;
        m_line = m_nextLine;
        for (bool more = true; more;) {
            std::string &cell = row.emplace_back();
            if (m_rest.starts_with('"')) {
                m_broken = !quotedCell(cell);
                if (m_broken)
                    return false;
            } else {
                plainCell(cell);
                m_broken = cell.find('"') != std::string::npos;
                if (m_broken)
                    return false;
            }
            more = m_rest.starts_with(',');
            m_rest.remove_prefix(more ? 1 : 0);
        }
        if (m_rest.starts_with('\r'))
            m_rest.remove_prefix(1);
        if (m_rest.starts_with('\n')) {
            m_rest.remove_prefix(1);
            ++m_nextLine;
        }
    } while (row.size() == 1 && row.front().empty());
    return true;
}

} // namespace steadfeed
