// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborText.h"

#include "DocumentReader.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace steadfeed {
namespace {

// A buffer that one large message grew is given back: a dashboard runs for weeks.
constexpr std::size_t kKeepBytes = 1u << 20;
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

class CborText::Writer
{
public:
    Writer(CborText &owner, std::string_view cbor)
        : t(owner)
        , m_at(cbor.data())
        , m_end(cbor.data() + cbor.size())
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
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
    bool skipBreak()
    {
        const bool there = m_at != m_end && static_cast<unsigned char>(*m_at) == kBreak;
        m_at += there ? 1 : 0;
        return there;
    }
    bool head(Head &head);
    bool room(std::size_t bytes);
    bool put(char c);
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
};

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

bool CborText::Writer::room(std::size_t bytes)
{
    const std::size_t needed = t.m_size + bytes;
    if (needed <= t.m_buffer.size())
        return true;
    if (needed > t.m_maxBytes + kLongestNumber) { // a number is not measured before it is written
        t.m_refusal = ReasonCode::EventTooLarge;
        t.m_refusalDetail = t.m_limit;
        return false;
    }
    t.m_buffer.resize(std::max({kFirstCapacity, needed, t.m_buffer.size() * 2}));
    return true;
}

bool CborText::Writer::put(char c)
{
    if (!room(1))
        return false;
    t.m_buffer[t.m_size++] = c;
    return true;
}

bool CborText::Writer::put(std::string_view text)
{
    if (!room(text.size()))
        return false;
    std::memcpy(t.m_buffer.data() + t.m_size, text.data(), text.size());
    t.m_size += text.size();
    return true;
}

bool CborText::Writer::integer(const Head &head)
{
    if (head.info == kIndefinite)
        return fail("CBOR: ill-formed");
    if (!room(kLongestNumber))
        return false;
    char *begin = t.m_buffer.data() + t.m_size;
    char *at = begin;
    std::uint64_t size = head.value;
    if (head.type == kNegative) { // -1 - value
        if (size == std::numeric_limits<std::uint64_t>::max())
            return put("-18446744073709551616");
        *at++ = '-';
        ++size;
    }
    at = std::to_chars(at, begin + kLongestNumber, size).ptr;
    t.m_size += static_cast<std::size_t>(at - begin);
    return true;
}

template <typename Float>
bool CborText::Writer::number(Float value)
{
    if (!std::isfinite(value))
        return fail("CBOR: NaN or Infinity");
    if (!room(kLongestNumber))
        return false;
    char *begin = t.m_buffer.data() + t.m_size;
    const char *end = std::to_chars(begin, begin + kLongestNumber, value).ptr;
    const std::string_view written(begin, static_cast<std::size_t>(end - begin));
    t.m_size += written.size();
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
    const char *end = m_at + size;
    while (m_at != end) {
        const char *special = std::find_if(m_at, end, needsEscape);
        if (!put({m_at, static_cast<std::size_t>(special - m_at)}))
            return false;
        m_at = special;
        if (m_at == end)
            break;
        const char c = *m_at++;
        const auto byte = static_cast<unsigned char>(c);
        const char control[] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 0xF]};
        const char quoted[] = {'\\', c};
        if (!put(byte < 0x20 ? std::string_view(control, sizeof control)
                             : std::string_view(quoted, sizeof quoted)))
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
    if (m_size <= m_maxBytes)
        return true;
    m_refusal = ReasonCode::EventTooLarge;
    m_refusalDetail = m_limit;
    return false;
}

} // namespace steadfeed
