// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Absence.h"

#include "DisplayText.h"
#include "ReasonTexts.h"

#include <QCoreApplication>

namespace steadfeed {

void Absence::collect(const FrameBatch &batch, const FeedStates &states)
{
    for (const NoticeItem &notice : batch.notices) {
        if (notices.size() < kMost)
            notices << displayText(notice.title);
        else
            ++more;
    }
    for (const LogEntry &entry : batch.log) {
        const ReasonCode code = entry.reason.code;
        const bool hole = code == ReasonCode::GapPermanent || code == ReasonCode::EpochChanged ||
                          code == ReasonCode::WentBackInTime;
        if (hole && holes.size() < kMost)
            holes << QCoreApplication::translate("Absence", "%1: %2")
                         .arg(displayText(states.nameOf(entry.feed)), texts::sentence(entry.reason));
    }
}

void Absence::join(const Absence &earlier)
{
    before = earlier.before;
    notices = earlier.notices + notices;
    holes = earlier.holes + holes;
    more += earlier.more;
}

std::chrono::duration<double> Absence::length(Now now) const
{
    const std::chrono::duration<double> steady = now.mono - before.at.mono;
    if (kind != Kind::Sleep)
        return steady; // somebody may have set the wall clock
    return std::chrono::duration<double>(double(now.wall - before.at.wall) / 1e6);
}

} // namespace steadfeed
