// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramRun.h"

#include <QDir>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// What is wrong is said in exactly one line on standard error that a terminal can show, with status 1.
class WrongUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSaidInOneLine_data();
    void isSaidInOneLine();
    void aPortThatNobodyListensOnIsTwo();

private:
    Home m_home;
};

namespace {

bool showable(const QByteArray &line)
{
    return std::ranges::none_of(line, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

QByteArray profileWith(const QByteArray &feed)
{
    return R"({"format":1,"name":"Test","feeds":[)" + feed + "]}";
}

const QByteArray kFeed =
    R"({"name":"prices","kind":"prices","protocol":"native","base":"http://127.0.0.1:1"})";
const QString kHostile = u"evil\u001b[2J\u0007\nsecond line.json"_s;

} // namespace

void WrongUsageTest::initTestCase()
{
    m_home.write(u"good.json"_s, profileWith(kFeed));
    m_home.write(u"broken.json"_s, "{\"format\":1,\n\"name\":\"x\",,}");
    m_home.write(u"kind.json"_s,
                 profileWith(R"({"name":"prices","kind":"prizes","protocol":"native","base":"http://h"})"));
    m_home.write(u"format.json"_s, R"({"format":99,"name":"Test","feeds":[]})");
    m_home.write(u"empty.json"_s, "");
    m_home.write(
        u"noendpoint.json"_s,
        profileWith(
            R"({"name":"trades","kind":"prices","protocol":"native","endpoints":{"websocket":"ws://h/"}})"));
    m_home.write(u"pigeon.json"_s, profileWith(R"({"name":"trades","kind":"prices","protocol":"native",
        "endpoints":{"pigeon":"coo://h/"},"transport":"pigeon"})"));
    m_home.write(u"holdings.json"_s,
                 R"({"format":1,"name":"Test","holdings":"nowhere.csv","feeds":[)" + kFeed + "]}");
    m_home.write(kHostile, "{");
    m_home.write(u"norecording.jsonl"_s, "hello\n");
    QVERIFY(QDir().mkpath(m_home.path(u"folder"_s)));
}

void WrongUsageTest::isSaidInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< %HOME% stands for the home folder
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("named");
    const auto row = [](const char *name, const QString &arguments, const QList<QByteArray> &named,
                        int status = 1) { QTest::newRow(name) << arguments.split(u'|') << status << named; };
    row("unknown option", u"--frobnicate"_s, {"frobnicate"});
    row("unknown command", u"dance"_s, {"dance"});
    row("no fault script", u"--demo|--headless|--faults|x.json"_s, {"fault script x.json"});
    row("a fault script of a profile", u"--profile|x.json|--headless|--faults|x.json"_s, {"--faults"});
    row("actions", u"--demo|--headless|--actions|x.jsonl"_s, {"actions"});
    row("probe of nothing", u"probe"_s, {"probe URL"});
    row("probe of a file", u"probe|/etc/hosts"_s, {"http://"});
    row("probe with a secret in the address", u"probe|http://me:hush@127.0.0.1/"_s, {"user info"});
    row("probe with a secret as argument", u"probe|http://127.0.0.1/|--credentials|hush"_s, {"env:NAME"});
    row("probe with a secret header", u"probe|http://127.0.0.1/|--header|Authorization: x"_s,
        {"--credentials"});
    row("probe without its token", u"probe|http://127.0.0.1/|--credentials|env:NO_SUCH_TOKEN"_s,
        {"NO_SUCH_TOKEN"});
    row("probe for no time", u"probe|http://127.0.0.1/|--seconds|0"_s, {"--seconds"});
    row("probe and demo", u"probe|http://127.0.0.1/|--demo"_s, {"--demo"});
    row("probe and record", u"probe|http://127.0.0.1/|--record|x"_s, {"--record"});
    row("json without probe", u"--demo|--headless|--json"_s, {"probe"});
    row("audit of what", u"audit|x.jsonl"_s, {"audit verify FILE"});
    row("audit of no file", u"audit|verify|%HOME%/x.jsonl"_s, {"x.jsonl"});
    row("audit of a folder", u"audit|verify|%HOME%/folder"_s, {"folder"});
    row("audit of a profile", u"audit|verify|%HOME%/good.json"_s, {"good.json", "no audit log"});
    row("audit with a head that is none", u"audit|verify|x.jsonl|--head|7:abc"_s, {"--head"});
    row("head without audit", u"--demo|--headless|--head|7:"_s + u"0a"_s.repeated(32),
        {"--head", "audit verify"});
    row("unknown transport", u"--profile|%HOME%/good.json|--headless|--transport|pigeon"_s,
        {"pigeon", "sse", "websocket", "longpoll"});
    row("unknown transport of the demo", u"--demo|--headless|--transport|pigeon"_s, {"pigeon", "sse"});
    row("recording as a transport", u"--demo|--headless|--transport|recording"_s, {"recording", "sse"});
    row("transport without endpoint", u"--profile|%HOME%/noendpoint.json|--headless|--transport|sse"_s,
        {"sse", "trades"});
    row("no transport that there is", u"--profile|%HOME%/pigeon.json|--headless"_s, {"pigeon", "sse"});
    row("no profile file", u"--profile|%HOME%/nowhere.json|--headless"_s, {"nowhere.json"});
    row("a folder", u"--profile|%HOME%/folder|--headless"_s, {"folder"});
    row("an empty file", u"--profile|%HOME%/empty.json|--headless"_s, {"empty.json"});
    row("broken JSON", u"--profile|%HOME%/broken.json|--headless"_s, {"broken.json", "2"});
    row("wrong kind", u"--profile|%HOME%/kind.json|--headless"_s,
        {"kind.json", "/feeds/0/kind", "prizes", "positions"});
    row("wrong format", u"--profile|%HOME%/format.json|--headless"_s, {"format.json", "/format", "99"});
    row("no holdings", u"--profile|%HOME%/holdings.json|--headless"_s, {"nowhere.csv"});
    row("hostile name", u"--profile|%HOME%/"_s + kHostile + u"|--headless"_s, {"evil", "second line.json"});
    row("hostile option", u"--\u001b]0;owned\u0007"_s, {"owned"});
    row("hostile command", u"da\u001b[31mnce\nand more"_s, {"and more"});
    row("bad assertion", u"--demo|--headless|--assert|lost is 0"_s, {"lost is 0"});
    row("hostile assertion", u"--demo|--headless|--assert|\u001b[2J\n"_s, {"--assert"});
    row("assert and window", u"--demo|--assert|lost == 0"_s, {"--headless"});
    row("nothing to run", u"--headless"_s, {"--demo"});
    row("demo and profile", u"--demo|--profile|x.json"_s, {"--demo", "--profile"});
    row("no number", u"--demo|--headless|--duration|long"_s, {"--duration", "long"});
    row("duration without end", u"--demo|--headless|--duration|1e300"_s, {"--duration"});
    row("duration that a timer cannot hold", u"--demo|--headless|--duration|3000000"_s, {"--duration"});
    row("no duration", u"--demo|--headless|--duration|0"_s, {"--duration"});
    row("negative duration", u"--demo|--headless|--duration|-1"_s, {"-1"});
    row("not a number", u"--demo|--headless|--duration|nan"_s, {"nan"});
    row("rate too high", u"--demo|--headless|--rate|1000001"_s, {"--rate"});
    row("too many symbols", u"--demo|--headless|--symbols|10001"_s, {"--symbols"});
    row("half a symbol", u"--demo|--headless|--symbols|1.5"_s, {"--symbols"});
    row("seed", u"--demo|--headless|--seed|99999999999999999999"_s, {"--seed"});
    row("rate without demo", u"--profile|%HOME%/good.json|--headless|--rate|5"_s, {"--rate", "--demo"});
    row("speed without replay", u"--demo|--headless|--speed|5"_s, {"--speed"});
    row("no recording", u"replay|%HOME%/nowhere.jsonl|--headless"_s, {"nowhere.jsonl"});
    row("two recordings", u"replay|a|b|--headless"_s, {"replay"});
    row("speed", u"replay|a|--headless|--speed|0"_s, {"--speed"});
    row("recording a recording", u"replay|a|--headless|--record|b"_s, {"recorded again"});
    row("no file to record to", u"--demo|--headless|--record|"_s, {"--record"});
    row("a record file that cannot be", u"--demo|--headless|--duration|1|--record|/nowhere/r.jsonl"_s,
        {"/nowhere/r.jsonl"});
    row("a folder to record to", u"--demo|--headless|--duration|1|--record|%HOME%/folder"_s, {"folder"});
    row("a report file that cannot be", u"--demo|--headless|--duration|1|--report|/nowhere/r.json"_s,
        {"/nowhere/r.json"});
    row("screenshot without window", u"--demo|--headless|--screenshot|x.png"_s, {"--screenshot"});
    row("not a recording", u"replay|%HOME%/norecording.jsonl|--headless"_s, {"norecording.jsonl"}, 4);
}

void WrongUsageTest::isSaidInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, named);
    for (QString &argument : arguments)
        argument.replace(u"%HOME%"_s, m_home.path());
    const Outcome outcome = run(m_home, arguments);
    QVERIFY2(outcome.status == status, outcome.told());
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errorLines().size() == 1 && outcome.errors.endsWith('\n'), outcome.told());
    QVERIFY2(showable(outcome.errorLines().at(0)), outcome.errors.toPercentEncoding(" "));
    for (const QByteArray &word : named)
        QVERIFY2(outcome.errors.contains(word), outcome.told());
}

void WrongUsageTest::aPortThatNobodyListensOnIsTwo()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    m_home.write(u"dead.json"_s,
                 profileWith(QByteArray(kFeed).replace(":1\"", ":" + QByteArray::number(port) + '"')));
    const Outcome outcome = run(m_home, {u"--profile"_s, m_home.path(u"dead.json"_s), u"--headless"_s,
                                         u"--duration"_s, u"2"_s, u"--report"_s, u"-"_s});
    QVERIFY2(outcome.status == 2, outcome.told());
    QVERIFY2(outcome.errors.contains("prices: Server refused the connection."), outcome.told());
    const QJsonObject feed = feedOf(outcome.report(), u"prices"_s);
    QVERIFY(feed[u"last_error"].toString().contains(u"refused"));
    QCOMPARE(feed[u"connects"].toInteger(), 0);
    QVERIFY(balanced(feed));
    // A failed assertion wins over a feed that was never live.
    const Outcome asserted =
        run(m_home, {u"--profile"_s, m_home.path(u"dead.json"_s), u"--headless"_s, u"--duration"_s, u"1"_s,
                     u"--assert"_s, u"feeds.prices.received > 0"_s});
    QVERIFY2(asserted.status == 3, asserted.told());
}

QTEST_GUILESS_MAIN(WrongUsageTest)
#include "WrongUsageTest.moc"
