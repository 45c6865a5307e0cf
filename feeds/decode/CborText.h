// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ReasonCode.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Writes a message in CBOR (RFC 8949) down as JSON, so that everything behind reads one language. It checks
 * the form of CBOR; the reader of the JSON checks the rest (UTF-8, number of fields), as it does for text
 * frames.
 *
 * Accepted: maps with texts as keys, arrays, texts (each also of indefinite length), integers (every digit is
 * kept), floats (the shortest text that gives the same float, never one that looks like an integer),
 * booleans, null, and undefined as null. Refused with UnreadableEvent: byte strings, tags, other keys and
 * simple values, NaN and Infinity, a depth above 128, whatever is cut or has something behind it. Refused
 * with EventTooLarge: JSON above the limit. Nothing is allocated for a length that is only claimed.
 *
 * Threading: one per decoder, in the feed thread; the buffer is kept between messages.
 */
class CborText
{
public:
    /// \a maxBytes: of JSON; what a feed may send as one event.
    explicit CborText(std::size_t maxBytes) : m_maxBytes(maxBytes), m_limit(std::to_string(maxBytes)) {}

    /// False: refused, see refusal().
    [[nodiscard]] bool read(std::string_view cbor);
    /// Valid until the next read().
    [[nodiscard]] std::string_view text() const { return {m_buffer.data(), m_size}; }
    [[nodiscard]] ReasonCode refusal() const { return m_refusal; }
    [[nodiscard]] std::string_view refusalDetail() const { return m_refusalDetail; }

private:
    class Writer;
    const std::size_t m_maxBytes;
    const std::string m_limit; ///< the same, for the reason
    std::vector<char> m_buffer;
    std::size_t m_size = 0;
    ReasonCode m_refusal = ReasonCode::None;
    std::string_view m_refusalDetail;
};

} // namespace steadfeed
