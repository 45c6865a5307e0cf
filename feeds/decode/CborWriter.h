// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CborText.h"

#include <cstdint>

namespace steadfeed {

/// Steps through a message in CBOR and writes as it goes. A step that fails says so, and why, and ends it.
class CborText::Writer
{
public:
    Writer(CborText &owner, std::string_view cbor)
        : t(owner)
        , m_at(cbor.data())
        , m_end(cbor.data() + cbor.size())
        , m_out(owner.m_buffer.data())
        , m_outEnd(m_out + owner.m_buffer.size())
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] std::size_t written() const { return static_cast<std::size_t>(m_out - t.m_buffer.data()); }
    bool fail(std::string_view why)
    {
        t.m_refusal = ReasonCode::UnreadableEvent;
        t.m_refusalDetail = why;
        return false;
    }
    bool item(unsigned depth);

private:
    struct Head
    {
        unsigned type = 0;
        unsigned info = 0;
        std::uint64_t value = 0;
    };
    [[nodiscard]] std::uint64_t left() const { return static_cast<std::uint64_t>(m_end - m_at); }
    [[nodiscard]] bool nextIs(unsigned type) const
    {
        return m_at != m_end && static_cast<unsigned char>(*m_at) >> 5 == type;
    }
    bool skipBreak();
    bool head(Head &head);
    bool room(std::size_t bytes)
    {
        return static_cast<std::size_t>(m_outEnd - m_out) >= bytes || grow(bytes);
    }
    bool grow(std::size_t bytes);
    bool put(char c)
    {
        if (!room(1))
            return false;
        *m_out++ = c;
        return true;
    }
    bool put(std::string_view text);
    bool integer(const Head &head);
    template <typename Float>
    bool number(Float value);
    bool text(const Head &head);
    bool characters(std::uint64_t size);
    bool members(const Head &head, unsigned depth);
    bool simple(const Head &head);

    CborText &t;
    const char *m_at;
    const char *m_end;
    char *m_out; ///< in the owner's buffer
    char *m_outEnd;
};

} // namespace steadfeed
