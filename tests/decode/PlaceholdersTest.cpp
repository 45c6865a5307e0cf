// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Placeholders.h"

#include <QtTest>

using namespace steadfeed;

class PlaceholdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodeValuesInAnAddressOnce();
    void escapeValuesInAMessage();
    void neverExpandInsideAValue();
    void nameAnUnknownWord();
};

void PlaceholdersTest::encodeValuesInAnAddressOnce()
{
    const PlaceholderValues values{"a b&c=%41+\r\n\xC3\xA9", "17", {"BTC-USD", "A/B"}};
    QCOMPARE(expandUrl("https://h/{seq}?after={cursor}&s={symbols}", values),
             std::string("https://h/17?after=a%20b%26c%3D%2541%2B%0D%0A%C3%A9&s=BTC-USD,A%2FB"));
    QCOMPARE(expandUrl("https://h/?after={cursor}", {}), std::string("https://h/?after="));
}

void PlaceholdersTest::escapeValuesInAMessage()
{
    const PlaceholderValues values{"say \"hi\"\\\n", "17", {"BTC-USD", "A\"B"}};
    // Outside of the macros: moc cannot read these texts there.
    const std::string message = expandMessage(R"({"s":["{symbols}"],"n":{seq},"c":"{cursor}"})", values);
    const std::string expected = R"({"s":["BTC-USD","A\"B"],"n":17,"c":"say \"hi\"\\\u000A"})";
    QCOMPARE(message, expected);
    const std::string list = R"(["BTC-USD","A\"B"])";
    QCOMPARE(expandMessage("[{symbols}]", values), list);
    const std::string other = R"({"other":{"a":1}})";
    QCOMPARE(expandMessage(other, values), other);
}

void PlaceholdersTest::neverExpandInsideAValue()
{
    QCOMPARE(expandMessage("{cursor}", {"{symbols}", "", {"X"}}), std::string("{symbols}"));
}

void PlaceholdersTest::nameAnUnknownWord()
{
    QVERIFY(!unknownPlaceholder("https://h/{cursor}/{seq}/{symbols}"));
    QCOMPARE(unknownPlaceholder("https://h/{cursor}/{symbol}/x").value(), std::string("{symbol}"));
    QCOMPARE(unknownPlaceholder("https://h/{cursor").value(), std::string("{cursor"));
}

QTEST_APPLESS_MAIN(PlaceholdersTest)
#include "PlaceholdersTest.moc"
