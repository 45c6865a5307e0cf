// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// The demo under a fault script: what the report and the log say of it.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLoseNothingAndTheSetsProveIt_data();
    void cutsLoseNothingAndTheSetsProveIt();
    void whatTheServerWithholdsIsDeclaredAndNotLost();
    void theWindowRunsAScriptToo();
    void aBadScriptIsSaidInOneLine_data();
    void aBadScriptIsSaidInOneLine();

private:
    Home m_home;
};

namespace {

const QByteArray kCuts = R"({"format":1,"name":"cuts","title":"Cuts","description":"Two cuts and a stall",
"duration_s":3,"steps":[
{"fault":"reset","at_s":0.5},
{"fault":"hole","feed":"prices","at_s":1,"for_s":0.5},
{"fault":"reset","feed":"prices","at_s":2}]})";

const QByteArray kSkips =
    R"({"format":1,"name":"skips","title":"Skips","description":"Events that nobody gets",
"duration_s":2,"steps":[{"fault":"skip","feed":"prices","at_event":300,"events":3,"for_good":true}]})";

QJsonObject verdictOn(const QJsonObject &report, const QString &feed)
{
    const QJsonArray verdicts = report[u"verdict"].toArray();
    for (const QJsonValue &verdict : verdicts) {
        if (verdict[u"name"].toString() == feed)
            return verdict.toObject();
    }
    return {};
}

} // namespace

void FaultsTest::cutsLoseNothingAndTheSetsProveIt_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<int>("reconnects"); // at least
    QTest::newRow("sse") << u"sse"_s << 2;
    QTest::newRow("websocket") << u"websocket"_s << 2;
    // A poll that is cut before its answer began is sent again within Qt (qt-facts N5).
    QTest::newRow("longpoll") << u"longpoll"_s << 0;
}

void FaultsTest::cutsLoseNothingAndTheSetsProveIt()
{
    QFETCH(QString, transport);
    QFETCH(int, reconnects);
    const QString script = m_home.write(u"cuts.json"_s, kCuts);
    const Outcome outcome = run(m_home, {u"--demo"_s, u"--headless"_s, u"--transport"_s, transport,
                                         u"--faults"_s, script, u"--seed"_s, u"7"_s, u"--report"_s, u"-"_s,
                                         u"--fault-log"_s, m_home.path(u"log.jsonl"_s), u"--assert"_s,
                                         u"lost == 0"_s, u"--assert"_s, u"doubled == 0"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    const QJsonObject report = outcome.report();
    QCOMPARE(report[u"faults"][u"script"].toString(), u"cuts"_s);
    QCOMPARE(report[u"faults"][u"seed"].toString(), u"7"_s);
    QCOMPARE(report[u"faults"][u"planned"].toInt(), 3);
    QCOMPARE(report[u"faults"][u"struck"].toInt(), 3);
    QVERIFY(feedOf(report, u"prices"_s)[u"reconnects"].toInt() >= reconnects);
    QCOMPARE(report[u"verdict"].toArray().size(), 4);
    const QJsonObject prices = verdictOn(report, u"prices"_s);
    QVERIFY2(prices[u"provable"].toBool() && prices[u"holds"].toBool(), QJsonDocument(prices).toJson());
    QVERIFY(prices[u"published"].toDouble() > 1000);
    QCOMPARE(prices[u"published"], prices[u"accepted"]);
    const QList<QByteArray> lines = m_home.read(u"log.jsonl"_s).trimmed().split('\n');
    QVERIFY2(lines.size() >= 4, m_home.read(u"log.jsonl"_s));
    for (const QByteArray &line : lines)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
}

void FaultsTest::whatTheServerWithholdsIsDeclaredAndNotLost()
{
    const QString script = m_home.write(u"skips.json"_s, kSkips);
    const Outcome outcome = run(m_home, {u"--demo"_s, u"--headless"_s, u"--faults"_s, script, u"--report"_s,
                                         u"-"_s, u"--assert"_s, u"lost == 0"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    const QJsonObject prices = verdictOn(outcome.report(), u"prices"_s);
    QVERIFY2(prices[u"holds"].toBool(), QJsonDocument(prices).toJson());
    QCOMPARE(prices[u"declared"].toInt(), 3);
    QCOMPARE(feedOf(outcome.report(), u"prices"_s)[u"missing"].toInt(), 3);
}

void FaultsTest::theWindowRunsAScriptToo()
{
    const QString script = m_home.write(u"cuts.json"_s, kCuts);
    const Outcome outcome =
        run(m_home, {u"--demo"_s, u"--faults"_s, script, u"--duration"_s, u"3"_s, u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
    QVERIFY(outcome.report()[u"faults"][u"struck"].toInt() > 0);
    const QJsonObject prices = verdictOn(outcome.report(), u"prices"_s);
    QVERIFY2(prices[u"holds"].toBool(), QJsonDocument(prices).toJson());
}

void FaultsTest::aBadScriptIsSaidInOneLine_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("no json") << QByteArray("{");
    QTest::newRow("unknown member") << QByteArray(R"({"format":1,"name":"x","title":"x","description":"x",
"duration_s":1,"steps":[{"fault":"reset","at_s":1,"colour":"red"}]})");
    QTest::newRow("not there") << QByteArray();
}

void FaultsTest::aBadScriptIsSaidInOneLine()
{
    QFETCH(QByteArray, script);
    const QString file = script.isEmpty() ? m_home.path(u"none.json"_s) : m_home.write(u"bad.json"_s, script);
    const Outcome outcome = run(m_home, {u"--demo"_s, u"--headless"_s, u"--faults"_s, file});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errorLines().size(), 1);
    QVERIFY(outcome.output.isEmpty());
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
