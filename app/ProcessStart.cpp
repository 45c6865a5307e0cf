// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProcessStart.h"

#include <QFile>

#include <time.h>
#include <unistd.h>

namespace steadfeed {

std::optional<std::chrono::milliseconds> sinceProcessStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    // Field 22, in clock ticks since boot; the name before it may hold blanks and brackets.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr int startTime = 22 - 3;
    if (fields.size() <= startTime)
        return std::nullopt;
    const double started = fields[startTime].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double seconds = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started;
    return std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000.0)};
}

} // namespace steadfeed
