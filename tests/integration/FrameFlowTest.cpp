// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"
#include "NativeStream.h"
#include "ScriptServer.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <chrono>

#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// The pull of frames: at most one pending, and a GUI that hangs costs no memory without bound.
class FrameFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whileTheGuiHangsAtMostOneFramePiles();
    void aHangingGuiDoesNotMakePricesGrow();
    void aHangingGuiHoldsBackAnOrderedFeed();
};

namespace {

constexpr int kPatience = 60'000;
constexpr qint64 kMiB = 1024 * 1024;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

ExchangeOptions fast()
{
    ExchangeOptions options;
    options.symbols = 100;
    options.rate = 100'000;
    options.historyEvents = 20'000; // its own memory stays small
    return options;
}

/// The GUI hangs (no event loop turns here) until the exchange has sent that much more.
void hangUntilSent(Exchange &exchange, std::uint64_t bytes)
{
    const std::uint64_t before = exchange.stats().feeds[0].bytesSent;
    const QDeadlineTimer guard(kPatience);
    while (exchange.stats().feeds[0].bytesSent < before + bytes && !guard.hasExpired()) {
    }
}

/// A script server in a thread of its own, because the test's thread hangs.
class ServerThread : public QThread
{
public:
    explicit ServerThread(const ScriptServerScript &script) : m_script(script)
    {
        start();
        m_ready.acquire();
    }
    ~ServerThread() override
    {
        quit();
        wait();
    }
    [[nodiscard]] std::string url() const { return m_url; }
    [[nodiscard]] qint64 bytesSent()
    {
        qint64 bytes = 0;
        QMetaObject::invokeMethod(
            m_server, [&] { bytes = m_server->bytesSent(); }, Qt::BlockingQueuedConnection);
        return bytes;
    }

protected:
    void run() override
    {
        ScriptServer server({m_script});
        m_server = &server;
        m_url = server.url("/notices");
        m_ready.release();
        exec();
    }

private:
    ScriptServerScript m_script;
    QSemaphore m_ready;
    ScriptServer *m_server = nullptr;
    std::string m_url;
};

} // namespace

void FrameFlowTest::whileTheGuiHangsAtMostOneFramePiles()
{
    Exchange exchange(fast());
    std::string error;
    QVERIFY(exchange.start(error));
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    const int before = run.frames;
    hangUntilSent(exchange, 10 * kMiB);
    // What waits for us is one frame at most, however long we hung.
    QCoreApplication::sendPostedEvents(&run.hub(), QEvent::MetaCall);
    QVERIFY2(run.frames - before <= 1, qPrintable(QString::number(run.frames - before)));
    QTRY_VERIFY_WITH_TIMEOUT(run.frames > before + 1, kPatience);
}

void FrameFlowTest::aHangingGuiDoesNotMakePricesGrow()
{
    Exchange exchange(fast());
    std::string error;
    QVERIFY(exchange.start(error));
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    hangUntilSent(exchange, 20 * kMiB); // all buffers have their size
    const qint64 before = residentBytes();
    hangUntilSent(exchange, 60 * kMiB);
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < 30 * kMiB, qPrintable(QString::number(grown / kMiB) + QStringLiteral(" MiB")));
    exchange.setPaused(true);
    const auto published = exchange.stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const LedgerCounts counts = run.stop().feeds[0].health.counts;
    QVERIFY(counts.balanced());
    QVERIFY(counts.conflated > counts.applied);
}

void FrameFlowTest::aHangingGuiHoldsBackAnOrderedFeed()
{
    // 200,000 positions of one key: without ids, so that the script can repeat one text (a snapshot).
    constexpr std::uint64_t kRows = 200'000;
    const QByteArray row = eventText(position("AAPL", 1));
    const QByteArray begin =
        eventText(hello(1, 1, "e1", true)) + eventText(R"({"t":"snapshot_begin","rows":200000})");
    ServerThread server(ScriptServerScript()
                            .waitForRequest()
                            .send(streamHead() + begin)
                            .flood(row, qint64(kRows))
                            .send(eventText(R"({"t":"snapshot_end"})")));
    const qint64 all = qint64(kRows) * row.size();
    const qint64 before = residentBytes();
    HubRun run(profileOf(nativeFeedAt(FeedKind::Positions, server.url())));

    // The GUI hangs from the start, until nothing moves any more: the feed thread reads no further.
    qint64 sent = -1;
    const QDeadlineTimer guard(kPatience);
    for (int still = 0; still < 20 && !guard.hasExpired();) {
        const qint64 now = server.bytesSent();
        still = now == sent && now > 0 ? still + 1 : 0;
        sent = now;
        QThread::msleep(50);
    }
    QVERIFY2(sent < all, "the server could send everything to a GUI that takes nothing");
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown < 120 * kMiB, qPrintable(QString::number(grown / kMiB) + QStringLiteral(" MiB")));

    // It wakes up: everything comes, in order and once.
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QCOMPARE(run.health().counts.received, kRows);
    QCOMPARE(run.health().counts.applied, kRows);
    QCOMPARE(run.positionChanges.size(), std::size_t(kRows + 2));
    QCOMPARE(run.health().connects, std::uint32_t(1)); // our own pause is nobody's silence
}

QTEST_GUILESS_MAIN(FrameFlowTest)
#include "FrameFlowTest.moc"
