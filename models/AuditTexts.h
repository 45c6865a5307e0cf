// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditVerifier.h"
#include "OutboxTypes.h"

#include <QStringList>

/*!
 * The words for actions and for what a walk along their chain found.
 *
 * Threading: any, once the translations are installed.
 */
namespace steadfeed::audittexts {

/// "Saved", "Sent", "Confirmed", "Refused".
[[nodiscard]] QString state(AuditState state);
/// What the action is, for a list: "Flatten", "Acknowledge alert"; an unknown kind as it is.
[[nodiscard]] QString kind(const std::string &kind);
/// How far an action on a row came whose effect the feed does not show yet: "Flatten position: sent, not yet
/// confirmed". \a state: not Refused.
[[nodiscard]] QString underWay(const std::string &kind, AuditState state);
/// What it is about, in a line: symbol, account, amount, text, reason. Plain text out of its contents.
[[nodiscard]] QString summary(const AuditAction &action);
/// The first eight digits: enough to compare by eye.
[[nodiscard]] QString shortHash(const AuditHash &hash);
/// The finding first, then what it was held against and what the chain says nothing about.
[[nodiscard]] QStringList verification(const AuditVerification &found);

} // namespace steadfeed::audittexts
