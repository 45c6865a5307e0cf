// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFrame.h"

#include "AuditChain.h"
#include "AuditTime.h"
#include "JsonLine.h"

#include <algorithm>

namespace steadfeed {
namespace {

JsonLine begin(std::string_view type)
{
    JsonLine line;
    line.add("t", type);
    return line;
}

void add(JsonLine &line, std::string_view member, const AuditHash &hash)
{
    line.add(member, std::string_view(auditchain::toHex(hash)));
}

std::uint64_t count(std::chrono::milliseconds time)
{
    return static_cast<std::uint64_t>(std::max<std::chrono::milliseconds::rep>(0, time.count()));
}

/// "[a,b]" of what \a text makes of each element.
template <typename Range, typename Text>
std::string array(const Range &range, Text text)
{
    std::string json = "[";
    for (const auto &element : range) {
        if (json.size() > 1)
            json += ',';
        json += text(element);
    }
    return json + ']';
}

struct Writer
{
    std::string operator()(const AuditHello &f) const
    {
        JsonLine line = begin("hello");
        line.add("v", static_cast<std::uint64_t>(f.version));
        line.add("client", std::string_view(f.client));
        line.add("session", f.session);
        line.add("first", f.acked + 1);
        line.add("next", f.next);
        line.add("acked", f.acked);
        add(line, "chain", f.chain);
        add(line, "verdict", f.verdict);
        return line.take();
    }
    std::string operator()(const AuditWelcome &f) const
    {
        JsonLine line = begin("welcome");
        line.add("v", std::uint64_t{1});
        line.add("client", std::string_view(f.client));
        line.add("acked", f.acked);
        add(line, "chain", f.chain);
        add(line, "verdict", f.verdict);
        if (!f.refused.empty()) {
            line.addJson("refused", array(f.refused, [](const AuditRefusal &refusal) {
                             JsonLine entry;
                             entry.add("seq", refusal.seq);
                             entry.add("code", std::string_view(refusal.code));
                             entry.add("msg", std::string_view(refusal.text));
                             return entry.take();
                         }));
        }
        line.add("role", std::string_view(f.role));
        line.addJson("may", array(f.may, [](const std::string &kind) { return '"' + kind + '"'; }));
        line.add("max_inflight", std::uint64_t{f.maxInFlight});
        line.add("max_bytes", std::uint64_t{kAuditFrameMax});
        line.add("hb_ms", count(f.heartbeat));
        return line.take();
    }
    std::string operator()(const AuditAct &f) const
    {
        const AuditAction &action = f.action;
        JsonLine line = begin("act");
        line.add("seq", action.seq);
        line.add("id", std::string_view(action.id));
        line.add("ts", std::string_view(audittime::toText(action.ms)));
        line.add("kind", std::string_view(action.kind));
        line.add("body", std::string_view(action.body));
        add(line, "prev", action.prev);
        add(line, "hash", action.hash);
        return line.take();
    }
    std::string operator()(const AuditAck &f) const
    {
        JsonLine line = begin("ack");
        line.add("upto", f.upto);
        add(line, "chain", f.chain);
        add(line, "verdict", f.verdict);
        return line.take();
    }
    std::string operator()(const AuditNack &f) const
    {
        JsonLine line = begin("nack");
        line.add("seq", f.refusal.seq);
        line.addJson("final", f.final ? "true" : "false");
        line.add("code", std::string_view(f.refusal.code));
        if (!f.refusal.text.empty())
            line.add("msg", std::string_view(f.refusal.text));
        if (f.final) {
            add(line, "chain", f.chain);
            add(line, "verdict", f.verdict);
        } else {
            line.add("retry_ms", count(f.retry));
        }
        return line.take();
    }
    std::string operator()(const AuditResend &f) const
    {
        JsonLine line = begin("resend");
        line.add("from", f.from);
        return line.take();
    }
    std::string operator()(const AuditBye &f) const
    {
        JsonLine line = begin("bye");
        line.add("code", static_cast<std::uint64_t>(f.code));
        line.add("msg", std::string_view(f.text));
        return line.take();
    }
    std::string operator()(const AuditUnknown &) const { return {}; }
    std::string operator()(const AuditUnreadable &) const { return {}; }
};

} // namespace

std::string writeAuditFrame(const AuditFrame &frame)
{
    return std::visit(Writer{}, frame);
}

} // namespace steadfeed
