// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"

#include <QString>

/*!
 * Where files lie. STEADFEED_HOME, where set, holds everything; otherwise the XDG folders do: settings in
 * XDG_CONFIG_HOME/steadfeed, state in XDG_STATE_HOME/steadfeed (~/.local/state/steadfeed).
 *
 * Threading: any.
 */
namespace steadfeed {

[[nodiscard]] QString configFolder();
[[nodiscard]] QString stateFolder();
[[nodiscard]] QString settingsFile();
/// state.sqlite of this profile: a folder named after the profile and a hash of its path, so that two
/// profiles of one name stay apart.
[[nodiscard]] QString stateFileOf(const Profile &profile);
/// Where the actions for this audit log are kept: one file per address of a server.
[[nodiscard]] QString outboxFileOf(const AuditProfile &audit);
/// The same of the demo, whose address is another one each time, and where its exchange keeps what it
/// confirmed.
[[nodiscard]] QString demoOutboxFile();
[[nodiscard]] QString demoLedgerFile();
/// As bindingsFile(), for audit logs: another thread writes it.
[[nodiscard]] QString auditBindingsFile();
/// Which secret was given to which origin, for all profiles.
[[nodiscard]] QString bindingsFile();

} // namespace steadfeed
