// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborText.h"
#include "CborBytes.h"
#include "Decoding.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cmath>
#include <cstring>

using namespace steadfeed;

namespace {

constexpr std::size_t kLimit = 1u << 20;

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}
std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}
QByteArray bytes(std::string_view view)
{
    return {view.data(), qsizetype(view.size())};
}

/// Everything that a tick is, digits included.
struct Ticks : DecodeSink
{
    bool decoded(const DecodedEvent &event) override
    {
        for (const TickView &tick : event.ticks) {
            line += bytes(tick.symbol) + ' ' + QByteArray::number(event.sequence) + ' ' +
                    QByteArray::number(tick.serverTime);
            for (const NumberView *number : {&tick.last, &tick.bid, &tick.ask})
                line += ' ' + QByteArray::number(number->value, 'g', 17) + '/' +
                        QByteArray::number(number->decimals) + '/' + bytes(number->exact);
            line += ' ' + QByteArray::number(tick.size, 'g', 17) + ' ' +
                    QByteArray::number(tick.previousClose, 'g', 17) + '\n';
            ++count;
        }
        return true;
    }
    QByteArray line;
    int count = 0;
};

} // namespace

class CborTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDownAsJson_data();
    void writesDownAsJson();
    void refuses_data();
    void refuses();
    void refusesWhateverIsCut();
    void claimedLengthsCostNothing();
    void theJsonIsLimitedToo();
    void largeMessagesDoNotChangeSmallOnes();
    void textThatIsNoUtf8IsRefused();
    void mappedFeedsReadItAsWell();
    void givesTheSameTicksAsJson();
};

void CborTextTest::writesDownAsJson_data()
{
    QTest::addColumn<QByteArray>("cbor");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &cbor, const char *json) {
        QTest::newRow(name) << cbor << QByteArray(json);
    };
    // From RFC 8949 appendix A, as far as it has JSON
    row("0", hex("00"), "0");
    row("23", hex("17"), "23");
    row("24", hex("1818"), "24");
    row("1000", hex("1903e8"), "1000");
    row("1000000", hex("1a000f4240"), "1000000");
    row("2^53+1", hex("1b0020000000000001"), "9007199254740993");
    row("2^64-1", hex("1bffffffffffffffff"), "18446744073709551615");
    row("-1", hex("20"), "-1");
    row("-1000", hex("3903e7"), "-1000");
    row("-2^64+1", hex("3bfffffffffffffffe"), "-18446744073709551615");
    row("-2^64", hex("3bffffffffffffffff"), "-18446744073709551616");
    row("a number longer than it must be", hex("1b0000000000000007"), "7");
    row("half float", hex("f93e00"), "1.5");
    row("half float that is whole", hex("f93c00"), "1.0");
    row("smallest half float", hex("f90001"), "5.9604645e-08");
    row("largest half float", hex("f97bff"), "65504.0");
    row("-4.0", hex("f9c400"), "-4.0");
    row("float", hex("fa47c35000"), "1e+05");
    row("shortest of a float", hex("fa433d51ec"), "189.32");
    row("double", hex("fb3ff199999999999a"), "1.1");
    row("0.1 + 0.2", hex("fb3fd3333333333334"), "0.30000000000000004");
    row("a double that is whole is no integer", hex("fb4340000000000001"), "9007199254740994.0");
    row("largest double", hex("fb7fefffffffffffff"), "1.7976931348623157e+308");
    row("-0", hex("fb8000000000000000"), "-0.0");
    row("false", hex("f4"), "false");
    row("true", hex("f5"), "true");
    row("null", hex("f6"), "null");
    row("undefined", hex("f7"), "null");
    row("text", hex("6449455446"), R"("IETF")");
    row("empty text", hex("60"), R"("")");
    row("quote and backslash", hex("62225c"), R"("\"\\")");
    row("control characters", hex("64000a1f7f"), "\"\\u0000\\u000a\\u001f\x7F\"");
    row("UTF-8", hex("62c3bc"), "\"\xC3\xBC\"");
    row("list", hex("83010203"), "[1,2,3]");
    row("lists in lists", hex("8301820203820405"), "[1,[2,3],[4,5]]");
    row("empty map", hex("a0"), "{}");
    row("map", hex("a26161016162820203"), R"({"a":1,"b":[2,3]})");
    row("duplicate keys stay for the reader to choose", hex("a2616101616102"), R"({"a":1,"a":2})");
    row("list without length", hex("9f01820203ff"), "[1,[2,3]]");
    row("map without length", hex("bf61610161629f0203ffff"), R"({"a":1,"b":[2,3]})");
    row("text in parts", hex("7f657374726561646d696e67ff"), R"("streaming")");
    row("text in no parts", hex("7fff"), R"("")");
    row("depth of 128", QByteArray(127, '\x81') + '\x80',
        QByteArray(QByteArray(128, '[') + QByteArray(128, ']')).constData());
}

void CborTextTest::writesDownAsJson()
{
    QFETCH(QByteArray, cbor);
    QFETCH(QByteArray, json);
    CborText text(kLimit);
    QVERIFY2(text.read(view(cbor)), bytes(text.refusalDetail()));
    QCOMPARE(bytes(text.text()), json);
    QCOMPARE(text.refusal(), ReasonCode::None);
}

