// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutputFile.h"

#include <QFile>
#include <QFileInfo>

namespace steadfeed {

using namespace Qt::StringLiterals;

QString outputProblem(const QString &option, const QString &file)
{
    if (file.isEmpty() || file == u"-")
        return {};
    const QFileInfo info(file);
    const bool existed = info.exists();
    if (existed && !info.isFile() && !info.isDir())
        return {}; // a pipe or a device: opening it may wait, or do something
    QFile probe(file);
    if (!probe.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return u"%1 cannot be written: %2. Choose another file with --%3."_s.arg(file, probe.errorString(),
                                                                                 option);
    }
    if (!existed)
        probe.remove();
    return {};
}

} // namespace steadfeed
