// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExchangeProcess.h"
#include "TestClient.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using steadfeed::test::ExchangeProcess;
using namespace Qt::StringLiterals;

/// The program steadfeed-exchange, started as people start it.
class ExchangeProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListensAndEndsCleanly_data();
    void saysWhereItListensAndEndsCleanly();
    void keepsATokenInAFile();
    void refusesATokenFileThatHoldsNone();
    void refusesWrongUsageInOneLine_data();
    void refusesWrongUsageInOneLine();
    void saysWhatIsWrongWithAFaultScript();
    void sameScriptAndSeedGiveTheSamePlanFile();
    void breaksConnectionsAsTheScriptSays();
    void saysThatThePortIsInUse();
    void showsItsHelpAndVersion_data();
    void showsItsHelpAndVersion();
};

namespace {

struct Outcome
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(STEADFEED_EXCHANGE), arguments);
    if (!process.waitForFinished(10'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

void ExchangeProgramTest::saysWhereItListensAndEndsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void ExchangeProgramTest::saysWhereItListensAndEndsCleanly()
{
    QFETCH(int, signal);
    ExchangeProcess program({u"--rate"_s, u"5000"_s, u"--symbols"_s, u"3"_s, u"--seed=9"_s});
    QVERIFY(program.port() > 0);
    QCOMPARE(program.ready["base"_L1].toString(), u"http://127.0.0.1:%1"_s.arg(program.port()));
    QCOMPARE(program.ready.size(), 3);

    TestClient client(program.port());
    client.get("/v1/feeds/prices/sse", program.token());
    QCOMPARE(client.readStatus(), 200);
    QCOMPARE(client.readMessage().type, QByteArray("hello"));
    for (const WireEvent &event : client.readMessages(100)) {
        const QString symbol = event.json()["s"_L1].toString();
        QVERIFY2(QStringList({u"AAPL"_s, u"MSFT"_s, u"NVDA"_s}).contains(symbol), qPrintable(symbol));
    }

    ::kill(static_cast<pid_t>(program.process.processId()), signal);
    QVERIFY(program.process.waitForFinished(10'000));
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process.exitCode(), 0);
    QCOMPARE(program.process.readAllStandardError(), QByteArray());
}

void ExchangeProgramTest::keepsATokenInAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"token"_s);
    QByteArray token;
    {
        const ExchangeProcess program({u"--token-file"_s, file});
        token = program.token();
        QVERIFY(token.size() >= 20);
    }
    struct stat info
    {
    };
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    const ExchangeProcess again({u"--token-file"_s, file});
    QCOMPARE(again.token(), token);
    TestClient client(again.port());
    client.get("/v1/time", token);
    QCOMPARE(client.readStatus(), 200);
}

void ExchangeProgramTest::refusesATokenFileThatHoldsNone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not\"a token\n");
    file.close();
    for (const QString &path : {file.fileName(), folder.filePath(u"no/such/folder"_s), folder.path()}) {
        const Outcome outcome = run({u"--token-file"_s, path});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY(outcome.errors.contains(path.toLocal8Bit()));
    }
}

void ExchangeProgramTest::refusesWrongUsageInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("unknown option", {u"--bogus"_s}, "bogus");
    row("no ledger", {u"--audit-file="_s}, "--audit-file");
    row("ledger nowhere", {u"--audit-file"_s, u"/no/such/ledger"_s}, "/no/such/ledger: ");
    row("ledger that is none", {u"--audit-file"_s, QStringLiteral(STEADFEED_EXCHANGE)}, "ledger");
    row("no such role", {u"--role"_s, u"king"_s}, "--role king");
    row("too many faults", {u"--ack-faults"_s, u"0.5,0.5,0.5"_s}, "--ack-faults");
    row("too few faults", {u"--ack-faults"_s, u"0.5"_s}, "--ack-faults");
    row("no such script", {u"--faults"_s, u"/no/such.json"_s}, "/no/such.json: cannot read");
    row("script is a folder", {u"--faults"_s, u"/"_s}, "/: cannot read");
    row("no script", {u"--faults="_s}, "--faults");
    row("plan without script", {u"--fault-plan"_s, u"x"_s}, "--fault-plan goes with --faults");
    row("log without script", {u"--fault-log"_s, u"x"_s}, "--fault-log goes with --faults");
    const QString script = QStringLiteral(STEADFEED_FAULTS "/deploy.json");
    row("plan nowhere", {u"--faults"_s, script, u"--fault-plan"_s, u"/no/such"_s}, "/no/such: cannot write");
    row("log nowhere", {u"--faults"_s, script, u"--fault-log"_s, u"/no/such"_s}, "/no/such: cannot write");
    row("word", {u"prices"_s}, "prices");
    row("no value", {u"--port"_s}, "port");
    row("empty value", {u"--port="_s}, "--port");
    row("port too large", {u"--port"_s, u"65536"_s}, "--port 65536");
    row("port negative", {u"--port"_s, u"-1"_s}, "--port -1");
    row("port with a space", {u"--port"_s, u" 80"_s}, "--port");
    row("no symbols", {u"--symbols"_s, u"0"_s}, "--symbols 0");
    row("too many symbols", {u"--symbols"_s, u"10001"_s}, "--symbols 10001");
    row("no rate", {u"--rate"_s, u"0"_s}, "--rate 0");
    row("rate too large", {u"--rate"_s, u"1000001"_s}, "--rate 1000001");
    row("rate in words", {u"--rate"_s, u"fast"_s}, "--rate fast");
    row("seed in words", {u"--seed"_s, u"lucky"_s}, "--seed lucky");
    row("no token file", {u"--token-file"_s, u""_s}, "--token-file");
}

