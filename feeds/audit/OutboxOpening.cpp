// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Outbox::Private that opens, checks and replaces the file.
#include "OutboxPrivate.h"

#include "AuditChain.h"
#include "CrashPoints.h"
#include "OutboxRows.h"

#include <QRandomGenerator>
#include <QSaveFile>

#include <filesystem>

namespace steadfeed {

using namespace Qt::StringLiterals;
using Verdict = SqliteFile::Verdict;

namespace {

constexpr std::string_view kPart = ".part"; ///< an outbox that is being made
constexpr std::string_view kNew = ".new";   ///< a whole one that is to take the place

std::string newClient()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string client = "c_";
    for (int i = 0; i < 32; ++i)
        client += digits[QRandomGenerator::system()->bounded(16)];
    return client;
}

SqliteFile::Kind kind(bool make)
{
    SqliteFile::Kind kind;
    kind.applicationId = outboxtables::kApplicationId;
    kind.version = outboxtables::kVersion;
    kind.fullSync = true;
    if (make)
        kind.create = [](QSqlDatabase &db) { return outboxtables::create(db, newClient()); };
    kind.migrate = [](QSqlDatabase &db, int) {
        const QSqlError error = outboxtables::migrate(db);
        STEADFEED_CRASH_POINT("during_migration");
        return error;
    };
    return kind;
}

} // namespace

Verdict Outbox::Private::open(OutboxHead &head, std::optional<OutboxRescue> &rescue)
{
    head = {};
    rescue.reset();
    if (!file.exists() && !putInPlace() && !begin({}, {}))
        return Verdict::Failed;
    if (const Verdict verdict = file.open(kind(false)); verdict != Verdict::Good)
        return verdict;
    QSqlDatabase db = file.database();
    if (const QSqlError error = file.run(u"PRAGMA wal_autocheckpoint = 0"_s); error.isValid())
        return file.judge(error);
    if (const QSqlError error = outboxtables::readMeta(db, head, rescue); error.isValid())
        return file.judge(error);
    if (const Verdict verdict = check(head); verdict != Verdict::Good)
        return verdict;
    ++head.session;
    const QSqlError error = file.transaction(
        [&] { return outboxtables::writeMeta(db, "session", std::to_string(head.session)); });
    return error.isValid() ? file.judge(error) : Verdict::Good;
}

/// What SQLite's own check does not see: numbers without holes, answers up to where the head says, and the
/// chain of everything that may still be sent. The chain of rows with an answer is the verifier's.
Verdict Outbox::Private::check(const OutboxHead &head)
{
    file.blame("damaged");
    QSqlQuery query(file.database());
    QSqlError error = SqliteFile::run(query,
                                      u"SELECT count(*), coalesce(min(seq), 1), "
                                      "count(*) FILTER (WHERE (seq <= ?) <> (state >= ?)) FROM outbox"_s,
                                      {qlonglong(head.acked), static_cast<int>(AuditState::Confirmed)});
    if (error.isValid() || !query.next())
        return file.judge(error.isValid() ? error : query.lastError());
    if (head.client.empty() || head.acked >= head.next || query.value(0).toULongLong() != head.next - 1 ||
        query.value(1).toLongLong() != 1 || query.value(2).toLongLong() != 0)
        return Verdict::Unusable;
    query.finish();

    lastHash = head.chain;
    bool fits = head.acked > 0 || head.chain == auditchain::start(head.client);
    error = select(u" FROM outbox WHERE seq >= ? ORDER BY seq"_s, {qlonglong(head.acked)},
                   [&](const AuditRow &row) {
                       const AuditAction &action = row.action;
                       fits = fits && auditchain::hashOf(head.client, action) == action.hash &&
                              (action.seq == head.acked ? action.hash : action.prev) == lastHash;
                       lastHash = action.hash;
                       return fits;
                   });
    if (error.isValid())
        return file.judge(error);
    return fits ? Verdict::Good : Verdict::Unusable;
}

