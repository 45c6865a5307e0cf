// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditExport.h"
#include "AuditLog.h"
#include "AuditLogReader.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>

using namespace steadfeed;
using namespace steadfeed::test;

using Used = AuditVerification::HeadUsed;
using Change = std::function<void(AuditLog &)>;

Q_DECLARE_METATYPE(Change)

/// The first row that does not fit is named, and only then; and the result says what it was held against.
class AuditVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLogIsWhole_data();
    void aWholeLogIsWhole();
    void theFirstBadRowIsNamed_data();
    void theFirstBadRowIsNamed();
    void whatAHeadDoesNotReachIsNotVouchedFor();
    void onlyNeighboursOfASelectionAreCompared_data();
    void onlyNeighboursOfASelectionAreCompared();
    void whatIsBesideTheChainMayChange();
    void whatIsNoExportIsNotJudged_data();
    void whatIsNoExportIsNotJudged();
    void aHeadIsANumberAndAHash_data();
    void aHeadIsANumberAndAHash();

private:
    AuditVerification verify(const std::string &text, const std::optional<AuditHead> &given = {});
    AuditVerification verify(const AuditLog &log, const std::optional<AuditHead> &given = {})
    {
        return verify(log.text(), given);
    }

    QTemporaryDir m_folder;
};

namespace {

constexpr std::size_t kRows = 20;

Reason broken(std::uint64_t number, const char *what)
{
    return {ReasonCode::AuditChainBroken, {std::to_string(number), what}};
}

std::string told(const AuditVerification &found)
{
    std::string text = "line " + std::to_string(found.badLine) + ": " + std::string(name(found.problem.code));
    for (const std::string &argument : found.problem.args)
        text += ' ' + argument;
    return text;
}

/// Changes an action as somebody would who does not know how they are chained.
Change changed(std::size_t row, void (*change)(AuditAction &))
{
    return [row, change](AuditLog &log) {
        change(log.actions[row]);
        log.lines[row] = auditLine(log.actions[row]);
    };
}

/// Puts \a to in the place of \a from in a line.
Change edited(std::size_t row, const std::string &from, const std::string &to)
{
    return [=](AuditLog &log) {
        std::string &line = log.lines[row];
        line.replace(line.find(from), from.size(), to);
    };
}

Change erased(std::size_t row)
{
    return [row](AuditLog &log) { log.lines.erase(log.lines.begin() + static_cast<std::ptrdiff_t>(row)); };
}

} // namespace

AuditVerification AuditVerifierTest::verify(const std::string &text, const std::optional<AuditHead> &given)
{
    const std::string file = m_folder.filePath(QStringLiteral("log.jsonl")).toStdString();
    std::ofstream(file, std::ios::binary) << text;
    return verifyAuditExport(file, given);
}

void AuditVerifierTest::aWholeLogIsWhole_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("given"); ///< "", or the number of a row
    QTest::newRow("of no rows") << 0 << QByteArray();
    QTest::newRow("of one row") << 1 << QByteArray();
    QTest::newRow("against its own head") << 20 << QByteArray();
    QTest::newRow("against a head in its middle") << 20 << QByteArray("7");
    QTest::newRow("against its begin") << 20 << QByteArray("0");
    QTest::newRow("against its end") << 20 << QByteArray("20");
}

void AuditVerifierTest::aWholeLogIsWhole()
{
    QFETCH(int, rows);
    QFETCH(QByteArray, given);
    const AuditLog log = makeAuditLog(static_cast<std::size_t>(rows));
    std::optional<AuditHead> head;
    if (!given.isEmpty()) {
        const auto seq = given.toULongLong();
        head = AuditHead{seq, seq == 0 ? auditchain::start(log.client) : log.actions[seq - 1].hash};
    }
    const AuditVerification found = verify(log, head);
    QVERIFY2(!found.problem, told(found).c_str());
    QCOMPARE(found.client, log.client);
    QCOMPARE(found.rows, std::uint64_t(rows));
    QCOMPARE(found.first, std::uint64_t(rows == 0 ? 0 : 1));
    QCOMPARE(found.last, std::uint64_t(rows));
    QVERIFY(found.headUsed == (head ? Used::Given : Used::Stored));
    QVERIFY(found.head == head.value_or(log.head));
    QVERIFY(!found.partial);
}

