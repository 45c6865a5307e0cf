// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MappingGuess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class MappingGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesTheMapping_data();
    void proposesTheMapping();
    void proposesNothing_data();
    void proposesNothing();
    void numbersThatAlwaysGrowByOneAreContiguous();
    void numbersWithAHoleAreNot();
    void aThousandKindsOfMessagesAreBounded();
};

namespace {

using Messages = std::vector<std::string>;

Messages numbered(int count, int hole)
{
    Messages messages;
    for (int i = 0; i < count; ++i) {
        const int seq = 1000 + i + (i >= hole ? 1 : 0);
        messages.push_back(R"({"seq":)" + std::to_string(seq) + R"(,"symbol":"AAPL","price":1)" +
                           std::to_string(i % 7) + ".5}");
    }
    return messages;
}

QJsonObject best(const Messages &messages)
{
    const auto proposals = guessMappings(messages);
    return proposals.empty()
               ? QJsonObject{}
               : QJsonDocument::fromJson(QByteArray::fromStdString(proposals.front().mapping)).object();
}

} // namespace

void MappingGuessTest::proposesTheMapping_data()
{
    QTest::addColumn<Messages>("messages");
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("flat") << Messages{R"({"symbol":"AAPL","price":189.3,"qty":5,"ts":1700000000123})",
                                      R"({"symbol":"MSFT","price":330.1,"qty":1,"ts":1700000000456})"}
                          << QByteArray(R"({"values":{"symbol":"/symbol","price":"/price","size":"/qty",)"
                                        R"("time":{"pointer":"/ts","unit":"ms"}}})");
    QTest::newRow("prices as texts") << Messages{R"({"s":"BTCUSDT","p":"7.61"})",
                                                 R"({"s":"ETHUSDT","p":"8.5"})"}
                                     << QByteArray(R"({"values":{"symbol":"/s","price":"/p"}})");
    QTest::newRow("rows") << Messages{R"({"data":[{"sym":"A","last":1.5},{"sym":"B","last":2.5}]})"}
                          << QByteArray(R"({"values":{"symbol":"/data/*/sym","price":"/data/*/last"}})");
    QTest::newRow("the document is the array of rows")
        << Messages{R"([{"ticker":"A","price":1.5},{"ticker":"B","price":2.5}])"}
        << QByteArray(R"({"values":{"symbol":"/*/ticker","price":"/*/price"}})");
    QTest::newRow("bid and ask alone")
        << Messages{R"({"pair":"EURUSD","bid":1.05,"ask":1.06})"}
        << QByteArray(R"({"values":{"symbol":"/pair","bid":"/bid","ask":"/ask"}})");
    QTest::newRow("one kind of several")
        << Messages{R"({"type":"hello","version":3})", R"({"type":"trade","symbol":"A","price":1.5})",
                    R"({"type":"trade","symbol":"B","price":2.5})", R"({"type":"info","text":"x"})"}
        << QByteArray(R"({"when":{"pointer":"/type","equals":"trade"},)"
                      R"("values":{"symbol":"/symbol","price":"/price"}})");
    QTest::newRow("the symbol stands in the channel")
        << Messages{R"({"channel":"trades.btcusd","data":{"price":1.5}})",
                    R"({"channel":"trades.ethusd","data":{"price":2.5}})"}
        << QByteArray(R"({"values":{"symbol":{"pointer":"/channel","regex":"^trades\\.(.+)$"},)"
                      R"("price":"/data/price"}})");
    QTest::newRow("keys that need escaping")
        << Messages{R"({"a/b":{"symbol":"A","price":1.5}})", R"({"a/b":{"symbol":"B","price":2.5}})"}
        << QByteArray(R"({"values":{"symbol":"/a~1b/symbol","price":"/a~1b/price"}})");
    const auto timed = [](const char *name, const char *time, const char *unit) {
        QTest::newRow(name) << Messages{std::string(R"({"symbol":"A","price":1.5,"time":)") + time + '}'}
                            << QByteArray(R"({"values":{"symbol":"/symbol","price":"/price",)"
                                          R"("time":{"pointer":"/time","unit":")") +
                                   unit + R"("}}})";
    };
    timed("seconds", "1700000000", "s");
    timed("seconds with a fraction", "1700000000.25", "s");
    timed("milliseconds", "1700000000000", "ms");
    timed("microseconds", "\"1700000000000000\"", "us");
    timed("nanoseconds", "1700000000000000000", "ns");
    timed("ISO 8601", "\"2026-01-02T03:04:05.678Z\"", "iso8601");
}

void MappingGuessTest::proposesTheMapping()
{
    QFETCH(const Messages, messages);
    QFETCH(const QByteArray, mapping);
    QCOMPARE(QJsonDocument(best(messages)).toJson(), QJsonDocument::fromJson(mapping).toJson());
}

void MappingGuessTest::proposesNothing_data()
{
    QTest::addColumn<Messages>("messages");
    QTest::newRow("no messages") << Messages{};
    QTest::newRow("no JSON") << Messages{"hello", "<html></html>", "{\"symbol\":", std::string("\0\xff", 2)};
    QTest::newRow("a price without a symbol") << Messages{R"({"price":1.5})", R"({"price":2.5})"};
    QTest::newRow("a symbol without a price") << Messages{R"({"symbol":"A"})", R"({"symbol":"B"})"};
    QTest::newRow("a price that is a text") << Messages{R"({"symbol":"A","price":"dear"})"};
    QTest::newRow("a price that is an id") << Messages{R"({"symbol":"A","price":170000000012})"};
    QTest::newRow("empty documents") << Messages{"{}", "[]", "[[]]", "[{}]"};
    QTest::newRow("deep") << Messages{std::string(5000, '[') + std::string(5000, ']')};
}

void MappingGuessTest::proposesNothing()
{
    QFETCH(const Messages, messages);
    QVERIFY(guessMappings(messages).empty());
}

void MappingGuessTest::numbersThatAlwaysGrowByOneAreContiguous()
{
    const QJsonObject sequence = best(numbered(150, 1000))["sequence"_L1].toObject();
    QCOMPARE(sequence["pointer"_L1].toString(), u"/seq"_s);
    QCOMPARE(sequence["scope"_L1].toString(), u"feed"_s);
    QCOMPARE(sequence["contiguous"_L1].toBool(), true);
}

void MappingGuessTest::numbersWithAHoleAreNot()
{
    const QJsonObject sequence = best(numbered(150, 70))["sequence"_L1].toObject();
    QCOMPARE(sequence["pointer"_L1].toString(), u"/seq"_s);
    QVERIFY(!sequence.contains("contiguous"_L1));
}

void MappingGuessTest::aThousandKindsOfMessagesAreBounded()
{
    Messages messages;
    for (int i = 0; i < 1000; ++i)
        messages.push_back(R"({"k)" + std::to_string(i) + R"(":1,"symbol":"A","price":1.5})");
    QVERIFY(guessMappings(messages).size() <= 4);
}

QTEST_APPLESS_MAIN(MappingGuessTest)
#include "MappingGuessTest.moc"
