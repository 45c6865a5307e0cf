// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoding.h"

#include <QtTest>

using namespace steadfeed;

namespace {

FeedProfile native(FeedKind kind)
{
    FeedProfile feed;
    feed.kind = kind;
    return feed;
}

QByteArray helloWith(const QByteArray &from, const QByteArray &to)
{
    QByteArray hello =
        R"({"t":"hello","v":1,"stream":"prices","epoch":"k3Jx9","resumed_from":1041,"oldest":600,)"
        R"("head":1240,"hb_ms":5000,"snapshot":true})";
    Q_ASSERT(hello.contains(from));
    return hello.replace(from, to);
}

} // namespace

class NativeDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachKindOfMessage_data();
    void readsEachKindOfMessage();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void takesNumbersFromTheFramesOwnId_data();
    void takesNumbersFromTheFramesOwnId();
    void readsAHello();
    void readsAHelloStrictly_data();
    void readsAHelloStrictly();
    void anEarlyEndNeverReadsWhatAnOlderDocumentLeft();
    void largeDocumentsDoNotChangeSmallOnes();
    void theShortWayOfTicksReadsLikeTheGeneralOne();
};

void NativeDecoderTest::readsEachKindOfMessage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, FeedKind kind, const QByteArray &data, const char *expected) {
        QTest::newRow(name) << int(kind) << data << QString::fromUtf8(expected);
    };
    const FeedKind prices = FeedKind::Prices;
    const FeedKind positions = FeedKind::Positions;
    row("tick", prices, R"({"t":"tick","s":"AAPL","p":189.32,"q":100,"ts":1700000000123456})",
        "values AAPL 189.32 size 100 at 1700000000123456");
    row("tick with everything", prices,
        R"({"t":"tick","s":"AAPL","p":189.32,"q":0.5,"ts":1,"b":189.31,"a":189.330,"pc":188})",
        "values AAPL 189.32 bid 189.31 ask 189.330 size 0.5 pc 188 at 1");
    row("any order", prices, R"({"ts":1,"q":100,"p":189.32,"s":"AAPL","t":"tick"})",
        "values AAPL 189.32 size 100 at 1");
    row("white space", prices, " {\r\n\t\"t\" : \"tick\" , \"s\":\"A\",\"p\": 1.50 }\n ", "values A 1.50");
    row("numbers as texts", prices, R"({"t":"tick","s":"A","p":"1.50","q":"3"})", "values A 1.50 size 3");
    row("unknown fields", prices,
        R"({"t":"tick","x":{"p":7,"y":[1,{"s":"no"}]},"s":"A","p":1,"flag":true,"n":null})", "values A 1");
    row("escapes in a key", prices, R"({"\u0074":"tick","s":"A","\u0070":2})", "values A 2");
    row("escapes in a text", prices, R"({"t":"tick","s":"\u00e4\/\"\ud83d\ude00","p":2})", "values ä/\"😀 2");
    row("negative price", prices, R"({"t":"tick","s":"CL","p":-37.63})", "values CL -37.63");
    row("price 0", prices, R"({"t":"tick","s":"A","p":0})", "values A 0");
    row("-0", prices, R"({"t":"tick","s":"A","p":-0.0})", "values A 0.0");
    row("digits beyond a double", prices, R"({"t":"tick","s":"A","p":1.7023900800000002})",
        "values A =1.7023900800000002");
    row("F77 of duplicate keys the last one wins", prices, R"({"t":"tick","s":"A","p":1,"p":2,"s":"B"})",
        "values B 2");
    row("F77 also by null", prices, R"({"t":"tick","s":"A","p":1,"q":5,"q":null})", "values A 1");
    row("null is absent", prices, R"({"t":"tick","s":"A","p":1,"q":null,"b":null,"ts":null})", "values A 1");
    row("a wrong size costs the size", prices, R"({"t":"tick","s":"A","p":1,"q":"much"})",
        "values A 1 ValueNotANumber q");
    row("a wrong time costs the time", prices, R"({"t":"tick","s":"A","p":1,"ts":"now"})",
        "values A 1 ValueNotANumber ts");
    row("1e999 as a bid costs the bid", prices, R"({"t":"tick","s":"A","p":1,"b":1e999})",
        "values A 1 ValueOutOfRange b");
    row("a number as symbol", prices, R"({"t":"tick","s":600519,"p":1})", "values 600519 1");
    row("markup is text", prices, R"({"t":"tick","s":"<img src='x'>","p":1})", "values <img src='x'> 1");
    row("negative time", prices, R"({"t":"tick","s":"A","p":1,"ts":-5})", "values A 1 at -5");
    row("heartbeat", prices, R"({"t":"hb"})", "heartbeat");
    row("status", prices, R"({"t":"status","text":"slow"})", "subscription");
    row("unknown type", prices, R"({"t":"news"})", "ignored");
    row("type of another feed", prices, R"({"t":"metric","k":"a","v":1})", "ignored");
    row("position", positions,
        R"({"t":"position","s":"AAPL","name":"Apple Inc.","acct":"main","qty":1200,"avg":180.5,"ccy":"USD","mult":1,"pc":188.1,"ts":7})",
        "values AAPL qty 1200 avg 180.5 acct main ccy USD name Apple Inc. pc 188.1 at 7");
    row("short position", positions, R"({"t":"position","s":"ES","qty":-2,"avg":4500.25,"mult":50})",
        "values ES qty -2 avg 4500.25 mult 50");
    row("flat position", positions, R"({"t":"position","s":"ES","qty":0,"avg":0})", "values ES qty 0 avg 0");
    row("row taken away", positions, R"({"t":"position","s":"ES","acct":"main","removed":true})",
        "values ES acct main removed");
    row("snapshot begins", positions, R"({"t":"snapshot_begin","rows":40})", "snapshot_begin");
    row("snapshot ends", positions, R"({"t":"snapshot_end"})", "snapshot_end");
    row("notice", FeedKind::Notices,
        R"({"t":"notice","id":"n-17","level":"critical","title":"Halt","text":"<b>all</b>","s":"AAPL","ts":3})",
        "values 2 Halt id n-17 text <b>all</b> s AAPL at 3");
    row("a level nobody knows is not hidden", FeedKind::Notices,
        R"({"t":"notice","id":"1","level":"fatal","title":"x"})", "values 1 x id 1");
    row("metric", FeedKind::Metrics, R"({"t":"metric","k":"orders_per_s","v":12.5,"unit":"1/s","ts":9})",
        "values orders_per_s 12.5 unit 1/s at 9");
    row("metrics may be large", FeedKind::Metrics, R"({"t":"metric","k":"x","v":1e300})",
        ("values x " + QByteArray::number(1e300, 'f', 0)).constData());
}