void AuditVerifierTest::theFirstBadRowIsNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<quint64>("line");
    const auto row = [](const char *name, const Change &change, quint64 number, const char *what,
                        quint64 line) {
        QTest::newRow(name) << change << number << QByteArray(what) << line;
    };
    row("id", changed(4, [](AuditAction &a) { a.id.back() = 'A'; }), 5, "hash_differs", 6);
    row("time", changed(4, [](AuditAction &a) { ++a.ms; }), 5, "hash_differs", 6);
    row("kind", changed(4, [](AuditAction &a) { a.kind = "unflag"; }), 5, "hash_differs", 6);
    row("body", changed(4, [](AuditAction &a) { a.body += ' '; }), 5, "hash_differs", 6);
    row("what precedes", changed(4, [](AuditAction &a) { a.prev[31] ^= 1; }), 5, "prev_differs", 6);
    row("hash", changed(4, [](AuditAction &a) { a.hash[0] ^= 128; }), 5, "hash_differs", 6);
    row("a text moved from kind to body",
        changed(4,
                [](AuditAction &a) {
                    a.body.insert(0, 1, a.kind.back());
                    a.kind.pop_back();
                }),
        5, "hash_differs", 6);
    row("a higher number", changed(4, [](AuditAction &a) { a.seq = 50; }), 50, "number_missing", 6);
    row("a lower number", changed(4, [](AuditAction &a) { a.seq = 2; }), 2, "out_of_order", 6);
    row("number 0", changed(0, [](AuditAction &a) { a.seq = 0; }), 0, "begin_missing", 2);
    row("the first one", changed(0, [](AuditAction &a) { a.body = "{}"; }), 1, "hash_differs", 2);
    row("the last one", changed(19, [](AuditAction &a) { a.body = "{}"; }), 20, "hash_differs", 21);

    row("deleted", erased(4), 6, "number_missing", 6);
    row("the first deleted", erased(0), 2, "begin_missing", 2);
    row("the last deleted", erased(19), 20, "tail_cut", 0);
    row(
        "all deleted", [](AuditLog &log) { log.lines.clear(); }, 1, "tail_cut", 0);
    row(
        "the tail cut", [](AuditLog &log) { log.lines.resize(12); }, 13, "tail_cut", 0);
    row(
        "the tail cut within a row",
        [](AuditLog &log) {
            log.lines.resize(12);
            log.lines.back().resize(100);
        },
        12, "unreadable_row", 13);
    row(
        "swapped", [](AuditLog &log) { std::swap(log.lines[4], log.lines[9]); }, 10, "number_missing", 6);
    row(
        "neighbours swapped", [](AuditLog &log) { std::swap(log.lines[4], log.lines[5]); }, 6,
        "number_missing", 6);
    row(
        "repeated at once", [](AuditLog &log) { log.lines.insert(log.lines.begin() + 5, log.lines[4]); }, 5,
        "number_repeated", 7);
    row(
        "repeated later", [](AuditLog &log) { log.lines.insert(log.lines.begin() + 12, log.lines[4]); }, 5,
        "out_of_order", 14);
    row(
        "a number given twice",
        [](AuditLog &log) {
            log.actions[5].seq = 5;
            log.actions[5].hash = auditchain::hashOf(log.client, log.actions[5]);
            log.lines[5] = auditLine(log.actions[5]);
        },
        5, "number_repeated", 7);

    row(
        "changed and hashed anew",
        [](AuditLog &log) {
            log.actions[4].body = "{}";
            log.actions[4].hash = auditchain::hashOf(log.client, log.actions[4]);
            log.lines[4] = auditLine(log.actions[4]);
        },
        6, "prev_differs", 7);
    row(
        "all behind it hashed anew",
        [](AuditLog &log) {
            log.actions[4].body = "{}";
            chainAnew(log.client, log.actions, 4);
            for (std::size_t i = 4; i < kRows; ++i)
                log.lines[i] = auditLine(log.actions[i]);
        },
        20, "head_differs", 21);
    row(
        "another client's", [](AuditLog &log) { log.header = makeAuditLog(0, 2).header; }, 1, "prev_differs",
        2);

    row("no JSON", edited(4, "{", "<"), 5, "unreadable_row", 6);
    row(
        "an array", [](AuditLog &log) { log.lines[4] = "[]\n"; }, 5, "unreadable_row", 6);
    row("no number", edited(4, R"("seq")", R"("sea")"), 5, "unreadable_row", 6);
    row("a number that is none", edited(4, R"("seq":5)", R"("seq":5.0)"), 5, "unreadable_row", 6);
    row("a time that is none", edited(4, R"("ts_ms":)", R"("ts_ms":1.)"), 5, "unreadable_row", 6);
    row("no kind", edited(4, R"("kind")", R"("kin")"), 5, "unreadable_row", 6);
    row("a short hash", edited(4, R"("hash":")", R"("hash":"","x":")"), 5, "unreadable_row", 6);
    row("a member that comes twice", edited(4, R"("state")", R"("body":"{}","state")"), 5, "hash_differs", 6);
    row("a line without end", edited(4, "{", std::string(2 << 20, ' ') + '{'), 5, "unreadable_row", 6);
}

