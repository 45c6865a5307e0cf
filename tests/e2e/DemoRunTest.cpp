// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// The demo without a window: report, assertions, signals.
class DemoRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReportHasTheFormThatPeopleRelyOn();
    void anAssertionDecidesTheStatus_data();
    void anAssertionDecidesTheStatus();
    void aSignalEndsTheRunInOrder_data();
    void aSignalEndsTheRunInOrder();
    void aReportThatCannotBeWrittenIsSaid();
    void aReaderWhoLeavesIsNoCrash();
    void standardErrorMayBeClosed();
    void helpAndVersionGoToStandardOutput();

private:
    Home m_home;
};

namespace {

enum Type { Text, Number, Array, Object };

struct Member
{
    const char *name;
    Type type;
};

/// The first member that is missing or of another type; empty: all are there.
QByteArray lacking(const QJsonObject &object, const std::vector<Member> &members)
{
    for (const Member &member : members) {
        const QJsonValue value = object[QLatin1String(member.name)];
        const bool right =
            (member.type == Text && value.isString()) || (member.type == Number && value.isDouble()) ||
            (member.type == Array && value.isArray()) || (member.type == Object && value.isObject());
        if (!right)
            return member.name;
    }
    return {};
}

const QStringList kDemo{u"--demo"_s, u"--headless"_s, u"--duration"_s, u"2"_s};

} // namespace