void ExchangeProgramTest::refusesWrongUsageInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY2(outcome.errors.contains(named), outcome.errors.constData());
}

void ExchangeProgramTest::saysWhatIsWrongWithAFaultScript()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": 1, \"name\": \"bad\", \"title\": \"Bad\", \"description\": \"\",\n"
               "\"duration_s\": 5, \"steps\": [\n{\"fault\": \"reset\", \"at_s\": 7}]}\n");
    file.close();
    const Outcome outcome = run({u"--faults"_s, file.fileName()});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY2(outcome.errors.contains("bad.json, line 3: 'at_s' must be"), outcome.errors.constData());
}

void ExchangeProgramTest::sameScriptAndSeedGiveTheSamePlanFile()
{
    const QTemporaryDir folder;
    const auto plan = [&folder](const QString &seed) {
        const QString path = folder.filePath(u"plan"_s);
        {
            const ExchangeProcess program({u"--faults"_s, QStringLiteral(STEADFEED_FAULTS "/storm.json"),
                                           u"--seed"_s, seed, u"--fault-plan"_s, path});
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = plan(u"7"_s);
    QVERIFY(first.startsWith(R"({"format":1,"script":"storm","seed":7,)"));
    QVERIFY(first.count('\n') > 100);
    QCOMPARE(plan(u"7"_s), first);
    QVERIFY(plan(u"8"_s) != first);
}

void ExchangeProgramTest::breaksConnectionsAsTheScriptSays()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"cut.json"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(
        "{\"format\": 1, \"name\": \"cut\", \"title\": \"Cut\", \"description\": \"\",\n"
        "\"duration_s\": 60, \"steps\": [{\"fault\": \"fin\", \"feed\": \"prices\", \"at_byte\": 5000}]}");
    script.close();
    const QString log = folder.filePath(u"log"_s);
    ExchangeProcess program({u"--faults"_s, script.fileName(), u"--fault-log"_s, log});
    TestClient client(program.port());
    client.get("/v1/feeds/prices/sse", program.token());
    const QByteArray header = client.readHeader();
    QCOMPARE(header.size() + 4 + client.readToEnd().size(), 5000); // to the byte
    QVERIFY(client.closed());
    const auto logged = [&log] {
        QFile file(log);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(logged().contains(
        R"("n":1,"feed":"prices","fault":"fin","phase":"struck","direction":"down","connection":1,"byte":5000})"));
    ::kill(static_cast<pid_t>(program.process.processId()), SIGTERM);
    QVERIFY(program.process.waitForFinished(10'000));
    QCOMPARE(program.process.exitCode(), 0);
}

void ExchangeProgramTest::saysThatThePortIsInUse()
{
    const ExchangeProcess program({});
    const Outcome outcome = run({u"--port"_s, QString::number(program.port())});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY(outcome.errors.contains(QByteArray::number(program.port()) + " is in use"));
}

void ExchangeProgramTest::showsItsHelpAndVersion_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("help") << u"--help"_s << QByteArray("--token-file");
    QTest::newRow("help on faults") << u"--help"_s << QByteArray("--fault-log");
    QTest::newRow("short help") << u"-h"_s << QByteArray("--rate");
    QTest::newRow("version") << u"--version"_s << QByteArray("steadfeed-exchange 0.");
}

void ExchangeProgramTest::showsItsHelpAndVersion()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, shown);
    const Outcome outcome = run({option});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    QVERIFY(outcome.output.contains(shown));
}

QTEST_GUILESS_MAIN(ExchangeProgramTest)
#include "ExchangeProgramTest.moc"
