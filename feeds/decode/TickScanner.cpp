// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TickScanner.h"

#include "Decimal.h"
#include "FieldValues.h"

#include <cstring>

namespace steadfeed {
namespace {

/// A key of up to three characters as one number.
constexpr unsigned key(std::string_view text)
{
    auto number = static_cast<unsigned>(text.size());
    for (const char c : text)
        number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

/// Steps through `data`; every step that does not find what it looks for says so and the scan is over.
class Scanner
{
public:
    explicit Scanner(std::string_view data) : m_at(data.data()), m_end(data.data() + data.size()) {}

    [[nodiscard]] const char *at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    bool skip(char c)
    {
        const bool there = m_at != m_end && *m_at == c;
        m_at += there ? 1 : 0;
        return there;
    }
    bool skip(std::string_view word)
    {
        const bool there = std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word);
        m_at += there ? word.size() : 0;
        return there;
    }
    /// An object without inner ones, or what begins like one: up to the first closing brace.
    bool flatObject(std::string_view &object)
    {
        const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
        const std::size_t brace = rest.find('}');
        if (!rest.starts_with('{') || brace == std::string_view::npos)
            return false;
        object = rest.substr(0, brace + 1);
        m_at += object.size();
        return true;
    }
    /// A key of one to three characters and its colon; 0 where it is none.
    unsigned key()
    {
        if (m_end - m_at < 6 || m_at[0] != '"')
            return 0;
        const std::size_t size = m_at[2] == '"' ? 1 : m_at[3] == '"' ? 2 : 3;
        const unsigned found = steadfeed::key({m_at + 1, size});
        m_at += size + 1;
        return *m_at++ == '"' && skip(':') ? found : 0;
    }
    bool text(std::string_view &text)
    {
        if (!skip('"'))
            return false;
        const char *begin = m_at;
        for (; m_at != m_end && *m_at != '"'; ++m_at) {
            const auto byte = static_cast<unsigned char>(*m_at);
            if (byte < 0x20 || byte >= 0x80 || byte == '\\')
                return false;
        }
        text = {begin, static_cast<std::size_t>(m_at - begin)};
        return skip('"');
    }
    bool number(NumberView &number)
    {
        const bool quoted = skip('"');
        Decimal decimal;
        const char *begin = m_at;
        const char *stop = Decimal::scan(begin, m_end, decimal);
        if (stop == nullptr)
            return false;
        m_at = stop;
        return (!quoted || skip('"')) && decimal.toNumber({begin, static_cast<std::size_t>(stop - begin)},
                                                          kMaxMagnitude, number) == ReasonCode::None;
    }
    bool number(double &value)
    {
        NumberView view;
        const bool fine = number(view);
        value = view.value;
        return fine;
    }
    /// A whole number of up to 18 digits, which is nearly every stamp and number of an event; not 0.
    bool whole(std::uint64_t &number)
    {
        constexpr std::ptrdiff_t most = 18;
        const char *begin = m_at;
        std::uint64_t sum = 0;
        while (m_at != m_end && static_cast<unsigned char>(*m_at - '0') < 10 && m_at - begin < most)
            sum = sum * 10 + static_cast<std::uint64_t>(*m_at++ - '0');
        number = sum;
        return m_at != begin && *begin != '0' && m_at != m_end && (*m_at == ',' || *m_at == '}');
    }
    bool micros(WallMicros &time)
    {
        const char *begin = m_at;
        if (std::uint64_t number = 0; whole(number)) {
            time = static_cast<WallMicros>(number);
            return true;
        }
        m_at = begin;
        Captured value;
        const char *stop = Decimal::scan(begin, m_end, value.number);
        if (stop == nullptr)
            return false;
        m_at = stop;
        value.type = JsonType::Number;
        return readTime(value, TimeUnit::Micros, time) == ReasonCode::None;
    }

private:
    const char *m_at;
    const char *m_end;
};

bool readField(Scanner &scanner, unsigned key, ScannedTick &scanned)
{
    TickView &tick = scanned.tick;
    switch (key) {
    case steadfeed::key("t"): {
        std::string_view type;
        return scanner.text(type) && type == "tick";
    }
    case steadfeed::key("s"):
        return scanner.text(tick.symbol) && !tick.symbol.empty() && tick.symbol.size() <= kMaxKeyBytes;
    case steadfeed::key("p"):
        return scanner.number(tick.last);
    case steadfeed::key("q"):
        return scanner.number(tick.size);
    case steadfeed::key("b"):
        return scanner.number(tick.bid);
    case steadfeed::key("a"):
        return scanner.number(tick.ask);
    case steadfeed::key("pc"):
        return scanner.number(tick.previousClose);
    case steadfeed::key("ts"):
        return scanner.micros(tick.serverTime);
    case steadfeed::key("seq"):
        scanned.hasSequence = true;
        return scanner.whole(scanned.sequence);
    default:
        return false;
    }
}

constexpr unsigned kKeys[] = {key("t"), key("s"),  key("p"),  key("q"),  key("b"),
                              key("a"), key("pc"), key("ts"), key("seq")};
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

bool scanOne(Scanner &scanner, ScannedTick &scanned)
{
    const char *begin = scanner.at();
    if (!scanner.skip('{'))
        return false;
    scanned = {};
    unsigned seen = 0;
    do {
        const unsigned found = scanner.key();
        const unsigned bit = bitOf(found);
        if ((seen & bit) != 0 || !readField(scanner, found, scanned))
            return false;
        seen |= bit;
    } while (scanner.skip(','));
    if (!scanner.skip('}'))
        return false;
    scanned.text = {begin, static_cast<std::size_t>(scanner.at() - begin)};
    return (seen & kNeeded) == kNeeded;
}

} // namespace

bool scanTick(std::string_view data, ScannedTick &tick)
{
    Scanner scanner(data);
    return scanOne(scanner, tick) && scanner.atEnd();
}

bool scanTicks(std::string_view data, std::size_t most, std::string_view &hello,
               std::vector<ScannedTick> &ticks)
{
    ticks.clear();
    hello = {};
    Scanner scanner(data);
    if (!scanner.skip(R"({"t":"batch","events":[)") &&
        !(scanner.skip(R"({"hello":)") && scanner.flatObject(hello) && scanner.skip(R"(,"events":[)")))
        return false;
    if (!scanner.skip(']')) {
        do {
            if (ticks.size() == most || !scanOne(scanner, ticks.emplace_back()))
                return false;
        } while (scanner.skip(','));
        if (!scanner.skip(']'))
            return false;
    }
    std::string_view next;
    if (!hello.empty() && !(scanner.skip(R"(,"next":)") && scanner.text(next)))
        return false;
    return scanner.skip('}') && scanner.atEnd();
}

} // namespace steadfeed
