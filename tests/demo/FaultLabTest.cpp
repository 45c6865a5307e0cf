// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoFaultLab.h"
#include "FaultScript.h"
#include "TestClient.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The exchange behind the fault proxy, broken by buttons and plans through one handle.
class FaultLabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesTheFeedsOfTheExchange();
    void doesByteAndEventFaultsAtOneButton();
    void runsAPlanOfEveryTrigger();
    void endsWhatLastsAndWhatWaits();
    void stopsAPlanWithAllThatIsLeftOfIt();
    void holdsTheMarketAndKnowsWhatWasPublished();
    void opensTunnelsForFeedsOfOthers();
    void saysThatThePortIsInUse();
    void hasTheShippedScriptsAtHand();

private:
    void start(ExchangeOptions options = {});
    /// A stream of the prices through the proxy, behind its hello.
    std::unique_ptr<TestClient> stream(const QByteArray &after = {});
    [[nodiscard]] ExchangeFeedStats prices() { return m_lab->exchange()->stats().feeds.at(0); }
    /// Whether the log has this by now.
    [[nodiscard]] bool logged(FaultKind kind, FaultLogEntry::Phase phase, std::uint32_t number);

    std::unique_ptr<DemoFaultLab> m_lab;
    std::vector<FaultLogEntry> m_log;
};

namespace {

using Phase = FaultLogEntry::Phase;

Fault faultOf(FaultKind kind)
{
    Fault fault;
    fault.kind = kind;
    return fault;
}

} // namespace

void FaultLabTest::start(ExchangeOptions options)
{
    options.epoch = "e";
    m_log.clear();
    m_lab = std::make_unique<DemoFaultLab>(options);
    std::string error;
    QVERIFY2(m_lab->start(error), error.c_str());
}

std::unique_ptr<TestClient> FaultLabTest::stream(const QByteArray &after)
{
    auto client = std::make_unique<TestClient>(m_lab->port());
    const auto token = QByteArray::fromStdString(m_lab->exchange()->token());
    client->get("/v1/feeds/prices/sse", token,
                after.isEmpty() ? QByteArray() : "Last-Event-ID: " + after + "\r\n");
    if (client->readStatus() != 200 || client->readMessage().type != "hello")
        return nullptr;
    return client;
}

bool FaultLabTest::logged(FaultKind kind, Phase phase, std::uint32_t number)
{
    for (FaultLogEntry &entry : m_lab->takeLog())
        m_log.push_back(std::move(entry));
    return std::ranges::any_of(m_log, [&](const FaultLogEntry &entry) {
        return entry.kind == kind && entry.phase == phase && entry.number == number;
    });
}

void FaultLabTest::reachesTheFeedsOfTheExchange()
{
    start();
    QVERIFY(m_lab->port() != 0 && m_lab->port() != m_lab->exchange()->port());
    QCOMPARE(m_lab->baseUrl(), "http://127.0.0.1:" + std::to_string(m_lab->port()));
    const auto reach = m_lab->reach();
    QCOMPARE(reach.size(), 4U);
    QCOMPARE(reach.front().feed, std::string("prices"));
    for (const FaultReach &feed : reach)
        QVERIFY(feed.bytes && feed.answers && feed.events);
}

void FaultLabTest::doesByteAndEventFaultsAtOneButton()
{
    start();
    auto client = stream();
    QVERIFY(client);
    m_lab->inject(faultOf(FaultKind::Duplicate), "prices");
    QTRY_VERIFY(logged(FaultKind::Duplicate, Phase::Struck, 0));
    qint64 last = 0;
    for (qint64 seq = 0; seq != last || last == 0; seq = client->readMessage().seq())
        last = seq;
    m_lab->inject(faultOf(FaultKind::Reset), "prices");
    QTRY_VERIFY(logged(FaultKind::Reset, Phase::Struck, 0));
    (void)client->readToEnd();
    QVERIFY(client->closed());
    QCOMPARE(m_log.front().feed, std::string("prices"));
    QVERIFY(m_log.front().since > 0us && m_log.front().since < m_log.back().since);
}

