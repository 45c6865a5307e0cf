// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditChain.h"
#include "AuditFrame.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Actions of one client as its outbox would have them, for the tests of the server's side.
namespace steadfeed::test {

inline const std::string kClient = "c_0123456789abcdef0123456789abcdef";

/// A client's line of actions, chained; verdicts as a server that rejects nothing would give them.
struct AuditLine
{
    std::string client = kClient;
    std::uint64_t next = 1;
    AuditHash chain = auditchain::start(kClient);
    AuditHash verdict = chain;

    AuditAct act(std::string_view kind, std::string_view body)
    {
        AuditAct act;
        AuditAction &action = act.action;
        action.seq = next++;
        action.id = std::to_string(action.seq);
        action.id.insert(0, 26 - action.id.size(), '0');
        action.ms = 1'700'000'000'000 + static_cast<std::int64_t>(action.seq);
        action.kind = kind;
        action.body = body;
        action.prev = chain;
        action.hash = auditchain::hashOf(client, action);
        chain = action.hash;
        return act;
    }
    AuditAct note(std::string_view text)
    {
        return act(auditkind::kNote, R"({"text":")" + std::string(text) + "\"}");
    }

    [[nodiscard]] AuditHello hello(std::uint64_t session) const
    {
        AuditHello hello;
        hello.client = client;
        hello.session = session;
        hello.next = next;
        hello.chain = hello.verdict = auditchain::start(client);
        return hello;
    }
};

} // namespace steadfeed::test
