// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxCases.h"

#include "AuditChain.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <filesystem>

namespace steadfeed::test {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// A test that cannot make its files cannot go on.
void must(const Reason &reason)
{
    if (reason)
        qFatal("%s %s", std::string(name(reason.code)).c_str(),
               reason.args.empty() ? "" : reason.args.back().c_str());
}

/// Three actions, of which the first is confirmed.
void someActions(const std::string &file)
{
    Outbox outbox(file);
    std::vector<AuditRow> stored;
    must(outbox.open(kWall));
    must(outbox.add(drafts(1, 3), kWall, stored));
    must(outbox.settle(answerTo(outbox, 1), kWall));
}

void damaged(const std::string &file)
{
    someActions(file);
    runSql(file, {"UPDATE outbox SET kind = 'flag' WHERE seq = 3"}); // not what was hashed
}

void awaitingDecision(const std::string &file)
{
    damaged(file);
    Outbox outbox(file);
    (void)outbox.open(kWall);
}

Reason addThree(Outbox &outbox)
{
    std::vector<AuditRow> stored;
    return outbox.add(drafts(4, 6), kWall, stored);
}

Reason settleAll(Outbox &outbox)
{
    return outbox.settle(answerTo(outbox, 3, {{2, "FORBIDDEN", "Role viewer may not do this"}}), kWall);
}

} // namespace

AuditDraft draft(int n)
{
    const char *const kinds[] = {"note", "flag", "ack_alert"};
    const std::string text =
        "a\\nb \"q\" \xc3\xa9\xf0\x9f\x92\xb6 <b>" + std::string(std::size_t(n * 37 % 1900), 'x');
    std::string escaped;
    for (const char c : text) {
        if (c == '"')
            escaped += '\\';
        escaped += c;
    }
    // Members in no order, 1e2, blanks: nobody may write it anew.
    return {kinds[n % 3], "{\"text\": \"" + escaped + "\",  \"n\":" + std::to_string(n) + ",\"a\":1e2}"};
}

std::vector<AuditDraft> drafts(int from, int upto)
{
    std::vector<AuditDraft> some;
    for (int n = from; n <= upto; ++n)
        some.push_back(draft(n));
    return some;
}

AuditAnswer answerTo(Outbox &outbox, std::uint64_t upto, const std::vector<AuditRefusal> &refused)
{
    Reason problem;
    AuditAnswer answer{upto, refused, outbox.head().chain, outbox.head().verdict};
    for (const AuditAction &action :
         outbox.read(outbox.head().acked + 1, upto - outbox.head().acked, problem)) {
        const auto no = std::ranges::find(refused, action.seq, &AuditRefusal::seq);
        const bool rejected = no != refused.end();
        answer.verdict = auditchain::verdictOf(answer.verdict, action.hash,
                                               rejected ? AuditVerdict::Rejected : AuditVerdict::Applied,
                                               rejected ? no->code : std::string());
        answer.chain = action.hash;
    }
    return answer;
}

Contents contentsOf(Outbox &outbox)
{
    Contents contents;
    (void)outbox.forEach({}, [&](const AuditRow &row) {
        contents.actions.push_back(std::to_string(row.action.seq) + ' ' + row.action.kind + ' ' +
                                   row.action.body + ' ' + std::to_string(int(row.state)) + ' ' + row.code +
                                   ' ' + row.text);
        return true;
    });
    contents.acked = outbox.head().acked;
    contents.waiting = outbox.head().waiting();
    contents.role = outbox.head().role;
    if (outbox.rescue()) {
        contents.rescued = outbox.rescue()->waiting;
        contents.rescueWhy = outbox.rescue()->why;
    }
    return contents;
}

std::string toText(const Contents &contents)
{
    std::string text = "acked " + std::to_string(contents.acked) + ", waiting " +
                       std::to_string(contents.waiting) + ", role " + contents.role + ", rescue " +
                       contents.rescueWhy + " of " + std::to_string(contents.rescued) + ", actions";
    for (const std::string &action : contents.actions)
        text += " [" + action.substr(0, 12) + " ... " +
                action.substr(action.size() - std::min<std::size_t>(action.size(), 12)) + ']';
    return text;
}

std::string brokenChain(Outbox &outbox)
{
    const OutboxHead &head = outbox.head();
    AuditHash chain = auditchain::start(head.client);
    AuditHash verdict = chain;
    std::uint64_t expected = 1;
    std::string wrong =
        head.acked == 0 && (head.chain != chain || head.verdict != verdict) ? "head of 0" : "";
    const Reason unread = outbox.forEach({}, [&](const AuditRow &row) {
        const AuditAction &action = row.action;
        const std::string number = std::to_string(action.seq);
        if (action.seq != expected++ || action.prev != chain ||
            auditchain::hashOf(head.client, action) != action.hash)
            wrong = "row " + number;
        chain = action.hash;
        if (action.seq <= head.acked)
            verdict = auditchain::verdictOf(
                verdict, chain,
                row.state == AuditState::Refused ? AuditVerdict::Rejected : AuditVerdict::Applied, row.code);
        if (action.seq == head.acked && (head.chain != chain || head.verdict != verdict))
            wrong = "head at " + number;
        if ((action.seq <= head.acked) != (row.state >= AuditState::Confirmed))
            wrong = "state of " + number;
        return wrong.empty();
    });
    if (unread)
        return "unreadable";
    return wrong.empty() && expected != head.next ? "next" : wrong;
}

const std::vector<OutboxCase> &outboxCases()
{
    static const std::vector<OutboxCase> cases{
        {"first start", [](const std::string &) {}, {}},
        {"later start", someActions, {}},
        {"add", someActions, addThree},
        {"settle", someActions, settleAll},
        {"migration",
         [](const std::string &file) {
             someActions(file);
             makeVersionOne(file);
         },
         {}},
        {"damaged", damaged, {}},
        {"done again", awaitingDecision,
         [](Outbox &outbox) {
             std::vector<AuditRow> stored;
             return outbox.settleRescue(true, kWall, stored);
         }},
        {"begun anew", someActions, [](Outbox &outbox) { return outbox.startAnew(kWall); }, true},
    };
    return cases;
}

const OutboxCase &outboxCase(const std::string &name)
{
    const auto it = std::ranges::find(outboxCases(), name, &OutboxCase::name);
    if (it == outboxCases().end())
        qFatal("no case %s", name.c_str());
    return *it;
}

void makeVersionOne(const std::string &file)
{
    runSql(file, {"ALTER TABLE outbox DROP COLUMN answered", "DROP TABLE rescued",
                  "DELETE FROM meta WHERE k = 'verdict'", "PRAGMA user_version = 1"});
}

void runSql(const std::string &file, const std::vector<std::string> &statements)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
        db.setDatabaseName(QString::fromStdString(file));
        if (!db.open())
            qFatal("%s", qPrintable(db.lastError().text()));
        for (const std::string &sql : statements) {
            QSqlQuery query(db);
            if (!query.exec(QString::fromStdString(sql)))
                qFatal("%s: %s", sql.c_str(), qPrintable(query.lastError().text()));
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(u"by hand"_s);
}

QString scratchFolder()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/steadfeed-XXXXXX"_s;
}

void copyFolder(const std::string &from, const std::string &to)
{
    fs::remove_all(to);
    fs::create_directories(to);
    for (const auto &entry : fs::directory_iterator(from))
        fs::copy_file(entry.path(), fs::path(to) / entry.path().filename());
}

} // namespace steadfeed::test
