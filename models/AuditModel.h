// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditUpdate.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantList>

#include <deque>

namespace steadfeed {

class AuditCommands;

/*!
 * All actions, newest first, as far as somebody scrolled: a page at a time comes from the outbox, and what
 * happens meanwhile is put in its place. Filter and search are the outbox's, so they see all actions.
 *
 * Threading: GUI thread.
 */
class AuditModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Audit")

    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /*! The list was read; else nobody knows what stands in it. */
    Q_PROPERTY(bool known READ known NOTIFY countChanged)
    /*! Rows of the filter in all, loaded or not. */
    Q_PROPERTY(int matching READ matching NOTIFY countChanged)
    /*! Text that kind, contents, answer or number must contain. */
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    /*! Only this state, as AuditState; -1: all. */
    Q_PROPERTY(int stateFilter READ stateFilter WRITE setStateFilter NOTIFY filterChanged)
    /*! The selected row, -1 for none; follows its action. */
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    /*! Of the selected action: maps of label and value. */
    Q_PROPERTY(QVariantList details READ details NOTIFY currentChanged)
    /*! What the last walk along the chain found, in lines; empty: none yet. */
    Q_PROPERTY(QString verification READ verification NOTIFY checkChanged)
    Q_PROPERTY(bool verified READ verified NOTIFY checkChanged)
    Q_PROPERTY(bool verifying READ verifying NOTIFY checkChanged)
    /*! What became of the last export, in a sentence. */
    Q_PROPERTY(QString exportText READ exportText NOTIFY checkChanged)

public:
    static constexpr std::uint32_t kPage = 200;

    enum Role {
        NumberRole = Qt::UserRole + 1, ///< "#12"
        TimeRole,                      ///< local date and time
        KindRole,
        SummaryRole,  ///< of the contents
        StateRole,    ///< word
        SeverityRole, ///< 0 good to 3 error
        AnswerRole,   ///< time and short hash, or why it was refused
        SpokenRole,
    };
    Q_ENUM(Role)

    explicit AuditModel(QObject *parent = nullptr);

    void setCommands(AuditCommands *commands);
    void take(const AuditUpdate &update);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] int matching() const { return m_matching; }
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] int stateFilter() const { return m_state; }
    void setStateFilter(int state);
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] QVariantList details() const;
    [[nodiscard]] QString verification() const { return m_verification; }
    [[nodiscard]] bool verified() const { return m_verified; }
    [[nodiscard]] bool verifying() const { return m_verifying; }
    [[nodiscard]] QString exportText() const { return m_exportText; }

    /*! Walks along the whole chain. */
    Q_INVOKABLE void verify();
    /*! Writes what the filter shows; a name that ends with ".csv" gets CSV, every other JSON Lines. */
    Q_INVOKABLE void exportTo(const QString &path);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    Q_SIGNAL void countChanged();
    Q_SIGNAL void filterChanged();
    Q_SIGNAL void currentChanged();
    Q_SIGNAL void checkChanged();

private:
    [[nodiscard]] AuditQuery query() const;
    [[nodiscard]] int rowOf(std::uint64_t seq) const; ///< -1: not loaded
    void forget();
    void ask(std::uint64_t before);
    void reload();
    void takePage(const AuditPage &page);
    void put(const AuditRow &row);

    AuditCommands *m_commands = nullptr;
    std::string m_client; ///< whose list this is; empty: none is open yet
    bool m_known = false;
    std::deque<AuditRow> m_rows; ///< newest first
    int m_matching = 0;
    bool m_more = false;
    QString m_search;
    int m_state = -1;
    std::uint64_t m_current = 0; ///< number of the selected action; 0: none
    std::uint64_t m_ticket = 0;  ///< of the last question
    bool m_asking = false;
    bool m_fromTop = false; ///< the answer replaces all rows
    QTimer m_reload;
    QString m_verification;
    bool m_verified = false;
    bool m_verifying = false;
    QString m_exportText;
};

} // namespace steadfeed
