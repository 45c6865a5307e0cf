// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionBook.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace steadfeed {

/*!
 * The events of one feed that are missing, by their numbers: "6–8 (3)".
 *
 * Threading: GUI thread.
 */
class GapsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of HealthView")

    Q_PROPERTY(int count READ count NOTIFY changed)
    /*! What is missing beside the named gaps, and what came late; empty where there is none. */
    Q_PROPERTY(QString remark READ remark NOTIFY changed)

public:
    enum Role {
        NumbersRole = Qt::UserRole + 1, ///< "6–8 (3)"
        PermanentRole,                  ///< bool: the server no longer has them
        FateRole,                       ///< the same in words
    };
    Q_ENUM(Role)

    explicit GapsModel(const ConnectionBook &book, QObject *parent = nullptr);

    void show(FeedIndex feed);
    void repaint();

    [[nodiscard]] static QString numbers(const SequenceGap &gap);
    [[nodiscard]] static QString fate(const SequenceGap &gap);
    [[nodiscard]] static QString remark(const GapNames &gaps);
    [[nodiscard]] QString remark() const { return remark(m_book.gaps(m_feed)); }

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_SIGNAL void changed();

private:
    const ConnectionBook &m_book;
    FeedIndex m_feed = kHoldingsFeed;
    std::uint64_t m_version = 0;
    std::vector<SequenceGap> m_rows;
};

} // namespace steadfeed
