// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"
#include "ReasonTexts.h"

#include <QString>

#include <vector>

/*!
 * The words for what a probe found: one table for the command line and for the settings page. English is the
 * source; translations have the context "ProbeTexts".
 *
 * Texts that a server sent go through displayText(). The results are plain text, one line each. Thread-safe
 * as long as no translator is installed meanwhile.
 */
namespace steadfeed::texts {

struct ProbeLine
{
    QString label; ///< one or two words
    QString text;
    Severity severity = Severity::Info; ///< Warning and Error: worth a person's attention
};

/// What was found, the most important first. Never empty.
[[nodiscard]] std::vector<ProbeLine> probeLines(const ProbeReport &report);
/// One line: what is there, or why nothing was found.
[[nodiscard]] QString probeSummary(const ProbeReport &report);
/// What the probe is doing: "Watching the stream".
[[nodiscard]] QString phaseWord(ProbePhase phase);
[[nodiscard]] QString natureWord(FeedNature nature);
/// A transport by its name in profiles: "Server-Sent Events".
[[nodiscard]] QString transportWord(const std::string &transport);
[[nodiscard]] QString adviceSentence(const AdvicePoint &point);

} // namespace steadfeed::texts
