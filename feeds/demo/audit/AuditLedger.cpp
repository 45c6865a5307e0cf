// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditLedger.h"

#include "AuditOrder.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <atomic>

namespace steadfeed::demo {
namespace {

using namespace Qt::StringLiterals;

// Blobs by length, so that a text with a NUL or of no UTF-8 comes back as it was.
QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray bytes(const AuditHash &hash)
{
    return QByteArray(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()));
}

std::string text(const QVariant &value)
{
    return value.toByteArray().toStdString();
}

AuditHash hash(const QVariant &value)
{
    const QByteArray bytes = value.toByteArray();
    AuditHash hash{};
    std::copy_n(bytes.cbegin(), std::min<qsizetype>(bytes.size(), qsizetype(hash.size())), hash.begin());
    return hash;
}

QString uniqueConnection()
{
    static std::atomic<int> count{0};
    return u"steadfeed-ledger-%1"_s.arg(++count);
}

} // namespace

AuditLedger::AuditLedger(std::string file) : m_file(std::move(file)), m_connection(uniqueConnection()) {}

AuditLedger::~AuditLedger()
{
    m_statements.clear();
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

std::vector<AuditMark> AuditLedger::marks()
{
    std::vector<AuditMark> marks;
    QSqlQuery *query = run("SELECT kind, key, account, reason, value, subject FROM marks", {});
    while (query && query->next()) {
        marks.push_back({static_cast<AuditMark::Kind>(query->value(0).toInt()), text(query->value(1)),
                         text(query->value(2)), text(query->value(3)), query->value(4).toLongLong(),
                         text(query->value(5))});
    }
    return marks;
}

void AuditLedger::begin()
{
    m_failed = false;
    if (!run(u"BEGIN IMMEDIATE"_s))
        m_failed = true;
}

bool AuditLedger::commit()
{
    if (!m_failed)
        writeStandings();
    if (!m_failed && run(u"COMMIT"_s))
        return true;
    for (const auto &[sql, query] : m_statements)
        query->finish();
    (void)run(u"ROLLBACK"_s); // fails where SQLite has already rolled back
    m_clients.clear();
    return false;
}

std::optional<AuditStanding> AuditLedger::standing(const std::string &client)
{
    const Client *found = find(client);
    return found ? std::optional(found->standing) : std::nullopt;
}

void AuditLedger::keep(const std::string &client, const AuditStanding &standing)
{
    Client *found = find(client);
    if (!found) {
        const QSqlQuery *query = run("INSERT INTO clients(client) VALUES(?)", {bytes(client)});
        found = &m_clients[client];
        found->row = query ? query->lastInsertId().toLongLong() : 0;
    }
    found->standing = standing;
    found->changed = true;
}

void AuditLedger::append(const std::string &client, const AuditAction &action, const AuditResult &result)
{
    Client *found = find(client);
    if (!found) {
        m_failed = true;
        return;
    }
    const bool applied = result.decision.verdict == AuditVerdict::Applied;
    (void)run("INSERT INTO actions VALUES(?,?,?,?,?,?,?,?,?,?,?)",
              {found->row, qlonglong(action.seq), bytes(action.id), qlonglong(action.ms), bytes(action.kind),
               bytes(action.body), bytes(action.hash), applied, bytes(result.decision.code),
               bytes(result.decision.text), bytes(result.verdict)});
    found->standing.acked = action.seq;
    found->standing.chain = action.hash;
    found->standing.verdict = result.verdict;
    found->changed = true;
    if (applied)
        mark(found->standing.subject, action);
}

/// What the action leaves behind, in the same transaction.
void AuditLedger::mark(const std::string &subject, const AuditAction &action)
{
    constexpr auto number = [](AuditMark::Kind kind) { return static_cast<int>(kind); };
    constexpr const char *kSet = "REPLACE INTO marks VALUES(?,?,?,?,?,?)";
    constexpr const char *kTake = "DELETE FROM marks WHERE kind = ? AND key = ? AND account = ?";
    const auto order = readAuditOrder(action.kind, action.body);
    if (!order)
        return;
    const QByteArray symbol = bytes(order->symbol);
    const QByteArray account = bytes(order->account);
    if (action.kind == auditkind::kFlag)
        (void)run(kSet,
                  {number(AuditMark::Kind::Flag), symbol, account, bytes(order->reason), 0, bytes(subject)});
    else if (action.kind == auditkind::kUnflag)
        (void)run(kTake, {number(AuditMark::Kind::Flag), symbol, account});
    else if (action.kind == auditkind::kSetLimit && order->limit)
        (void)run(kSet, {number(AuditMark::Kind::Limit), symbol, account, bytes(order->reason),
                         qlonglong(*order->limit), bytes(subject)});
    else if (action.kind == auditkind::kSetLimit)
        (void)run(kTake, {number(AuditMark::Kind::Limit), symbol, account});
    else if (action.kind == auditkind::kAckAlert)
        (void)run(kSet, {number(AuditMark::Kind::Ack), bytes(order->alert), QByteArray(""), QByteArray(""), 0,
                         bytes(subject)});
}

std::optional<AuditResult> AuditLedger::result(const std::string &client, std::uint64_t seq)
{
    const Client *found = find(client);
    QSqlQuery *query =
        found ? run("SELECT hash, verdict, applied, code, text FROM actions WHERE client = ? AND seq = ?",
                    {found->row, qlonglong(seq)})
              : nullptr;
    if (!query || !query->next())
        return std::nullopt;
    const bool applied = query->value(2).toBool();
    AuditResult result{hash(query->value(0)), hash(query->value(1)),
                       AuditDecision{applied ? AuditVerdict::Applied : AuditVerdict::Rejected,
                                     text(query->value(3)), text(query->value(4))}};
    query->finish(); // an open reader would hold up the log
    return result;
}

std::vector<AuditRefusal> AuditLedger::refused(const std::string &client, std::uint64_t after,
                                               std::uint64_t upto)
{
    std::vector<AuditRefusal> refused;
    const Client *found = find(client);
    QSqlQuery *query =
        found ? run("SELECT seq, code, text FROM actions WHERE client = ? AND seq > ? AND seq <= ? "
                    "AND applied = 0 ORDER BY seq",
                    {found->row, qlonglong(after), qlonglong(upto)})
              : nullptr;
    while (query && query->next())
        refused.push_back({query->value(0).toULongLong(), text(query->value(1)), text(query->value(2))});
    return refused;
}

bool AuditLedger::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(sql);
}

