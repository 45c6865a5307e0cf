// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace steadfeed::test {

/// Whether this user may mount a disk of a few kilobytes for a child process, here over \a folder: where not,
/// the tests of full disks have to be skipped.
[[nodiscard]] inline bool smallDisksCanBeMounted(const QString &folder)
{
    using namespace Qt::StringLiterals;
    QProcess probe;
    probe.start(u"unshare"_s, {u"-rm"_s, u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, folder});
    return probe.waitForFinished() && probe.exitCode() == 0;
}

} // namespace steadfeed::test
