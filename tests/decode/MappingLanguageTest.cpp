// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoding.h"

#include <QtTest>

using namespace steadfeed;

class MappingLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void chooses_data();
    void chooses();
    void learnsUntilTheConnectionEnds();
    void readsTheSequenceOfMessagesItIgnores();
    void takesTheFirstSequenceWhoseConditionsHold();
    void findsTheCursor_data();
    void findsTheCursor();
    void remembersAnExpressionsAnswersWithoutEnd();
    void refusesMoreThan65536Rows();
};

void MappingLanguageTest::finds_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &mapping, const QByteArray &message,
                        const char *expected, const char *kind = "prices") {
        QTest::newRow(name) << QByteArray(kind) << mapping << message << QString::fromUtf8(expected);
    };
    const QByteArray plain = R"({"values":{"symbol":"/s","price":"/p"}})";
    row("by pointer", plain, R"({"s":"A","p":1.5})", "values A 1.5");
    row("the last of duplicate keys, with all below it",
        R"({"values":{"symbol":"/d/s","price":"/d/p","size":"/d/q"}})",
        R"({"d":{"s":"A","p":1,"q":5},"d":{"s":"B","p":2}})", "values B 2");
    row("also where the last is no object", R"({"values":{"symbol":"/s","price":"/d/p"}})",
        R"({"s":"A","d":{"p":1},"d":7})", "refused MissingField price");
    row("elements of an array", R"({"values":{"symbol":"/0","price":"/2/1"}})", R"(["A",null,[8,9]])",
        "values A 9");
    row("a number as the key of an object", R"({"values":{"symbol":"/0","price":"/10"}})",
        R"({"10":3,"0":"A"})", "values A 3");
    row("~0, ~1 and ~2", R"({"values":{"symbol":"/a~1b","price":"/~0~01","size":"/~2"}})",
        R"({"a/b":"A","~~1":3,"*":4})", "values A 3 size 4");
    row("an empty key", R"({"values":{"symbol":"/","price":"/x"}})", R"({"":"A","x":1})", "values A 1");
    row("long keys that begin alike", R"({"values":{"symbol":"/instrument_a","price":"/instrument_b"}})",
        R"({"instrument_c":0,"instrument_b":2,"instrument_a":"A","instrument_":1})", "values A 2");
    row("the whole document", R"({"values":{"key":{"constant":"load"},"value":""}})", " 0.75 ",
        "values load 0.75", "metrics");
    row("a constant", R"({"values":{"symbol":{"constant":"GOLD"},"price":"/p"}})", R"({"p":1})",
        "values GOLD 1");
    row("a group of an expression",
        R"({"values":{"symbol":{"pointer":"/c","regex":"^trades_(.+)$"},"price":"/p"}})",
        R"({"c":"trades_btcusd","p":1})", "values btcusd 1");
    row("an expression that does not match: not for us",
        R"({"values":{"symbol":{"pointer":"/c","regex":"^trades_(.+)$"},"price":"/p"}})",
        R"({"c":"book_btcusd","p":1})", "ignored");
    row("each", R"({"each":{"pointer":"/d","values":{"symbol":"/s","price":"/p"}}})",
        R"({"d":[{"s":"A","p":1},{"p":2,"s":"B"}]})", "values A 1; B 2");
    row("* is short for each", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})",
        R"({"d":[{"s":"A","p":1},{"p":2,"s":"B"}]})", "values A 1; B 2");
    row("each with values of the message, in any order",
        R"({"values":{"symbol":"/s"},"each":{"pointer":"/d","values":{"price":"/p"}}})",
        R"({"d":[{"p":1},{"p":2}],"s":"A"})", "values A 1; A 2");
    row("each element of the document", R"({"each":{"pointer":"","values":{"symbol":"/0","price":"/1"}}})",
        R"([["A",1],["B",2]])", "values A 1; B 2");
    row("elements that are values", R"({"values":{"symbol":"/s","price":"/d/*"}})", R"({"s":"A","d":[1,2]})",
        "values A 1; A 2");
    row("each of duplicate arrays: the last", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})",
        R"({"d":[{"s":"A","p":1}],"d":[{"s":"B","p":2}]})", "values B 2");
    row("an array without elements", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})", R"({"d":[]})",
        "ignored");
    row("no array", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})", R"({"d":{"s":"A","p":1}})",
        "ignored");
    row("a bad row costs itself", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})",
        R"({"d":[{"s":"A","p":"x"},{"s":"B","p":2},{"s":"C"}]})", "values B 2 ValueNotANumber price");
    row("only bad rows", R"({"values":{"symbol":"/d/*/s","price":"/d/*/p"}})", R"({"d":[{"s":"A","p":"x"}]})",
        "refused ValueNotANumber price");
    row("bid and ask", R"({"values":{"symbol":"/s","bid":"/b","ask":"/a"}})",
        R"({"s":"A","b":"7.6110","a":"7.6120"})", "values A 7.61150 mid bid 7.6110 ask 7.6120");
    row("crossed", R"({"values":{"symbol":"/s","bid":"/b","ask":"/a"}})", R"({"s":"A","b":3,"a":1})",
        "values A 2.0 mid bid 3 ask 1");
    row("bid without ask", R"({"values":{"symbol":"/s","bid":"/b","ask":"/a"}})", R"({"s":"A","b":3})",
        "refused MissingField ask");
    row("an empty book beside a price", R"({"values":{"symbol":"/s","price":"/p","bid":"/b","ask":"/a"}})",
        R"({"s":"A","p":"1","b":"","a":null})", "values A 1");
    const auto time = [](const QByteArray &unit) {
        return R"({"values":{"symbol":"/s","price":"/p","time":{"pointer":"/t","unit":")" + unit + R"("}}})";
    };
    row("seconds with a fraction", time("s"), R"({"s":"A","p":1,"t":1618677817.0618451})",
        "values A 1 at 1618677817061845");
    row("seconds as a text", time("s"), R"({"s":"A","p":1,"t":"1641343691"})",
        "values A 1 at 1641343691000000");
    row("milliseconds", time("ms"), R"({"s":"A","p":1,"t":1626992741012})", "values A 1 at 1626992741012000");
    row("microseconds", time("us"), R"({"s":"A","p":1,"t":"1641343691244908"})",
        "values A 1 at 1641343691244908");
    row("nanoseconds", time("ns"), R"({"s":"A","p":1,"t":1641343691244908999})",
        "values A 1 at 1641343691244908");
    row("ISO 8601", time("iso8601"), R"({"s":"A","p":1,"t":"2021-04-17T16:43:30.244075Z"})",
        "values A 1 at 1618677810244075");
    row("1.6e9 seconds", time("s"), R"({"s":"A","p":1,"t":1.6e9})", "values A 1 at 1600000000000000");
    row("a time too far away", time("s"), R"({"s":"A","p":1,"t":1e15})", "values A 1 ValueOutOfRange time");
    row("a number where ISO 8601 is promised", time("iso8601"), R"({"s":"A","p":1,"t":5})",
        "values A 1 ValueNotANumber time");
    row("number of the key",
        R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u","scope":"key"}})",
        R"({"s":"A","p":1,"u":9007199254740993})", "values A 1 #9007199254740993");
    row("number of each key",
        R"({"values":{"symbol":"/*/s","price":"/*/p"},"sequence":{"pointer":"/*/u","scope":"key"}})",
        R"([{"s":"A","p":1,"u":"5"},{"s":"B","p":2,"u":"9223372036854775807"}])",
        "values A 1 #5; B 2 #9223372036854775807");
    row("a number above 2^63-1",
        R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u","scope":"key"}})",
        R"({"s":"A","p":1,"u":9223372036854775808})", "values A 1 EventNumberOutOfRange sequence");
    row("number of the feed",
        R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u","scope":"feed"}})",
        R"({"s":"A","p":1,"u":17})", "values A 1 seq 17");
    row("number of a message that is refused",
        R"({"values":{"symbol":"/s","price":"/p"},"sequence":{"pointer":"/u","scope":"feed"}})",
        R"({"s":"A","p":"x","u":17})", "refused seq 17 ValueNotANumber price");
    row("position",
        R"({"values":{"symbol":"/s","quantity":"/q","average_price":"/a","account":"/acc","currency":{"constant":"EUR"},
        "name":"/n","multiplier":"/m","previous_close":"/c","removed":"/r"}})",
        R"({"s":"A","q":"-5","a":1.5,"acc":77,"n":"Name","m":10,"c":2,"r":false})",
        "values A qty -5 avg 1.5 acct 77 ccy EUR name Name mult 10 pc 2", "positions");
    row("position taken away", R"({"values":{"symbol":"/s","quantity":"/q","removed":"/r"}})",
        R"({"s":"A","r":true})", "values A removed", "positions");
    row("notice", R"({"values":{"title":"/h","text":"/b","level":"/l","id":"/i"}})",
        R"({"h":"Halt","b":"all","l":"info","i":5})", "values 0 Halt id 5 text all", "notices");
    row("metric", R"({"values":{"key":"/k","value":"/v","unit":{"constant":"ms"}}})",
        R"({"k":"lag","v":"2.50"})", "values lag 2.50 unit ms", "metrics");
}

