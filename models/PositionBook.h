// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace steadfeed {

/// One row of a position feed or of a holdings file.
struct Position
{
    FeedIndex feed = 0;
    QString symbol;   ///< these four as displayText() shows them
    QString account;  ///< may be empty
    QString currency; ///< may be empty
    QString title;    ///< may be empty
    Number quantity;
    Number averagePrice;
    double multiplier = 1.0;
    double previousClose = kNoNumber;
    Number limit;          ///< unknown: the other side told none
    QString flag;          ///< why somebody marked it; empty: nobody did
    MonoTime received{};   ///< when the row last came
    bool restored = false; ///< from the stored state, not from the feed (yet)

    bool inSnapshot = true; ///< seen since the last SnapshotBegin of its feed
    bool removed = false;   ///< gone; kept until sweep(), so that a view can let go first
};

/*!
 * The positions of all feeds, by feed, symbol and account, with the snapshot rule: rows that a whole
 * snapshot does not name are gone at its end, not at its begin, so that no table is ever blank in between.
 *
 * Threading: GUI thread; no QObject. Addresses of positions stay valid until sweep().
 */
class PositionBook
{
public:
    void apply(const FrameBatch &batch);
    /// Frees what was removed. Call when no view refers to removed rows any more.
    void sweep();

    [[nodiscard]] const std::vector<std::unique_ptr<Position>> &rows() const { return m_rows; }
    /// Rises whenever a row appears or goes.
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    /// Positions that are there.
    [[nodiscard]] int count() const { return int(m_byId.size()); }
    /// Has any row of this symbol?
    [[nodiscard]] bool holds(const QString &symbol) const { return m_bySymbol.contains(symbol); }

private:
    void upsert(const PositionChange &change, MonoTime received);
    void remove(Position &row);

    std::vector<std::unique_ptr<Position>> m_rows;
    QHash<QString, Position *> m_byId;
    QHash<QString, int> m_bySymbol; ///< rows per symbol
    std::uint64_t m_version = 0;
};

} // namespace steadfeed
