// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QVariantMap>

namespace steadfeed {

/*!
 * The fields of a feed that a settings page shows one by one, as records: "name" (the JSON Pointer within the
 * feed, with "#kind" and "#where" for the two halves of a reference to a secret), "label", "help", "type"
 * (text, flag, number, choice, file), "value", "from" and "to" of a number, "choices" (maps of value and
 * label), "hint" (what an empty field means). One mechanism for what every feed has and for the options of
 * transports, so the page has no code per field.
 *
 * Pure. Values that cannot be valid are kept as they are: ProfileReader says what is wrong with them.
 */
class FeedFields
{
    Q_DECLARE_TR_FUNCTIONS(FeedFields)

public:
    enum class Section { Feed, SignIn, Security, Proxy, Http, Limits };

    [[nodiscard]] static QList<QVariantMap> rows(Section section, const QJsonObject &feed);
    /// The options of one transport; null (not in this build): none.
    [[nodiscard]] static QList<QVariantMap> options(const QJsonObject &feed,
                                                    const TransportDescription *transport);

    /// The feed with the field of that name changed. A value that is the default is left out.
    [[nodiscard]] static QJsonObject with(QJsonObject feed, const QString &name, const QVariant &value);
    [[nodiscard]] static QJsonObject withOption(QJsonObject feed, const TransportDescription &transport,
                                                const QString &name, const QVariant &value);
};

} // namespace steadfeed
