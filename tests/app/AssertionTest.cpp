// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Assertion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// --assert 'PATH OP NUMBER' on a report.
class AssertionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormDecidesWhatIsOne_data();
    void theFormDecidesWhatIsOne();
    void aConditionHoldsOrNot_data();
    void aConditionHoldsOrNot();
    void withoutAMeasurementALatencyIsNotGood();
    void theVerdictBySetsDecidesWhereThereIsOne_data();
    void theVerdictBySetsDecidesWhereThereIsOne();
};

namespace {

QJsonObject report()
{
    return QJsonDocument::fromJson(R"({"duration_s": 2.5,
        "feeds": [
            {"name": "prices", "missing": 3, "doubled": 0, "state": "live", "received": 100,
             "latency_us": {"count": 5, "p99": 1500}, "gaps": [{"from": 5, "to": 7}]},
            {"name": "more.prices", "missing": 1, "doubled": 2, "latency_us": {"count": 1, "p99": 9000}},
            {"name": "silent", "missing": 0, "doubled": 0, "latency_us": {"count": 0, "p99": 0}}],
        "prices": {"AAPL": {"last": 189.5}, "BRK.B": {"last": 400}, "BRK": {"B": 1}, "eth/usd": {"last": -2}}})")
        .object();
}

/// A row for what a verdict makes of `lost` and `doubled`.
void aVerdictRow(const char *tag, const char *verdict, double lost, double doubled)
{
    QTest::newRow(tag) << QByteArray(verdict) << lost << doubled;
}

} // namespace

void AssertionTest::theFormDecidesWhatIsOne_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *text :
         {"lost == 0", "lost==0", "  lost  !=  0  ", "a.b.c <= -1.5", "x >= 1e3", "x<5", "x > .5"})
        QTest::newRow(text) << true;
    for (const char *text :
         {"", "lost", "lost ==", "== 0", "lost = 0", "lost is 0", "lost == zero", "lost == nan",
          "lost == inf", "lost == 1e999", "lost == 0 0", "lost === 0", "lost == 0;"})
        QTest::newRow(*text ? text : "nothing") << false;
}

void AssertionTest::theFormDecidesWhatIsOne()
{
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    QTEST(Assertion::parse(tag == u"nothing" ? QString() : tag).has_value(), "valid");
}

void AssertionTest::aConditionHoldsOrNot_data()
{
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *text, bool holds) { QTest::newRow(text) << holds; };
    row("duration_s == 2.5", true);
    row("duration_s != 2.5", false);
    row("duration_s < 2.5", false);
    row("duration_s <= 2.5", true);
    row("duration_s > 2.5", false);
    row("duration_s >= 2.5", true);
    row("lost == 4", true);
    row("lost == 0", false);
    row("doubled == 2", true);
    row("latency_p99_ms == 9", true);
    row("latency_p99_ms < 9", false);
    row("feeds.prices.missing == 3", true);
    row("feeds.0.missing == 3", true);
    row("feeds.more.prices.missing == 1", true);
    row("feeds.prices.gaps.0.to == 7", true);
    row("feeds.prices.latency_us.p99 < 1501", true);
    row("prices.BRK.B.last == 400", true);
    row("prices.eth/usd.last < 0", true);
    // What is no number holds never, not even with !=.
    row("feeds.prices.state != 1", false);
    row("feeds.prices.gaps.1.to != 1", false);
    row("feeds.3.missing == 0", false);
    row("feeds.-1.missing == 0", false);
    row("feeds.nowhere.missing == 0", false);
    row("nowhere == 0", false);
    row("prices != 5", false);
}

void AssertionTest::aConditionHoldsOrNot()
{
    const auto assertion = Assertion::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(assertion);
    QTEST(assertion->check(report()).holds, "holds");
}

void AssertionTest::withoutAMeasurementALatencyIsNotGood()
{
    const QJsonObject silent =
        QJsonDocument::fromJson(R"({"feeds": [{"name": "silent", "latency_us": {"count": 0, "p99": 0}}]})")
            .object();
    const auto verdict = Assertion::parse(u"latency_p99_ms < 50"_s)->check(silent);
    QVERIFY(!verdict.holds);
    QVERIFY(!verdict.found);
}

void AssertionTest::theVerdictBySetsDecidesWhereThereIsOne_data()
{
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<double>("lost");
    QTest::addColumn<double>("doubled");
    aVerdictRow("declared gaps are not lost", R"({"name":"prices","provable":true,"lost":0,"undeclared":0,
        "doubled":0})",
                1, 2);
    aVerdictRow("lost ones are", R"({"name":"prices","provable":true,"lost":5,"undeclared":2,"doubled":3})",
                8, 5);
    aVerdictRow("not provable: as the feed says", R"({"name":"prices","provable":false})", 4, 2);
    aVerdictRow("of another feed", R"({"name":"else","provable":true,"lost":9,"undeclared":0,"doubled":9})",
                4, 2);
}

void AssertionTest::theVerdictBySetsDecidesWhereThereIsOne()
{
    QFETCH(QByteArray, verdict);
    QJsonObject judged = report();
    judged.insert(u"verdict"_s, QJsonArray{QJsonDocument::fromJson(verdict).object()});
    QTEST(Assertion::parse(u"lost == 0"_s)->check(judged).found.value_or(-1), "lost");
    QTEST(Assertion::parse(u"doubled == 0"_s)->check(judged).found.value_or(-1), "doubled");
}

QTEST_APPLESS_MAIN(AssertionTest)
#include "AssertionTest.moc"
