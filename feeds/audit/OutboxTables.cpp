// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxTables.h"

#include "AuditChain.h"
#include "SqliteFile.h"

#include <QByteArray>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <charconv>

namespace steadfeed::outboxtables {
namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray blob(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

QByteArray blob(const AuditHash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size())};
}

AuditHash hashOf(const QVariant &value)
{
    AuditHash hash{};
    const QByteArray bytes = value.toByteArray();
    if (bytes.size() == static_cast<qsizetype>(hash.size()))
        std::ranges::copy(bytes, reinterpret_cast<char *>(hash.data()));
    return hash;
}

std::uint64_t numberOf(const std::string &text)
{
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

QSqlError run(QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    return query.exec(sql) ? QSqlError() : query.lastError();
}

QSqlError runAll(QSqlDatabase &db, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const QSqlError error = run(db, sql); error.isValid())
            return error;
    }
    return {};
}

QStringList stamps()
{
    return {u"PRAGMA application_id = %1"_s.arg(kApplicationId), u"PRAGMA user_version = %1"_s.arg(kVersion)};
}

const QString kRescued =
    u"CREATE TABLE rescued (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL)"_s;

std::vector<std::string> words(const std::string &joined)
{
    std::vector<std::string> out;
    for (const QString &word : text(joined).split(u' ', Qt::SkipEmptyParts))
        out.push_back(word.toStdString());
    return out;
}

} // namespace

QSqlError create(QSqlDatabase &db, const std::string &client)
{
    QSqlError error = runAll(
        db,
        QStringList{
            u"CREATE TABLE meta (k TEXT PRIMARY KEY, v TEXT NOT NULL)"_s,
            u"CREATE TABLE outbox (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, "
            "body BLOB NOT NULL, ts INTEGER NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, "
            "state INTEGER NOT NULL, sent_count INTEGER NOT NULL, answer TEXT, answered INTEGER)"_s,
            kRescued} +
            stamps());
    const std::string start = auditchain::toHex(auditchain::start(client));
    const std::pair<const char *, std::string> meta[] = {
        {"client", client}, {"session", "0"}, {"acked", "0"}, {"chain", start}, {"verdict", start}};
    for (const auto &[key, value] : meta) {
        if (!error.isValid())
            error = writeMeta(db, key, value);
    }
    return error;
}

QSqlError migrate(QSqlDatabase &db)
{
    // What was answered before verdicts were chained cannot be chained now: whether it was applied stands in
    // the rows, and that is what verdicts are made of.
    QSqlError error = runAll(db, {u"ALTER TABLE outbox ADD COLUMN answered INTEGER"_s, kRescued});
    OutboxHead head;
    std::optional<OutboxRescue> rescue;
    if (!error.isValid())
        error = readMeta(db, head, rescue);
    if (error.isValid())
        return error;
    AuditHash verdict = auditchain::start(head.client);
    QSqlQuery query(db);
    query.setForwardOnly(true);
    error = SqliteFile::run(query, u"SELECT "_s + columns() + u" FROM outbox WHERE seq <= ? ORDER BY seq"_s,
                            {static_cast<qlonglong>(head.acked)});
    if (error.isValid())
        return error;
    while (query.next()) {
        const AuditRow row = rowOf(query);
        const bool refused = row.state == AuditState::Refused;
        verdict = auditchain::verdictOf(verdict, row.action.hash,
                                        refused ? AuditVerdict::Rejected : AuditVerdict::Applied, row.code);
    }
    if (query.lastError().isValid())
        return query.lastError();
    query.finish();
    error = writeMeta(db, "verdict", auditchain::toHex(verdict));
    return error.isValid() ? error : runAll(db, stamps());
}

QSqlError readMeta(QSqlDatabase &db, OutboxHead &head, std::optional<OutboxRescue> &rescue)
{
    QSqlQuery query(db);
    if (!query.exec(u"SELECT k, v FROM meta"_s))
        return query.lastError();
    while (query.next()) {
        const QString key = query.value(0).toString();
        const std::string value = query.value(1).toString().toStdString();
        const auto hash = auditchain::fromHex(value);
        if (key == "client"_L1)
            head.client = value;
        else if (key == "session"_L1)
            head.session = numberOf(value);
        else if (key == "acked"_L1)
            head.acked = numberOf(value);
        else if (key == "chain"_L1 && hash)
            head.chain = *hash;
        else if (key == "verdict"_L1 && hash)
            head.verdict = *hash;
        else if (key == "role"_L1)
            head.role = value;
        else if (key == "may"_L1)
            head.may = words(value);
        else if (key.startsWith("rescue_"_L1)) {
            if (!rescue)
                rescue.emplace();
            if (key == "rescue_kept"_L1)
                rescue->keptAs = value;
            else if (key == "rescue_why"_L1)
                rescue->why = value;
            else if (key == "rescue_saved"_L1)
                rescue->savedAs = value;
            else if (key == "rescue_rows"_L1)
                rescue->rows = numberOf(value);
            else if (key == "rescue_waiting"_L1)
                rescue->waiting = numberOf(value);
        }
    }
    if (query.lastError().isValid())
        return query.lastError();
    if (!query.exec(u"SELECT coalesce(max(seq), 0) FROM outbox"_s) || !query.next())
        return query.lastError();
    head.next = query.value(0).toULongLong() + 1;
    return {};
}