void MappingLanguageTest::finds()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, mapping);
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    Decoding decoding(feedWithMapping(mapping, kind));
    const std::string_view view(message.constData(), size_t(message.size()));
    QCOMPARE(decoding.message(view), expected);
    QCOMPARE(decoding.message(view), expected); // the same again: nothing is carried over
}

void MappingLanguageTest::chooses_data()
{
    QTest::addColumn<QByteArray>("conditions"); // more keys of the mapping
    QTest::addColumn<QByteArray>("message");    // more members of the message
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *conditions, const char *message,
                        const char *expected = "ignored") {
        QTest::newRow(name) << QByteArray(conditions) << QByteArray(message) << QString::fromUtf8(expected);
    };
    const char *yes = "values A 1";
    row("equals text", R"("when":{"pointer":"/t","equals":"x"})", R"("t":"x")", yes);
    row("equals another text", R"("when":{"pointer":"/t","equals":"x"})", R"("t":"y")");
    row("equals nothing", R"("when":{"pointer":"/t","equals":"x"})", R"("u":"x")");
    row("a text is no number", R"("when":{"pointer":"/t","equals":1})", R"("t":"1")");
    row("equals number", R"("when":{"pointer":"/t","equals":1})", R"("t":1)", yes);
    row("equals number written otherwise", R"("when":{"pointer":"/t","equals":1})", R"("t":10e-1)", yes);
    row("equals another large number", R"("when":{"pointer":"/t","equals":9007199254740992})",
        R"("t":9007199254740993)");
    row("equals zero", R"("when":{"pointer":"/t","equals":0})", R"("t":-0.0)", yes);
    row("equals true", R"("when":{"pointer":"/t","equals":true})", R"("t":true)", yes);
    row("equals false", R"("when":{"pointer":"/t","equals":true})", R"("t":false)");
    row("equals null", R"("when":{"pointer":"/t","equals":null})", R"("t":null)", yes);
    row("absent is not null", R"("when":{"pointer":"/t","equals":null})", R"("u":null)");
    row("in", R"("when":{"pointer":"/t","in":["a","b",3]})", R"("t":3)", yes);
    row("not in", R"("when":{"pointer":"/t","in":["a","b",3]})", R"("t":"c")");
    row("regex", R"("when":{"pointer":"/t","regex":"^tr.de"})", R"("t":"trades")", yes);
    row("regex of a number", R"("when":{"pointer":"/t","regex":"^4..$"})", R"("t":404)", yes);
    row("no match", R"("when":{"pointer":"/t","regex":"^tr.de"})", R"("t":"a trade")");
    row("type text", R"("when":{"pointer":"/t","type":"text"})", R"("t":"")", yes);
    row("type number", R"("when":{"pointer":"/t","type":"number"})", R"("t":1)", yes);
    row("type boolean", R"("when":{"pointer":"/t","type":"boolean"})", R"("t":false)", yes);
    row("type null", R"("when":{"pointer":"/t","type":"null"})", R"("t":null)", yes);
    row("type array", R"("when":{"pointer":"/t","type":"array"})", R"("t":[])", yes);
    row("type object", R"("when":{"pointer":"/t","type":"object"})", R"("t":{})", yes);
    row("another type", R"("when":{"pointer":"/t","type":"object"})", R"("t":[])");
    row("type of the document", R"("when":{"pointer":"","type":"object"})", R"("t":1)", yes);
    row("length", R"("when":{"pointer":"/t","length":2})", R"("t":[1,[2,3]])", yes);
    row("length 0", R"("when":{"pointer":"/t","length":0})", R"("t":[])", yes);
    row("another length", R"("when":{"pointer":"/t","length":2})", R"("t":[1])");
    row("a text has no length", R"("when":{"pointer":"/t","length":2})", R"("t":"ab")");
    row("all must hold", R"("when":[{"pointer":"/t","equals":1},{"pointer":"/u","equals":2}])",
        R"("t":1,"u":3)");
    row("all hold", R"("when":[{"pointer":"/t","equals":1},{"pointer":"/u","equals":2}])", R"("u":2,"t":1)",
        yes);
    row("control", R"("control":[{"pointer":"/x","equals":1},{"pointer":"/y","equals":2}])", R"("y":2)",
        "subscription");
    row("no control", R"("control":[{"pointer":"/x","equals":1},{"pointer":"/y","equals":2}])", R"("y":1)",
        yes);
    row("control comes before when",
        R"("control":{"pointer":"/x","equals":1},"when":{"pointer":"/x","equals":1})", R"("x":1)",
        "subscription");
}

