// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateTables.h"

#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace steadfeed::statetables {
namespace {

using namespace Qt::StringLiterals;

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Binds the columns of a row one after the other.
class Row
{
public:
    explicit Row(QSqlQuery &query) : m_query(query) {}

    Row &operator<<(const std::string &value) { return put(text(value)); }
    Row &operator<<(bool value) { return put(value ? 1 : 0); }
    Row &operator<<(double value) { return put(std::isnan(value) ? QVariant() : QVariant(value)); }
    Row &operator<<(std::int64_t value)
    {
        return put(value == kNoTime ? QVariant() : QVariant(static_cast<qlonglong>(value)));
    }
    Row &operator<<(std::uint64_t value)
    {
        // SQLite's integers end at 2^63-1, as ids do.
        constexpr std::uint64_t most = std::numeric_limits<qlonglong>::max();
        return put(static_cast<qlonglong>(std::min(value, most)));
    }
    Row &operator<<(const Number &number)
    {
        *this << number.value;
        put(static_cast<int>(number.decimals));
        return put(number.exact.empty() ? QVariant() : QVariant(text(number.exact)));
    }

private:
    Row &put(const QVariant &value)
    {
        m_query.bindValue(m_at++, value);
        return *this;
    }

    QSqlQuery &m_query;
    int m_at = 0;
};

/// Reads the columns of a row one after the other.
class Columns
{
public:
    explicit Columns(const QSqlQuery &query) : m_query(query) {}

    Columns &operator>>(std::string &value)
    {
        value = next().toString().toStdString();
        return *this;
    }
    Columns &operator>>(bool &value)
    {
        value = next().toInt() != 0;
        return *this;
    }
    Columns &operator>>(double &value)
    {
        const QVariant column = next();
        value = column.isNull() ? kNoNumber : column.toDouble();
        return *this;
    }
    Columns &operator>>(std::int64_t &value)
    {
        const QVariant column = next();
        value = column.isNull() ? kNoTime : column.toLongLong();
        return *this;
    }
    Columns &operator>>(std::uint64_t &value)
    {
        value = static_cast<std::uint64_t>(std::max<qlonglong>(next().toLongLong(), 0));
        return *this;
    }
    Columns &operator>>(Number &number)
    {
        *this >> number.value;
        number.decimals = static_cast<std::int8_t>(next().toInt());
        return *this >> number.exact;
    }

private:
    QVariant next() { return m_query.value(m_at++); }

    const QSqlQuery &m_query;
    int m_at = 0;
};

QSqlError run(QSqlQuery &query)
{
    return query.exec() ? QSqlError() : query.lastError();
}

/// Runs \a row for each row of \a sql.
template <typename F>
QSqlError each(QSqlDatabase &db, const QString &sql, F &&row)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return query.lastError();
    while (query.next()) {
        Columns columns(query);
        row(columns);
    }
    return query.lastError(); // a damaged page ends next() with an error
}

MonoTime ageFrom(WallMicros received, const Now &now)
{
    if (received == kNoTime || now.wall == kNoTime)
        return {};
    // A wall clock that was set back since must not give a time in the future.
    const std::chrono::microseconds age(std::max<WallMicros>(now.wall - received, 0));
    return now.mono - age;
}

