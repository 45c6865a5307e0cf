// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxTables.h"

#include "AuditChain.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// "100%_\" as it is, for LIKE ... ESCAPE '\'.
QString literal(const std::string &utf8)
{
    QString out;
    for (const QChar c : text(utf8)) {
        if (c == u'%' || c == u'_' || c == u'\\')
            out += u'\\';
        out += c;
    }
    return out;
}

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
    query.prepare(u"SELECT "_s + columns() + u" FROM outbox WHERE seq <= ? ORDER BY seq"_s);
    query.addBindValue(static_cast<qlonglong>(head.acked));
    if (!query.exec())
        return query.lastError();
    while (query.next()) {
        const AuditRow row = rowOf(query);
        const bool refused = row.state == AuditState::Refused;
        verdict = auditchain::verdictOf(verdict, row.action.hash,
                                        refused ? AuditVerdict::Rejected : AuditVerdict::Applied, row.code);
    }
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
            else if (key == "rescue_saved"_L1)
                rescue->savedAs = value;
            else if (key == "rescue_rows"_L1)
                rescue->rows = numberOf(value);
            else if (key == "rescue_waiting"_L1)
                rescue->waiting = numberOf(value);
        }
    }
    if (!query.exec(u"SELECT coalesce(max(seq), 0) FROM outbox"_s) || !query.next())
        return query.lastError();
    head.next = query.value(0).toULongLong() + 1;
    return {};
}

QSqlError writeMeta(QSqlDatabase &db, const char *key, const std::string &value)
{
    QSqlQuery query(db);
    query.prepare(u"INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v"_s);
    query.addBindValue(QString::fromLatin1(key));
    query.addBindValue(text(value));
    return query.exec() ? QSqlError() : query.lastError();
}

QSqlError removeMeta(QSqlDatabase &db, const char *key)
{
    QSqlQuery query(db);
    query.prepare(u"DELETE FROM meta WHERE k = ?"_s);
    query.addBindValue(QString::fromLatin1(key));
    return query.exec() ? QSqlError() : query.lastError();
}

QString answerText(const std::string &code, const std::string &words)
{
    if (code.empty() && words.empty())
        return {};
    const QJsonObject answer{{u"code"_s, text(code)}, {u"msg"_s, text(words)}};
    return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

QSqlError insert(QSqlDatabase &db, const AuditRow &row)
{
    const AuditAction &action = row.action;
    QSqlQuery query(db);
    query.prepare(u"INSERT INTO outbox (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns()));
    query.addBindValue(static_cast<qlonglong>(action.seq));
    query.addBindValue(text(action.id));
    query.addBindValue(text(action.kind));
    query.addBindValue(blob(action.body));
    query.addBindValue(static_cast<qlonglong>(action.ms));
    query.addBindValue(blob(action.prev));
    query.addBindValue(blob(action.hash));
    query.addBindValue(static_cast<int>(row.state));
    query.addBindValue(row.sentCount);
    query.addBindValue(answerText(row.code, row.text));
    query.addBindValue(row.answered == kNoTime ? QVariant() : QVariant(static_cast<qlonglong>(row.answered)));
    return query.exec() ? QSqlError() : query.lastError();
}

QSqlError insertRescued(QSqlDatabase &db, std::uint64_t number, const AuditDraft &draft)
{
    QSqlQuery query(db);
    query.prepare(u"INSERT INTO rescued (n, kind, body) VALUES (?, ?, ?)"_s);
    query.addBindValue(static_cast<qlonglong>(number));
    query.addBindValue(text(draft.kind));
    query.addBindValue(blob(draft.body));
    return query.exec() ? QSqlError() : query.lastError();
}

QSqlError readRescued(QSqlDatabase &db, std::vector<AuditDraft> &drafts)
{
    QSqlQuery query(db);
    if (!query.exec(u"SELECT kind, body FROM rescued ORDER BY n"_s))
        return query.lastError();
    while (query.next())
        drafts.push_back(
            {query.value(0).toString().toStdString(), query.value(1).toByteArray().toStdString()});
    return {};
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
    if (const QByteArray answer = query.value(9).toByteArray(); !answer.isEmpty()) {
        const QJsonObject object = QJsonDocument::fromJson(answer).object();
        row.code = object.value("code"_L1).toString().toStdString();
        row.text = object.value("msg"_L1).toString().toStdString();
    }
    row.answered = query.value(10).isNull() ? kNoTime : query.value(10).toLongLong();
    return row;
}

QString condition(const AuditQuery &query, std::uint64_t before, QVariantList &binds)
{
    QStringList parts;
    if (before > 0) {
        parts += u"seq < ?"_s;
        binds += static_cast<qlonglong>(before);
    }
    const auto anyOf = [&](const QString &column, const auto &values, const auto &bind) {
        if (values.empty())
            return;
        QStringList places;
        for (const auto &value : values) {
            places += u"?"_s;
            binds += bind(value);
        }
        parts += u"%1 IN (%2)"_s.arg(column, places.join(u", "_s));
    };
    anyOf(u"state"_s, query.states, [](AuditState state) { return QVariant(static_cast<int>(state)); });
    anyOf(u"kind"_s, query.kinds, [](const std::string &kind) { return QVariant(text(kind)); });
    if (!query.text.empty()) {
        QStringList places;
        for (const QString &column :
             {u"kind"_s, u"CAST(body AS TEXT)"_s, u"answer"_s, u"CAST(seq AS TEXT)"_s}) {
            places += u"%1 LIKE ? ESCAPE '\\'"_s.arg(column);
            binds += QString(u'%' + literal(query.text) + u'%');
        }
        parts += u'(' + places.join(u" OR "_s) + u')';
    }
    return u" FROM outbox"_s + (parts.isEmpty() ? QString() : u" WHERE "_s + parts.join(u" AND "_s));
}

} // namespace steadfeed::outboxtables
