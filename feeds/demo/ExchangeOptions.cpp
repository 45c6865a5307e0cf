// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExchangeOptions.h"

#include "AuditRole.h"
#include "ResumePoint.h"
#include "Secrets.h"

namespace steadfeed {

std::string ExchangeOptions::problem() const
{
    using namespace std::chrono_literals;
    if (symbols < 1 || symbols > 10'000)
        return "symbols must be 1 to 10000";
    if (!(rate >= 1 && rate <= 1'000'000))
        return "rate must be 1 to 1000000";
    if (!token.empty() && !demo::isToken(token))
        return "token must be 1 to 256 characters of A-Z a-z 0-9 - . _ ~ + / =";
    if (!epoch.empty() && !demo::isEpoch(epoch))
        return "epoch must be 1 to 64 characters of A-Z a-z 0-9 _ -";
    if (heartbeat < 10ms || heartbeat > 1h)
        return "heartbeat must be 10 ms to 1 h";
    if (requestTime < 10ms || requestTime > 1h)
        return "requestTime must be 10 ms to 1 h";
    if (retry < 0ms || retry > 1h)
        return "retry must be 0 to 1 h";
    if (fillEvery < 2ms || noticeEvery < 2ms)
        return "fills and notices must be at least 2 ms apart";
    if (historyEvents < 1 || historyBytes < 1)
        return "history must hold at least one event";
    if (!demo::auditRole(auditRole))
        return "auditRole must be viewer, operator or trader";
    for (const ExchangeToken &other : tokens) {
        if (!demo::isToken(other.token) || other.subject.empty() || !demo::auditRole(other.role))
            return "a further token needs a token, a subject and a role";
    }
    const auto isShare = [](double p) { return p >= 0 && p <= 1; };
    if (!isShare(ackFaults.lost) || !isShare(ackFaults.doubled) || !isShare(ackFaults.late) ||
        !isShare(ackFaults.lost + ackFaults.doubled + ackFaults.late))
        return "the probabilities of ackFaults must be 0 to 1 in all";
    return {};
}

} // namespace steadfeed