QSqlError writeHead(QSqlDatabase &db, const std::string &feed, const StoredHead &head, WallMicros savedAt)
{
    QSqlQuery query(db);
    if (!query.prepare(u"INSERT OR REPLACE INTO feed VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s))
        return query.lastError();
    const LedgerCounts &t = head.totals;
    Row(query) << feed << head.cursor << head.epoch << head.sequence << head.hasSequence << t.received
               << t.applied << t.conflated << t.duplicates << t.refused << t.ignored << t.pending << t.control
               << head.missing << head.reordered << head.epochBreaks << savedAt << head.cursorSpace;
    return run(query);
}

QSqlError writePrices(QSqlDatabase &db, const std::string &feed, const FeedState &state)
{
    QSqlQuery query(db);
    if (!query.prepare(u"INSERT OR REPLACE INTO price VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s))
        return query.lastError();
    for (const auto &[symbol, price] : state.prices) {
        Row(query) << feed << symbol << price.last << price.bid << price.ask << price.lastIsMid
                   << price.previousClose << price.serverTime << price.receivedWall;
        if (QSqlError error = run(query); error.isValid())
            return error;
    }
    return {};
}

QSqlError writePositions(QSqlDatabase &db, const std::string &feed, const FeedState &state)
{
    if (state.replacePositions) {
        QSqlQuery clear(db);
        if (!clear.prepare(u"DELETE FROM position WHERE feed = ?"_s))
            return clear.lastError();
        Row(clear) << feed;
        if (QSqlError error = run(clear); error.isValid())
            return error;
    }
    QSqlQuery put(db);
    QSqlQuery remove(db);
    if (!put.prepare(u"INSERT OR REPLACE INTO position VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s))
        return put.lastError();
    if (!remove.prepare(u"DELETE FROM position WHERE feed = ? AND account = ? AND symbol = ?"_s))
        return remove.lastError();
    for (const auto &[id, row] : state.positions) {
        const bool gone = row.op == PositionChange::Op::Remove;
        QSqlQuery &query = gone ? remove : put;
        Row columns(query);
        columns << feed << id.first << id.second;
        if (!gone) {
            columns << row.currency << row.title << row.quantity << row.averagePrice << row.multiplier
                    << row.previousClose << row.serverTime << row.limit << row.flag;
        }
        if (QSqlError error = run(query); error.isValid())
            return error;
    }
    return {};
}

QSqlError writeMetrics(QSqlDatabase &db, const std::string &feed, const FeedState &state)
{
    QSqlQuery query(db);
    if (!query.prepare(u"INSERT OR REPLACE INTO metric VALUES (?,?,?,?,?,?,?,?)"_s))
        return query.lastError();
    for (const auto &[key, metric] : state.metrics) {
        Row(query) << feed << key << metric.value.value << metric.value.unit << metric.value.serverTime
                   << metric.receivedWall;
        if (QSqlError error = run(query); error.isValid())
            return error;
    }
    return {};
}

} // namespace

QSqlError create(QSqlDatabase &db)
{
    // WITHOUT ROWID: the primary key is the table itself, so reading the table reads every page of it.
    const std::array statements{
        u"CREATE TABLE feed (name TEXT PRIMARY KEY, cursor TEXT, epoch TEXT, seq INTEGER, has_seq INTEGER,"
        " received INTEGER, applied INTEGER, conflated INTEGER, duplicates INTEGER, refused INTEGER,"
        " ignored INTEGER, pending INTEGER, control INTEGER, missing INTEGER, reordered INTEGER,"
        " epoch_breaks INTEGER, saved_us INTEGER, cursor_space TEXT) WITHOUT ROWID"_s,
        u"CREATE TABLE price (feed TEXT, symbol TEXT, last REAL, last_decimals INTEGER, last_exact TEXT,"
        " bid REAL, bid_decimals INTEGER, bid_exact TEXT, ask REAL, ask_decimals INTEGER, ask_exact TEXT,"
        " last_is_mid INTEGER, previous_close REAL, server_us INTEGER, received_us INTEGER,"
        " PRIMARY KEY (feed, symbol)) WITHOUT ROWID"_s,
        u"CREATE TABLE position (feed TEXT, account TEXT, symbol TEXT, currency TEXT, title TEXT,"
        " quantity REAL, quantity_decimals INTEGER, quantity_exact TEXT, average REAL,"
        " average_decimals INTEGER, average_exact TEXT, multiplier REAL, previous_close REAL,"
        " server_us INTEGER, most REAL, most_decimals INTEGER, most_exact TEXT, flag TEXT,"
        " PRIMARY KEY (feed, account, symbol)) WITHOUT ROWID"_s,
        u"CREATE TABLE metric (feed TEXT, key TEXT, value REAL, value_decimals INTEGER, value_exact TEXT,"
        " unit TEXT, server_us INTEGER, received_us INTEGER, PRIMARY KEY (feed, key)) WITHOUT ROWID"_s,
        u"PRAGMA application_id = %1"_s.arg(kApplicationId),
        u"PRAGMA user_version = %1"_s.arg(kSchemaVersion),
    };
    for (const QString &sql : statements) {
        QSqlQuery query(db);
        if (!query.exec(sql))
            return query.lastError();
    }
    return {};
}

QSqlError migrate(QSqlDatabase &db, int version)
{
    QStringList statements;
    if (version < 2) // knew cursors of event streams only
        statements << u"ALTER TABLE feed ADD COLUMN cursor_space TEXT DEFAULT 'ids'"_s;
    // Version 2 knew no limits and flags: they are unknown until the feed sends the row again.
    for (const auto &column :
         {u"most REAL"_s, u"most_decimals INTEGER"_s, u"most_exact TEXT"_s, u"flag TEXT"_s})
        statements << u"ALTER TABLE position ADD COLUMN "_s + column;
    statements << u"PRAGMA user_version = %1"_s.arg(kSchemaVersion);
    for (const QString &sql : statements) {
        QSqlQuery query(db);
        if (!query.exec(sql))
            return query.lastError();
    }
    return {};
}

QSqlError read(QSqlDatabase &db, const Now &now, std::map<std::string, FeedState> &feeds)
{
    std::string feed;
    QSqlError error = each(db, u"SELECT * FROM feed"_s, [&](Columns &columns) {
        StoredHead head;
        LedgerCounts &t = head.totals;
        WallMicros savedAt = kNoTime;
        columns >> feed >> head.cursor >> head.epoch >> head.sequence >> head.hasSequence >> t.received >>
            t.applied >> t.conflated >> t.duplicates >> t.refused >> t.ignored >> t.pending >> t.control >>
            head.missing >> head.reordered >> head.epochBreaks >> savedAt >> head.cursorSpace;
        feeds[feed].head = std::move(head);
        feeds[feed].savedAt = savedAt;
    });
    if (error.isValid())
        return error;

    std::string key;
    error = each(db, u"SELECT * FROM price"_s, [&](Columns &columns) {
        PriceUpdate price;
        columns >> feed >> key >> price.last >> price.bid >> price.ask >> price.lastIsMid >>
            price.previousClose >> price.serverTime >> price.receivedWall;
        price.received = ageFrom(price.receivedWall, now);
        price.restored = true;
        if (std::isfinite(price.last.value)) // promised to everybody behind us
            feeds[feed].prices.emplace(key, std::move(price));
    });
    if (error.isValid())
        return error;

    error = each(db, u"SELECT * FROM position"_s, [&](Columns &columns) {
        PositionChange row;
        columns >> feed >> row.account >> row.symbol >> row.currency >> row.title >> row.quantity >>
            row.averagePrice >> row.multiplier >> row.previousClose >> row.serverTime >> row.limit >>
            row.flag;
        row.restored = true;
        PositionId id{row.account, row.symbol};
        feeds[feed].positions.emplace(std::move(id), std::move(row));
    });
    if (error.isValid())
        return error;

    return each(db, u"SELECT * FROM metric"_s, [&](Columns &columns) {
        StoredMetric metric;
        columns >> feed >> key >> metric.value.value >> metric.value.unit >> metric.value.serverTime >>
            metric.receivedWall;
        metric.value.received = ageFrom(metric.receivedWall, now);
        metric.value.restored = true;
        feeds[feed].metrics.emplace(key, std::move(metric));
    });
}

QSqlError write(QSqlDatabase &db, const StateDelta &delta, WallMicros savedAt)
{
    for (const auto &[feed, state] : delta.feeds) {
        if (state.head) {
            if (QSqlError error = writeHead(db, feed, *state.head, savedAt); error.isValid())
                return error;
        }
        for (const auto part : {writePrices, writePositions, writeMetrics}) {
            if (QSqlError error = part(db, feed, state); error.isValid())
                return error;
        }
    }
    return {};
}

} // namespace steadfeed::statetables
