// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace steadfeed {

/// Why \a file, which \a option asks for, cannot be written: one line that says what to do. Empty: it can.
/// Asked before a run, so that nobody waits an hour for a report that has no place. Leaves nothing behind.
[[nodiscard]] QString outputProblem(const QString &option, const QString &file);

} // namespace steadfeed