void NativeDecoderTest::readsEachKindOfMessage()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, data);
    QFETCH(QString, expected);
    Decoding decoding(native(FeedKind(kind)));
    QCOMPARE(decoding.message({data.constData(), size_t(data.size())}), expected);
    QCOMPARE(decoding.events, 1);
}

void NativeDecoderTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("expected"); // the beginning
    const auto row = [](const char *name, const QByteArray &data, const char *expected) {
        QTest::newRow(name) << data << QString::fromUtf8(expected);
    };
    const char *bad = "refused UnreadableEvent ";
    row("nothing", "", bad);
    row("blanks", "  \n", bad);
    row("HTML", "<html>", bad);
    row("cut", R"({"t":"tick","s":"A","p":1)", bad);
    row("cut in a text", R"({"t":"tick","s":"A)", bad);
    row("something behind", R"({"t":"tick","s":"A","p":1} x)", bad);
    row("second document behind", R"({"t":"tick","s":"A","p":1}{"t":"tick","s":"A","p":1})", bad);
    row("bracket too many", R"({"t":"tick","s":"A","p":1}})", bad);
    row("wrong bracket", R"({"t":"tick","s":"A","p":1])", bad);
    row("comma at the end", R"({"t":"tick","s":"A","p":1,})", bad);
    row("comma missing", R"({"t":"tick" "s":"A","p":1})", bad);
    row("colon missing", R"({"t":"tick","s" "A","p":1})", bad);
    row("colon twice", R"({"t":"tick","s":"A":"B","p":1})", bad);
    row("key without quotes", R"({t:"tick","s":"A","p":1})", bad);
    row("single quotes", R"({'t':'tick'})", bad);
    row("bad JSON where nobody looks", R"({"t":"tick","s":"A","p":1,"x":[1,{"y":tru}]})", bad);
    row("bad number where nobody looks", R"({"t":"tick","s":"A","p":1,"x":[01]})", bad);
    row("bad escape where nobody looks", R"({"t":"tick","s":"A","p":1,"x":"\q"})", bad);
    row("bad escape in a key nobody knows", R"({"t":"tick","s":"A","p":1,"\q":1})", bad);
    row("half a surrogate", R"({"t":"tick","s":"\ud83d","p":1})", bad);
    row("line end in a text", "{\"t\":\"tick\",\"s\":\"A\nB\",\"p\":1}", bad);
    row("not UTF-8", "{\"t\":\"tick\",\"s\":\"\xFF\xFE\",\"p\":1}", bad);
    row("F75 NaN", R"({"t":"tick","s":"A","p":NaN})", bad);
    row("F75 Infinity", R"({"t":"tick","s":"A","p":-Infinity})", bad);
    row("comment", R"({"t":"tick"/*x*/,"s":"A","p":1})", bad);
    row("array without end", "[[", bad);
    row("object in array without end", R"([{"a"])", bad);
    row("F75 NaN as a text", R"({"t":"tick","s":"A","p":"NaN"})", "refused ValueNotANumber p");
    row("F75 inf as a text", R"({"t":"tick","s":"A","p":"inf"})", "refused ValueNotANumber p");
    row("F75 1e999", R"({"t":"tick","s":"A","p":1e999})", "refused ValueOutOfRange p");
    row("F75 -1e308", R"({"t":"tick","s":"A","p":-1e308})", "refused ValueOutOfRange p");
    row("comma as decimal point", R"({"t":"tick","s":"A","p":"1,5"})", "refused ValueNotANumber p");
    row("a list as price", R"({"t":"tick","s":"A","p":[1]})", "refused ValueNotANumber p");
    row("true as price", R"({"t":"tick","s":"A","p":true})", "refused ValueNotANumber p");
    row("F76 no price", R"({"t":"tick","s":"A"})", "refused MissingField p");
    row("F76 null price", R"({"t":"tick","s":"A","p":null})", "refused MissingField p");
    row("F76 empty price", R"({"t":"tick","s":"A","p":""})", "refused MissingField p");
    row("F76 no symbol", R"({"t":"tick","p":1})", "refused MissingField s");
    row("empty symbol", R"({"t":"tick","s":"","p":1})", "refused MissingField s");
    row("symbol of 257 bytes", R"({"t":"tick","s":")" + QByteArray(257, 'x') + R"(","p":1})",
        "refused ValueOutOfRange s");
    row("no type", R"({"s":"A","p":1})", "refused MissingField t");
    row("a list", R"([{"t":"tick"}])", "refused MissingField t");
    row("a number", "42", "refused MissingField t");
    row("two numbers", "42 43", bad);
    row("a bare word", "tick", bad);

    QByteArray fields = R"({"t":"tick","s":"A","p":1)";
    for (int i = 3; i < 256; ++i)
        fields += ",\"f" + QByteArray::number(i) + "\":0";
    row("256 fields are fine", fields + "}", "values A 1");
    row("F76 257 fields", fields + ",\"z\":0}", "refused TooManyFields 256");
    const auto nested = [](int depth) {
        return R"({"t":"tick","s":"A","p":1,"x":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}";
    };
    row("depth of 128 is fine", nested(127), "values A 1");
    row("F78 depth of 129", nested(128), bad);
    row("F78 depth of 100,000", nested(100000), bad);
}