void AuditVerifierTest::theFirstBadRowIsNamed()
{
    QFETCH(Change, change);
    QFETCH(quint64, number);
    QFETCH(QByteArray, what);
    QFETCH(quint64, line);
    AuditLog log = makeAuditLog(kRows);
    change(log);
    const AuditVerification found = verify(log);
    QVERIFY2(found.problem == broken(number, what.constData()), told(found).c_str());
    QCOMPARE(found.badLine, line);
}

void AuditVerifierTest::whatAHeadDoesNotReachIsNotVouchedFor()
{
    const AuditLog log = makeAuditLog(kRows);
    AuditLog cut = log;
    cut.lines.resize(12);

    const AuditVerification later = verify(log, AuditHead{21, log.head.hash});
    QVERIFY2(later.problem == broken(21, "tail_cut"), told(later).c_str());
    const AuditVerification other = verify(log, AuditHead{7, log.head.hash});
    QVERIFY2(other.problem == broken(7, "head_differs"), told(other).c_str());
    QCOMPARE(other.badLine, std::uint64_t(8));
    const AuditVerification begin = verify(log, AuditHead{0, log.head.hash});
    QVERIFY2(begin.problem == broken(0, "head_differs"), told(begin).c_str());

    // A cut behind the head that was given cannot be seen, and the result tells up to where it was looked.
    const AuditVerification before = verify(cut, AuditHead{12, log.actions[11].hash});
    QVERIFY2(!before.problem, told(before).c_str());
    QVERIFY(before.headUsed == Used::Given && before.head.seq == 12 && before.last == 12);

    // Without any head no cut can be seen.
    cut.header.replace(cut.header.find("\"head\""), 6, "\"tail\"");
    const AuditVerification none = verify(cut);
    QVERIFY2(!none.problem, told(none).c_str());
    QVERIFY(none.headUsed == Used::None);
}

void AuditVerifierTest::onlyNeighboursOfASelectionAreCompared_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("problem"); ///< number and token; empty: none
    QTest::addColumn<bool>("headUsed");
    const auto row = [](const char *name, const Change &change, const char *problem, bool headUsed) {
        QTest::newRow(name) << change << QByteArray(problem) << headUsed;
    };
    const auto select = [](AuditLog &log) {
        log.lines = {log.lines[3], log.lines[4], log.lines[9], log.lines[19]};
    };
    row("as it was", select, "", true);
    row(
        "without the row of the head",
        [select](AuditLog &log) {
            select(log);
            log.lines.pop_back();
        },
        "", false);
    row(
        "nothing", [](AuditLog &log) { log.lines.clear(); }, "", false);
    row(
        "a change",
        [select](AuditLog &log) {
            log.actions[9].body = "{}";
            log.lines[9] = auditLine(log.actions[9]);
            select(log);
        },
        "10 hash_differs", true);
    row(
        "neighbours that do not fit",
        [select](AuditLog &log) {
            log.actions[4].prev[0] ^= 1;
            log.actions[4].hash = auditchain::hashOf(log.client, log.actions[4]);
            log.lines[4] = auditLine(log.actions[4]);
            select(log);
        },
        "5 prev_differs", true);
    row(
        "swapped",
        [select](AuditLog &log) {
            select(log);
            std::swap(log.lines[1], log.lines[2]);
        },
        "5 out_of_order", true);
    row(
        "another head",
        [select](AuditLog &log) {
            log.actions[19].body = "{}";
            chainAnew(log.client, log.actions, 19);
            log.lines[19] = auditLine(log.actions[19]);
            select(log);
        },
        "20 head_differs", true);
}

