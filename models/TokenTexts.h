// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace steadfeed::texts {

/*!
 * Words for the tokens that stand in a reason's arguments and say why ("other_version", "no_file"): those of
 * PluginProblem, SecretProblem, TlsFileUnusable and RecordingEnded. Half a sentence, to stand behind a colon
 * or in brackets. Empty for anything else, such as the system's own words.
 */
[[nodiscard]] QString tokenText(std::string_view token);

} // namespace steadfeed::texts
