// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborText.h"

#include "CborWriter.h"

namespace steadfeed {
namespace {

// A buffer that one large message grew is given back: a dashboard runs for weeks.
constexpr std::size_t kKeepBytes = 1u << 20;

} // namespace

bool CborText::read(std::string_view cbor)
{
    if (m_buffer.size() > kKeepBytes && cbor.size() < kKeepBytes / 8)
        m_buffer = {};
    m_size = 0;
    m_refusal = ReasonCode::None;
    m_refusalDetail = {};
    Writer writer(*this, cbor);
    if (!writer.item(0))
        return false;
    if (!writer.atEnd())
        return writer.fail("CBOR: bytes behind the end");
    if (writer.written() <= m_maxBytes) {
        m_size = writer.written();
        return true;
    }
    m_refusal = ReasonCode::EventTooLarge;
    m_refusalDetail = m_limit;
    return false;
}

} // namespace steadfeed
