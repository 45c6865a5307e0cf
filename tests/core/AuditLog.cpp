// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditLog.h"

#include "AuditChain.h"
#include "AuditExport.h"
#include "Random.h"

#include <array>

namespace steadfeed::test {
namespace {

constexpr std::string_view kIdDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string idOf(Random &random)
{
    std::string id = "01";
    while (id.size() < 26)
        id += kIdDigits[random.below(kIdDigits.size())];
    return id;
}

std::string bodyOf(std::string_view kind, Random &random)
{
    static const std::array<std::string, 5> kWords{R"(checked)", R"(said \"no\")", "Größe geprüft 😀",
                                                   R"(C:\\desk\ttwo)", R"(ü and a\nline)"};
    if (kind == auditkind::kNote)
        return R"({"text":")" + kWords[random.below(kWords.size())] + R"("})";
    if (kind == auditkind::kAckAlert)
        return R"({"alert":"a-)" + std::to_string(random.below(100'000)) + R"("})";
    return R"({"symbol":"S)" + std::to_string(random.below(500)) + R"(","account":"main","quantity":")" +
           std::to_string(random.below(10'000)) + R"(.50","reason":")" + kWords[random.below(kWords.size())] +
           R"("})";
}

} // namespace

std::string AuditLog::text() const
{
    std::string text = header;
    for (const std::string &line : lines)
        text += line;
    return text;
}

void chainAnew(const std::string &client, std::vector<AuditAction> &actions, std::size_t from)
{
    for (std::size_t i = from; i < actions.size(); ++i) {
        actions[i].prev = i == 0 ? auditchain::start(client) : actions[i - 1].hash;
        actions[i].hash = auditchain::hashOf(client, actions[i]);
    }
}

std::string auditLine(const AuditAction &action)
{
    auditexport::Outcome outcome{"confirmed", (action.ms + 40) * 1000};
    if (action.seq % 7 == 0)
        outcome = {"refused", (action.ms + 40) * 1000, "FORBIDDEN", "Role viewer may not do this"};
    return auditexport::jsonLine(action, outcome);
}

AuditLog makeAuditLog(std::size_t rows, std::uint64_t seed)
{
    constexpr std::array<std::string_view, 4> kKinds{auditkind::kAckAlert, auditkind::kNote,
                                                     auditkind::kFlatten, auditkind::kSetLimit};
    Random random(seed, "audit log");
    AuditLog log;
    log.client = "c_";
    while (log.client.size() < 34)
        log.client += "0123456789abcdef"[random.below(16)];
    std::int64_t ms = 1'772'000'000'000;
    for (std::size_t i = 0; i < rows; ++i) {
        AuditAction action;
        action.seq = i + 1;
        action.id = idOf(random);
        action.ms = ms += static_cast<std::int64_t>(random.below(60'000));
        action.kind = kKinds[random.below(kKinds.size())];
        action.body = bodyOf(action.kind, random);
        log.actions.push_back(std::move(action));
    }
    chainAnew(log.client, log.actions, 0);
    log.head = {rows, rows == 0 ? auditchain::start(log.client) : log.actions.back().hash};
    log.header = auditexport::jsonHeader({log.client, log.head.seq, log.head.hash});
    for (const AuditAction &action : log.actions)
        log.lines.push_back(auditLine(action));
    return log;
}

} // namespace steadfeed::test