void CborTextTest::refuses_data()
{
    QTest::addColumn<QByteArray>("cbor");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *name, const QByteArray &cbor, const char *why) {
        QTest::newRow(name) << cbor << QByteArray(why);
    };
    row("nothing", "", "CBOR: cut");
    row("byte string", hex("43010203"), "CBOR: byte string");
    row("byte string in parts", hex("5f42010243030405ff"), "CBOR: byte string");
    row("a tag", hex("c11a514b67b0"), "CBOR: tag");
    row("a large number", hex("c249010000000000000000"), "CBOR: tag");
    row("a number as key", hex("a10102"), "CBOR: key");
    row("a list as key", hex("a18001"), "CBOR: key");
    row("a break as value", hex("bf6161ff"), "CBOR: simple value");
    row("a break as element", hex("8101ff").mid(0, 1) + hex("ff"), "CBOR: simple value");
    row("a break alone", hex("ff"), "CBOR: simple value");
    row("simple 16", hex("f0"), "CBOR: simple value");
    row("simple 255", hex("f8ff"), "CBOR: simple value");
    row("false in two bytes", hex("f814"), "CBOR: simple value");
    row("F75 NaN", hex("f97e00"), "CBOR: NaN or Infinity");
    row("F75 Infinity", hex("fa7f800000"), "CBOR: NaN or Infinity");
    row("F75 -Infinity", hex("fbfff0000000000000"), "CBOR: NaN or Infinity");
    row("half Infinity", hex("f97c00"), "CBOR: NaN or Infinity");
    row("NaN where nobody looks", hex("a16178fb7ff8000000000000"), "CBOR: NaN or Infinity");
    row("reserved 28", hex("1c"), "CBOR: ill-formed");
    row("reserved 30", hex("7e"), "CBOR: ill-formed");
    row("an integer without length", hex("1f"), "CBOR: ill-formed");
    row("a negative one without length", hex("3f"), "CBOR: ill-formed");
    row("a part that is no text", hex("7f01ff"), "CBOR: ill-formed");
    row("parts in parts", hex("7f7f6161ffff"), "CBOR: ill-formed");
    row("a second item", hex("0001"), "CBOR: bytes behind the end");
    row("JSON", R"({"t":"tick"})", "CBOR: cut");
    row("F78 depth of 129", QByteArray(128, '\x81') + '\x80', "CBOR: depth");
    row("F78 depth of a million", QByteArray(1000000, '\x81'), "CBOR: depth");
    row("F78 of a million without length", QByteArray(1000000, '\x9F'), "CBOR: depth");
}

void CborTextTest::refuses()
{
    QFETCH(QByteArray, cbor);
    QFETCH(QByteArray, why);
    CborText text(kLimit);
    QVERIFY2(!text.read(view(cbor)), bytes(text.text()));
    QCOMPARE(text.refusal(), ReasonCode::UnreadableEvent);
    QCOMPARE(bytes(text.refusalDetail()), why);
    QVERIFY(text.read(view(hex("00")))); // nothing is left behind
    QCOMPARE(bytes(text.text()), QByteArray("0"));
}

void CborTextTest::refusesWhateverIsCut()
{
    const QByteArray whole = cbor::of(
        R"({"t":"batch","events":[{"t":"tick","seq":70000,"s":"ABC","p":1.5,"x":[true,null,"z"]}]})");
    const QByteArray endless = hex("bf61617f6162ff61629f1903e8fb3ff199999999999affff");
    CborText text(kLimit);
    for (const QByteArray &message : {whole, endless}) {
        QVERIFY(text.read(view(message)));
        for (qsizetype cut = 0; cut < message.size(); ++cut) {
            // A block of its own, so that a sanitizer sees a read behind its end.
            const std::vector<char> part(message.begin(), message.begin() + cut);
            QVERIFY2(!text.read({part.data(), part.size()}), QByteArray::number(cut));
            QCOMPARE(text.refusal(), ReasonCode::UnreadableEvent);
            QCOMPARE(bytes(text.refusalDetail()), QByteArray("CBOR: cut"));
        }
    }
}

void CborTextTest::claimedLengthsCostNothing()
{
    for (const int type : {3, 4, 5}) {
        for (const quint64 length : {quint64(2), quint64(1) << 31, quint64(1) << 63, ~quint64(0)}) {
            CborText text(kLimit);
            QVERIFY(!text.read(view(cbor::head(type, length) + 'a')));
            QCOMPARE(bytes(text.refusalDetail()), QByteArray("CBOR: cut"));
        }
    }
}

