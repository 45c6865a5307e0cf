// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditOrder.h"

#include "AuditRole.h"
#include "AuditTypes.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;

/// Bodies and roles of actions.
class AuditOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBodies_data();
    void readsBodies();
    void refusesBodies_data();
    void refusesBodies();
    void permitsByRole();
};

void AuditOrderTest::readsBodies_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("read"); // symbol|account|reason|alert|quantity|limit
    const auto row = [](const char *kind, const char *body, const char *read) {
        QTest::addRow("%s %s", kind, body) << QByteArray(kind) << QByteArray(body) << QByteArray(read);
    };
    row("flatten", R"({"symbol":"AAPL","account":"main","quantity":1200,"reason":"x"})",
        "AAPL|main|x||1200|-");
    row("flatten", R"({"symbol":"AAPL","account":"main","quantity":"-300"})", "AAPL|main|||-300|-");
    row("flatten", R"({"symbol":"AAPL","quantity":"12.00","more":[1]})", "AAPL||||12|-");
    row("flatten", R"({"symbol":"MSFT","symbol":"AAPL","quantity":1})", "AAPL||||1|-");
    row("set_limit", R"({"symbol":"A","account":"m","limit":"1000","reason":""})", "A|m|||0|1000");
    row("set_limit", R"({"symbol":"A","account":"m","limit":0})", "A|m|||0|0");
    row("set_limit", R"({"symbol":"A","account":"m","limit":null})", "A|m|||0|-");
    row("set_limit", R"({"symbol":"A","account":"m","limit":""})", "A|m|||0|-");
    row("flag", R"({"symbol":"A","account":"m","reason":"say \"why\""})", "A|m|say \"why\"||0|-");
    row("unflag", R"({"symbol":"A","account":"m"})", "A|m|||0|-");
    row("ack_alert", R"({"alert":"n-e-1"})", "|||n-e-1|0|-");
    row("note", R"({"text":"hello","symbol":"A"})", "A||||0|-");
    row("set_setting", R"({})", "||||0|-");
    row("inject_fault", R"({"fault":"reset"})", "||||0|-");
}

void AuditOrderTest::readsBodies()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, body);
    const auto order = readAuditOrder(kind.toStdString(), body.toStdString());
    QVERIFY(order.has_value());
    const std::string read = order->symbol + '|' + order->account + '|' + order->reason + '|' + order->alert +
                             '|' + std::to_string(order->quantity) + '|' +
                             (order->limit ? std::to_string(*order->limit) : "-");
    QTEST(QByteArray::fromStdString(read), "read");
}

void AuditOrderTest::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *kind, const QByteArray &body) {
        QTest::addRow("%s %s", kind, body.left(60).constData()) << QByteArray(kind) << body;
    };
    row("note", "");
    row("note", "[]");
    row("note", R"({"text":"open)");
    row("note", "{}");
    row("note", R"({"text":""})");
    row("note", R"({"text":7})");
    row("note", R"({"text":")" + QByteArray(1'001, 'x') + "\"}");
    row("ack_alert", R"({"alert":null})");
    row("flag", R"({"account":"m"})");
    row("flag", R"({"symbol":"A","reason":3})");
    row("flatten", R"({"symbol":"A","account":"m"})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":1.5})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":"1.5"})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":"1."})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":"12x"})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":""})");
    row("flatten", R"({"symbol":"A","account":"m","quantity":"99999999999999999999"})");
    row("set_limit", R"({"symbol":"A","account":"m"})");
    row("set_limit", R"({"symbol":"A","account":"m","limit":-1})");
    row("set_limit", R"({"symbol":"A","account":"m","limit":9000000000000})");
    row("set_setting", "null");
}

void AuditOrderTest::refusesBodies()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, body);
    QVERIFY(!readAuditOrder(kind.toStdString(), body.toStdString()).has_value());
}

void AuditOrderTest::permitsByRole()
{
    QCOMPARE(kindsOf(AuditRole::Viewer).size(), 3U);
    QCOMPARE(kindsOf(AuditRole::Operator).size(), 7U);
    QCOMPARE(kindsOf(AuditRole::Trader).size(), 9U);
    QVERIFY(!mayDo(AuditRole::Viewer, auditkind::kNote));
    QVERIFY(mayDo(AuditRole::Operator, auditkind::kFlag));
    QVERIFY(!mayDo(AuditRole::Operator, auditkind::kFlatten));
    QVERIFY(!mayDo(AuditRole::Trader, "launch"));
    QVERIFY(auditRole("operator") == AuditRole::Operator);
    QVERIFY(!auditRole("Operator"));
}

QTEST_APPLESS_MAIN(AuditOrderTest)
#include "AuditOrderTest.moc"
