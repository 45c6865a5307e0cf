// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"

#include <string>
#include <string_view>

namespace steadfeed::test {

/// What must hold of a message whatever its bytes are; empty, or what does not. Shared with the fuzz target.
inline std::string brokenPromise(std::string_view message)
{
    const AuditFrame frame = readAuditFrame(message);
    if (const auto *unreadable = std::get_if<AuditUnreadable>(&frame))
        return unreadable->why.empty() ? "unreadable, but not why" : "";
    if (const auto *unknown = std::get_if<AuditUnknown>(&frame))
        return unknown->type.empty() || unknown->type.size() > kAuditWordsMax ? "a type of no or much text"
                                                                              : "";
    if (const auto *act = std::get_if<AuditAct>(&frame)) {
        const AuditAction &action = act->action;
        if (action.body.size() > kAuditBodyMax || !isAuditKind(action.kind) || action.id.size() != 26)
            return "an action that is none";
    }
    if (const auto *welcome = std::get_if<AuditWelcome>(&frame)) {
        if (welcome->maxInFlight < 1 || welcome->maxInFlight > kAuditWindow)
            return "a window that is none";
    }
    // A message may be shorter than what we make of it, by 1024 entries without words for example.
    const std::string written = writeAuditFrame(frame);
    return written.size() <= kAuditFrameMax && readAuditFrame(written) != frame
               ? "read, written and read differ"
               : "";
}

} // namespace steadfeed::test
