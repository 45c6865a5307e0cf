// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

/*!
 * What transports say of themselves (TransportDescription::label, TransportOption::label and help), for
 * people. They say it in English; the words of our own transports are translated, those of a plug-in are
 * shown as they are, through displayText(). Thread-safe as ReasonTexts.h.
 */
namespace steadfeed::texts {

[[nodiscard]] QString transportText(const std::string &english);
/// The label of the transport that reasons call \a name; a plug-in's stays its name.
[[nodiscard]] QString transportNamed(const std::string &name);

} // namespace steadfeed::texts
