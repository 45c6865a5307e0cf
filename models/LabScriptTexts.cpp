// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabScriptTexts.h"

#include "DisplayText.h"

#include <QCoreApplication>

namespace steadfeed::texts {
namespace {

// Only for the catalogues: they must know what the scripts in resources/faults say.
// clang-format off
[[maybe_unused]] constexpr const char *kShipped[] = {
    QT_TRANSLATE_NOOP("LabScriptTexts", "The gateway has lost its server"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Streams end, and for a while every new request is answered 502, then 504, by a gateway with an HTML page of its own."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A login page is in the way"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "The network of a hotel forgets who you are: open connections die, and every request is answered 200 with a login page instead of the feed, until somebody has signed in."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "On the train"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A phone as hot spot on a train: slow and jittery all the time, two tunnels, a change of cell that cuts every connection, and a station where nothing gets through for a while."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A new version is rolled out"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "The server ends all streams in good order, its gateway answers 503 and names a waiting time, then the new version takes over with the history of the old one."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Weak mobile network"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Latency between a tenth of a second and almost a second, bytes in small slices, resets, stalls in one direction only, and a line that is sometimes too thin for the feed."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Connections that die without telling"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "From one moment on nothing comes any more, but every connection stays open: no end, no reset. Only a missing heartbeat tells. The second time the stall ends just before the connection is given up."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A router forgets its connections"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "The address table of a home router is full: what comes on an open connection is lost from then on, and nobody is told. New connections work at once."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Crowded office Wi-Fi"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Many short stalls of half a second to two seconds, some bytes late, now and then a connection that the access point drops. Nothing lasts; everything adds up."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A proxy with a short patience"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A gateway ends every stream after a fixed time, in good order, whether something comes or not: every 10 to 12 seconds all feeds begin anew."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "The server restarts and has lost its history"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "First history is cut down to its newest event while a client is away, so that a gap stays and can be named exactly. Later the server comes back with a new epoch and numbers from 1: how much is missing nobody can know."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "A line that is too thin"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Nothing breaks: for half a minute fewer bytes get through than the prices need. The feeds stay live, and each value says how late it is; then the line is wide again and everything catches up."),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Everything at once"),
    QT_TRANSLATE_NOOP("LabScriptTexts", "Cuts every second or two, in the middle of events too, stalls, refusals, slow lines, and a server that sends events twice, in the wrong order, not at all, and restarts without its history."),
};
// clang-format on

} // namespace

QString scriptText(const std::string &english)
{
    return english.empty() ? QString()
                           : displayText(QCoreApplication::translate("LabScriptTexts", english.c_str()));
}

} // namespace steadfeed::texts
