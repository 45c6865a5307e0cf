// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeTexts.h"

#include <QtTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class ProbeTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAdviceHasItsSentence();
    void everyPhaseAndNatureHasItsWord();
    void whatAServerSentIsMadeSafe();
    void nothingFoundSaysWhy();
    void aStreamThatIsHeldBackIsSaid();
};

namespace {

QString textOf(const ProbeReport &report)
{
    QString all;
    for (const texts::ProbeLine &line : texts::probeLines(report))
        all += line.label + u'=' + line.text + u'\n';
    return all;
}

} // namespace

void ProbeTextsTest::everyAdviceHasItsSentence()
{
    for (int i = 0; i <= int(AdviceReason::Conditional); ++i) {
        const auto reason = AdviceReason(i);
        const bool two = reason == AdviceReason::Buffered || reason == AdviceReason::Document ||
                         reason == AdviceReason::RateTooHigh;
        const bool one = reason == AdviceReason::ResumeProven || reason == AdviceReason::Rate ||
                         reason == AdviceReason::Mute || reason == AdviceReason::Binary;
        const std::vector<double> numbers(two ? 2 : one ? 1 : 0, 7.5);
        const QString sentence = texts::adviceSentence({reason, numbers});
        QVERIFY2(sentence.endsWith(u'.'), QByteArray::number(i));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
}

void ProbeTextsTest::everyPhaseAndNatureHasItsWord()
{
    for (int i = 0; i <= int(ProbePhase::Alternatives); ++i)
        QVERIFY(!texts::phaseWord(ProbePhase(i)).isEmpty());
    for (int i = 0; i <= int(FeedNature::Native); ++i)
        QVERIFY(!texts::natureWord(FeedNature(i)).isEmpty());
}

void ProbeTextsTest::whatAServerSentIsMadeSafe()
{
    ProbeReport report;
    report.nature = FeedNature::EventStream;
    report.http.status = 200;
    report.http.server = "evil\x1b[2J %1";
    report.http.via = "a\nb";
    report.resume = {ResumeVerdict::Works, "id\x1b%2", 3, 0, {}};
    const QString text = textOf(report);
    QVERIFY(text.contains(u"evil"));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(u"a\nb"));
    QVERIFY2(text.contains(u"%2, 3 events compared"), qPrintable(text)); // no template of ours
}

void ProbeTextsTest::nothingFoundSaysWhy()
{
    ProbeReport report;
    report.problem = {ReasonCode::NotFound, {"404"}};
    QVERIFY(textOf(report).contains(u"404"));
    QCOMPARE(texts::probeLines(report).front().severity, texts::Severity::Error);
    report.problem = {};
    report.cancelled = true;
    QVERIFY(!texts::probeSummary(report).isEmpty());
}

void ProbeTextsTest::aStreamThatIsHeldBackIsSaid()
{
    ProbeReport report;
    report.nature = FeedNature::Native;
    report.problem = {ReasonCode::NoAnswer, {"4", "stream"}};
    report.stream.buffering = Buffering::Likely;
    QVERIFY(textOf(report).contains(
        u"Buffering=Likely: nothing of the stream came, but a page of the feed did."));
    QVERIFY(textOf(report).contains(u"switch its buffering off"));
}

QTEST_GUILESS_MAIN(ProbeTextsTest)
#include "ProbeTextsTest.moc"
