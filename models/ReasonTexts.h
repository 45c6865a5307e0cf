// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"
#include "Reason.h"

#include <QString>

#include <cstdint>

/*!
 * The one table from typed reasons and states to words, icons and severity. Nothing to the left of models
 * makes sentences, and nothing to the right of it either: the window, the event log and the headless run all
 * say the same. English is the source (connection.md section 2); translations come from
 * Qt Linguist catalogues through translate(), contexts "ReasonTexts" and "StateTexts".
 *
 * Arguments may come from a feed: they go through displayText(). The result is plain text, one line.
 * Thread-safe as long as no translator is installed meanwhile.
 */
namespace steadfeed::texts {

/// How bad: decides colour, order and whether a person is interrupted.
enum class Severity : std::uint8_t { Good, Info, Warning, Error };

/// The sentence; empty for ReasonCode::None.
[[nodiscard]] QString sentence(const Reason &reason);
[[nodiscard]] Severity severity(ReasonCode code);
/// Name of a glyph in resources/icons, without ending.
[[nodiscard]] QString icon(ReasonCode code);
/// What a screen reader says: how bad, then the sentence.
[[nodiscard]] QString accessible(const Reason &reason);
/// Has the table an entry of its own? (None has not.)
[[nodiscard]] bool known(ReasonCode code);

/// One or two words: "Live", "Reconnecting".
[[nodiscard]] QString stateWord(LinkState state);
[[nodiscard]] Severity severity(LinkState state);
[[nodiscard]] QString icon(LinkState state);
[[nodiscard]] QString continuityWord(Continuity continuity);
[[nodiscard]] Severity severity(Continuity continuity);
[[nodiscard]] QString kindWord(FeedKind kind);
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString icon(Severity severity);

} // namespace steadfeed::texts
