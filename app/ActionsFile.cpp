// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActionsFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxBytes = 64 << 20;
constexpr double kLongestSeconds = 1e6;

/// English, as all that is said of files on the command line; empty: \a action is filled.
std::string readLine(const QByteArray &line, PlannedAction &action)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return error.errorString().toStdString();
    if (!document.isObject())
        return "expected an object";
    const QJsonObject object = document.object();
    for (const QString &key : object.keys()) {
        if (key != "kind"_L1 && key != "body"_L1 && key != "at_s"_L1)
            return "unknown member \"" + key.toStdString() + "\"; there are kind, body, at_s";
    }
    action.draft.kind = object.value("kind"_L1).toString().toStdString();
    if (!isAuditKind(action.draft.kind))
        return "\"kind\" must be 1 to 32 of a-z and _";
    const QJsonValue body = object.value("body"_L1);
    if (!body.isObject() && !body.isUndefined())
        return "\"body\" must be an object";
    action.draft.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact).toStdString();
    if (action.draft.body.size() > kAuditBodyMax)
        return "\"body\" is larger than " + std::to_string(kAuditBodyMax) + " bytes";
    const QJsonValue at = object.value("at_s"_L1);
    const double seconds = at.toDouble(at.isUndefined() ? 0.0 : -1.0);
    if (!(seconds >= 0.0 && seconds <= kLongestSeconds))
        return "\"at_s\" must be a number of seconds from 0 on";
    action.at = std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
    return {};
}

} // namespace

ActionsFile readActions(const QString &name)
{
    QFile file(name);
    const auto failed = [&name](const QString &why) {
        return ActionsFile{{}, {ReasonCode::ActionsInvalid, {name.toStdString(), {}, why.toStdString()}}};
    };
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    const QByteArray contents = file.read(kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    if (contents.size() > kMaxBytes)
        return failed(u"larger than 64 MiB"_s);
    return readActions(contents, name);
}

ActionsFile readActions(const QByteArray &contents, const QString &file)
{
    ActionsFile read;
    int number = 0;
    for (const QByteArray &line : contents.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        PlannedAction action;
        if (const std::string wrong = readLine(line, action); !wrong.empty()) {
            return {{}, {ReasonCode::ActionsInvalid, {file.toStdString(), std::to_string(number), wrong}}};
        }
        read.actions.push_back(std::move(action));
    }
    std::ranges::stable_sort(read.actions, {}, &PlannedAction::at);
    return read;
}

} // namespace steadfeed
