// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditBook.h"
#include "AuditMark.h"

#include <QString>
#include <QVariantList>

#include <map>
#include <memory>
#include <string>
#include <vector>

class QSqlQuery;

namespace steadfeed::demo {

/*!
 * The server's ledger in an SQLite file (WAL, synchronous=FULL, exclusive): clients, every action with its
 * answer, and the marks that actions left. Changes are made between begin() and commit(); what commit() said
 * yes to survives kill -9 and a power cut, and all of the rest is as if it had never been.
 *
 * Nothing is ever taken out of it, so a client that comes back after a year is answered as exactly as one
 * that comes back after a second.
 *
 * Threading: made, used and destroyed in one thread (QSqlDatabase demands it), AuditClerk's; each call may
 * wait for the disk.
 */
class AuditLedger final : public AuditBook
{
public:
    /// Empty: in memory, gone with the ledger.
    explicit AuditLedger(std::string file);
    ~AuditLedger() override;
    AuditLedger(const AuditLedger &) = delete;
    AuditLedger &operator=(const AuditLedger &) = delete;

    /// Opens the file, made with 0600 where there is none. Empty, or what is wrong, with the file's name.
    [[nodiscard]] std::string open();
    [[nodiscard]] std::vector<AuditMark> marks();

    void begin() override;
    [[nodiscard]] bool commit() override;
    [[nodiscard]] std::optional<AuditStanding> standing(const std::string &client) override;
    void keep(const std::string &client, const AuditStanding &standing) override;
    void append(const std::string &client, const AuditAction &action, const AuditResult &result) override;
    [[nodiscard]] std::optional<AuditResult> result(const std::string &client, std::uint64_t seq) override;
    [[nodiscard]] std::vector<AuditRefusal> refused(const std::string &client, std::uint64_t after,
                                                    std::uint64_t upto) override;

private:
    struct Client
    {
        qlonglong row = 0;
        AuditStanding standing;
        bool changed = false;
    };

    [[nodiscard]] bool prepareFile() const;
    [[nodiscard]] std::string prepareTables();
    bool run(const QString &sql);
    /// Runs a statement, prepared the first time; nothing where that failed.
    QSqlQuery *run(const char *sql, const QVariantList &values);
    [[nodiscard]] Client *find(const std::string &client);
    void mark(const std::string &subject, const AuditAction &action);
    void writeStandings();

    std::string m_file;
    QString m_connection; ///< name in Qt's table of connections; unique in the process
    std::map<std::string, std::unique_ptr<QSqlQuery>, std::less<>> m_statements;
    std::map<std::string, Client> m_clients; ///< those that were asked for
    bool m_failed = false;                   ///< something since begin()
};

} // namespace steadfeed::demo
