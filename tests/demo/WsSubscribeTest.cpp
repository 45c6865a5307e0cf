// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WsSubscribe.h"

#include <QTest>

using namespace steadfeed::demo;

class WsSubscribeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOneMessage_data();
    void readsTheOneMessage();
    void refusesAllElse_data();
    void refusesAllElse();
};

void WsSubscribeTest::readsTheOneMessage_data()
{
    QTest::addColumn<QByteArray>("after"); // "": none
    QTest::addColumn<bool>("cbor");
    QTest::newRow(R"({"t":"subscribe"})") << QByteArray() << false;
    QTest::newRow(R"({"t":"subscribe","after":""})") << QByteArray() << false;
    QTest::newRow(R"({"t":"subscribe","after":"e:7"})") << QByteArray("e:7") << false;
    QTest::newRow(R"({"t":"subscribe","after":"e:9223372036854775807","format":"json"})")
        << QByteArray("e:9223372036854775807") << false;
    QTest::newRow(R"( { "format" : "cbor", "after" : "e\u003a7", "t" : "subscribe" } )")
        << QByteArray("e:7") << true;
    QTest::newRow(R"({"t":"subscribe","more":{"a":[1,2]}})") << QByteArray() << false;
}

void WsSubscribeTest::readsTheOneMessage()
{
    QFETCH(QByteArray, after);
    QFETCH(bool, cbor);
    const auto subscribe = parseSubscribe(QTest::currentDataTag());
    QVERIFY(subscribe);
    QCOMPARE(subscribe->format == WireFormat::Cbor, cbor);
    QCOMPARE(subscribe->after.has_value(), !after.isEmpty());
    if (subscribe->after)
        QCOMPARE(subscribe->after->epoch + ':' + std::to_string(subscribe->after->seq), after.toStdString());
}

void WsSubscribeTest::refusesAllElse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "subscribe",
                             "[]",
                             "7",
                             "null",
                             "{}",
                             R"({"t":"subscribe")",
                             R"({"t":"subscribe"}x)",
                             R"({"t":"Subscribe"})",
                             R"({"t":1})",
                             R"({"after":"e:1"})",
                             R"({"t":"subscribe","after":7})",
                             R"({"t":"subscribe","after":null})",
                             R"({"t":"subscribe","after":"e"})",
                             R"({"t":"subscribe","after":"e:01"})",
                             R"({"t":"subscribe","after":"e:9223372036854775808"})",
                             R"({"t":"subscribe","format":"xml"})",
                             R"({"t":"subscribe","format":""})",
                             R"({"t":"subscribe","format":true})",
                             "{\"t\":\"subscribe\",\"x\":\"\xff\"}"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("deep") << R"({"t":"subscribe","x":)" + QByteArray(4'000, '[');
}

void WsSubscribeTest::refusesAllElse()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseSubscribe(text.toStdString()));
}

QTEST_APPLESS_MAIN(WsSubscribeTest)
#include "WsSubscribeTest.moc"
