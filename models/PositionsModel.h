// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RowActions.h"
#include "RowOrder.h"

#include <QAbstractListModel>

namespace steadfeed {

/*!
 * The table: one row per position and, if asked, one per priced symbol that nobody holds.
 *
 * Rows are computed from Books when a view asks, so a tick costs nothing here. repaint() tells the views at
 * 10 Hz, as one range. Rows stay where they are: they are sorted again at most once a second and never while
 * `held`; the current row is known by what it is, not by its number.
 *
 * Threading: GUI thread. Time comes with repaint().
 */
class PositionsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    /*! Show every symbol that has a price, not only positions. */
    Q_PROPERTY(bool showAll READ showAll WRITE setShowAll NOTIFY filterChanged)
    /*! Text that symbol, name or account must contain. */
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /*! The selected row, -1 for none; follows its row through sorting and filtering. */
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentRowChanged)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortChanged)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortChanged)
    /*! Set while a person scrolls or presses: no row changes its place. */
    Q_PROPERTY(bool held MEMBER m_held)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! That prices come late or conflated, for a badge, and the sentence; of the worst price feed. Else
     * empty. */
    Q_PROPERTY(QString paceText READ paceText NOTIFY paceChanged)
    Q_PROPERTY(QString paceTip READ paceTip NOTIFY paceChanged)
    /*! All rows count changes from the start of this run: no previous close is known. */
    Q_PROPERTY(bool allSinceStart READ allSinceStart NOTIFY allSinceStartChanged)

public:
    enum Role {
        SymbolRole = Qt::UserRole + 1,
        TitleRole,         ///< name and account, may be empty
        QuantityRole,      ///< text
        AverageRole,       ///< text
        LastRole,          ///< text
        LastNoteRole,      ///< "mid" where no trade price is known
        ChangeRole,        ///< text with sign
        ChangePercentRole, ///< text with sign
        ChangeNoteRole,    ///< "start" where the change counts from the start of this run
        DirectionRole,     ///< -1, 0, 1 of the change as shown
        PnlRole,           ///< text with sign
        PnlDirectionRole,
        ValueRole, ///< text
        CurrencyRole,
        AgeRole,           ///< text
        FreshnessRole,     ///< 0 fresh, 1 quiet, 2 stale
        FreshnessTextRole, ///< words; empty while fresh
        FlagRole,          ///< why somebody marked the row; empty: nobody did
        LimitRole,         ///< text; empty where there is none
        OverLimitRole,     ///< holds more than the limit, long or short
        UnderWayRole,      ///< actions whose effect the feed does not show yet, a line each; empty: none
        SpokenRole,        ///< the row in a sentence, for screen readers
        LastValueRole,     ///< double, NaN where unknown; raw numbers for tests and export
        PnlValueRole,
        ValueValueRole,
    };
    Q_ENUM(Role)

    explicit PositionsModel(const Books &books, QObject *parent = nullptr);

    /// Null: nobody acts on rows. Must outlive this.
    void setActions(const RowActions *actions) { m_actions = actions; }

    /// Brings rows and order up to date and tells the views what changed since the last call.
    void repaint(MonoTime now, bool valuesChanged);
    /// The books were emptied.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool showAll() const { return m_showAll; }
    void setShowAll(bool all);
    [[nodiscard]] QString paceText() const { return m_paceText; }
    [[nodiscard]] QString paceTip() const { return m_paceTip; }
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);
    [[nodiscard]] int sortColumn() const { return m_order.column; }
    [[nodiscard]] bool sortDescending() const { return m_order.order == Qt::DescendingOrder; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool allSinceStart() const { return m_allSinceStart; }
    /// The price key of the current row; kNoKey without one.
    [[nodiscard]] KeyIndex currentKey() const;
    /// Empty without a current row.
    [[nodiscard]] QString currentSymbol() const;

    /*! Sorts by the column; the same column again turns the order round. */
    Q_INVOKABLE void sortBy(int column);
    /*! Makes the row of this symbol (and account, where it is a position) the current one; lifts a filter
     * that hides it. False where there is none. */
    Q_INVOKABLE bool select(const QString &symbol, const QString &account);
    /*! The row that was at `row` when beforeReorder() was emitted; -1 if it is gone. */
    Q_INVOKABLE int rowAfterReorder(int row) const;
    /*! What an action on this row is about: map of symbol, account, quantity and limit (as the feed wrote
     * them), shown (the quantity as the table shows it) and flag; empty where nobody holds it. */
    Q_INVOKABLE QVariantMap actionRow(int row) const;

    Q_SIGNAL void filterChanged();
    Q_SIGNAL void currentRowChanged();
    Q_SIGNAL void sortChanged();
    Q_SIGNAL void countChanged();
    Q_SIGNAL void allSinceStartChanged();
    Q_SIGNAL void paceChanged();
    /*! Somebody asked for this row: a view brings it into sight. */
    Q_SIGNAL void rowWanted(int row);
    /*! Rows are about to change places: a view notes what it wants to keep in sight. */
    Q_SIGNAL void beforeReorder();
    Q_SIGNAL void reordered();

private:
    [[nodiscard]] bool wanted(const QString &symbol, const Position *position) const;
    [[nodiscard]] std::vector<RowRef> wantedRows() const;
    void rebuild();
    void syncRows();
    void resort();
    void follow(const RowRef &current);
    void noteBasis();
    void notePace();
    [[nodiscard]] RowRef currentRef() const;
    [[nodiscard]] QString freshnessText(const Valuation &valuation) const;
    [[nodiscard]] QVariant positionData(const RowRef &row, const PriceEntry *price, int role) const;
    [[nodiscard]] QVariant priceData(const RowRef &row, const PriceEntry &price, int role) const;
    [[nodiscard]] Valuation valuation(const RowRef &row, const PriceEntry *price) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    const Books &m_books;
    const RowActions *m_actions = nullptr;
    std::vector<RowRef> m_rows;
    std::vector<RowRef> m_before; ///< the order before the last resort()
    RowOrder m_order;
    QString m_filter;
    QString m_paceText;
    QString m_paceTip;
    bool m_showAll = false;
    bool m_held = false;
    bool m_allSinceStart = false;
    bool m_unsorted = false; ///< rows were added at the end, or a value of a still column changed
    int m_currentRow = -1;
    MonoTime m_now{};
    MonoTime m_sorted{};
    std::uint64_t m_seenVersion = 0;
    std::uint64_t m_seenPrices = 0;
    std::uint64_t m_seenActions = 0;
};

} // namespace steadfeed
