// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollRules.h"

#include <QTest>

using namespace steadfeed;
using namespace std::chrono_literals;
using namespace std::string_literals;

class LongPollRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTwoHeadersSayComesBackAsTheyWere_data()
    {
        QTest::addColumn<std::string>("date");
        QTest::addColumn<std::string>("tag");
        QTest::addColumn<std::string>("text");
        const std::string date = "Sun, 06 Nov 1994 08:49:37 GMT";
        QTest::newRow("both") << date << "0"s
                              << "lm=Sun, 06 Nov 1994 08:49:37 GMT;et=0"s;
        QTest::newRow("of several channels") << date << "[1],-,-2"s
                                             << "lm=Sun, 06 Nov 1994 08:49:37 GMT;et=[1],-,-2"s;
        QTest::newRow("the date alone") << date << ""s
                                        << "lm=Sun, 06 Nov 1994 08:49:37 GMT"s;
        QTest::newRow("the tag alone") << ""s
                                       << "\"a;et=b\""s
                                       << "et=\"a;et=b\""s;
        QTest::newRow("a tag that looks like a date") << ""s
                                                      << "lm=1;et=2"s
                                                      << "et=lm=1;et=2"s;
        QTest::newRow("a weak tag") << date << "W/\"x\""s
                                    << "lm=Sun, 06 Nov 1994 08:49:37 GMT;et=W/\"x\""s;
        QTest::newRow("UTF-8") << ""s
                               << "\xC3\xA4"s
                               << "et=\xC3\xA4"s;
    }
    void whatTwoHeadersSayComesBackAsTheyWere()
    {
        QFETCH(std::string, date);
        QFETCH(std::string, tag);
        QFETCH(std::string, text);
        QCOMPARE(poll::fromHeaders(date, tag), std::optional(text));
        std::string dateBack;
        std::string tagBack;
        const auto headers = poll::toHeaders(text);
        QVERIFY(headers.has_value());
        for (const Header &header : *headers)
            (header.name == "If-Modified-Since" ? dateBack : tagBack) = header.value;
        QCOMPARE(dateBack, date);
        QCOMPARE(tagBack, tag);
        QCOMPARE(headers->size(), (date.empty() ? 0u : 1u) + (tag.empty() ? 0u : 1u));
    }

    void F61_whatCouldNotBeSentBackIsNoCursor_data()
    {
        QTest::addColumn<std::string>("date");
        QTest::addColumn<std::string>("tag");
        QTest::newRow("a date that would end itself") << "Sun;et=1"s
                                                      << "2"s;
        QTest::newRow("a tag of another line") << ""s
                                               << "1\r\nX-Evil: yes"s;
        QTest::newRow("a tag with NUL") << ""s
                                        << "1\0 2"s;
        QTest::newRow("too long together") << "Sun, 06 Nov 1994 08:49:37 GMT"s << std::string(480, 'x');
    }
    void F61_whatCouldNotBeSentBackIsNoCursor()
    {
        QFETCH(std::string, date);
        QFETCH(std::string, tag);
        QVERIFY(!poll::fromHeaders(date, tag).has_value());
    }

    void noHeadersAreNoCursor() { QCOMPARE(poll::fromHeaders("", ""), std::optional(std::string())); }

    void aCursorOfAnotherFormMakesNoHeaders_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char *text :
             {"", "k3Jx9:1041", "lm=", "et=", "lm=;et=1", "lm=Sun;", "lm=Sun;et=", "lm=Sun;1", "LM=Sun",
              " et=1", "et", "lm=a\x01", "et=1\r\nX-Evil: yes", "lm=Sun;lm=Sun"})
            QTest::newRow(text) << std::string(text);
        QTest::newRow("too long") << "et=" + std::string(510, 'x');
    }
    void aCursorOfAnotherFormMakesNoHeaders()
    {
        QFETCH(std::string, text);
        QVERIFY(!poll::toHeaders(text).has_value());
    }

    void F61_aCursorHasAtMost512BytesAndNoControlBytes_data()
    {
        QTest::addColumn<std::string>("cursor");
        QTest::addColumn<bool>("sendable");
        QTest::newRow("none") << ""s << true;
        QTest::newRow("512 bytes") << std::string(512, 'x') << true;
        QTest::newRow("513 bytes") << std::string(513, 'x') << false;
        QTest::newRow("all that needs escapes") << "a%+& /\"\xC3\xA4"s << true;
        QTest::newRow("CR LF") << "a\r\nb"s << false;
        QTest::newRow("NUL") << "a\0b"s << false;
        QTest::newRow("DEL") << "a\x7F"s << false;
    }
    void F61_aCursorHasAtMost512BytesAndNoControlBytes()
    {
        QFETCH(std::string, cursor);
        QTEST(poll::isSendable(cursor), "sendable");
    }

    void whichAnswersSayNothingNew_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("heldMs");
        QTest::addColumn<bool>("nothing");
        QTest::newRow("204") << 204 << 0 << true;
        QTest::newRow("304") << 304 << 0 << true;
        QTest::newRow("408 after a hold") << 408 << 1000 << true;
        QTest::newRow("408 at once") << 408 << 999 << false;
        QTest::newRow("200") << 200 << 20'000 << false;
        QTest::newRow("504") << 504 << 60'000 << false;
    }
    void whichAnswersSayNothingNew()
    {
        QFETCH(int, status);
        QFETCH(int, heldMs);
        QTEST(poll::saysNothingNew(status, std::chrono::milliseconds{heldMs}), "nothing");
    }
};

QTEST_APPLESS_MAIN(LongPollRulesTest)
#include "LongPollRulesTest.moc"
