// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// What --record wrote, played again by the real program.
class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isMadeOfWholeLinesForItsOwnerOnly();
    void aReplayTellsTheSame_data();
    void aReplayTellsTheSame();
    void aDamagedLineIsFour_data();
    void aDamagedLineIsFour();
    void aCutLastLineIsFine();
    void aReaderWhoLeavesIsNoCrash();

private:
    Home m_home;
    QJsonObject m_live;
};

void RecordingTest::initTestCase()
{
    const Outcome live = run(m_home, {u"--demo"_s, u"--headless"_s, u"--rate"_s, u"500"_s, u"--symbols"_s,
                                      u"20"_s, u"--duration"_s, u"3"_s, u"--record"_s,
                                      m_home.path(u"run.jsonl"_s), u"--report"_s, u"-"_s});
    QVERIFY2(live.status == 0, live.told());
    m_live = live.report();
    QCOMPARE(m_live[u"feeds"].toArray().size(), 4);
}

void RecordingTest::isMadeOfWholeLinesForItsOwnerOnly()
{
    const QFileInfo file(m_home.path(u"run.jsonl"_s));
    QCOMPARE(file.permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const QByteArray recording = m_home.read(u"run.jsonl"_s);
    QVERIFY(recording.endsWith('\n'));
    qint64 ticks = 0;
    for (const QByteArray &line : recording.trimmed().split('\n')) {
        const QJsonDocument json = QJsonDocument::fromJson(line);
        QVERIFY2(json.isObject(), line.constData());
        ticks += json[u"feed"].toString() == u"prices" && json[u"event"].toString() == u"tick";
    }
    QCOMPARE(ticks, feedOf(m_live, u"prices"_s)[u"received"].toInteger());
}

void RecordingTest::aReplayTellsTheSame_data()
{
    QTest::addColumn<QString>("speed");
    QTest::newRow("as fast as it goes") << u"max"_s;
    QTest::newRow("ten times") << u"10"_s;
}

void RecordingTest::aReplayTellsTheSame()
{
    QFETCH(QString, speed);
    const Outcome replay = run(m_home, {u"replay"_s, m_home.path(u"run.jsonl"_s), u"--headless"_s,
                                        u"--speed"_s, speed, u"--report"_s, u"-"_s});
    QVERIFY2(replay.status == 0, replay.told());
    QCOMPARE(replay.errorLines(), QList<QByteArray>());
    const QJsonObject report = replay.report();
    for (const QJsonValue value : m_live[u"feeds"].toArray()) {
        const QJsonObject live = value.toObject();
        const QJsonObject again = feedOf(report, live[u"name"].toString());
        for (const auto &same : {u"kind"_s, u"received"_s, u"duplicates"_s, u"refused"_s, u"ignored"_s,
                                 u"missing"_s, u"control"_s, u"continuity"_s, u"last_id"_s})
            QCOMPARE(again[same], live[same]);
        QCOMPARE(again[u"transport"].toString(), u"recording"_s);
        QVERIFY(again[u"state"].toString() != u"live");
        QVERIFY(balanced(again));
    }
    const QJsonObject live = m_live[u"prices"].toObject();
    const QJsonObject again = report[u"prices"].toObject();
    QCOMPARE(again.keys(), live.keys());
    for (const QString &symbol : live.keys()) {
        QCOMPARE(again[symbol][u"last"], live[symbol][u"last"]);
        QCOMPARE(again[symbol][u"updates"], live[symbol][u"updates"]);
    }
    QCOMPARE(report[u"positions"], m_live[u"positions"]);
}

void RecordingTest::aDamagedLineIsFour_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no JSON") << QByteArray("{\"t_us\"") << QByteArray("[\"t_us\"");
    QTest::newRow("a time that is none") << QByteArray("{\"t_us\":") << QByteArray("{\"t_us\":\"x\",\"y\":");
    QTest::newRow("no data") << QByteArray("\"data\":") << QByteArray("\"dada\":");
}

void RecordingTest::aDamagedLineIsFour()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QList<QByteArray> lines = m_home.read(u"run.jsonl"_s).split('\n');
    const qsizetype damaged = 1 + lines.indexOf([&] { // in the middle, and an event
        for (qsizetype i = lines.size() / 2;; ++i) {
            if (lines[i].contains("\"data\""))
                return lines[i];
        }
    }());
    lines[damaged - 1].replace(lines[damaged - 1].indexOf(from), from.size(), to);
    m_home.write(u"damaged.jsonl"_s, lines.join('\n'));
    const Outcome replay = run(m_home, {u"replay"_s, m_home.path(u"damaged.jsonl"_s), u"--headless"_s,
                                        u"--speed"_s, u"max"_s, u"--report"_s, u"-"_s});
    QVERIFY2(replay.status == 4, replay.told());
    QVERIFY2(replay.errors.contains("damaged.jsonl") &&
                 replay.errors.contains("line " + QByteArray::number(damaged) + ':'),
             replay.told());
    const QJsonObject prices = feedOf(replay.report(), u"prices"_s);
    QVERIFY(prices[u"received"].toInteger() > 0); // what came before it counts
    QVERIFY(balanced(prices));
}

void RecordingTest::aCutLastLineIsFine()
{
    const QByteArray whole = m_home.read(u"run.jsonl"_s);
    m_home.write(u"cut.jsonl"_s, whole.chopped(7));
    const Outcome replay = run(m_home, {u"replay"_s, m_home.path(u"cut.jsonl"_s), u"--headless"_s,
                                        u"--speed"_s, u"max"_s, u"--report"_s, u"-"_s});
    QVERIFY2(replay.status == 0, replay.told());
    QCOMPARE(replay.report()[u"prices"].toObject().size(), 20);
}

void RecordingTest::aReaderWhoLeavesIsNoCrash()
{
    QProcess shell;
    shell.setProcessEnvironment(m_home.environment());
    shell.start(u"bash"_s,
                {u"-c"_s,
                 u"\"$0\" replay \"$1\" --headless --speed max --report - | true; echo ${PIPESTATUS[0]}"_s,
                 programFile(), m_home.path(u"run.jsonl"_s)});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("1\n"));
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "RecordingTest.moc"