void NativeDecoderTest::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, expected);
    Decoding decoding(native(FeedKind::Prices));
    const QString result = decoding.message({data.constData(), size_t(data.size())});
    QVERIFY2(result.startsWith(expected), qPrintable(result));
    QCOMPARE(decoding.message(R"({"t":"tick","s":"A","p":7})"),
             QStringLiteral("values A 7")); // nothing is left behind
}

void NativeDecoderTest::takesNumbersFromTheFramesOwnId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QString>("expected");
    QTest::newRow("own id") << QByteArray("k3:17") << true << QStringLiteral("values A 1 seq k3:17");
    QTest::newRow("inherited id") << QByteArray("k3:17") << false << QStringLiteral("values A 1");
    QTest::newRow("2^63-1") << QByteArray("k3:9223372036854775807") << true
                            << QStringLiteral("values A 1 seq k3:9223372036854775807");
    QTest::newRow("F71 2^63") << QByteArray("k3:9223372036854775808") << true
                              << QStringLiteral("refused EventNumberOutOfRange k3:9223372036854775808");
    QTest::newRow("F72 leading zeros")
        << QByteArray("k3:007") << true << QStringLiteral("refused InvalidEventId k3:007");
    QTest::newRow("F46 empty") << QByteArray() << true << QStringLiteral("refused InvalidEventId ");
    QTest::newRow("F45 long ids are shortened")
        << QByteArray(10000, 'x') << true
        << QStringLiteral("refused InvalidEventId ") + QString(32, QLatin1Char('x'));
}

