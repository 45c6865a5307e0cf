// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReasonTexts.h"

#include <QCoreApplication>

#include <array>

// The words of ReasonTexts.h that name states rather than reasons.
namespace steadfeed::texts {
namespace {

struct StateEntry
{
    const char *word;
    Severity severity;
    const char *icon;
};

using enum Severity;

/// In the order of LinkState; the words are those of connection.md section 2.
constexpr std::array<StateEntry, 11> kStates{{
    {QT_TRANSLATE_NOOP("StateTexts", "Not started"), Info, "stop"},
    {QT_TRANSLATE_NOOP("StateTexts", "Connecting"), Info, "sync"},
    {QT_TRANSLATE_NOOP("StateTexts", "Catching up"), Info, "sync"},
    {QT_TRANSLATE_NOOP("StateTexts", "Live"), Good, "ok"},
    {QT_TRANSLATE_NOOP("StateTexts", "No data"), Warning, "clock"},
    {QT_TRANSLATE_NOOP("StateTexts", "Reconnecting"), Warning, "sync"},
    {QT_TRANSLATE_NOOP("StateTexts", "Offline"), Error, "link-off"},
    {QT_TRANSLATE_NOOP("StateTexts", "Sign in again"), Error, "lock"},
    {QT_TRANSLATE_NOOP("StateTexts", "Failed"), Error, "error"},
    {QT_TRANSLATE_NOOP("StateTexts", "Stopped"), Info, "stop"},
    {QT_TRANSLATE_NOOP("StateTexts", "Replaying"), Info, "play"},
}};

/// In the order of Continuity.
constexpr std::array<StateEntry, 4> kContinuities{{
    {QT_TRANSLATE_NOOP("StateTexts", "Gaps cannot be detected"), Info, "info"},
    {QT_TRANSLATE_NOOP("StateTexts", "Nothing missed"), Good, "ok"},
    {QT_TRANSLATE_NOOP("StateTexts", "Events missing"), Warning, "gap"},
    {QT_TRANSLATE_NOOP("StateTexts", "History began anew"), Error, "gap"},
}};

constexpr std::array<const char *, 4> kKinds{
    QT_TRANSLATE_NOOP("StateTexts", "Prices"), QT_TRANSLATE_NOOP("StateTexts", "Positions"),
    QT_TRANSLATE_NOOP("StateTexts", "Notices"), QT_TRANSLATE_NOOP("StateTexts", "Metrics")};

constexpr std::array<StateEntry, 4> kSeverities{{
    {QT_TRANSLATE_NOOP("StateTexts", "Good"), Good, "ok"},
    {QT_TRANSLATE_NOOP("StateTexts", "Information"), Info, "info"},
    {QT_TRANSLATE_NOOP("StateTexts", "Warning"), Warning, "warning"},
    {QT_TRANSLATE_NOOP("StateTexts", "Error"), Error, "error"},
}};

QString tr(const char *source)
{
    return QCoreApplication::translate("StateTexts", source);
}

} // namespace

QString stateWord(LinkState state)
{
    return tr(kStates[std::size_t(state)].word);
}
Severity severity(LinkState state)
{
    return kStates[std::size_t(state)].severity;
}
QString icon(LinkState state)
{
    return QString::fromLatin1(kStates[std::size_t(state)].icon);
}

QString continuityWord(Continuity continuity)
{
    return tr(kContinuities[std::size_t(continuity)].word);
}
Severity severity(Continuity continuity)
{
    return kContinuities[std::size_t(continuity)].severity;
}

QString kindWord(FeedKind kind)
{
    return tr(kKinds[std::size_t(kind)]);
}

QString severityWord(Severity severity)
{
    return tr(kSeverities[std::size_t(severity)].word);
}
QString icon(Severity severity)
{
    return QString::fromLatin1(kSeverities[std::size_t(severity)].icon);
}

} // namespace steadfeed::texts
