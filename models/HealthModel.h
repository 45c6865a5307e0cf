// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedStates.h"
#include "ReasonTexts.h"

#include <QAbstractListModel>
#include <QHash>
#include <QQmlEngine>

#include <steadfeed/TransportTypes.h>

#include <vector>

namespace steadfeed {

/*!
 * How each feed is, in words and figures; one row per feed, in profile order.
 *
 * Link state and continuity are two truths and stand side by side: connected never means complete.
 *
 * Threading: GUI thread. Countdowns and ages move with repaint().
 */
class HealthModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! How bad the worst feed is: 0 good, 1 info, 2 warning, 3 error. */
    Q_PROPERTY(int worstSeverity READ worstSeverity NOTIFY worstChanged)
    /*! The worst feed's state in a word or two; for the window title too. */
    Q_PROPERTY(QString worstText READ worstText NOTIFY worstChanged)
    Q_PROPERTY(QString worstIcon READ worstIcon NOTIFY worstChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        FeedRole,           ///< int, for commands
        KindRole,           ///< "Prices"
        TransportRole,      ///< "sse"
        TransportLabelRole, ///< "Server-Sent Events"
        InsteadRole,        ///< "Long-poll instead of WebSocket" where it is not the profile's; else empty
        UrlRole,
        StateRole,      ///< "Live", "Reconnecting"
        IconRole,       ///< glyph of the state
        SeverityRole,   ///< of link and continuity together
        SentenceRole,   ///< what happens, why (also why it is InsteadRole), and what comes next
        ContinuityRole, ///< "Nothing missed"
        ContinuitySeverityRole,
        RateRole,
        P50Role,
        P99Role,
        ReconnectsRole,   ///< text
        MissingRole,      ///< text
        AnyMissingRole,   ///< bool
        DuplicatesRole,   ///< text
        NewestRole,       ///< age of the newest value
        LastSeenRole,     ///< last byte, heartbeat and value, in words
        CanReconnectRole, ///< "Reconnect now" makes sense
        StoppedRole,
        SpokenRole,
    };
    Q_ENUM(Role)

    explicit HealthModel(const FeedStates &feeds, QObject *parent = nullptr);

    void repaint(MonoTime now, WallMicros wall);
    /// Where the names that people read come from.
    void setTransports(const std::vector<TransportDescription> &transports);

    /// What a role says of a feed.
    [[nodiscard]] QVariant tell(const FeedHealth &health, int role) const;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int worstSeverity() const { return m_worstSeverity; }
    [[nodiscard]] QString worstText() const { return m_worstText; }
    [[nodiscard]] QString worstIcon() const { return m_worstIcon; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();
    Q_SIGNAL void worstChanged();

private:
    [[nodiscard]] texts::Severity severityOf(const FeedHealth &health) const;
    [[nodiscard]] QString iconOf(const FeedHealth &health) const;
    /// Live, and yet its data come late.
    [[nodiscard]] bool late(const FeedHealth &health) const;
    [[nodiscard]] QString stateText(const FeedHealth &health) const;
    [[nodiscard]] QString sentence(const FeedHealth &health) const;
    [[nodiscard]] QString label(const std::string &transport) const;
    [[nodiscard]] QString instead(const FeedHealth &health) const;
    [[nodiscard]] QString continuity(const FeedHealth &health) const;
    [[nodiscard]] QString lastSeen(const FeedHealth &health) const;
    [[nodiscard]] QString spoken(const FeedHealth &health) const;
    [[nodiscard]] QVariant figure(const FeedHealth &health, int role) const;
    [[nodiscard]] QString ageOf(MonoTime then) const;
    void syncRows();
    void noteWorst();

    const FeedStates &m_feeds;
    MonoTime m_now{};
    WallMicros m_wall = kNoTime;
    std::vector<FeedIndex> m_rows;    ///< what the views know of
    QHash<QString, QString> m_labels; ///< by transport
    int m_worstSeverity = 0;
    QString m_worstText;
    QString m_worstIcon;
};

} // namespace steadfeed