void NativeDecoderTest::takesNumbersFromTheFramesOwnId()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, own);
    QFETCH(QString, expected);
    Decoding decoding(native(FeedKind::Prices));
    QCOMPARE(decoding.message(R"({"t":"tick","s":"A","p":1})", {id.constData(), size_t(id.size())}, own),
             expected);
}

void NativeDecoderTest::readsAHello()
{
    Decoding decoding(native(FeedKind::Prices));
    const QByteArray hello = helloWith("prices", "prices");
    QCOMPARE(decoding.message({hello.constData(), size_t(hello.size())}),
             QStringLiteral("hello prices k3Jx9"));
    QCOMPARE(decoding.lastHello.resumedFrom, 1041u);
    QCOMPARE(decoding.lastHello.oldest, 600u);
    QCOMPARE(decoding.lastHello.head, 1240u);
    QCOMPARE(decoding.lastHello.heartbeatMs, 5000u);
    QVERIFY(decoding.lastHello.snapshot);
    const QByteArray without = helloWith(R"(,"snapshot":true)", R"(,"region":"eu")");
    QCOMPARE(decoding.message({without.constData(), size_t(without.size())}),
             QStringLiteral("hello prices k3Jx9"));
    QVERIFY(!decoding.lastHello.snapshot);
}

void NativeDecoderTest::readsAHelloStrictly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(expected);
    };
    row("no version", R"("v":1,)", "", "refused MissingField v");
    row("other version", R"("v":1,)", R"("v":2,)", "refused ProtocolError v");
    row("no stream", R"("stream":"prices",)", "", "refused MissingField stream");
    row("stream is a number", R"("prices")", "5", "refused ProtocolError stream");
    row("no epoch", R"("epoch":"k3Jx9",)", "", "refused MissingField epoch");
    row("bad epoch", "k3Jx9", "k3:Jx9", "refused ProtocolError epoch");
    row("empty epoch", "k3Jx9", "", "refused ProtocolError epoch");
    row("no resumed_from", R"("resumed_from":1041,)", "", "refused MissingField resumed_from");
    row("null resumed_from", "1041", "null", "refused MissingField resumed_from");
    row("negative", "1041", "-1", "refused ProtocolError resumed_from");
    row("a text", "1041", R"("1041")", "refused ProtocolError resumed_from");
    row("a fraction", "1041", "1041.0", "refused ProtocolError resumed_from");
    row("an exponent", "1041", "1e3", "refused ProtocolError resumed_from");
    row("2^63", "1041", "9223372036854775808", "refused EventNumberOutOfRange resumed_from");
    row("no oldest", R"("oldest":600,)", "", "refused MissingField oldest");
    row("no head", R"("head":1240,)", "", "refused MissingField head");
    row("no heartbeat", R"("hb_ms":5000,)", "", "refused MissingField hb_ms");
    row("heartbeat 0", "5000", "0", "refused ProtocolError hb_ms");
    row("heartbeat of a day", "5000", "86400000", "refused ProtocolError hb_ms");
    row("snapshot is a text", ":true", R"(:"true")", "refused ProtocolError snapshot");
}