void MappingLanguageTest::chooses()
{
    QFETCH(QByteArray, conditions);
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    Decoding decoding(feedWithMapping(R"({"values":{"symbol":"/s","price":"/p"},)" + conditions + "}"));
    const QByteArray front = "{" + message + R"(,"s":"A","p":1})";
    const QByteArray back = R"({"s":"A","p":1,)" + message + "}";
    QCOMPARE(decoding.message({front.constData(), size_t(front.size())}), expected);
    QCOMPARE(decoding.message({back.constData(), size_t(back.size())}), expected);

    // The same conditions on rows choose rows.
    if (conditions.contains("control") || conditions.contains("\"\""))
        return;
    Decoding rows(feedWithMapping(R"({"each":{"pointer":"/d","values":{"symbol":"/s","price":"/p"},)" +
                                  conditions + "}}"));
    const QByteArray list = R"({"d":[{"s":"B"},)" + front + "]}";
    const QString result = rows.message({list.constData(), size_t(list.size())});
    QCOMPARE(result, expected);
}

void MappingLanguageTest::learnsUntilTheConnectionEnds()
{
    Decoding decoding(feedWithMapping(R"({
        "learn": {"when": {"pointer": "/event", "equals": "subscribed"}, "key": "/chan",
                  "values": {"symbol": {"pointer": "/symbol", "regex": "^t(.+)$"}, "currency": "/ccy"}},
        "values": {"symbol": {"lookup": "symbol", "key": "/0"}, "price": "/1"}})"));
    QCOMPARE(decoding.message("[7,1.5]"), QStringLiteral("ignored")); // nobody has said what 7 is
    QCOMPARE(decoding.message(R"({"event":"subscribed","chan":7,"symbol":"tBTCUSD"})"),
             QStringLiteral("subscription"));
    QCOMPARE(decoding.message(R"({"event":"unsubscribed","chan":8,"symbol":"tETHUSD"})"),
             QStringLiteral("refused MissingField symbol"));
    QCOMPARE(decoding.message("[7,1.5]"), QStringLiteral("values BTCUSD 1.5"));
    QCOMPARE(decoding.message(R"(["7",1.5])"), QStringLiteral("values BTCUSD 1.5"));
    QCOMPARE(decoding.message("[8,1.5]"), QStringLiteral("ignored"));
    QCOMPARE(decoding.message(R"({"event":"subscribed","chan":7,"symbol":"tLTCUSD"})"),
             QStringLiteral("subscription"));
    QCOMPARE(decoding.message("[7,1.5]"), QStringLiteral("values LTCUSD 1.5")); // the channel was given anew
    decoding.connectionOpened();
    QCOMPARE(decoding.message("[7,1.5]"), QStringLiteral("ignored"));
}

