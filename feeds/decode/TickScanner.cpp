// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TickScanner.h"

#include "Decimal.h"
#include "FieldValues.h"

#include <cstring>

namespace steadfeed {
namespace {

/// Two characters of a key as one number.
constexpr unsigned key(char first, char second = 0)
{
    return static_cast<unsigned char>(first) | static_cast<unsigned>(static_cast<unsigned char>(second)) << 8;
}

/// Steps through `data` up to its last brace; every step fails softly and says so once, by failed().
class Scanner
{
public:
    explicit Scanner(std::string_view data) : m_at(data.data() + 1), m_last(data.data() + data.size() - 1) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_last; }
    bool skip(char c)
    {
        const bool there = m_at != m_last && *m_at == c;
        m_at += there ? 1 : 0;
        return there;
    }
    /// A key of one or two characters and its colon; 0 where it is none.
    unsigned key()
    {
        if (m_last - m_at < 6 || m_at[0] != '"')
            return 0;
        const bool isShort = m_at[2] == '"';
        const unsigned found = isShort ? steadfeed::key(m_at[1]) : steadfeed::key(m_at[1], m_at[2]);
        m_at += isShort ? 3 : 4;
        return (isShort || m_at[-1] == '"') && *m_at++ == ':' ? found : 0;
    }
    bool text(std::string_view &text)
    {
        if (!skip('"'))
            return false;
        const char *begin = m_at;
        for (; m_at != m_last && *m_at != '"'; ++m_at) {
            const auto byte = static_cast<unsigned char>(*m_at);
            if (byte < 0x20 || byte >= 0x80 || byte == '\\')
                return false;
        }
        text = {begin, static_cast<std::size_t>(m_at - begin)};
        return skip('"');
    }
    bool number(NumberView &number)
    {
        Decimal decimal;
        const char *begin = m_at;
        const char *stop = Decimal::scan(begin, m_last, decimal);
        if (stop == nullptr)
            return false;
        m_at = stop;
        return decimal.toNumber({begin, static_cast<std::size_t>(stop - begin)}, kMaxMagnitude, number) ==
               ReasonCode::None;
    }
    bool number(double &value)
    {
        NumberView view;
        const bool fine = number(view);
        value = view.value;
        return fine;
    }
    bool micros(WallMicros &time)
    {
        // A whole number of up to 18 digits is nearly every stamp; anything else goes the general way.
        constexpr std::ptrdiff_t most = 18;
        const char *begin = m_at;
        std::int64_t whole = 0;
        while (m_at != m_last && static_cast<unsigned char>(*m_at - '0') < 10 && m_at - begin < most)
            whole = whole * 10 + (*m_at++ - '0');
        if (m_at != begin && *begin != '0' && (m_at == m_last || *m_at == ',')) {
            time = whole;
            return true;
        }
        m_at = begin;
        Captured value;
        const char *stop = Decimal::scan(begin, m_last, value.number);
        if (stop == nullptr)
            return false;
        m_at = stop;
        value.type = JsonType::Number;
        return readTime(value, TimeUnit::Micros, time) == ReasonCode::None;
    }

private:
    const char *m_at;
    const char *m_last;
};

bool readField(Scanner &scanner, unsigned key, TickView &tick)
{
    switch (key) {
    case steadfeed::key('t'): {
        std::string_view type;
        return scanner.text(type) && type == "tick";
    }
    case steadfeed::key('s'):
        return scanner.text(tick.symbol) && !tick.symbol.empty() && tick.symbol.size() <= kMaxKeyBytes;
    case steadfeed::key('p'):
        return scanner.number(tick.last);
    case steadfeed::key('q'):
        return scanner.number(tick.size);
    case steadfeed::key('b'):
        return scanner.number(tick.bid);
    case steadfeed::key('a'):
        return scanner.number(tick.ask);
    case steadfeed::key('p', 'c'):
        return scanner.number(tick.previousClose);
    case steadfeed::key('t', 's'):
        return scanner.micros(tick.serverTime);
    default:
        return false;
    }
}

constexpr unsigned kKeys[] = {key('t'), key('s'), key('p'),      key('q'),
                              key('b'), key('a'), key('p', 'c'), key('t', 's')};
constexpr unsigned kNeeded = 0b111; // t, s and p

/// The place of a key among the known ones as a bit, 0 of others.
constexpr unsigned bitOf(unsigned key)
{
    unsigned bit = 1;
    for (const unsigned known : kKeys) {
        if (known == key)
            return bit;
        bit <<= 1;
    }
    return 0;
}

} // namespace

bool scanTick(std::string_view data, TickView &tick)
{
    if (data.size() < 2 || data.front() != '{' || data.back() != '}')
        return false;
    Scanner scanner(data);
    tick = {};
    unsigned seen = 0;
    do {
        const unsigned found = scanner.key();
        const unsigned bit = bitOf(found);
        if ((seen & bit) != 0 || !readField(scanner, found, tick))
            return false;
        seen |= bit;
    } while (scanner.skip(','));
    return scanner.atEnd() && (seen & kNeeded) == kNeeded;
}

} // namespace steadfeed
