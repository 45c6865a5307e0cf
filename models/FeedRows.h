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
 * Makes the records that FeedFields gives: words, ranges and present values of a feed's fields. Which fields
 * there are depends on the feed: a user name only where one is asked for.
 *
 * Pure.
 */
class FeedRows
{
    Q_DECLARE_TR_FUNCTIONS(FeedFields)

public:
    explicit FeedRows(const QJsonObject &feed) : m_feed(feed) {}

    void feed();
    void signIn();
    void security();
    void proxy();
    void http();
    void limits();
    void options(const TransportDescription &transport);

    [[nodiscard]] QList<QVariantMap> take() { return std::exchange(m_rows, {}); }

private:
    struct Words
    {
        QString label;
        QString help;
        QString hint = {};
    };
    void add(const QString &name, const QString &type, const QVariant &value, const Words &words);
    void addText(const QString &pointer, const Words &words, const QString &type = QStringLiteral("text"));
    void addNumber(const QString &pointer, qint64 value, qint64 from, qint64 to, const Words &words);
    void addChoice(const QString &name, const QString &value, const QVariantList &choices,
                   const Words &words);
    /// Where a secret is: its kind, and the name there.
    void addReference(const QString &pointer, bool required);
    void addOption(const QString &transport, const TransportOption &option);
    [[nodiscard]] QString text(const QString &pointer) const;

    const QJsonObject &m_feed;
    QList<QVariantMap> m_rows;
};

} // namespace steadfeed
