// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CborText.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace steadfeed::demo;
using namespace Qt::StringLiterals;

/// Read back with Qt's reader, and where it matters byte by byte as RFC 8949 has it.
class CborTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBytesByTheStandard_data();
    void writesBytesByTheStandard();
    void keepsEveryKindOfValue();
    void writesLongTexts_data();
    void writesLongTexts();
    void beginsABatch();
};

void CborTextTest::writesBytesByTheStandard_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("{}") << QByteArray("a0");
    QTest::newRow(R"({"a":0})") << QByteArray("a1616100");
    QTest::newRow(R"({"a":23})") << QByteArray("a1616117");
    QTest::newRow(R"({"a":24})") << QByteArray("a161611818");
    QTest::newRow(R"({"a":255})") << QByteArray("a1616118ff");
    QTest::newRow(R"({"a":256})") << QByteArray("a16161190100");
    QTest::newRow(R"({"a":65536})") << QByteArray("a161611a00010000");
    QTest::newRow(R"({"a":4294967296})") << QByteArray("a161611b0000000100000000");
    QTest::newRow(R"({"a":9223372036854775807})") << QByteArray("a161611b7fffffffffffffff");
    QTest::newRow(R"({"a":-1})") << QByteArray("a1616120");
    QTest::newRow(R"({"a":-100})") << QByteArray("a161613863");
    QTest::newRow(R"({"a":-0})") << QByteArray("a1616100");
    QTest::newRow(R"({"a":-9223372036854775808})") << QByteArray("a161613b7fffffffffffffff");
    QTest::newRow(R"({"a":1.50})") << QByteArray("a1616164312e3530");
    QTest::newRow(R"({"a":-0.5})") << QByteArray("a16161642d302e35");
    QTest::newRow(R"({"a":true,"b":false})") << QByteArray("a26161f56162f4");
    QTest::newRow(R"({"a":""})") << QByteArray("a1616160");
    QTest::newRow(R"({"a":"{,}:"})") << QByteArray("a16161647b2c7d3a");
    QTest::newRow(R"({"a":"x\"y\\\u000a","b":1})") << QByteArray("a26161657822795c0a616201");
}

void CborTextTest::writesBytesByTheStandard()
{
    QFETCH(QByteArray, hex);
    std::string out;
    appendCborObject(out, QTest::currentDataTag());
    QCOMPARE(QByteArray::fromStdString(out).toHex(), hex);
}

void CborTextTest::keepsEveryKindOfValue()
{
    std::string out;
    appendCborObject(out,
                     R"({"t":"position","seq":18,"s":"ASML","name":"Société","qty":-1200,"avg":189.3000,)"
                     R"("mult":1,"removed":true,"ts":1700000000123456})");
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(QByteArray::fromStdString(out), &error).toMap();
    QCOMPARE(error.error, QCborError::NoError);
    QCOMPARE(error.offset, qsizetype(out.size()));
    QCOMPARE(map, (QCborMap{{u"t"_s, u"position"_s},
                            {u"seq"_s, 18},
                            {u"s"_s, u"ASML"_s},
                            {u"name"_s, u"Société"_s},
                            {u"qty"_s, -1200},
                            {u"avg"_s, u"189.3000"_s},
                            {u"mult"_s, 1},
                            {u"removed"_s, true},
                            {u"ts"_s, qint64(1'700'000'000'123'456)}}));
}

void CborTextTest::writesLongTexts_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {23, 24, 255, 256, 65'535, 65'536})
        QTest::addRow("%d", length) << length;
}

void CborTextTest::writesLongTexts()
{
    QFETCH(int, length);
    const QByteArray text(length, 'x');
    std::string out;
    appendCborObject(out, ("{\"a\":\"" + text + "\"}").toStdString());
    const QCborMap map = QCborValue::fromCbor(QByteArray::fromStdString(out)).toMap();
    QCOMPARE(map[u"a"_s].toString(), QString::fromLatin1(text));
}

void CborTextTest::beginsABatch()
{
    std::string out;
    appendCborBatchHead(out, 1'000);
    for (int i = 0; i < 1'000; ++i)
        appendCborObject(out, "{\"seq\":" + std::to_string(i) + '}');
    const QCborMap map = QCborValue::fromCbor(QByteArray::fromStdString(out)).toMap();
    QCOMPARE(map[u"t"_s].toString(), u"batch"_s);
    const QCborArray events = map[u"events"_s].toArray();
    QCOMPARE(events.size(), 1'000);
    QCOMPARE(events.last().toMap()[u"seq"_s].toInteger(), 999);
}

QTEST_APPLESS_MAIN(CborTextTest)
#include "CborTextTest.moc"