void NativeDecoderTest::readsAHelloStrictly()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    Decoding decoding(native(FeedKind::Prices));
    const QByteArray hello = helloWith(from, to);
    QCOMPARE(decoding.message({hello.constData(), size_t(hello.size())}), expected);
}

void NativeDecoderTest::anEarlyEndNeverReadsWhatAnOlderDocumentLeft()
{
    const QByteArray whole = R"({"t":"tick","s":"ABC","p":1.5,"x":[{"y":[true,null,"z"]}]})";
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        Decoding decoding(native(FeedKind::Prices));
        QCOMPARE(decoding.message({whole.constData(), size_t(whole.size())}),
                 QStringLiteral("values ABC 1.5"));
        const QString result = decoding.message({whole.constData(), size_t(cut)});
        QVERIFY2(result.startsWith(QStringLiteral("refused UnreadableEvent")), qPrintable(result));
    }
}

void NativeDecoderTest::largeDocumentsDoNotChangeSmallOnes()
{
    Decoding decoding(native(FeedKind::Prices));
    const QByteArray large =
        R"({"t":"tick","s":"A","p":1,"x":[)" + QByteArray("1,").repeated(2 << 20) + "1]}";
    QCOMPARE(decoding.message({large.constData(), size_t(large.size())}), QStringLiteral("values A 1"));
    QCOMPARE(decoding.message(R"({"t":"tick","s":"A","p":2})"), QStringLiteral("values A 2"));
    const QByteArray medium = R"({"t":"tick","s":"A","p":3,"x":")" + QByteArray(100000, 'x') + R"("})";
    QCOMPARE(decoding.message({medium.constData(), size_t(medium.size())}), QStringLiteral("values A 3"));
    QCOMPARE(decoding.message(R"({"t":"tick","s":"A","p":4})"), QStringLiteral("values A 4"));
}

// A blank behind a message changes nothing but that it goes the general way.
void NativeDecoderTest::theShortWayOfTicksReadsLikeTheGeneralOne()
{
    const QByteArrayList fields{R"("t":"tick")",
                                R"("s":"AAPL")",
                                R"("p":189.32)",
                                R"("q":100)",
                                R"("ts":1700000000123456)",
                                R"("b":-0.5e1)",
                                R"("a":0.00)",
                                R"("pc":1e-3)",
                                R"("p":1234567890.1234567890)",
                                R"("s":"")",
                                R"("x":1)",
                                R"("t":"hello")",
                                R"("q":"7")",
                                R"("ts":1.5)"};
    const QByteArray alphabet = "\"{}[],:.-+eE0123456789 tspqbac\\/\n\x01\x7F\xC3\xA4";
    QRandomGenerator random(7);
    Decoding decoding(native(FeedKind::Prices));
    int accepted = 0;
    for (int i = 0; i < 200000; ++i) {
        QByteArrayList chosen = fields.mid(0, 3);
        for (int more = random.bounded(4); more > 0; --more)
            chosen.insert(random.bounded(int(chosen.size()) + 1), fields[random.bounded(int(fields.size()))]);
        QByteArray message = "{" + chosen.join(',') + "}";
        for (int changes = random.bounded(3); changes > 0; --changes) {
            const int at = random.bounded(int(message.size()));
            const char byte = alphabet[random.bounded(int(alphabet.size()))];
            if (random.bounded(3) == 0)
                message.remove(at, 1);
            else if (random.bounded(2) == 0)
                message.insert(at, byte);
            else
                message[at] = byte;
        }
        const QString result = decoding.message({message.constData(), size_t(message.size())});
        const QByteArray general = message + ' ';
        QString expected = decoding.message({general.constData(), size_t(general.size())});
        if (result.startsWith(QStringLiteral("refused UnreadableEvent"))) // simdjson may word it otherwise
            expected.truncate(int(qstrlen("refused UnreadableEvent")));
        QVERIFY2(result.startsWith(expected), message);
        accepted += result.startsWith(QStringLiteral("values")) ? 1 : 0;
    }
    QVERIFY2(accepted > 50000 && accepted < 190000, QByteArray::number(accepted));
}

QTEST_APPLESS_MAIN(NativeDecoderTest)
#include "NativeDecoderTest.moc"
