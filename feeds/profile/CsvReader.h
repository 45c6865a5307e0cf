// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Takes comma separated text (RFC 4180) apart, row by row: quoted cells may hold commas, line ends and
 * doubled quotes; rows end with LF or CRLF; a byte order mark at the start and blank lines are skipped. Cells
 * are as written, but that blanks around unquoted ones are dropped.
 *
 * Threading: a plain value over a text that must outlive it.
 */
class CsvReader
{
public:
    explicit CsvReader(std::string_view text);

    /// The next row; false at the end, or where a quote is wrong: see broken().
    [[nodiscard]] bool next(std::vector<std::string> &row);
    [[nodiscard]] bool broken() const { return m_broken; }
    /// The line on which the last row began, from 1.
    [[nodiscard]] std::size_t line() const { return m_line; }

private:
    [[nodiscard]] bool quotedCell(std::string &cell);
    void plainCell(std::string &cell);

    std::string_view m_rest;
    std::size_t m_line = 0;
    std::size_t m_nextLine = 1;
    bool m_broken = false;
};

} // namespace steadfeed