QSqlError writeMeta(QSqlDatabase &db, const char *key, const std::string &value)
{
    QSqlQuery query(db);
    return SqliteFile::run(
        query, u"INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v"_s,
        {QString::fromLatin1(key), text(value)});
}

QString answerText(const std::string &code, const std::string &words)
{
    return code.empty() && words.empty() ? QString() : text(code) + u'\n' + text(words);
}

QSqlError insert(QSqlDatabase &db, const AuditRow &row)
{
    const AuditAction &action = row.action;
    QSqlQuery query(db);
    return SqliteFile::run(
        query, u"INSERT INTO outbox (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns()),
        {static_cast<qlonglong>(action.seq), text(action.id), text(action.kind), blob(action.body),
         static_cast<qlonglong>(action.ms), blob(action.prev), blob(action.hash), static_cast<int>(row.state),
         row.sentCount, answerText(row.code, row.text),
         row.answered == kNoTime ? QVariant() : QVariant(static_cast<qlonglong>(row.answered))});
}

QSqlError insertRescue(QSqlDatabase &db, const OutboxRescue &rescue, const std::vector<AuditDraft> &waiting)
{
    QSqlError error;
    const std::pair<const char *, std::string> meta[] = {{"rescue_kept", rescue.keptAs},
                                                         {"rescue_why", rescue.why},
                                                         {"rescue_saved", rescue.savedAs},
                                                         {"rescue_rows", std::to_string(rescue.rows)},
                                                         {"rescue_waiting", std::to_string(rescue.waiting)}};
    for (const auto &[key, value] : meta) {
        if (!error.isValid())
            error = writeMeta(db, key, value);
    }
    for (std::size_t i = 0; i < waiting.size() && !error.isValid(); ++i) {
        QSqlQuery query(db);
        error =
            SqliteFile::run(query, u"INSERT INTO rescued (n, kind, body) VALUES (?, ?, ?)"_s,
                            {static_cast<qlonglong>(i + 1), text(waiting[i].kind), blob(waiting[i].body)});
    }
    return error;
}

QSqlError readRescued(QSqlDatabase &db, std::vector<AuditDraft> &waiting)
{
    QSqlQuery query(db);
    if (!query.exec(u"SELECT kind, body FROM rescued ORDER BY n"_s))
        return query.lastError();
    while (query.next())
        waiting.push_back(
            {query.value(0).toString().toStdString(), query.value(1).toByteArray().toStdString()});
    return query.lastError(); // a damaged page ends next() with an error
}

QSqlError removeRescue(QSqlDatabase &db)
{
    return runAll(db,
                  {u"DELETE FROM rescued"_s, u"DELETE FROM meta WHERE k LIKE 'rescue\\_%' ESCAPE '\\'"_s});
}

QString columns()
{
    return u"seq, id, kind, body, ts, prev, hash, state, sent_count, answer, answered"_s;
}

AuditRow rowOf(const QSqlQuery &query)
{
    AuditRow row;
    row.action.seq = query.value(0).toULongLong();
    row.action.id = query.value(1).toString().toStdString();
    row.action.kind = query.value(2).toString().toStdString();
    row.action.body = query.value(3).toByteArray().toStdString();
    row.action.ms = query.value(4).toLongLong();
    row.action.prev = hashOf(query.value(5));
    row.action.hash = hashOf(query.value(6));
    row.state = static_cast<AuditState>(std::clamp(query.value(7).toInt(), 0, int(AuditState::Refused)));
    row.sentCount = query.value(8).toUInt();
    const QString answer = query.value(9).toString();
    const qsizetype line = answer.indexOf(u'\n');
    row.code = answer.left(line).toStdString();
    row.text = line < 0 ? std::string() : answer.mid(line + 1).toStdString();
    row.answered = query.value(10).isNull() ? kNoTime : query.value(10).toLongLong();
    return row;
}

} // namespace steadfeed::outboxtables