void MappingLanguageTest::readsTheSequenceOfMessagesItIgnores()
{
    Decoding decoding(
        feedWithMapping(R"({"when":{"pointer":"/t","equals":"x"},"values":{"symbol":"/s","price":"/p"},
        "control":{"pointer":"/t","equals":"c"},"sequence":{"pointer":"/n","scope":"connection","contiguous":true}})"));
    QCOMPARE(decoding.message(R"({"t":"x","s":"A","p":1,"n":1})"), QStringLiteral("values A 1 seq 1"));
    QCOMPARE(decoding.message(R"({"t":"y","n":2})"), QStringLiteral("ignored seq 2"));
    QCOMPARE(decoding.message(R"({"t":"c","n":3})"), QStringLiteral("subscription seq 3"));
    QCOMPARE(decoding.message(R"({"t":"y"})"), QStringLiteral("ignored"));
}

void MappingLanguageTest::takesTheFirstSequenceWhoseConditionsHold()
{
    Decoding decoding(
        feedWithMapping(R"({"when":{"pointer":"/1","type":"array"},"values":{"symbol":"/0","price":"/1/0"},
        "sequence":{"scope":"connection","contiguous":true,"alternatives":[
            {"when":{"pointer":"","length":3},"pointer":"/2"},{"when":{"pointer":"","length":4},"pointer":"/3"}]}})"));
    QCOMPARE(decoding.message(R"(["A",[5],17])"), QStringLiteral("values A 5 seq 17"));
    QCOMPARE(decoding.message(R"(["A","hb",18])"), QStringLiteral("ignored seq 18"));
    QCOMPARE(decoding.message(R"(["A","te",[1,2],19])"), QStringLiteral("ignored seq 19"));
    QCOMPARE(decoding.message(R"(["A","cs",-123456,20])"), QStringLiteral("ignored seq 20"));
    QCOMPARE(decoding.message(R"(["A",[5]])"), QStringLiteral("values A 5"));
}

