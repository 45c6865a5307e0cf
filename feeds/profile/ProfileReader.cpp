// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileReader.h"

#include "AuditReader.h"
#include "FeedReader.h"
#include "JsonNode.h"
#include "ProfileKeys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steadfeed {
namespace {

constexpr qint64 kMaxFileBytes = 4 << 20;
constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMaxFeeds = 1000;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ProfileReader::Result unreadable(const std::string &file, std::string why)
{
    return {std::nullopt, {ReasonCode::ProfileUnreadable, {file, std::move(why)}}};
}

std::string placeOf(std::string_view json, qsizetype offset)
{
    const auto before =
        json.substr(0, std::min(json.size(), static_cast<std::size_t>(std::max<qsizetype>(0, offset))));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const auto column = before.size() - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1;
    return "line " + std::to_string(lines + 1) + ", column " + std::to_string(column);
}

Profile readProfile(const JsonNode &root, const std::string &file)
{
    if (!root.isObject())
        root.fail("an object");
    // First, so that a file of a newer Steadfeed is called that, and not a heap of unknown keys.
    (void)root.at("format").integer(kFormat, kFormat);
    root.allowKeys(keys::kProfile);

    Profile profile;
    profile.file = file;
    profile.name = root.at("name").text();
    if (root.at("about").exists())
        profile.about = root.at("about").anyText();
    const QDir folder = QFileInfo(toQString(file)).absoluteDir();
    if (const JsonNode holdings = root.at("holdings"); holdings.exists())
        profile.holdingsFile = holdings.path(folder);
    if (const JsonNode audit = root.at("audit"); audit.exists())
        profile.audit = AuditReader::read(audit, folder);
    const auto feeds = root.at("feeds").elements();
    if (feeds.empty() || feeds.size() > kMaxFeeds)
        root.at("feeds").fail("1 to " + std::to_string(kMaxFeeds) + " feeds");
    for (const JsonNode &node : feeds) {
        FeedProfile feed = FeedReader::read(node, folder);
        const bool taken = std::any_of(profile.feeds.begin(), profile.feeds.end(),
                                       [&](const FeedProfile &other) { return other.name == feed.name; });
        if (taken)
            node.at("name").fail("a name that no other feed has");
        profile.feeds.push_back(std::move(feed));
    }
    return profile;
}

} // namespace

ProfileReader::Result ProfileReader::readFile(const std::string &path)
{
    QFile file(toQString(path));
    if (QFileInfo(file).isDir())
        return unreadable(path, "is a folder");
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString().toStdString());
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (bytes.size() > kMaxFileBytes)
        return unreadable(path, "larger than 4 MiB");
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString().toStdString());
    return read({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path);
}

ProfileReader::Result ProfileReader::read(std::string_view json, const std::string &file)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(file, placeOf(json, error.offset) + ": " + error.errorString().toStdString());
    try {
        const QJsonValue root =
            document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
        Profile profile = readProfile(JsonNode(root), file);
        profile.source = json;
        return {std::move(profile), {}};
    } catch (const ProfileProblem &problem) {
        return {std::nullopt,
                {ReasonCode::ProfileInvalid, {file, problem.pointer, problem.expected, problem.found}}};
    }
}

} // namespace steadfeed
