// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradeDesk.h"

#include "AuditTypes.h"
#include "EventText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace Qt::StringLiterals;

namespace {

std::vector<QJsonObject> eventsOf(DemoFeed &feed)
{
    std::vector<HistorySpan> spans;
    (void)feed.read(0, {1 << 20, 1'000}, spans);
    std::vector<QJsonObject> events;
    for (const HistorySpan &span : spans) {
        std::string_view text(span.text);
        while (!text.empty()) {
            const std::string json(takeEvent(text).json);
            events.push_back(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object());
        }
    }
    return events;
}

} // namespace

/// What audited actions do in the market.
class TradeDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsAPositionToNothing();
    void refusesToFlatten_data();
    void refusesToFlatten();
    void letsOneOfTwoFlattensThrough();
    void letsGoOfARowThatIsNotFlattened();
    void showsFlagsAndLimits();
    void saysOnceThatALimitIsExceeded();
    void publishesAnAlertAgainWithWhoAcknowledgedIt();
    void refusesWhatItDoesNotKnow();
    void knowsMarksOfEarlierStarts();
    void publishesNothingWhileSilent();

private:
    [[nodiscard]] AuditOrder order(std::string_view kind, std::size_t index = 0) const
    {
        const DemoPosition &row = m_book->rows()[index];
        AuditOrder order;
        order.kind = kind;
        order.symbol = m_market->instruments()[row.symbol].symbol;
        order.account = row.account;
        order.quantity = row.quantity;
        return order;
    }
    bool isDone(const AuditOrder &order)
    {
        if (m_desk->decide(order).verdict == AuditVerdict::Rejected)
            return false;
        m_desk->carryOut(order, "ann", 9);
        return true;
    }
    std::string codeFor(const AuditOrder &order) { return m_desk->decide(order).code; }

    std::optional<Market> m_market;
    std::optional<PositionBook> m_book;
    std::optional<DemoFeed> m_positions;
    std::optional<DemoFeed> m_notices;
    std::optional<TradeDesk> m_desk;
};

void TradeDeskTest::init()
{
    m_desk.reset();
    const FeedSettings settings{"e", std::chrono::milliseconds(5'000), 1'000, 1 << 20};
    m_market.emplace(1, 10);
    m_book.emplace(1, *m_market, 0);
    m_positions.emplace(FeedKind::Positions, settings);
    m_notices.emplace(FeedKind::Notices, settings);
    m_desk.emplace(*m_market, *m_book, *m_positions, *m_notices, "e");
}

void TradeDeskTest::bringsAPositionToNothing()
{
    const AuditOrder flatten = order(auditkind::kFlatten);
    QVERIFY(m_desk->decide(flatten).verdict == AuditVerdict::Applied);
    QVERIFY(eventsOf(*m_positions).empty()); // not before it is stored
    QVERIFY(m_desk->holding());
    m_desk->carryOut(flatten, "ann", 77);
    QVERIFY(!m_desk->holding());
    const auto events = eventsOf(*m_positions);
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0]["s"_L1].toString().toStdString(), flatten.symbol);
    QCOMPARE(events[0]["qty"_L1].toInteger(-1), 0);
    QCOMPARE(events[0]["ts"_L1].toInteger(), 77);
    QCOMPARE(codeFor(flatten), std::string("NOTHING_TO_FLATTEN"));
}

void TradeDeskTest::refusesToFlatten_data()
{
    QTest::addColumn<QByteArray>("symbol"); // empty: as it is
    QTest::addColumn<int>("more");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("unknown symbol") << QByteArray("XXXX") << 0 << QByteArray("UNKNOWN_POSITION");
    QTest::newRow("grown meanwhile") << QByteArray() << 1 << QByteArray("POSITION_CHANGED");
    QTest::newRow("shrunk meanwhile") << QByteArray() << -1 << QByteArray("POSITION_CHANGED");
}

void TradeDeskTest::refusesToFlatten()
{
    QFETCH(QByteArray, symbol);
    QFETCH(int, more);
    AuditOrder flatten = order(auditkind::kFlatten);
    if (!symbol.isEmpty())
        flatten.symbol = symbol.toStdString();
    flatten.quantity += more;
    QTEST(QByteArray::fromStdString(codeFor(flatten)), "code");
    QVERIFY(!m_desk->holding());
}

void TradeDeskTest::letsOneOfTwoFlattensThrough()
{
    const AuditOrder flatten = order(auditkind::kFlatten);
    QCOMPARE(codeFor(flatten), std::string());
    QCOMPARE(codeFor(flatten), std::string("NOTHING_TO_FLATTEN")); // both on their way to the ledger
    m_desk->carryOut(flatten, "ann", 1);
    QCOMPARE(eventsOf(*m_positions).size(), 1U);
}

void TradeDeskTest::letsGoOfARowThatIsNotFlattened()
{
    const AuditOrder flatten = order(auditkind::kFlatten);
    QCOMPARE(codeFor(flatten), std::string());
    m_desk->release(flatten);
    QVERIFY(!m_desk->holding());
    QCOMPARE(codeFor(flatten), std::string());
}