/// Makes an empty outbox, with a rescue where there is one. It gets its name when it is whole: one that is
/// empty or cut is known to be damaged. False: file.why().
bool Outbox::Private::begin(const std::optional<OutboxRescue> &rescue, const std::vector<AuditDraft> &waiting)
{
    SqliteFile fresh(file.path() + std::string(kPart), "outbox");
    fresh.remove(); // of a program that was killed
    bool made = fresh.open(kind(true)) == Verdict::Good;
    if (made && rescue) {
        QSqlDatabase db = fresh.database();
        const QSqlError error =
            fresh.transaction([&] { return outboxtables::insertRescue(db, *rescue, waiting); });
        made = !error.isValid() || fresh.judge(error) == Verdict::Good;
    }
    fresh.close();
    // What could not be played into the file stays in its log.
    std::error_code error;
    if (made && std::filesystem::exists(fresh.path() + "-wal", error)) {
        fresh.blame("disk_full");
        made = false;
    }
    if (!made) {
        file.blame(fresh.why());
        fresh.remove();
        return false;
    }
    std::filesystem::rename(fresh.path(), file.path() + std::string(kNew), error);
    if (error)
        file.blame(error.message());
    return !error && putInPlace();
}

/// The whole new outbox, where one is there: of begin(), or of a program that was killed in it.
bool Outbox::Private::putInPlace()
{
    const std::string fresh = file.path() + std::string(kNew);
    std::error_code error;
    return std::filesystem::exists(fresh, error) && file.replaceBy(fresh);
}

/// Killed or failed at any place in here, the old one stands in its place still, or the new one is whole.
bool Outbox::Private::replace(std::string_view what, std::string_view why, OutboxHead &head,
                              std::optional<OutboxRescue> &rescue, WallMicros wall)
{
    sent.clear();
    OutboxRescue made;
    made.why = why;
    made.keptAs = file.keepAside(what, wall);
    if (made.keptAs.empty())
        return false;
    std::vector<AuditDraft> waiting;
    bool done = saveRows(made, waiting);
    // After a fork somebody has already decided to begin anew; only actions without an answer are a question.
    const bool asks = what == kCorrupt || !waiting.empty();
    done = done && begin(asks ? std::optional(made) : std::nullopt, waiting);
    if (!done && file.exists()) {
        SqliteFile(made.keptAs, "outbox").remove();
        std::error_code error;
        if (!made.savedAs.empty())
            std::filesystem::remove(made.savedAs, error);
    }
    if (done && open(head, rescue) == Verdict::Good)
        return true;
    file.close();
    return false;
}

/// Writes the readable rows beside the file that was kept, and finds those that may be done again: without an
/// answer, and with the bytes of which their hash is. False where that failed: file.why().
bool Outbox::Private::saveRows(OutboxRescue &rescue, std::vector<AuditDraft> &waiting)
{
    const ReadableRows found = readDamagedOutbox(rescue.keptAs);
    if (!found.error.empty()) {
        file.blame(found.error);
        return false;
    }
    if (found.rows.empty())
        return true;
    const std::string name = std::filesystem::path(rescue.keptAs).replace_extension(".jsonl").string();
    QSaveFile out(QString::fromStdString(name));
    bool written = out.open(QIODevice::WriteOnly) &&
                   out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto write = [&](const std::string &line) {
        const auto size = static_cast<qint64>(line.size());
        written = written && out.write(line.data(), size) == size;
    };
    write(auditexport::jsonHeader({found.client, found.acked, found.chain, !found.complete}));
    for (const AuditRow &row : found.rows) {
        write(auditexport::jsonLine(row.action, outcomeOf(row)));
        if (row.state < AuditState::Confirmed &&
            auditchain::hashOf(found.client, row.action) == row.action.hash)
            waiting.push_back({row.action.kind, row.action.body});
    }
    if (!written || !out.commit()) {
        file.blame(out.error() == QFileDevice::ResourceError ? "disk_full" : out.errorString().toStdString());
        return false;
    }
    rescue.savedAs = name;
    rescue.rows = found.rows.size();
    rescue.waiting = waiting.size();
    return true;
}

} // namespace steadfeed