QSqlQuery *AuditLedger::run(const char *sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> &query = m_statements[sql];
    bool good = true;
    if (!query) {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        good = query->prepare(QString::fromLatin1(sql));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (good && query->exec())
        return query.get();
    m_failed = true;
    m_statements.erase(sql);
    return nullptr;
}

AuditLedger::Client *AuditLedger::find(const std::string &client)
{
    const auto known = m_clients.find(client);
    if (known != m_clients.end())
        return &known->second;
    QSqlQuery *query = run("SELECT no, subject, session, acked, chain, verdict FROM clients WHERE client = ?",
                           {bytes(client)});
    if (!query || !query->next())
        return nullptr;
    Client &found = m_clients[client];
    found.row = query->value(0).toLongLong();
    found.standing = {text(query->value(1)), query->value(2).toULongLong(), query->value(3).toULongLong(),
                      hash(query->value(4)), hash(query->value(5))};
    query->finish();
    return &found;
}

/// Once for all actions of a client in this transaction.
void AuditLedger::writeStandings()
{
    for (auto &[name, client] : m_clients) {
        if (!client.changed)
            continue;
        const AuditStanding &standing = client.standing;
        (void)run(
            "UPDATE clients SET subject = ?, session = ?, acked = ?, chain = ?, verdict = ? WHERE no = ?",
            {bytes(standing.subject), qlonglong(standing.session), qlonglong(standing.acked),
             bytes(standing.chain), bytes(standing.verdict), client.row});
        client.changed = false;
    }
}

} // namespace steadfeed::demo
