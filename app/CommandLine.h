// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Assertion.h"
#include "AuditVerifier.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace steadfeed {

/// What the user asked for, checked. The contract is README's "Command line".
struct CommandLine
{
    enum class Mode : std::uint8_t {
        Window, ///< with the last profile, or the start page
        Demo,
        Profile,
        Replay,
        Probe,
        AuditVerify,
    };
    Mode mode = Mode::Window;
    QString file;      ///< of Profile, Replay or AuditVerify; the address of Probe
    QString transport; ///< empty: as the profile says
    bool headless = false;
    std::optional<double> durationSeconds;
    QString report;     ///< file or "-"; empty: none
    QString record;     ///< file; empty: none
    QString screenshot; ///< file; empty: none
    double afterSeconds = 2.0;
    std::vector<Assertion> assertions;
    double rate = 1000.0; ///< demo: ticks per second
    bool maxRate = false;
    std::uint32_t symbols = 50;
    std::uint64_t seed = 1;
    QString faults;                ///< demo: a fault script; empty: none
    QString faultLog;              ///< file; empty: none
    std::optional<AuditHead> head; ///< audit verify: what to hold the file against
    QString actions;               ///< headless: audit actions to do; empty: none
    double speed = 1.0;            ///< replay
    bool maxSpeed = false;
    bool json = false;          ///< probe
    double probeSeconds = 15.0; ///< probe: for all of it
    QString credentials;        ///< probe: "env:NAME", "file:PATH" or "ask"; empty: none
    std::vector<std::pair<QString, QString>> headers; ///< probe
};

/// Either a command line, or a text to print and the status to exit with.
struct ParsedCommandLine
{
    std::optional<CommandLine> commandLine;
    QString message; ///< help or version (status 0), or one line that says what is wrong (status 1)
    int exitStatus = 0;
};

/*!
 * Reads the arguments; opens no file and needs no application object. Options that a mode has no use for are
 * errors, so that nothing is silently ignored.
 */
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments);

} // namespace steadfeed