void DemoRunTest::theReportHasTheFormThatPeopleRelyOn()
{
    const Outcome outcome = run(m_home, kDemo + QStringList{u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QCOMPARE(outcome.errorLines(), QList<QByteArray>());
    const QJsonObject report = outcome.report();
    QCOMPARE(lacking(report, {{"version", Text},
                              {"duration_s", Number},
                              {"feeds", Array},
                              {"prices", Object},
                              {"positions", Object}}),
             QByteArray());
    QVERIFY(report[u"duration_s"].toDouble() >= 1.9);
    const QJsonArray feeds = report[u"feeds"].toArray();
    QCOMPARE(feeds.size(), 4);
    for (const QJsonValue value : feeds) {
        const QJsonObject feed = value.toObject();
        QCOMPARE(lacking(feed, {{"name", Text},           {"kind", Text},
                                {"transport", Text},      {"url", Text},
                                {"state", Text},          {"continuity", Text},
                                {"received", Number},     {"applied", Number},
                                {"conflated", Number},    {"duplicates", Number},
                                {"refused", Number},      {"ignored", Number},
                                {"pending", Number},      {"control", Number},
                                {"gaps", Array},          {"gaps_more", Number},
                                {"missing", Number},      {"reordered", Number},
                                {"epoch_breaks", Number}, {"bytes", Number},
                                {"connects", Number},     {"reconnects", Number},
                                {"resumes", Number},      {"last_id", Text},
                                {"last_error", Text},     {"rate_per_s", Number},
                                {"latency_us", Object},   {"outages", Array}}),
                 QByteArray());
        QCOMPARE(
            lacking(feed[u"latency_us"].toObject(),
                    {{"count", Number}, {"p50", Number}, {"p90", Number}, {"p99", Number}, {"max", Number}}),
            QByteArray());
        QVERIFY2(balanced(feed), QJsonDocument(feed).toJson());
        QCOMPARE(feed[u"state"].toString(), u"live"_s);
        QCOMPARE(feed[u"continuity"].toString(), u"continuous"_s);
        QCOMPARE(feed[u"transport"].toString(), u"sse"_s);
        QCOMPARE(feed[u"missing"].toInteger(), 0);
    }
    QVERIFY(feedOf(report, u"prices"_s)[u"received"].toInteger() > 100);
    const QJsonObject prices = report[u"prices"].toObject();
    QCOMPARE(prices.size(), 50);
    for (const QJsonValue price : prices) {
        QCOMPARE(lacking(price.toObject(), {{"last", Number}, {"updates", Number}, {"age_ms", Number}}),
                 QByteArray());
    }
    QVERIFY(report[u"positions"][u"count"].toInteger() > 0);
    QVERIFY(report[u"positions"][u"pnl"][u"USD"].isDouble());
}

void DemoRunTest::anAssertionDecidesTheStatus_data()
{
    QTest::addColumn<QStringList>("assertions");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QStringList &assertions, int status, const char *said) {
        QTest::newRow(name) << assertions << status << QByteArray(said);
    };
    row("holds", {u"lost == 0"_s}, 0, "");
    row("all hold",
        {u"lost == 0"_s, u"doubled == 0"_s, u"latency_p99_ms < 60000"_s, u"feeds.prices.received > 0"_s}, 0,
        "");
    row("one fails", {u"lost == 0"_s, u"feeds.prices.received < 0"_s}, 3, "feeds.prices.received < 0");
    row("no such number", {u"feeds.nowhere.missing == 0"_s}, 3, "no such number");
}

void DemoRunTest::anAssertionDecidesTheStatus()
{
    QFETCH(QStringList, assertions);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    QStringList arguments = kDemo;
    for (const QString &assertion : assertions)
        arguments << u"--assert"_s << assertion;
    const Outcome outcome = run(m_home, arguments);
    QVERIFY2(outcome.status == status, outcome.told());
    QCOMPARE(outcome.errorLines().size(), said.isEmpty() ? 0 : 1);
    QVERIFY2(outcome.errors.contains(said), outcome.told());
}

void DemoRunTest::aSignalEndsTheRunInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void DemoRunTest::aSignalEndsTheRunInOrder()
{
    QFETCH(int, signal);
    const QString recording = m_home.path(u"signal.jsonl"_s);
    ProgramRun program(m_home,
                       {u"--demo"_s, u"--headless"_s, u"--record"_s, recording, u"--report"_s, u"-"_s});
    // It is under way once all four feeds greet.
    QTRY_VERIFY_WITH_TIMEOUT(m_home.read(u"signal.jsonl"_s).count("\"hello\\\"") >= 4, 30'000);
    program.signal(signal);
    const Outcome outcome = program.outcome();
    QVERIFY2(outcome.status == 0, outcome.told());
    for (const QJsonValue feed : outcome.report()[u"feeds"].toArray())
        QVERIFY(balanced(feed.toObject()));
    QCOMPARE(outcome.report()[u"feeds"].toArray().size(), 4);
    QVERIFY(m_home.read(u"signal.jsonl"_s).endsWith('\n'));
    QVERIFY(QFile::remove(recording));
}

void DemoRunTest::aReportThatCannotBeWrittenIsSaid()
{
    const Outcome outcome = run(m_home, kDemo + QStringList{u"--report"_s, u"/nowhere/report.json"_s});
    QVERIFY2(outcome.status == 1, outcome.told());
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY2(outcome.errors.contains("/nowhere/report.json"), outcome.told());
}

void DemoRunTest::aReaderWhoLeavesIsNoCrash()
{
    QProcess shell;
    shell.setProcessEnvironment(m_home.environment());
    shell.start(u"bash"_s,
                {u"-c"_s, u"\"$0\" --demo --headless --duration 1 --report - | true; echo ${PIPESTATUS[0]}"_s,
                 programFile()});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("1\n"));
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(errors.contains("standard output"), errors.constData());
}

void DemoRunTest::standardErrorMayBeClosed()
{
    // What is opened next must not take its place, or messages would land there.
    QProcess shell;
    shell.setProcessEnvironment(m_home.environment());
    const QString report = m_home.path(u"closed.json"_s);
    const QString recording = m_home.path(u"closed.jsonl"_s);
    shell.start(u"bash"_s,
                {u"-c"_s, u"exec \"$0\" --demo --headless --report \"$1\" --record \"$2\" <&- >&- 2>&-"_s,
                 programFile(), report, recording});
    QTRY_VERIFY_WITH_TIMEOUT(m_home.read(u"closed.jsonl"_s).contains("hello"), 30'000);
    for (const int stream : {0, 1, 2}) {
        const QString link = u"/proc/%1/fd/%2"_s.arg(shell.processId()).arg(stream);
        QCOMPARE(QFile::symLinkTarget(link), u"/dev/null"_s);
    }
    shell.terminate();
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY(QJsonDocument::fromJson(m_home.read(u"closed.json"_s)).isObject());
}

void DemoRunTest::helpAndVersionGoToStandardOutput()
{
    const Outcome help = run(m_home, {u"--help"_s});
    QCOMPARE(help.status, 0);
    QCOMPARE(help.errorLines(), QList<QByteArray>());
    for (const char *option :
         {"--demo", "--profile", "--headless", "--duration", "--report", "--record", "--screenshot",
          "--assert", "replay", "probe", "websocket", "longpoll", "--actions", "audit verify"})
        QVERIFY2(help.output.contains(option), option);
    const Outcome version = run(m_home, {u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("steadfeed 0."));
}

QTEST_GUILESS_MAIN(DemoRunTest)
#include "DemoRunTest.moc"
