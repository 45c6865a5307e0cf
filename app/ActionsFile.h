// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutboxTypes.h"
#include "Reason.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace steadfeed {

/// An action that a run without a window is to do.
struct PlannedAction
{
    std::chrono::milliseconds at{0}; ///< since the start of the run
    AuditDraft draft;
};

struct ActionsFile
{
    std::vector<PlannedAction> actions; ///< by time; those of one time as they stand in the file
    Reason problem;                     ///< ActionsInvalid; then nothing is to be done
};

/*!
 * Reads the file of --actions: JSON Lines, one action a line: {"kind":"note","body":{"text":"…"},"at_s":1.5}.
 * `at_s` may be missing: at the start. Empty lines are left out. A line that is wrong spoils the file, so
 * that nothing of it is done.
 *
 * Threading: any. Waits for the disk.
 */
[[nodiscard]] ActionsFile readActions(const QString &file);
/// The same of the file's contents; \a file is its name for messages. Pure.
[[nodiscard]] ActionsFile readActions(const QByteArray &contents, const QString &file);

} // namespace steadfeed