void CborTextTest::theJsonIsLimitedToo()
{
    const auto quoted = [](int count) { return cbor::text(QByteArray(count, '\1')); }; // six characters each
    CborText text(kLimit);
    const int most = (kLimit - 2) / 6;
    QVERIFY(text.read(view(quoted(most))));
    for (const int count : {most + 1, most * 2, int(kLimit) * 8}) {
        QVERIFY(!text.read(view(quoted(count))));
        QCOMPARE(text.refusal(), ReasonCode::EventTooLarge);
        QCOMPARE(bytes(text.refusalDetail()), QByteArray("1048576"));
    }
    QVERIFY(!text.read(view(cbor::head(4, 1000000) + QByteArray(1000000, '\xF4')))); // false, false, ...
    QCOMPARE(text.refusal(), ReasonCode::EventTooLarge);
}

void CborTextTest::largeMessagesDoNotChangeSmallOnes()
{
    CborText text(16u << 20);
    QVERIFY(text.read(view(cbor::text(QByteArray(5 << 20, 'x')))));
    QCOMPARE(text.text().size(), size_t(5 << 20) + 2);
    QVERIFY(text.read(view(hex("83010203"))));
    QCOMPARE(bytes(text.text()), QByteArray("[1,2,3]"));
}

void CborTextTest::textThatIsNoUtf8IsRefused()
{
    Decoder decoder((FeedProfile()));
    struct Sink : DecodeSink
    {
        bool decoded(const DecodedEvent &event) override
        {
            cls = event.cls;
            refusal = event.refusal;
            return true;
        }
        EventClass cls{};
        ReasonCode refusal{};
    } sink;
    const QByteArray message = cbor::of(R"({"t":"tick","s":"XX","p":1})").replace("XX", "\xC3(");
    Frame frame;
    frame.data = view(message);
    frame.binary = true;
    decoder.decode(frame, sink);
    QCOMPARE(sink.cls, EventClass::Refused);
    QCOMPARE(sink.refusal, ReasonCode::UnreadableEvent);
}

void CborTextTest::mappedFeedsReadItAsWell()
{
    Decoding decoding(feedWithMapping(R"({"values":{"symbol":"/s","price":"/d/*/p"}})"));
    // {"s": "A", "d": [{"p": 1.5 as a float}, {"p": 2}]}
    const QByteArray message = hex("a2617361416164") + hex("82a16170f93e00a1617002");
    Frame frame;
    frame.data = view(message);
    frame.binary = true;
    QCOMPARE(decoding.all(frame), QStringList{QStringLiteral("values A 1.5; A 2")});
    QCOMPARE(decoding.parts.last(), QByteArray(R"({"s":"A","d":[{"p":1.5},{"p":2}]})"));
    frame.data = "\xA1";
    QCOMPARE(decoding.all(frame), QStringList{QStringLiteral("refused UnreadableEvent CBOR: cut")});
}

void CborTextTest::givesTheSameTicksAsJson()
{
    QRandomGenerator random(5);
    const auto number = [&random]() -> QByteArray {
        QByteArray digits = QByteArray::number(random.bounded(1000000));
        if (random.bounded(8) == 0)
            digits += QByteArray::number(random.generate64());
        if (random.bounded(8) == 0)
            digits.prepend('-');
        if (random.bounded(4) != 0)
            digits +=
                '.' + QByteArray::number(random.bounded(10000)).rightJustified(random.bounded(1, 6), '0');
        if (random.bounded(16) == 0)
            digits += "e-" + QByteArray::number(random.bounded(9));
        return digits;
    };
    Decoder json((FeedProfile()));
    Decoder binary((FeedProfile()));
    Ticks fromJson;
    Ticks fromCbor;
    const QByteArray hello = R"({"t":"hello","v":1,"stream":"prices","epoch":"k3Jx9","resumed_from":1041,)"
                             R"("oldest":600,"head":1240,"hb_ms":5000})";
    quint64 seq = 1;
    for (int i = 0; i < 2000; ++i) {
        QByteArrayList events;
        for (int count = random.bounded(1, 12); count > 0; --count) {
            QByteArray event = R"({"t":"tick","seq":)" + QByteArray::number(seq) + R"(,"s":"SYM)" +
                               QByteArray::number(random.bounded(500)) + R"(","p":)" + number();
            for (const char *key : {"q", "b", "a", "pc"}) {
                if (random.bounded(3) == 0)
                    event += QByteArray(",\"") + key + "\":" + number();
            }
            seq += random.bounded(8) == 0 ? random.generate() : 1;
            events << event + R"(,"ts":)" + QByteArray::number(random.bounded(qint64(1) << 53)) + "}";
        }
        const QByteArray message = i % 2 == 0
                                       ? R"({"t":"batch","events":[)" + events.join(',') + "]}"
                                       : R"({"hello":)" + hello + R"(,"events":[)" + events.join(',') + "]}";
        for (const QByteArray &text : {hello, message}) {
            const QByteArray cborBytes = cbor::of(text);
            Frame frame;
            frame.data = view(text);
            json.decode(frame, fromJson);
            frame.data = view(cborBytes);
            frame.binary = true;
            binary.decode(frame, fromCbor);
        }
        QCOMPARE(fromCbor.line, fromJson.line);
        fromCbor.line.clear();
        fromJson.line.clear();
    }
    QVERIFY2(fromJson.count > 10000, QByteArray::number(fromJson.count));
}

QTEST_APPLESS_MAIN(CborTextTest)
#include "CborTextTest.moc"