void TradeDeskTest::showsFlagsAndLimits()
{
    AuditOrder flag = order(auditkind::kFlag, 1);
    flag.reason = "a \"quote\"\nand\\more";
    AuditOrder limit = order(auditkind::kSetLimit, 1);
    limit.limit = 1'000'000;
    QVERIFY(isDone(flag));
    QVERIFY(isDone(limit));
    QVERIFY(isDone(order(auditkind::kUnflag, 1)));
    limit.limit.reset();
    QVERIFY(isDone(limit));
    const auto events = eventsOf(*m_positions);
    QCOMPARE(events.size(), 4U);
    QCOMPARE(events[0]["flag"_L1].toString(), u"a \"quote\"\nand\\more"_s);
    QCOMPARE(events[0]["ts"_L1].toInteger(), 9); // when it was flagged, not when it was last filled
    QVERIFY(!events[0].contains("limit"_L1));
    QCOMPARE(events[1]["flag"_L1].toString(), u"a \"quote\"\nand\\more"_s);
    QCOMPARE(events[1]["limit"_L1].toInteger(), 1'000'000);
    QVERIFY(!events[2].contains("flag"_L1));
    QCOMPARE(events[2]["limit"_L1].toInteger(), 1'000'000);
    QVERIFY(!events[3].contains("limit"_L1));
    QVERIFY(eventsOf(*m_notices).empty());
}

void TradeDeskTest::saysOnceThatALimitIsExceeded()
{
    AuditOrder limit = order(auditkind::kSetLimit);
    limit.limit = std::abs(limit.quantity) - 1;
    QVERIFY(isDone(limit));
    m_desk->publish(m_book->rows()[0], 5); // still above it
    QCOMPARE(eventsOf(*m_notices).size(), 1U);
    const QJsonObject notice = eventsOf(*m_notices)[0];
    QCOMPARE(notice["level"_L1].toString(), u"critical"_s);
    QCOMPARE(notice["s"_L1].toString().toStdString(), limit.symbol);
    QVERIFY(notice["id"_L1].toString().contains("-e-"_L1));
    limit.limit = std::abs(limit.quantity);
    QVERIFY(isDone(limit)); // at the limit is within it
    limit.limit = 0;
    QVERIFY(isDone(limit));
    QCOMPARE(eventsOf(*m_notices).size(), 2U);
}

void TradeDeskTest::publishesAnAlertAgainWithWhoAcknowledgedIt()
{
    m_desk->publishNotice("n-1", R"({"t":"notice","id":"n-1","title":"x"})");
    AuditOrder ack;
    ack.kind = auditkind::kAckAlert;
    ack.alert = "n-1";
    QVERIFY(isDone(ack));
    const auto events = eventsOf(*m_notices);
    QCOMPARE(events.size(), 2U);
    QVERIFY(!events[0].contains("ack"_L1));
    QCOMPARE(events[1]["ack"_L1].toString(), u"ann"_s);
    QCOMPARE(events[1]["id"_L1].toString(), u"n-1"_s);
    QCOMPARE(events[1]["title"_L1].toString(), u"x"_s);
}

void TradeDeskTest::refusesWhatItDoesNotKnow()
{
    AuditOrder ack;
    ack.kind = auditkind::kAckAlert;
    ack.alert = "n-9";
    QCOMPARE(codeFor(ack), std::string("UNKNOWN_ALERT"));
    for (const auto kind : {auditkind::kFlag, auditkind::kUnflag, auditkind::kSetLimit}) {
        AuditOrder other = order(kind);
        other.account = "nobody's";
        QCOMPARE(codeFor(other), std::string("UNKNOWN_POSITION"));
    }
    AuditOrder note;
    note.kind = auditkind::kNote;
    note.symbol = "XXXX";
    QCOMPARE(codeFor(note), std::string());
}

void TradeDeskTest::knowsMarksOfEarlierStarts()
{
    const AuditOrder row = order(auditkind::kFlag);
    using Kind = AuditMark::Kind;
    m_desk->restore({{Kind::Flag, row.symbol, row.account, "why", 0, "ann"},
                     {Kind::Limit, row.symbol, row.account, "", 1, "ann"},
                     {Kind::Ack, "n-1", "", "", 0, "bob"}},
                    3);
    m_desk->publishNotice("n-1", R"({"t":"notice","id":"n-1"})");
    std::string json;
    m_desk->append(json, m_book->rows()[0]);
    QVERIFY(json.ends_with(R"(,"limit":1,"flag":"why"})"));
    const auto notices = eventsOf(*m_notices);
    QCOMPARE(notices.size(), 2U);
    QCOMPARE(notices[0]["level"_L1].toString(), u"critical"_s);
    QCOMPARE(notices[1]["ack"_L1].toString(), u"bob"_s);
}

void TradeDeskTest::publishesNothingWhileSilent()
{
    m_desk->setSilent(true);
    QVERIFY(isDone(order(auditkind::kFlatten)));
    QVERIFY(eventsOf(*m_positions).empty());
    m_desk->setSilent(false);
    m_desk->flush();
    QCOMPARE(eventsOf(*m_positions).size(), 1U);
}

QTEST_APPLESS_MAIN(TradeDeskTest)
#include "TradeDeskTest.moc"
