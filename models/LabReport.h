// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <QJsonObject>
#include <QString>

namespace steadfeed {

class Lab;

/*!
 * What a run in the laboratory comes to, as one file to hand on: what was done (script, seed, each fault),
 * what the program noticed (states, outages, gaps, log), the ledgers, the verdict, and the versions of the
 * program, Qt and the system. Form: docs/lab.md.
 *
 * Times in it are seconds since the start of the record.
 *
 * Threading: GUI thread; used while Lab is as it is.
 */
class LabReport
{
public:
    LabReport(Lab &lab, WallMicros now) : m_lab(lab), m_now(now) {}

    [[nodiscard]] QJsonObject toJson() const;
    /// Writes HTML where the name of \a file ends so, else JSON; whole or not at all. Nothing, or one line
    /// that says what is wrong.
    [[nodiscard]] QString write(const QString &file) const;

private:
    [[nodiscard]] QJsonObject run() const;
    [[nodiscard]] QJsonArray faults() const;
    [[nodiscard]] QJsonArray feeds() const;
    [[nodiscard]] QJsonArray noticed() const;

    Lab &m_lab;
    WallMicros m_now;
};

} // namespace steadfeed
