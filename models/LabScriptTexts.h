// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

/*!
 * Titles and descriptions of fault scripts, for people. Scripts say them in English; those that come with the
 * program are translated, a person's own are shown as they are, through displayText(). Thread-safe as
 * ReasonTexts.h.
 */
namespace steadfeed::texts {

[[nodiscard]] QString scriptText(const std::string &english);

} // namespace steadfeed::texts
