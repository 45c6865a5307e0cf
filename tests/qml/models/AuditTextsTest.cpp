// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditTexts.h"

#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using Used = AuditVerification::HeadUsed;

namespace {

AuditVerification found(std::uint64_t rows, Used used, std::uint64_t head, Reason problem = {})
{
    AuditVerification result;
    result.rows = rows;
    result.first = rows > 0 ? 1 : 0;
    result.last = rows;
    result.headUsed = used;
    result.head.seq = head;
    result.head.hash.fill(0xab);
    result.problem = std::move(problem);
    return result;
}

const QString kHead = u"#118 "_s + u"ab"_s.repeated(32);
const QString kCovered =
    u"Covered: number, id, time, kind, contents and order of the actions. Not covered: how often they were "
    "sent, when and how they were answered, and who clicked."_s;

} // namespace

class AuditTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachStateHasItsWord_data()
    {
        QTest::addColumn<AuditState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("underWay");
        QTest::newRow("saved") << AuditState::Saved << u"Saved"_s
                               << u"Flatten position: saved, not yet sent"_s;
        QTest::newRow("sent") << AuditState::Sent << u"Sent"_s
                              << u"Flatten position: sent, not yet confirmed"_s;
        QTest::newRow("confirmed") << AuditState::Confirmed << u"Confirmed"_s
                                   << u"Flatten position: confirmed, not yet shown by the feed"_s;
        QTest::newRow("refused") << AuditState::Refused << u"Refused"_s << QString();
    }
    void eachStateHasItsWord()
    {
        QFETCH(AuditState, state);
        QTEST(audittexts::state(state), "word");
        QTEST(audittexts::underWay("flatten", state), "underWay");
    }

    void eachKindHasItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("ack_alert") << u"Acknowledge alert"_s;
        QTest::newRow("flag") << u"Flag position"_s;
        QTest::newRow("unflag") << u"Remove flag"_s;
        QTest::newRow("note") << u"Note"_s;
        QTest::newRow("flatten") << u"Flatten position"_s;
        QTest::newRow("set_limit") << u"Set limit"_s;
        QTest::newRow("set_transport") << u"Transport changed"_s;
        QTest::newRow("set_setting") << u"Setting changed"_s;
        QTest::newRow("inject_fault") << u"Fault injected"_s;
        QTest::newRow("of_a_newer_server") << u"of_a_newer_server"_s;
        QTest::newRow("turned\u202Eround") << u"turned‹U+202E›round"_s;
    }
    void eachKindHasItsName() { QTEST(audittexts::kind(QTest::currentDataTag()), "name"); }

    void aSummarySaysWhatItIsAbout_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *body, const QString &line) {
            QTest::newRow(name) << std::string(body) << line;
        };
        row("flatten", R"({"symbol":"AAPL","account":"main","quantity":"1200","reason":"too large"})",
            u"AAPL, main, 1200, “too large”"_s);
        row("without an account", R"({"symbol":"AAPL","account":"","reason":"odd"})", u"AAPL, “odd”"_s);
        row("limit as a number", R"({"symbol":"AAPL","limit":500})", u"AAPL, 500"_s);
        row("alert", R"({"alert":"a-17"})", u"a-17"_s);
        row("note", R"({"text":"called the broker","symbol":"KO"})", u"KO, called the broker"_s);
        row("transport", R"({"feed":"prices","from":"sse","to":"websocket"})", u"prices, sse → websocket"_s);
        row("setting that was not there", R"({"setting":"theme","from":null,"to":"dark"})",
            u"theme, — → dark"_s);
        row("setting that is not plain", R"({"setting":"mapping","from":{"a":1},"to":[1]})",
            u"mapping, … → …"_s);
        row("a switch", R"({"setting":"tray","from":true,"to":false})", u"tray, true → false"_s);
        row("fault", R"({"fault":"reset","feed":"prices","duration_ms":500})", u"prices, reset"_s);
        row("script", R"({"fault":"script","script":"flap.json","seed":"7"})", u"script, flap.json"_s);
        row("markup stays text", R"({"text":"<b>bold</b>"})", u"<b>bold</b>"_s);
        row("what turns text round is shown", "{\"text\":\"a\\u202eb\"}", u"a‹U+202E›b"_s);
        row("nothing", "{}", QString());
        row("no JSON", "{", QString());
    }
    void aSummarySaysWhatItIsAbout()
    {
        QFETCH(std::string, body);
        AuditAction action;
        action.body = body;
        QTEST(audittexts::summary(action), "line");
    }

    void aShortHashIsItsFirstDigits()
    {
        AuditHash hash{};
        hash[0] = 0x03;
        hash[3] = 0xfe;
        QCOMPARE(audittexts::shortHash(hash), u"030000fe"_s);
    }

    void aVerificationSaysWhatItWasHeldAgainst_data()
    {
        QTest::addColumn<AuditVerification>("result");
        QTest::addColumn<QStringList>("lines");
        const QString whole = u"118 action(s), #1 to #118: the chain is whole."_s;
        const QString stored =
            u"Held against the last answered action that the file itself names: %1"_s.arg(kHead);
        const QString none = u"Held against no head: a tail that was cut cannot be seen."_s;
        QTest::newRow("whole, stored head")
            << found(118, Used::Stored, 118) << QStringList{whole, stored, kCovered};
        QTest::newRow("whole, given head")
            << found(118, Used::Given, 118)
            << QStringList{whole, u"Held against the head that was given: %1"_s.arg(kHead), kCovered};
        QTest::newRow("rows behind the head")
            << found(120, Used::Stored, 118)
            << QStringList{u"120 action(s), #1 to #120: the chain is whole."_s, stored,
                           u"Behind that head nothing vouches that the tail was not cut or made anew."_s,
                           kCovered};
        QTest::newRow("no head") << found(118, Used::None, 0) << QStringList{whole, none, kCovered};
        QTest::newRow("empty") << found(0, Used::None, 0)
                               << QStringList{u"There are no actions in it."_s, none, kCovered};
        AuditVerification bad =
            found(7, Used::Stored, 118, {ReasonCode::AuditChainBroken, {"7", "hash_differs"}});
        bad.badLine = 8;
        QTest::newRow("a bad row of an export")
            << bad
            << QStringList{u"Row 7 is the first that does not fit: its contents are not those of its hash."_s,
                           u"It stands in line 8."_s, stored, kCovered};
        AuditVerification part = found(118, Used::None, 0);
        part.partial = true;
        QTest::newRow("a selection")
            << part
            << QStringList{whole,
                           u"The file holds a selection of actions: only neighbours could be compared."_s,
                           none, kCovered};
    }
    void aVerificationSaysWhatItWasHeldAgainst()
    {
        QFETCH(AuditVerification, result);
        QTEST(audittexts::verification(result), "lines");
    }
};

QTEST_GUILESS_MAIN(AuditTextsTest)
#include "AuditTextsTest.moc"
