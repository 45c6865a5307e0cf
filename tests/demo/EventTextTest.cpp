// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventText.h"

#include <QTest>

using namespace steadfeed::demo;

class EventTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesHistoryApart();
    void putsTheNumberBehindTheType();
};

void EventTextTest::takesHistoryApart()
{
    std::string_view text = "id: a-b_9:41\nevent: tick\ndata: {\"t\":\"tick\",\"s\":\"a:b\"}\n\n"
                            "id: a-b_9:42\nevent: notice\ndata: {\"t\":\"notice\"}\n\n";
    const NumberedEvent first = takeEvent(text);
    QCOMPARE(std::string(first.seq), std::string("41"));
    QCOMPARE(std::string(first.type), std::string("tick"));
    QCOMPARE(std::string(first.json), std::string(R"({"t":"tick","s":"a:b"})"));
    const NumberedEvent second = takeEvent(text);
    QCOMPARE(std::string(second.seq), std::string("42"));
    QCOMPARE(std::string(second.type), std::string("notice"));
    QCOMPARE(std::string(second.json), std::string(R"({"t":"notice"})"));
    QVERIFY(text.empty());
}

void EventTextTest::putsTheNumberBehindTheType()
{
    std::string out = "[";
    appendElement(out, {"9223372036854775807", "tick", R"({"t":"tick","s":"AAPL","p":189.30})"});
    QCOMPARE(out, std::string(R"([{"t":"tick","seq":9223372036854775807,"s":"AAPL","p":189.30})"));
    out.clear();
    appendElement(out, {"1", "x", R"({"t":"x"})"});
    QCOMPARE(out, std::string(R"({"t":"x","seq":1})"));
}

QTEST_APPLESS_MAIN(EventTextTest)
#include "EventTextTest.moc"
