// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <deque>

namespace steadfeed {

/*!
 * Messages from the other side, newest first, and the one that the banner shows now.
 *
 * The banner takes the gravest unread message first, then the oldest. A critical one stays until it is
 * dismissed; the others go by themselves. An id that came before on the same feed is the same message: where
 * somebody has acknowledged it meanwhile, it is read.
 *
 * Threading: GUI thread. Time comes with repaint().
 */
class NoticesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool bannerVisible READ bannerVisible NOTIFY bannerChanged)
    Q_PROPERTY(QString bannerTitle READ bannerTitle NOTIFY bannerChanged)
    Q_PROPERTY(QString bannerText READ bannerText NOTIFY bannerChanged)
    Q_PROPERTY(QString bannerTime READ bannerTime NOTIFY bannerChanged)
    /*! As the feed names it; empty where it gave none. */
    Q_PROPERTY(QString bannerId READ bannerId NOTIFY bannerChanged)
    /*! 0 info, 1 warning, 2 critical. */
    Q_PROPERTY(int bannerLevel READ bannerLevel NOTIFY bannerChanged)
    /*! Messages that wait behind the one shown. */
    Q_PROPERTY(int waiting READ waiting NOTIFY bannerChanged)

public:
    static constexpr int kMost = 500;

    enum Role {
        TitleRole = Qt::UserRole + 1,
        TextRole,
        SymbolRole,
        LevelRole,
        TimeRole,
        AcknowledgedRole,
        SpokenRole
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void append(const std::vector<NoticeItem> &items);
    /// The feed is no longer in the profile.
    void forget(FeedIndex feed);
    /// Lets messages go whose time is over.
    void repaint(MonoTime now);
    void clear();

    /*! The person has read the message shown. */
    Q_INVOKABLE void dismiss();

    [[nodiscard]] int count() const { return int(m_items.size()); }
    [[nodiscard]] bool bannerVisible() const { return banner() != nullptr; }
    [[nodiscard]] QString bannerId() const;
    [[nodiscard]] QString bannerTitle() const;
    [[nodiscard]] QString bannerText() const;
    [[nodiscard]] QString bannerTime() const;
    [[nodiscard]] int bannerLevel() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void countChanged();
    Q_SIGNAL void bannerChanged();

private:
    struct Item
    {
        NoticeItem notice;
        bool read = false;
    };
    [[nodiscard]] const Item *banner() const;
    [[nodiscard]] Item *banner();
    /// Takes over what came before with this id; false: it is new.
    [[nodiscard]] bool update(const NoticeItem &notice);

    std::deque<Item> m_items; ///< newest first
    MonoTime m_shownSince{};  ///< of the banner; MonoTime{} until the first repaint that shows it
};

} // namespace steadfeed
