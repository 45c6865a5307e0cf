// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::test {

/// The head of a request or an answer of HTTP/1.1.
struct HttpHeadText
{
    std::string first; ///< request line or status line
    std::vector<Header> headers;

    [[nodiscard]] std::string value(std::string_view name) const; ///< empty: none
    [[nodiscard]] std::string target() const;                     ///< of a request
    [[nodiscard]] int status() const;                             ///< of an answer; 0: it is none
};

/// Gathers a head from bytes that come in pieces. Threading: a plain value.
class HttpHeadReader
{
public:
    /// Takes bytes off \a bytes until the head is whole; then true, and what is left is the body's.
    bool feed(std::string_view &bytes);
    [[nodiscard]] bool whole() const { return m_whole; }
    [[nodiscard]] const HttpHeadText &head() const { return m_head; }

private:
    std::string m_text;
    HttpHeadText m_head;
    bool m_whole = false;
};

} // namespace steadfeed::test
