// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// `steadfeed probe URL` as people and scripts use it.
class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textSaysWhatIsThere();
    void jsonSaysTheSame();
    void theProposedProfileRuns();
    void nothingFoundIsFour();
    void aWrongTokenIsFourAndIsNotRepeated();
    void anotherOriginIsNotGivenTheToken();
    void anInterruptedProbeSaysWhatItKnows();
};

namespace {

QStringList probe(const ExchangeRun &exchange, const QStringList &more)
{
    return QStringList{u"probe"_s,         exchange.base() + u"/v1/feeds/prices/sse"_s,
                       u"--seconds"_s,     u"5"_s,
                       u"--credentials"_s, u"file:"_s + exchange.tokenFile()} +
           more;
}

} // namespace

void ProbeTest::textSaysWhatIsThere()
{
    const Home home;
    const ExchangeRun exchange(home);
    const Outcome outcome = run(home, probe(exchange, {}));
    QVERIFY2(outcome.status == 0, outcome.told());
    for (const char *text : {"own protocol", "Server-Sent Events", "works: went on behind",
                             "promised every 5.0 s", "\"base\": \"http://127.0.0.1:"})
        QVERIFY2(outcome.output.contains(text), outcome.told());
    QVERIFY(!outcome.output.contains(exchange.token()) && !outcome.errors.contains(exchange.token()));
    QVERIFY2(outcome.errorLines().isEmpty(), outcome.told());
}

void ProbeTest::jsonSaysTheSame()
{
    const Home home;
    const ExchangeRun exchange(home);
    const Outcome outcome = run(home, probe(exchange, {u"--json"_s}));
    QVERIFY2(outcome.status == 0, outcome.told());
    const QJsonObject report = outcome.report();
    QCOMPARE(report[u"kind"].toString(), u"native"_s);
    QCOMPARE(report[u"found"].toBool(), true);
    QCOMPARE(report[u"resume"][u"verdict"].toString(), u"works"_s);
    QCOMPARE(report[u"heartbeat"][u"promised_ms"].toInt(), 5000);
    QCOMPARE(report[u"advice"][u"transport"].toString(), u"sse"_s);
    QVERIFY(report[u"stream"][u"events"].toInteger() > 10);
    QVERIFY(!outcome.output.contains(exchange.token()));
}

void ProbeTest::theProposedProfileRuns()
{
    const Home home;
    const ExchangeRun exchange(home);
    const Outcome found = run(home, probe(exchange, {u"--json"_s}));
    const QJsonObject profile = found.report()[u"profile"].toObject();
    QVERIFY2(!profile.isEmpty(), found.told());
    const QString file = home.write(u"found.json"_s, QJsonDocument(profile).toJson());
    const Outcome outcome = run(home, {u"--profile"_s, file, u"--headless"_s, u"--duration"_s, u"2"_s,
                                       u"--assert"_s, u"feeds.prices.applied > 0"_s});
    QVERIFY2(outcome.status == 0, outcome.told());
}

void ProbeTest::nothingFoundIsFour()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    server.close();
    const Home home;
    const Outcome text = run(home, {u"probe"_s, url});
    QVERIFY2(text.status == 4, text.told());
    QVERIFY(text.output.isEmpty());
    QVERIFY2(text.errorLines().size() == 1 && text.errors.contains("refused"), text.told());
    const Outcome json = run(home, {u"probe"_s, url, u"--json"_s});
    QVERIFY2(json.status == 4, json.told());
    QCOMPARE(json.report()[u"found"].toBool(true), false);
    QCOMPARE(json.report()[u"problem"][u"reason"].toString(), u"connection_refused"_s);
}

void ProbeTest::aWrongTokenIsFourAndIsNotRepeated()
{
    const Home home;
    const ExchangeRun exchange(home);
    QFile wrong(home.write(u"wrong"_s, "canary-5f3759df"));
    QVERIFY(wrong.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const Outcome outcome = run(
        home, {u"probe"_s, exchange.base(), u"--json"_s, u"--credentials"_s, u"file:"_s + wrong.fileName()});
    QVERIFY2(outcome.status == 4, outcome.told());
    QCOMPARE(outcome.report()[u"problem"][u"reason"].toString(), u"unauthorized"_s);
    QVERIFY(!outcome.output.contains("canary") && !outcome.errors.contains("canary"));
}

void ProbeTest::anotherOriginIsNotGivenTheToken()
{
    const Home home;
    const ExchangeRun first(home);
    QCOMPARE(run(home, probe(first, {})).status, 0);
    const ExchangeRun second(home);
    const Outcome outcome = run(home, probe(second, {}));
    QVERIFY2(outcome.status == 1, outcome.told());
    QVERIFY2(outcome.errors.contains("Nothing was sent"), outcome.told());
}

void ProbeTest::anInterruptedProbeSaysWhatItKnows()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const Home home;
    ProgramRun run(home, {u"probe"_s, u"http://127.0.0.1:%1/"_s.arg(silent.serverPort()), u"--seconds"_s,
                          u"600"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 30'000);
    run.signal(SIGINT);
    const Outcome outcome = run.outcome();
    QVERIFY2(outcome.status == 4, outcome.told());
    QCOMPARE(outcome.report()[u"cancelled"].toBool(), true);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "ProbeTest.moc"
