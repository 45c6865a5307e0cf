// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditExport.h"
#include "AuditVerifier.h"
#include "RecordingLines.h"

#include <simdjson.h>

namespace steadfeed {
namespace dom = simdjson::dom;

namespace {

using Used = AuditVerification::HeadUsed;

constexpr std::size_t kLongestLine = 1 << 20;

/// Of duplicate keys the last one wins.
template <typename Value>
bool read(const dom::object &object, std::string_view name, Value &value)
{
    bool found = false;
    for (const auto [key, element] : object) {
        if (key == name)
            found = !element.get(value);
    }
    return found;
}

bool readHash(const dom::object &object, std::string_view name, AuditHash &hash)
{
    std::string_view text;
    const auto parsed = read(object, name, text) ? auditchain::fromHex(text) : std::nullopt;
    hash = parsed.value_or(AuditHash{});
    return parsed.has_value();
}

bool readText(const dom::object &object, std::string_view name, std::string &text)
{
    std::string_view view;
    const bool found = read(object, name, view);
    text = view;
    return found;
}

struct Line
{
    std::uint64_t seq = 0; ///< also of a row that is unreadable otherwise, where it is there
    std::optional<AuditAction> action;
};

Line rowOf(dom::parser &parser, std::string_view text)
{
    Line line;
    dom::object object;
    AuditAction action;
    if (parser.parse(text.data(), text.size(), false).get(object) || !read(object, "seq", action.seq))
        return line;
    line.seq = action.seq;
    if (readText(object, "id", action.id) && read(object, "ts_ms", action.ms) &&
        readText(object, "kind", action.kind) && readText(object, "body", action.body) &&
        readHash(object, "prev", action.prev) && readHash(object, "hash", action.hash))
        line.action = std::move(action);
    return line;
}

AuditVerification notAnExport(const std::string &file, std::string why)
{
    AuditVerification result;
    result.problem = {ReasonCode::AuditFileUnreadable, {file, std::move(why)}};
    return result;
}

} // namespace

AuditVerification verifyAuditExport(const std::string &file, const std::optional<AuditHead> &given)
{
    RecordingLines lines(kLongestLine);
    if (!lines.open(file))
        return notAnExport(file, lines.error());
    dom::parser parser;
    dom::object object;
    std::string format;
    std::int64_t version = 0;
    std::string client;
    if (lines.next() != RecordingLines::Result::Line ||
        parser.parse(lines.line().data(), lines.line().size(), false).get(object) ||
        !readText(object, "format", format) || format != auditexport::kFormat ||
        !readText(object, "client", client))
        return notAnExport(file, "not_audit");
    if (!read(object, "v", version) || version != auditexport::kVersion)
        return notAnExport(file, "newer_version");

    bool partial = false;
    (void)read(object, "partial", partial);
    AuditVerifier verifier(client, partial);
    dom::object stored;
    AuditHead head;
    if (given)
        verifier.holdAgainst(*given, Used::Given);
    else if (read(object, "head", stored) && read(stored, "seq", head.seq) &&
             readHash(stored, "hash", head.hash))
        verifier.holdAgainst(head, Used::Stored);
    for (;;) {
        const RecordingLines::Result result = lines.next();
        if (result == RecordingLines::Result::End)
            return verifier.finish();
        if (result == RecordingLines::Result::Failed) {
            verifier.unreadable(0, lines.number() + 1);
            return verifier.finish();
        }
        const Line line = rowOf(parser, lines.line());
        if (!line.action)
            verifier.unreadable(line.seq, lines.number());
        if (!line.action || !verifier.take(*line.action, lines.number()))
            return verifier.finish();
    }
}

} // namespace steadfeed
