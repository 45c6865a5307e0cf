// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborWriter.h"

#include "DocumentReader.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace steadfeed {
namespace {

constexpr std::size_t kFirstCapacity = 16u << 10;
constexpr std::size_t kLongestNumber = 32; // -1.7976931348623157e+308 and -18446744073709551616 are shorter

// The first byte of an item (RFC 8949 section 3): three bits of type, five of what its length or value is.
constexpr unsigned kUnsigned = 0;
constexpr unsigned kNegative = 1;
constexpr unsigned kBytes = 2;
constexpr unsigned kText = 3;
constexpr unsigned kArray = 4;
constexpr unsigned kMap = 5;
constexpr unsigned kTag = 6;
constexpr unsigned kFollows = 24;    // the value stands in the next 1, 2, 4 or 8 bytes
constexpr unsigned kIndefinite = 31; // ended by a break
constexpr unsigned char kBreak = 0xFF;

constexpr bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

float halfFloat(std::uint64_t bits)
{
    const auto exponent = static_cast<int>(bits >> 10 & 0x1F);
    const auto fraction = static_cast<float>(bits & 0x3FF);
    float size = std::ldexp(fraction + 1024.0F, exponent - 25);
    if (exponent == 0)
        size = std::ldexp(fraction, -24);
    else if (exponent == 0x1F)
        size = std::numeric_limits<float>::infinity();
    return (bits & 0x8000) != 0 ? -size : size;
}

} // namespace

bool CborText::Writer::head(Head &head)
{
    if (m_at == m_end)
        return fail("CBOR: cut");
    const auto first = static_cast<unsigned char>(*m_at++);
    head.type = first >> 5;
    head.info = first & 0x1F;
    head.value = head.info;
    if (head.info < kFollows || head.info == kIndefinite)
        return true;
    if (head.info > 27)
        return fail("CBOR: ill-formed");
    const std::uint64_t size = std::uint64_t{1} << (head.info - kFollows);
    if (size > left())
        return fail("CBOR: cut");
    head.value = 0;
    for (std::uint64_t i = 0; i < size; ++i)
        head.value = head.value << 8 | static_cast<unsigned char>(*m_at++);
    return true;
}

bool CborText::Writer::skipBreak()
{
    const bool there = m_at != m_end && static_cast<unsigned char>(*m_at) == kBreak;
    m_at += there ? 1 : 0;
    return there;
}

bool CborText::Writer::grow(std::size_t bytes)
{
    const auto size = static_cast<std::size_t>(m_out - t.m_buffer.data());
    const std::size_t needed = size + bytes;
    if (needed > t.m_maxBytes + kLongestNumber) { // a number is not measured before it is written
        t.m_refusal = ReasonCode::EventTooLarge;
        t.m_refusalDetail = t.m_limit;
        return false;
    }
    t.m_buffer.resize(std::max({kFirstCapacity, needed, t.m_buffer.size() * 2}));
    m_out = t.m_buffer.data() + size;
    m_outEnd = t.m_buffer.data() + t.m_buffer.size();
    return true;
}

bool CborText::Writer::put(std::string_view text)
{
    if (!room(text.size()))
        return false;
    m_out = std::copy(text.begin(), text.end(), m_out);
    return true;
}

bool CborText::Writer::integer(const Head &head)
{
    if (head.info == kIndefinite)
        return fail("CBOR: ill-formed");
    if (!room(kLongestNumber))
        return false;
    std::uint64_t size = head.value;
    if (head.type == kNegative) { // -1 - value
        if (size == std::numeric_limits<std::uint64_t>::max())
            return put("-18446744073709551616");
        *m_out++ = '-';
        ++size;
    }
    m_out = std::to_chars(m_out, m_outEnd, size).ptr;
    return true;
}

template <typename Float>
bool CborText::Writer::number(Float value)
{
    if (!std::isfinite(value))
        return fail("CBOR: NaN or Infinity");
    if (!room(kLongestNumber))
        return false;
    const char *begin = m_out;
    m_out = std::to_chars(m_out, m_outEnd, value).ptr;
    const std::string_view written(begin, static_cast<std::size_t>(m_out - begin));
    // 5.0 is no integer: a number of an event that came as a float must not pass for an exact one.
    return written.find_first_of(".e") != std::string_view::npos || put(".0");
}

bool CborText::Writer::text(const Head &head)
{
    if (!put('"'))
        return false;
    if (head.info != kIndefinite)
        return characters(head.value) && put('"');
    while (!skipBreak()) {
        Head part;
        if (!this->head(part))
            return false;
        if (part.type != kText || part.info == kIndefinite)
            return fail("CBOR: ill-formed");
        if (!characters(part.value))
            return false;
    }
    return put('"');
}

bool CborText::Writer::characters(std::uint64_t size)
{
    if (size > left())
        return fail("CBOR: cut");
    constexpr std::string_view hex = "0123456789abcdef";
    if (!room(size))
        return false;
    for (const char *end = m_at + size; m_at != end;) {
        const char c = *m_at++;
        if (!needsEscape(c)) {
            *m_out++ = c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const char control[] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 0xF]};
        const char quoted[] = {'\\', c};
        const bool isControl = byte < 0x20;
        if (!put(isControl ? std::string_view(control, sizeof control)
                           : std::string_view(quoted, sizeof quoted)) ||
            !room(static_cast<std::size_t>(end - m_at)))
            return false;
    }
    return true;
}

bool CborText::Writer::members(const Head &head, unsigned depth)
{
    const bool isMap = head.type == kMap;
    const bool endless = head.info == kIndefinite;
    if (depth > DocumentReader::kMaxDepth)
        return fail("CBOR: depth");
    if (!endless && head.value > left() / (isMap ? 2 : 1)) // each needs a byte
        return fail("CBOR: cut");
    if (!put(isMap ? '{' : '['))
        return false;
    for (std::uint64_t i = 0; endless ? !skipBreak() : i < head.value; ++i) {
        if (i != 0 && !put(','))
            return false;
        if (isMap) {
            if (m_at != m_end && !nextIs(kText))
                return fail("CBOR: key");
            if (!item(depth) || !put(':'))
                return false;
        }
        if (!item(depth))
            return false;
    }
    return put(isMap ? '}' : ']');
}

bool CborText::Writer::simple(const Head &head)
{
    switch (head.info) {
    case 20:
        return put("false");
    case 21:
        return put("true");
    case 22:
    case 23: // undefined
        return put("null");
    case 25:
        return number(halfFloat(head.value));
    case 26:
        return number(std::bit_cast<float>(static_cast<std::uint32_t>(head.value)));
    case 27:
        return number(std::bit_cast<double>(head.value));
    default:
        return fail("CBOR: simple value");
    }
}

bool CborText::Writer::item(unsigned depth)
{
    Head head;
    if (!this->head(head))
        return false;
    switch (head.type) {
    case kUnsigned:
    case kNegative:
        return integer(head);
    case kBytes:
        return fail("CBOR: byte string");
    case kText:
        return text(head);
    case kArray:
    case kMap:
        return members(head, depth + 1);
    case kTag:
        return fail("CBOR: tag");
    default:
        return simple(head);
    }
}

} // namespace steadfeed
