// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeCheck.h"

#include <QtTest>

using namespace steadfeed;

class ResumeCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictIsRight_data();
    void theVerdictIsRight();
    void theCursorIsNotTheNewestId();
    void eventsWithoutIdsAllowNoQuestion();
    void aRefusalIsSaid();
    void anIdAloneProvesNothingWhereTheDataDiffers();
};

namespace {

/// Event number n; its data is made of it.
void tell(int n, const std::function<void(const Frame &)> &take, const std::string &suffix = {})
{
    const std::string id = "id-" + std::to_string(n);
    const std::string data = "event " + std::to_string(n) + suffix;
    Frame frame;
    frame.id = id;
    frame.data = data;
    frame.hasOwnId = true;
    take(frame);
}

ResumeCheck noted(int count)
{
    ResumeCheck check;
    for (int i = 1; i <= count; ++i)
        tell(i, [&](const Frame &frame) { check.note(frame); });
    return check;
}

} // namespace

void ResumeCheckTest::theVerdictIsRight_data()
{
    QTest::addColumn<QList<int>>(
        "second"); ///< what the second connection brings; 20 came before, the cursor is 12
    QTest::addColumn<ResumeVerdict>("verdict");
    QTest::addColumn<int>("repeated");
    QTest::newRow("goes on behind it") << QList<int>{13, 14, 15} << ResumeVerdict::Works << 0;
    QTest::newRow("to the end and further")
        << QList<int>{13, 14, 15, 16, 17, 18, 19, 20, 21} << ResumeVerdict::Works << 0;
    QTest::newRow("with the event of the id again") << QList<int>{12, 13, 14} << ResumeVerdict::Repeats << 1;
    QTest::newRow("from the beginning")
        << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13} << ResumeVerdict::Repeats << 12;
    QTest::newRow("with the newest") << QList<int>{21, 22} << ResumeVerdict::Ignored << 0;
    QTest::newRow("leaves one out") << QList<int>{13, 15} << ResumeVerdict::Ignored << 0;
    QTest::newRow("silent") << QList<int>{} << ResumeVerdict::Nothing << 0;
}

void ResumeCheckTest::theVerdictIsRight()
{
    QFETCH(const QList<int>, second);
    QFETCH(const ResumeVerdict, verdict);
    QFETCH(const int, repeated);
    ResumeCheck check = noted(20);
    QCOMPARE(check.cursor(), std::string("id-12"));
    for (const int n : second)
        tell(n, [&](const Frame &frame) { (void)check.compare(frame); });
    const ResumeFacts facts = check.facts({});
    QVERIFY(facts.verdict == verdict);
    QCOMPARE(facts.repeated, std::uint64_t(repeated));
}

void ResumeCheckTest::theCursorIsNotTheNewestId()
{
    QCOMPARE(noted(2).cursor(), std::string("id-1"));
    QCOMPARE(noted(9).cursor(), std::string("id-1"));
    QCOMPARE(noted(2000).cursor(), std::string("id-1992"));
}

void ResumeCheckTest::eventsWithoutIdsAllowNoQuestion()
{
    ResumeCheck check;
    Frame frame;
    frame.data = "x";
    frame.id = "inherited";
    for (int i = 0; i < 10; ++i)
        check.note(frame);
    QVERIFY(check.cursor().empty());
    QVERIFY(check.facts({}).verdict == ResumeVerdict::NoIds);
}

void ResumeCheckTest::aRefusalIsSaid()
{
    ResumeCheck check = noted(20);
    (void)check.cursor();
    const ResumeFacts facts = check.facts({ReasonCode::HttpStatus, {"400"}});
    QVERIFY(facts.verdict == ResumeVerdict::Refused);
    QVERIFY(facts.reason.code == ReasonCode::HttpStatus);
}

void ResumeCheckTest::anIdAloneProvesNothingWhereTheDataDiffers()
{
    ResumeCheck check = noted(20);
    (void)check.cursor();
    tell(
        13, [&](const Frame &frame) { (void)check.compare(frame); }, " of another history");
    QVERIFY(check.facts({}).verdict == ResumeVerdict::Ignored);
}

QTEST_APPLESS_MAIN(ResumeCheckTest)
#include "ResumeCheckTest.moc"