void FaultLabTest::runsAPlanOfEveryTrigger()
{
    start({.rate = 5'000});
    FaultScript::Error error;
    const auto script = FaultScript::parse(R"({
        "format": 1, "name": "all", "title": "All", "description": "", "duration_s": 5,
        "steps": [
            { "fault": "delay", "at_s": 0.001, "delay_s": 0.001, "for_s": 0.01 },
            { "fault": "fin", "feed": "prices", "connection": 2, "at_byte": 20000 },
            { "fault": "duplicate", "feed": "prices", "at_event": 100 },
            { "fault": "reset", "feed": "prices", "at_event": 4000 },
            { "fault": "forget", "feed": "prices", "at_s": 1.5 }
        ]})",
                                           error);
    QVERIFY2(script, error.what.c_str());
    auto first = stream();
    QVERIFY(first);
    m_lab->run(script->plan(7));
    QCOMPARE(m_lab->status().planned, 5U);
    QVERIFY(m_lab->status().running);
    auto second = stream();
    QVERIFY(second);
    QVERIFY(second->readToEnd().size() > 10'000);
    (void)first->readToEnd();
    QVERIFY(first->closed());
    QTRY_COMPARE(m_lab->status().struck, 5U);
    // By trigger and time, as the plan has them.
    QVERIFY(logged(FaultKind::Delay, Phase::Began, 1) && logged(FaultKind::Delay, Phase::Ended, 1));
    QVERIFY(logged(FaultKind::Forget, Phase::Struck, 2));
    QVERIFY(logged(FaultKind::Fin, Phase::Struck, 3));
    QVERIFY(logged(FaultKind::Duplicate, Phase::Struck, 4));
    QVERIFY(logged(FaultKind::Reset, Phase::Struck, 5));
    QVERIFY(std::ranges::is_sorted(m_log, {}, &FaultLogEntry::since));
    QCOMPARE(m_lab->status().script, std::string("all"));
    QCOMPARE(m_lab->status().seed, 7U);
}

void FaultLabTest::endsWhatLastsAndWhatWaits()
{
    start();
    auto client = stream();
    QVERIFY(client);
    m_lab->inject(faultOf(FaultKind::Hole), {});
    QTRY_VERIFY(logged(FaultKind::Hole, Phase::Began, 0));
    QCOMPARE(m_lab->status().inForce, 1U);
    Fault skip = faultOf(FaultKind::Skip);
    skip.events = 1'000'000; // longer than the test: its reader waits
    m_lab->inject(skip, "prices");
    const std::uint64_t head = prices().head;
    QTRY_VERIFY(prices().head > head + 50);
    m_lab->clear();
    QTRY_VERIFY(logged(FaultKind::Hole, Phase::Ended, 0));
    QCOMPARE(m_lab->status().inForce, 0U);
    qint64 seq = 0;
    while (seq < qint64(head) + 50) { // nothing was left out
        const qint64 next = client->readMessage().seq();
        QVERIFY(seq == 0 || next == seq + 1);
        seq = next;
    }
    QVERIFY(!logged(FaultKind::Skip, Phase::Struck, 0));
}

void FaultLabTest::stopsAPlanWithAllThatIsLeftOfIt()
{
    start();
    FaultPlan plan{"mine", 1, 60s, {}};
    plan.faults.push_back({1, "prices", {FaultTrigger::Type::Time, 0us, 0, 0}, faultOf(FaultKind::Refuse)});
    plan.faults.push_back(
        {2, "prices", {FaultTrigger::Type::Event, {}, 0, 100'000'000}, faultOf(FaultKind::EpochChange)});
    m_lab->run(plan);
    QTRY_VERIFY(logged(FaultKind::Refuse, Phase::Began, 1));
    m_lab->clear(); // the plan goes on
    QVERIFY(m_lab->status().running);
    m_lab->stop();
    QVERIFY(!m_lab->status().running);
    QVERIFY(stream());
}

void FaultLabTest::holdsTheMarketAndKnowsWhatWasPublished()
{
    start({.rate = 5'000});
    auto client = stream("e:0");
    QVERIFY(client);
    QTRY_VERIFY(prices().head > 100);
    m_lab->holdMarket(true);
    const auto published = m_lab->published();
    QCOMPARE(published.size(), 4U);
    QCOMPARE(published[0].feed, std::string("prices"));
    QCOMPARE(published[0].epochs.size(), 1U);
    const auto head = qint64(published[0].epochs[0].head);
    QCOMPARE(client->readMessages(int(head)).last().seq(), head);
    QCOMPARE(prices().head, std::uint64_t(head));
    m_lab->holdMarket(false);
    QTRY_VERIFY(prices().head > std::uint64_t(head));
    m_lab->close();
    QVERIFY(m_lab->published().at(0).epochs.at(0).head > std::uint64_t(head));
}

void FaultLabTest::opensTunnelsForFeedsOfOthers()
{
    DemoFaultLab lab{std::nullopt};
    std::string error;
    QVERIFY2(lab.start(error), error.c_str());
    QVERIFY(lab.exchange() == nullptr);
    QCOMPARE(lab.port(), 0);
    QVERIFY(lab.reach().empty());
    QVERIFY(lab.published().empty());
    lab.holdMarket(true);
    const std::uint16_t plain = lab.tunnelPort("plain", true, error);
    const std::uint16_t secret = lab.tunnelPort("secret", false, error);
    QVERIFY(plain != 0 && secret != 0 && plain != secret);
    QCOMPARE(lab.tunnelPort("plain", true, error), plain);
    const auto reach = lab.reach();
    QCOMPARE(reach.size(), 2U);
    QVERIFY(reach[0].bytes && reach[0].answers && !reach[0].events);
    QVERIFY(reach[1].bytes && !reach[1].answers && !reach[1].events);
    // Nobody there to do it: no harm.
    lab.inject(faultOf(FaultKind::Duplicate), {});
    lab.inject(faultOf(FaultKind::Reset), "plain");
    std::vector<FaultLogEntry> log;
    QTRY_VERIFY(log.size() > 0 || (log = lab.takeLog()).size() > 0);
    QCOMPARE(log.front().kind, FaultKind::Reset);
}

void FaultLabTest::saysThatThePortIsInUse()
{
    start();
    DemoFaultLab other{ExchangeOptions{.port = m_lab->port()}};
    std::string error;
    QVERIFY(!other.start(error));
    QCOMPARE(other.failure(), ReasonCode::PortInUse);
    QVERIFY(!error.empty());
}

void FaultLabTest::hasTheShippedScriptsAtHand()
{
    const QStringList names = QDir(u":/faults"_s).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(names.size() >= 12);
    for (const QString &name : names) {
        QFile file(u":/faults/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        FaultScript::Error error;
        QVERIFY2(FaultScript::parse(file.readAll().toStdString(), error), error.what.c_str());
    }
}

QTEST_GUILESS_MAIN(FaultLabTest)
#include "FaultLabTest.moc"
