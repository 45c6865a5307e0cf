// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabScripts.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {

LabScripts::Read LabScripts::readFile(const QString &path)
{
    const auto problem = [&path](const QString &line, const QString &what) {
        return Read{
            std::nullopt,
            {ReasonCode::FaultScriptInvalid, {path.toStdString(), line.toStdString(), what.toStdString()}}};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem({}, file.errorString());
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return problem({}, u"larger than 4 MiB"_s);
    FaultScript::Error error;
    auto script = FaultScript::parse({bytes.constData(), std::size_t(bytes.size())}, error);
    if (!script)
        return problem(error.line > 0 ? QString::number(error.line) : QString(),
                       QString::fromStdString(error.what));
    return {std::move(script), {}};
}

void LabScripts::loadShipped(const QString &folder)
{
    m_entries.clear();
    const QStringList files = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (auto read = readFile(folder + u'/' + file); read.script)
            m_entries.push_back({file.chopped(5), std::move(*read.script)});
    }
}

Reason LabScripts::open(const QString &path)
{
    auto read = readFile(path);
    if (!read.script)
        return read.problem;
    const auto it = std::ranges::find(m_entries, path, &Entry::id);
    if (it != m_entries.end())
        it->script = std::move(*read.script);
    else
        m_entries.push_back({path, std::move(*read.script)});
    return {};
}

const FaultScript *LabScripts::find(const QString &id) const
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    return it == m_entries.end() ? nullptr : &it->script;
}

} // namespace steadfeed