void MappingLanguageTest::findsTheCursor_data()
{
    QTest::addColumn<QByteArray>("cursor"); // of the mapping
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &cursor, const QByteArray &message,
                        const QString &expected) { QTest::newRow(name) << cursor << message << expected; };
    const QByteArray next = R"("/next")";
    const QByteArray tick = R"({"t":"x","s":"A","p":1,"next":)";
    const QString value = QStringLiteral("values A 1");
    const QString invalid = QStringLiteral("refused InvalidCursor ");
    row("a text", next, tick + R"("a b&c"})", value + QStringLiteral(" cursor a b&c"));
    row("an integer, exactly", next, tick + "18446744073709551616}",
        value + QStringLiteral(" cursor 18446744073709551616"));
    row("part of a text", R"({"pointer":"/next","regex":"after=([0-9]+)&?"})",
        tick + R"("/poll?after=17&x=1"})", value + QStringLiteral(" cursor 17"));
    row("a text that does not match has none", R"({"pointer":"/next","regex":"after=([0-9]+)&?"})",
        tick + R"("end"})", value);
    row("none", next, R"({"t":"x","s":"A","p":1})", value);
    row("null is none", next, tick + "null}", value);
    row("an empty text is none", next, tick + R"(""})", value);
    row("of an ignored message", next, R"({"t":"y","next":"c"})", QStringLiteral("ignored cursor c"));
    row("of an answer", next, R"({"t":"c","next":"c"})", QStringLiteral("subscription cursor c"));
    row("of what teaches", next, R"({"t":"l","k":"1","next":"c"})", QStringLiteral("subscription cursor c"));
    row("of a message without a needed value", next, R"({"t":"x","s":"A","next":"c"})",
        QStringLiteral("refused MissingField price cursor c"));
    row("512 bytes", next, tick + '"' + QByteArray(512, 'c') + "\"}",
        value + QStringLiteral(" cursor ") + QString(512, QLatin1Char('c')));
    row("513 bytes", next, tick + '"' + QByteArray(513, 'c') + "\"}", invalid);
    row("513 digits", next, tick + QByteArray(513, '1') + "}", invalid);
    row("a line end", next, tick + R"("a\nb"})", invalid);
    row("NUL", next, tick + R"("a\u0000b"})", invalid);
    row("DEL", next, tick + R"("a\u007fb"})", invalid);
    row("a fraction", next, tick + "1.0}", invalid);
    row("an exponent", next, tick + "1e3}", invalid);
    row("a boolean", next, tick + "true}", invalid);
    row("a list", next, tick + "[1]}", invalid);
    row("also of an ignored message", next, R"({"t":"y","next":"\t"})", invalid);
}