void AuditVerifierTest::onlyNeighboursOfASelectionAreCompared()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, problem);
    QFETCH(bool, headUsed);
    AuditLog log = makeAuditLog(kRows);
    log.header = auditexport::jsonHeader({log.client, log.head.seq, log.head.hash, true});
    change(log);
    const AuditVerification found = verify(log);
    QVERIFY(found.partial);
    QCOMPARE(found.headUsed == Used::Stored, headUsed);
    const QList<QByteArray> parts = problem.split(' ');
    const Reason expected =
        problem.isEmpty() ? Reason() : broken(parts[0].toULongLong(), parts[1].constData());
    QVERIFY2(found.problem == expected, told(found).c_str());
}

void AuditVerifierTest::whatIsBesideTheChainMayChange()
{
    AuditLog log = makeAuditLog(kRows);
    edited(6, R"("state":"refused")", R"("state":"confirmed","more":[1])")(log);
    edited(8, R"("answered":")", R"("answered":"later )")(log);
    log.lines[10].insert(0, " ");
    log.lines[11] += "\n \n\r\n";
    log.lines[12].insert(log.lines[12].size() - 1, "\r"); // as some editors save it
    log.lines.back().pop_back();
    const AuditVerification found = verify(log);
    QVERIFY2(!found.problem && found.rows == kRows, told(found).c_str());
}

void AuditVerifierTest::whatIsNoExportIsNotJudged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("why");
    const AuditLog log = makeAuditLog(2);
    const auto header = [&log](const std::string &from, const std::string &to) {
        std::string text = log.text();
        text.replace(text.find(from), from.size(), to);
        return QByteArray::fromStdString(text);
    };
    QTest::newRow("empty") << QByteArray() << QByteArray("not_audit");
    QTest::newRow("blank") << QByteArray("\n\n") << QByteArray("not_audit");
    QTest::newRow("text") << QByteArray("hello\n") << QByteArray("not_audit");
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe", 3) << QByteArray("not_audit");
    QTest::newRow("a recording") << QByteArray("{\"format\":\"steadfeed-recording\",\"version\":1}\n")
                                 << QByteArray("not_audit");
    QTest::newRow("rows without header")
        << QByteArray::fromStdString(log.lines[0]) << QByteArray("not_audit");
    QTest::newRow("no client") << header("\"client\"", "\"clint\"") << QByteArray("not_audit");
    QTest::newRow("no version") << header("\"v\":1", "\"v\":\"1\"") << QByteArray("not_audit");
    QTest::newRow("a newer version") << header("\"v\":1", "\"v\":2") << QByteArray("newer_version");
    QTest::newRow("a header without end") << QByteArray(2 << 20, ' ') << QByteArray("not_audit");
}

void AuditVerifierTest::whatIsNoExportIsNotJudged()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, why);
    const AuditVerification found = verify(text.toStdString());
    QVERIFY2(found.problem.code == ReasonCode::AuditFileUnreadable, told(found).c_str());
    QCOMPARE(found.problem.args.at(1), why.toStdString());

    const std::string nowhere = m_folder.filePath(QStringLiteral("nowhere")).toStdString();
    QVERIFY(verifyAuditExport(nowhere, {}).problem.code == ReasonCode::AuditFileUnreadable);
    QVERIFY(verifyAuditExport(m_folder.path().toStdString(), {}).problem.code ==
            ReasonCode::AuditFileUnreadable);
}

void AuditVerifierTest::aHeadIsANumberAndAHash_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    const QByteArray hash(64, 'a');
    QTest::newRow("good") << "7:" + hash << true;
    QTest::newRow("upper case") << "7:" + hash.toUpper() << true;
    QTest::newRow("zero") << "0:" + hash << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no hash") << QByteArray("7") << false;
    QTest::newRow("no number") << ":" + hash << false;
    QTest::newRow("negative") << "-7:" + hash << false;
    QTest::newRow("too high") << "18446744073709551616:" + hash << false;
    QTest::newRow("short") << "7:" + hash.chopped(1) << false;
    QTest::newRow("long") << "7:" + hash + "a" << false;
    QTest::newRow("spaces") << " 7:" + hash << false;
}

void AuditVerifierTest::aHeadIsANumberAndAHash()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const auto head = auditHeadFrom(text.toStdString());
    QCOMPARE(head.has_value(), good);
    if (good)
        QVERIFY(head->seq == static_cast<std::uint64_t>(text.split(':')[0].toULongLong()) &&
                head->hash[31] == 0xaa);
}

QTEST_APPLESS_MAIN(AuditVerifierTest)
#include "AuditVerifierTest.moc"
