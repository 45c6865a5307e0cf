// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFrame.h"

#include "AuditChain.h"
#include "AuditTime.h"
#include "LastMember.h"

#include <simdjson.h>

#include <algorithm>
#include <limits>

namespace steadfeed {
namespace dom = simdjson::dom;

namespace {

constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kMostRefused = 1024;
constexpr std::size_t kMostKinds = 64;

bool isCode(std::string_view code)
{
    return !code.empty() && code.size() <= 32 &&
           std::ranges::all_of(code, [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isClient(std::string_view client)
{
    return client.size() == 34 && client.starts_with("c_") && std::ranges::all_of(client.substr(2), isHex);
}

bool isId(std::string_view id)
{
    return id.size() == 26 &&
           std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

bool isBody(std::string_view body)
{
    return body.size() <= kAuditBodyMax && body.find('\0') == std::string_view::npos;
}

bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= 64;
}

/// The members of one object. Of duplicate keys the last one wins, as everywhere in Steadfeed. The first
/// thing that is wrong is kept.
class Members
{
public:
    explicit Members(dom::object object) : m_object(object) {}

    std::uint64_t number(std::string_view name, std::int64_t to = kHighest)
    {
        std::int64_t value = -1;
        const auto element = lastMember(m_object, name);
        if (!element || element->get(value) || value < 0 || value > to)
            fail(name, "an integer from 0 to " + std::to_string(to));
        return static_cast<std::uint64_t>(std::max<std::int64_t>(0, value));
    }
    std::string text(std::string_view name, bool (*fits)(std::string_view), const char *what)
    {
        std::string_view value;
        const auto element = lastMember(m_object, name);
        if (!element || element->get(value) || !fits(value)) {
            fail(name, what);
            return {};
        }
        return std::string(value);
    }
    /// For people; cut where it is long, and may be missing.
    std::string words(std::string_view name)
    {
        std::string_view value;
        const auto element = lastMember(m_object, name);
        if (element && element->get(value))
            fail(name, "a text");
        std::size_t length = std::min(value.size(), kAuditWordsMax);
        while (length > 0 && length < value.size() &&
               (static_cast<unsigned char>(value[length]) & 0xc0) == 0x80)
            --length;
        return std::string(value.substr(0, length));
    }
    AuditHash hash(std::string_view name)
    {
        std::string_view value;
        const auto element = lastMember(m_object, name);
        const auto hash =
            element && !element->get(value) ? auditchain::fromHex(value) : std::optional<AuditHash>();
        if (!hash)
            fail(name, "64 hexadecimal digits");
        return hash.value_or(AuditHash{});
    }
    bool flag(std::string_view name)
    {
        bool value = false;
        const auto element = lastMember(m_object, name);
        if (!element || element->get(value))
            fail(name, "true or false");
        return value;
    }
    std::chrono::milliseconds time(std::string_view name, std::int64_t mostMs)
    {
        return std::chrono::milliseconds{static_cast<std::int64_t>(
            std::min<std::uint64_t>(number(name), static_cast<std::uint64_t>(mostMs)))};
    }
    /// May be missing.
    [[nodiscard]] std::optional<dom::array> list(std::string_view name)
    {
        dom::array array;
        const auto element = lastMember(m_object, name);
        if (!element)
            return std::nullopt;
        if (element->get(array)) {
            fail(name, "an array");
            return std::nullopt; // simdjson's empty array must not be walked along
        }
        return array;
    }
    void fail(std::string_view name, const std::string &expected)
    {
        if (m_why.empty())
            m_why = std::string(name) + ": expected " + expected;
    }
    [[nodiscard]] const std::string &why() const { return m_why; }

private:
    dom::object m_object;
    std::string m_why;
};

std::string client(Members &members)
{
    return members.text("client", isClient, "c_ and 32 hexadecimal digits");
}

std::string code(Members &members)
{
    return members.text("code", isCode, "1 to 32 of A-Z and _");
}

AuditHello hello(Members &m)
{
    AuditHello f;
    f.version = static_cast<int>(m.number("v", 1'000'000));
    f.client = client(m);
    f.session = m.number("session");
    f.next = m.number("next");
    f.acked = m.number("acked");
    f.chain = m.hash("chain");
    f.verdict = m.hash("verdict");
    if (f.next <= f.acked)
        m.fail("next", "a number above acked");
    return f;
}

std::vector<AuditRefusal> refusals(Members &m)
{
    std::vector<AuditRefusal> refused;
    const auto list = m.list("refused");
    if (!list)
        return refused;
    for (const dom::element element : *list) {
        dom::object object;
        if (refused.size() == kMostRefused || element.get(object)) {
            m.fail("refused", "at most 1024 objects");
            break;
        }
        Members entry(object);
        AuditRefusal refusal;
        refusal.seq = entry.number("seq");
        refusal.code = code(entry);
        refusal.text = entry.words("msg");
        if (!entry.why().empty())
            m.fail("refused", entry.why());
        refused.push_back(std::move(refusal));
    }
    return refused;
}

std::vector<std::string> kinds(Members &m)
{
    std::vector<std::string> may;
    const auto list = m.list("may");
    if (!list)
        return may;
    for (const dom::element element : *list) {
        std::string_view kind;
        if (may.size() == kMostKinds || element.get(kind) || !isAuditKind(kind)) {
            m.fail("may", "at most 64 kinds of actions");
            break;
        }
        may.emplace_back(kind);
    }
    return may;
}

AuditWelcome welcome(Members &m)
{
    constexpr std::int64_t kLongestHeartbeat = 3'600'000;
    AuditWelcome f;
    f.client = client(m);
    f.acked = m.number("acked");
    f.chain = m.hash("chain");
    f.verdict = m.hash("verdict");
    f.refused = refusals(m);
    f.role = m.text("role", isName, "a name");
    f.may = kinds(m);
    f.maxInFlight =
        static_cast<std::uint32_t>(std::clamp<std::uint64_t>(m.number("max_inflight"), 1, kAuditWindow));
    f.heartbeat = m.time("hb_ms", kLongestHeartbeat);
    return f;
}

AuditAct act(Members &m)
{
    AuditAct f;
    f.action.seq = m.number("seq");
    f.action.id = m.text("id", isId, "26 digits and capital letters");
    const auto ms = audittime::fromText(m.words("ts"));
    if (!ms)
        m.fail("ts", "a time like 2026-05-01T12:00:00.123Z");
    f.action.ms = ms.value_or(0);
    f.action.kind = m.text("kind", isAuditKind, "1 to 32 of a-z and _");
    f.action.body = m.text("body", isBody, "a text of at most 8 KiB without NUL");
    f.action.prev = m.hash("prev");
    f.action.hash = m.hash("hash");
    return f;
}

AuditAck ack(Members &m)
{
    AuditAck f;
    f.upto = m.number("upto");
    f.chain = m.hash("chain");
    f.verdict = m.hash("verdict");
    return f;
}

AuditNack nack(Members &m)
{
    constexpr std::int64_t kLongestRetry = 300'000; // as a Retry-After is believed
    AuditNack f;
    f.final = m.flag("final");
    f.refusal.seq = m.number("seq");
    f.refusal.code = code(m);
    f.refusal.text = m.words("msg");
    if (f.final) {
        f.chain = m.hash("chain");
        f.verdict = m.hash("verdict");
    } else {
        f.retry = m.time("retry_ms", kLongestRetry);
    }
    return f;
}

AuditResend resend(Members &m)
{
    return {m.number("from")};
}

AuditBye bye(Members &m)
{
    AuditBye f;
    f.code = static_cast<int>(m.number("code", 4999));
    f.text = m.words("msg");
    return f;
}

template <typename Frame>
AuditFrame checked(Members &members, Frame (*read)(Members &))
{
    Frame frame = read(members);
    if (!members.why().empty())
        return AuditUnreadable{members.why()};
    return frame;
}

} // namespace

AuditFrame readAuditFrame(std::string_view text)
{
    if (text.size() > kAuditFrameMax)
        return AuditUnreadable{"larger than 64 KiB"};
    dom::parser parser;
    dom::object object;
    dom::element root;
    if (const auto failure = parser.parse(text.data(), text.size()).get(root))
        return AuditUnreadable{simdjson::error_message(failure)};
    if (root.get(object))
        return AuditUnreadable{"expected an object"};
    Members members(object);
    const std::string type = members.words("t");
    if (type == "hello")
        return checked(members, hello);
    if (type == "welcome")
        return checked(members, welcome);
    if (type == "act")
        return checked(members, act);
    if (type == "ack")
        return checked(members, ack);
    if (type == "nack")
        return checked(members, nack);
    if (type == "resend")
        return checked(members, resend);
    if (type == "bye")
        return checked(members, bye);
    if (type.empty())
        return AuditUnreadable{"t: expected a text"};
    return AuditUnknown{type};
}

} // namespace steadfeed