void MappingLanguageTest::findsTheCursor()
{
    QFETCH(QByteArray, cursor);
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    Decoding decoding(
        feedWithMapping(R"({"when":{"pointer":"/t","equals":"x"},"values":{"symbol":"/s","price":"/p"},
        "learn":{"when":{"pointer":"/t","equals":"l"},"key":"/k","values":{"v":"/k"}},
        "control":{"pointer":"/t","equals":"c"},"cursor":)" +
                        cursor + "}"));
    QCOMPARE(decoding.message({message.constData(), size_t(message.size())}), expected);
}

void MappingLanguageTest::remembersAnExpressionsAnswersWithoutEnd()
{
    Decoding decoding(
        feedWithMapping(R"({"values":{"symbol":{"pointer":"/s","regex":"^x(.+)$"},"price":"/p"}})"));
    for (int i = 0; i < 20000; ++i) {
        const QByteArray message = R"({"s":"x)" + QByteArray::number(i) + R"(","p":1})";
        QCOMPARE(decoding.message({message.constData(), size_t(message.size())}),
                 QStringLiteral("values %1 1").arg(i));
    }
    const QByteArray tooLong = R"({"s":"x)" + QByteArray(5000, 'y') + R"(","p":1})";
    QCOMPARE(decoding.message({tooLong.constData(), size_t(tooLong.size())}), QStringLiteral("ignored"));
}

void MappingLanguageTest::refusesMoreThan65536Rows()
{
    Decoding decoding(feedWithMapping(R"({"values":{"symbol":{"constant":"A"},"price":"/*"}})"));
    const auto rows = [](int count) { return "[" + QByteArray("1,").repeated(count - 1) + "1]"; };
    QVERIFY(decoding.message(rows(65536).toStdString()).startsWith(QStringLiteral("values")));
    QCOMPARE(decoding.message(rows(65537).toStdString()), QStringLiteral("refused TooManyFields 65536"));
    QCOMPARE(decoding.message("[1]"), QStringLiteral("values A 1"));
}

QTEST_APPLESS_MAIN(MappingLanguageTest)
#include "MappingLanguageTest.moc"
