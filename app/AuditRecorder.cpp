// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditRecorder.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <set>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

AuditDraft draft(std::string_view kind, const QJsonObject &body)
{
    return {std::string(kind), QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()};
}

/// Null for what is not there: the change says both sides.
QJsonValue member(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

std::set<QString> keysOf(const QJsonObject &one, const QJsonObject &other)
{
    std::set<QString> keys;
    for (const QJsonObject *object : {&one, &other}) {
        const QStringList names = object->keys();
        keys.insert(names.begin(), names.end());
    }
    return keys;
}

std::map<QString, QJsonObject> feedsOf(const QJsonObject &profile)
{
    std::map<QString, QJsonObject> feeds;
    for (const QJsonValue &feed : profile.value("feeds"_L1).toArray())
        feeds.emplace(feed.toObject().value("name"_L1).toString(), feed.toObject());
    return feeds;
}

void addSetting(std::vector<AuditDraft> &changes, const QString &feed, const QString &setting,
                const QJsonValue &from, const QJsonValue &to)
{
    QJsonObject body{{u"setting"_s, setting}, {u"from"_s, from}, {u"to"_s, to}};
    if (!feed.isEmpty())
        body.insert(u"feed"_s, feed);
    AuditDraft made = draft(auditkind::kSetSetting, body);
    if (made.body.size() > kAuditBodyMax) { // a mapping may be longer than an action: then that it changed
        body.insert(u"from"_s, QJsonValue::Null);
        body.insert(u"to"_s, QJsonValue::Null);
        body.insert(u"too_long"_s, true);
        made = draft(auditkind::kSetSetting, body);
    }
    changes.push_back(std::move(made));
}

} // namespace

std::vector<AuditDraft> profileChanges(const QJsonObject &before, const QJsonObject &after)
{
    std::vector<AuditDraft> changes;
    for (const QString &key : keysOf(before, after)) {
        if (key != "feeds"_L1 && member(before, key) != member(after, key))
            addSetting(changes, {}, key, member(before, key), member(after, key));
    }
    const std::map<QString, QJsonObject> old = feedsOf(before);
    const std::map<QString, QJsonObject> now = feedsOf(after);
    for (const auto &[name, feed] : old) {
        if (!now.contains(name))
            addSetting(changes, name, u"feed"_s, feed, QJsonValue::Null);
    }
    for (const auto &[name, feed] : now) {
        const auto was = old.find(name);
        if (was == old.end()) {
            addSetting(changes, name, u"feed"_s, QJsonValue::Null, feed);
            continue;
        }
        for (const QString &key : keysOf(was->second, feed)) {
            const QJsonValue from = member(was->second, key);
            const QJsonValue to = member(feed, key);
            if (from == to)
                continue;
            if (key == "transport"_L1)
                changes.push_back(
                    draft(auditkind::kSetTransport, {{u"feed"_s, name}, {u"from"_s, from}, {u"to"_s, to}}));
            else
                addSetting(changes, name, key, from, to);
        }
    }
    return changes;
}

void AuditRecorder::profileIs(const Profile &profile)
{
    const QJsonObject now = QJsonDocument::fromJson(QByteArray::fromStdString(profile.source)).object();
    if (m_log && !m_profile.isEmpty()) {
        for (AuditDraft &change : profileChanges(m_profile, now))
            m_log->record(std::move(change), kNobodyWaits);
    }
    m_profile = now;
}

void AuditRecorder::settingChanged(const QString &setting, const QJsonValue &from, const QJsonValue &to)
{
    record(auditkind::kSetSetting, {{u"setting"_s, setting}, {u"from"_s, from}, {u"to"_s, to}});
}

void AuditRecorder::inject(const Fault &fault, const std::string &feed)
{
    QJsonObject body{{u"fault"_s, text(name(fault.kind))}};
    if (!feed.empty())
        body.insert(u"feed"_s, text(feed));
    if (fault.duration.count() > 0)
        body.insert(u"duration_ms"_s, static_cast<qint64>(fault.duration.count()));
    record(auditkind::kInjectFault, body);
    m_lab->inject(fault, feed);
}

void AuditRecorder::clear()
{
    record(auditkind::kInjectFault, {{u"fault"_s, u"clear"_s}});
    m_lab->clear();
}

void AuditRecorder::run(const FaultPlan &plan)
{
    record(auditkind::kInjectFault, {{u"fault"_s, u"script"_s},
                                     {u"script"_s, text(plan.script)},
                                     {u"seed"_s, QString::number(plan.seed)}});
    m_lab->run(plan);
}

void AuditRecorder::stop()
{
    record(auditkind::kInjectFault, {{u"fault"_s, u"stop"_s}});
    m_lab->stop();
}

void AuditRecorder::record(std::string_view kind, const QJsonObject &body)
{
    if (m_log)
        m_log->record(draft(kind, body), kNobodyWaits);
}

} // namespace steadfeed
