// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/*!
 * A profile as the JSON that it is: what an editor of profiles needs to read and change parts of it without
 * knowing the rest. Whether the outcome is a good profile is ProfileReader's business. Pure.
 */
namespace steadfeed {

/// The value at a JSON Pointer of plain keys ("/limits/max_event_bytes"); undefined where there is none.
[[nodiscard]] QJsonValue jsonAt(const QJsonObject &object, const QString &pointer);
/// The object with \a value there. Undefined takes the key away, and objects that are empty then.
[[nodiscard]] QJsonObject withJsonAt(QJsonObject object, const QString &pointer, const QJsonValue &value);

/// The profile as a person would have written it: keys in the order of the documentation, four spaces, short
/// lists in a line. (A QJsonObject keeps no order of its own.)
[[nodiscard]] QByteArray profileText(const QJsonObject &profile);

} // namespace steadfeed
