// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditLogReader.h"

#include "AuditChain.h"
#include "AuditExport.h"
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

AuditVerification notAnExport(const std::string &file, std::string why)
{
    AuditVerification result;
    result.problem = {ReasonCode::AuditFileUnreadable, {file, std::move(why)}};
    return result;
}

} // namespace

struct AuditLogReader::Private
{
    dom::parser parser;
    std::string client;
    bool partial = false;
    std::optional<AuditHead> head;
};

AuditLogReader::AuditLogReader() : d(std::make_unique<Private>()) {}
AuditLogReader::~AuditLogReader() = default;

std::string_view AuditLogReader::begin(std::string_view line)
{
    dom::object object;
    std::string format;
    std::int64_t version = 0;
    if (d->parser.parse(line.data(), line.size()).get(object) || !readText(object, "format", format) ||
        format != auditexport::kFormat || !readText(object, "client", d->client) ||
        !read(object, "v", version) || version < 1)
        return "not_audit";
    if (version > auditexport::kVersion)
        return "newer_version";
    if (!read(object, "partial", d->partial))
        d->partial = false;
    dom::object stored;
    AuditHead head;
    d->head.reset();
    if (read(object, "head", stored) && read(stored, "seq", head.seq) && readHash(stored, "hash", head.hash))
        d->head = head;
    return {};
}

AuditVerifier AuditLogReader::verifier(const std::optional<AuditHead> &given) const
{
    AuditVerifier verifier(d->client, d->partial);
    if (given)
        verifier.holdAgainst(*given, Used::Given);
    else if (d->head)
        verifier.holdAgainst(*d->head, Used::Stored);
    return verifier;
}

bool AuditLogReader::take(std::string_view line, std::uint64_t number, AuditVerifier &verifier)
{
    dom::object object;
    AuditAction action;
    if (d->parser.parse(line.data(), line.size()).get(object) || !read(object, "seq", action.seq)) {
        verifier.unreadable(0, number);
        return false;
    }
    if (!readText(object, "id", action.id) || !read(object, "ts_ms", action.ms) ||
        !readText(object, "kind", action.kind) || !readText(object, "body", action.body) ||
        !readHash(object, "prev", action.prev) || !readHash(object, "hash", action.hash)) {
        verifier.unreadable(action.seq, number);
        return false;
    }
    return verifier.take(action, number);
}

AuditVerification verifyAuditExport(const std::string &file, const std::optional<AuditHead> &given)
{
    RecordingLines lines(kLongestLine);
    if (!lines.open(file))
        return notAnExport(file, lines.error());
    AuditLogReader reader;
    if (lines.next() != RecordingLines::Result::Line)
        return notAnExport(file, "not_audit");
    if (const std::string_view problem = reader.begin(lines.line()); !problem.empty())
        return notAnExport(file, std::string(problem));
    AuditVerifier verifier = reader.verifier(given);
    for (;;) {
        const RecordingLines::Result result = lines.next();
        if (result == RecordingLines::Result::Failed)
            verifier.unreadable(0, lines.number());
        if (result != RecordingLines::Result::Line || !reader.take(lines.line(), lines.number(), verifier))
            return verifier.finish();
    }
}

} // namespace steadfeed
