// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileFiles.h"

#include "ProfileJson.h"
#include "ProfileReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSettings>

namespace steadfeed {

using namespace Qt::StringLiterals;
using Saving = ProfileEditor::Saving;

namespace {

constexpr auto kRecent = "recentProfiles";

/// Empty, or what is wrong.
QString written(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return file.errorString();
}

std::optional<QByteArray> contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// The profile with its relative paths made absolute, so that it means the same in another folder.
QJsonObject moved(QJsonObject profile, const QDir &folder)
{
    const auto absolute = [&folder](QJsonObject object, const QString &pointer) {
        const QString path = jsonAt(object, pointer).toString();
        return path.isEmpty() ? object : withJsonAt(object, pointer, folder.absoluteFilePath(path));
    };
    profile = absolute(profile, u"/holdings"_s);
    QJsonArray feeds;
    for (const QJsonValue &value : profile.value(u"feeds"_s).toArray()) {
        QJsonObject feed = value.toObject();
        for (const QString &file : {u"/tls/ca_file"_s, u"/tls/certificate_file"_s, u"/tls/key_file"_s})
            feed = absolute(feed, file);
        feeds.append(feed);
    }
    profile.insert(u"feeds"_s, feeds);
    return profile;
}

} // namespace

ProfileFiles::ProfileFiles(ProfileEditor &editor, QString settingsFile, QString folder, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_settingsFile(std::move(settingsFile))
    , m_folder(std::move(folder))
{
    connect(&editor, &ProfileEditor::opened, this, &ProfileFiles::opened);
    connect(&editor, &ProfileEditor::profileChanged, this, &ProfileFiles::save);
    connect(&editor, &ProfileEditor::importRequested, this, &ProfileFiles::importFrom);
    connect(&editor, &ProfileEditor::exportRequested, this, &ProfileFiles::exportTo);
    editor.setRecent(stored());
}

void ProfileFiles::setOverride(bool override)
{
    m_override = override;
}

void ProfileFiles::opened(const Profile &profile)
{
    m_known = QByteArray::fromStdString(profile.source);
    const QString file = QString::fromStdString(profile.file);
    // A file is replaced, so its folder must be writable too.
    const QFileInfo info(file);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    m_editor.setSaving(file.isEmpty() ? Saving::Demo
                       : m_override   ? Saving::Override
                       : writable     ? Saving::File
                                      : Saving::ReadOnly);
}

void ProfileFiles::save(const Profile &profile)
{
    const Saving saving = m_editor.saving();
    if (saving == Saving::Demo || saving == Saving::Override || saving == Saving::ReadOnly)
        return;
    const QString path = QString::fromStdString(profile.file);
    const std::optional<QByteArray> there = contents(path);
    if (there && *there != m_known) {
        m_editor.setSaving(Saving::Changed);
        return;
    }
    const QByteArray text = QByteArray::fromStdString(profile.source);
    const QString problem = written(path, text);
    if (problem.isEmpty())
        m_known = text;
    m_editor.setSaving(problem.isEmpty() ? Saving::File : Saving::Failed, problem);
}

void ProfileFiles::importFrom(const QString &path)
{
    const auto read = ProfileReader::readFile(QFileInfo(path).absoluteFilePath().toStdString());
    if (!read.profile) {
        m_editor.tell(read.error);
        return;
    }
    const QByteArray source = QByteArray::fromStdString(read.profile->source);
    const QJsonObject profile =
        moved(QJsonDocument::fromJson(source).object(), QFileInfo(path).absoluteDir());
    QDir().mkpath(m_folder);
    const QString target = freePath(QFileInfo(path).completeBaseName());
    const QString problem = written(target, profileText(profile));
    if (problem.isEmpty())
        Q_EMIT openRequested(target);
    else
        m_editor.tellWriting(target, problem);
}

void ProfileFiles::exportTo(const QString &path)
{
    m_editor.tellWriting(path, written(path, m_editor.text()));
}

QString ProfileFiles::freePath(const QString &name) const
{
    const QDir folder(m_folder);
    QString path = folder.filePath(name + u".json"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1-%2.json"_s.arg(name).arg(number));
    return path;
}

QStringList ProfileFiles::stored() const
{
    return QSettings(m_settingsFile, QSettings::IniFormat).value(kRecent).toStringList();
}

QString ProfileFiles::last() const
{
    return stored().value(0);
}

void ProfileFiles::remember(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = stored();
    files.removeAll(path);
    files.prepend(path);
    files.resize(std::min(files.size(), kMostRecent));
    QDir().mkpath(QFileInfo(m_settingsFile).absolutePath());
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(kRecent, files);
    m_editor.setRecent(files);
}

} // namespace steadfeed
