// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileJson.h"

#include "ProfileKeys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr qsizetype kWidth = 100; ///< of a line that holds a whole list or object
constexpr qsizetype kIndent = 4;

QJsonObject changed(QJsonObject object, const QStringList &keys, const QJsonValue &value)
{
    const QString &key = keys.constFirst();
    QJsonValue inner = value;
    if (keys.size() > 1) {
        const QJsonObject part = changed(object.value(key).toObject(), keys.mid(1), value);
        inner = part.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(part);
    }
    if (inner.isUndefined())
        object.remove(key);
    else
        object.insert(key, inner);
    return object;
}

QStringList keysOf(const QString &pointer)
{
    return pointer.split(u'/', Qt::SkipEmptyParts);
}

/// The documented order; what is not documented stands last, by name.
QStringList ordered(QStringList names)
{
    static const QHash<QString, int> kPlaces = [] {
        QHash<QString, int> places;
        for (const keys::Set &set : keys::kAll) {
            for (const std::string_view key : set.names) {
                const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
                if (!places.contains(name))
                    places.insert(name, int(places.size()));
            }
        }
        return places;
    }();
    std::ranges::stable_sort(names, {}, [](const QString &name) { return kPlaces.value(name, INT_MAX); });
    return names;
}

QByteArray scalar(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray text(const QJsonValue &value, qsizetype indent, bool inLine);

QByteArray joined(const QList<QByteArray> &parts, char open, char close, qsizetype indent, bool inLine)
{
    if (parts.isEmpty())
        return QByteArray(1, open) + close;
    if (inLine)
        return open + parts.join(", ") + close;
    const QByteArray line = '\n' + QByteArray(indent + kIndent, ' ');
    return open + line + parts.join(',' + line) + '\n' + QByteArray(indent, ' ') + close;
}

QByteArray text(const QJsonValue &value, qsizetype indent, bool inLine)
{
    QList<QByteArray> parts;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            parts.append(text(element, indent + kIndent, inLine));
        return joined(parts, '[', ']', indent, inLine);
    }
    if (!value.isObject())
        return scalar(value);
    const QJsonObject object = value.toObject();
    for (const QString &key : ordered(object.keys())) {
        const QByteArray name = scalar(key) + ": ";
        // The profile, its feeds and their mappings are for reading down, whatever their size.
        const bool tall = key == u"feeds"_s || key == u"mapping"_s;
        QByteArray part = text(object.value(key), indent + kIndent, true);
        if (!inLine && (tall || part.size() + name.size() + indent > kWidth))
            part = text(object.value(key), indent + kIndent, false);
        parts.append(name + part);
    }
    return joined(parts, '{', '}', indent, inLine);
}

} // namespace

QJsonValue jsonAt(const QJsonObject &object, const QString &pointer)
{
    QJsonValue value = object;
    for (const QString &key : keysOf(pointer))
        value = value.toObject().value(key);
    return value;
}

QJsonObject withJsonAt(QJsonObject object, const QString &pointer, const QJsonValue &value)
{
    return changed(std::move(object), keysOf(pointer), value);
}

QByteArray profileText(const QJsonObject &profile)
{
    return text(profile, 0, false) + '\n';
}

} // namespace steadfeed
