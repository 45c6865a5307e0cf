// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditExport.h"

#include "AuditChain.h"
#include "AuditTime.h"
#include "JsonLine.h"

#include <array>

namespace steadfeed::auditexport {
namespace {

constexpr std::int64_t kMicrosPerMilli = 1000;

std::string answeredText(WallMicros answered)
{
    return answered == kNoTime ? std::string() : audittime::toText(answered / kMicrosPerMilli);
}

/// Quoted; never a formula.
std::string cell(std::string_view text)
{
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        out += '\'';
    for (const char c : text) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + '"';
}

} // namespace

std::string jsonHeader(const Header &header)
{
    JsonLine head;
    head.add("seq", header.headSeq);
    head.add("hash", std::string_view(auditchain::toHex(header.headHash)));
    JsonLine line;
    line.add("format", kFormat);
    line.add("v", std::uint64_t{kVersion});
    line.add("client", std::string_view(header.client));
    line.addJson("head", head.take());
    if (header.partial)
        line.addTrue("partial");
    return line.take() + '\n';
}

std::string jsonLine(const AuditAction &action, const Outcome &outcome)
{
    JsonLine line;
    line.add("seq", action.seq);
    line.add("id", std::string_view(action.id));
    line.addJson("ts_ms", std::to_string(action.ms));
    line.add("kind", std::string_view(action.kind));
    line.add("body", std::string_view(action.body));
    line.add("prev", std::string_view(auditchain::toHex(action.prev)));
    line.add("hash", std::string_view(auditchain::toHex(action.hash)));
    line.add("state", outcome.state);
    if (outcome.answered != kNoTime)
        line.add("answered", std::string_view(answeredText(outcome.answered)));
    if (!outcome.code.empty())
        line.add("code", outcome.code);
    if (!outcome.text.empty())
        line.add("msg", outcome.text);
    return line.take() + '\n';
}

std::string csvHeader()
{
    return "seq,id,ts_ms,time,kind,body,prev,hash,state,answered,code,msg\r\n";
}

std::string csvLine(const AuditAction &action, const Outcome &outcome)
{
    std::string line = std::to_string(action.seq) + ',' + cell(action.id) + ',' + std::to_string(action.ms);
    const std::array<std::string, 9> texts{audittime::toText(action.ms),
                                           action.kind,
                                           action.body,
                                           auditchain::toHex(action.prev),
                                           auditchain::toHex(action.hash),
                                           std::string(outcome.state),
                                           answeredText(outcome.answered),
                                           std::string(outcome.code),
                                           std::string(outcome.text)};
    for (const std::string &text : texts)
        line += ',' + cell(text);
    return line + "\r\n";
}

} // namespace steadfeed::auditexport
