// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultPair.h"

#include <QTest>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// Byte faults on real sockets, in each way through the proxy.
class FaultProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesBytesBothWays_data() { modes(); }
    void carriesBytesBothWays();
    void passesHalfClosesOn_data() { modes(); }
    void passesHalfClosesOn();
    void passesResetsOn_data() { modes(); }
    void passesResetsOn();
    void endsAtTheExactByte_data();
    void endsAtTheExactByte();
    void resetsOneThatDoesNotRead();
    void changesBytes_data();
    void changesBytes();
    void holdsBackAndLetsGo_data() { modes(); }
    void holdsBackAndLetsGo();
    void keepsFromTheServerThatTheClientHasGone();
    void takesItsTime_data();
    void takesItsTime();
    void refusesAndComesBack_data() { modes(); }
    void refusesAndComesBack();
    void staysSilent_data() { modes(); }
    void staysSilent();
    void asksTheSenderToWait();
    void knowsItsConnections();

private:
    static void modes();
};

void FaultProxyTest::modes()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("plain") << Mode::Plain;
    QTest::newRow("connect") << Mode::Connect;
    QTest::newRow("absolute") << Mode::Absolute;
}

void FaultProxyTest::carriesBytesBothWays()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    QVERIFY(pair.open());
    const std::string large(3'000'000, 'x');
    QVERIFY(pair.server.send("HTTP/1.1 200 OK\r\n\r\n"));
    QCOMPARE(pair.client.readHead(), std::string("HTTP/1.1 200 OK\r\n\r\n"));
    std::thread sender([&] { pair.server.send(large); });
    QCOMPARE(pair.client.read(large.size()), large);
    sender.join();
    QVERIFY(pair.client.send(pair.request()));
    QCOMPARE(pair.server.read(pair.requestThere().size()), pair.requestThere());
}

void FaultProxyTest::passesHalfClosesOn()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    QVERIFY(pair.open());
    pair.client.shutdownSend();
    QCOMPARE(pair.server.readToEnd().error, 0);
    QVERIFY(pair.server.send("late"));
    QCOMPARE(pair.client.read(4), std::string("late"));
    pair.server.close();
    QCOMPARE(pair.client.readToEnd().error, 0);
    // And the other way round.
    QVERIFY(pair.open());
    pair.server.send("all");
    pair.server.shutdownSend();
    const auto rest = pair.client.readToEnd();
    QCOMPARE(rest.bytes, std::string("all"));
    QCOMPARE(rest.error, 0);
    QVERIFY(pair.client.send(pair.request()));
    QCOMPARE(pair.server.read(pair.requestThere().size()), pair.requestThere());
}

void FaultProxyTest::passesResetsOn()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    QVERIFY(pair.open());
    pair.server.send("all");
    QCOMPARE(pair.client.read(3), std::string("all"));
    pair.server.reset();
    QCOMPARE(pair.client.readToEnd().error, ECONNRESET);
    QVERIFY(pair.open());
    pair.client.reset();
    QCOMPARE(pair.server.readToEnd().error, ECONNRESET);
    QTRY_VERIFY(pair.proxy->connections().empty());
}

void FaultProxyTest::endsAtTheExactByte_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("error");
    for (const int offset : {0, 1, 500, 4'096}) {
        QTest::addRow("F02 reset at %d, plain", offset)
            << Mode::Plain << FaultKind::Reset << offset << ECONNRESET;
        QTest::addRow("F03 fin at %d, plain", offset) << Mode::Plain << FaultKind::Fin << offset << 0;
        QTest::addRow("half close at %d, plain", offset)
            << Mode::Plain << FaultKind::HalfClose << offset << 0;
        QTest::addRow("F02 reset at %d, connect", offset)
            << Mode::Connect << FaultKind::Reset << offset << ECONNRESET;
        QTest::addRow("F03 fin at %d, connect", offset) << Mode::Connect << FaultKind::Fin << offset << 0;
        QTest::addRow("half close at %d, connect", offset)
            << Mode::Connect << FaultKind::HalfClose << offset << 0;
    }
}

void FaultProxyTest::endsAtTheExactByte()
{
    QFETCH(Mode, mode);
    QFETCH(FaultKind, kind);
    QFETCH(int, offset);
    QFETCH(int, error);
    FaultPair pair(mode);
    pair.proxy->run(planAtByte(std::uint64_t(offset), faultOf(kind)));
    QVERIFY(pair.dial());
    // A tunnel is there already, and what is sent into one that was reset would be told of the reset first.
    if (mode == Mode::Plain || offset > 0)
        pair.client.send(pair.request());
    if (offset > 0) { // before the first byte the server may never be asked
        pair.server = pair.listening.accept();
        pair.server.send(std::string(std::size_t(offset) + 5'000, 'x'));
    }
    const auto rest = pair.client.readToEnd();
    QCOMPARE(rest.bytes.size(), std::size_t(offset));
    QCOMPARE(rest.error, error);
    const auto log = pair.proxy->takeLog();
    QCOMPARE(log.size(), 1U);
    QCOMPARE(log[0].kind, kind);
    QCOMPARE(log[0].number, 1U);
    QCOMPARE(log[0].connection, 1U);
    QCOMPARE(log[0].offset, std::uint64_t(offset));
    QCOMPARE(log[0].feed, std::string("prices"));
    if (kind == FaultKind::HalfClose && offset > 0) { // what goes up is still taken
        QVERIFY(pair.client.send(pair.request()));
        QCOMPARE(pair.server.read(2 * pair.request().size()), pair.request() + pair.request());
    } else if (offset > 0) { // the server gets the end, too
        QTRY_VERIFY(!pair.server.send("more"));
    }
}

void FaultProxyTest::resetsOneThatDoesNotRead()
{
    FaultPair pair;
    QVERIFY(pair.open());
    std::thread sender([&] { pair.server.send(std::string(50'000'000, 'x')); });
    QTRY_VERIFY(!pair.proxy->connections().empty() && pair.proxy->connections()[0].bytesDown > 100'000);
    pair.proxy->resetAll();
    sender.join(); // the server's side is broken off as well
    QCOMPARE(pair.client.readToEnd().error, ECONNRESET);
    QTRY_VERIFY(pair.proxy->connections().empty());
}

void FaultProxyTest::changesBytes_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<FaultDirection>("direction");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("corrupt") << FaultKind::Corrupt << FaultDirection::Both
                             << QByteArray("0123\x14"
                                           "56789");
    QTest::newRow("F65 repeat") << FaultKind::Repeat << FaultDirection::Down << QByteArray("0123123456789");
    QTest::newRow("insert") << FaultKind::Insert << FaultDirection::Down << QByteArray("0123JJJ456789");
    QTest::newRow("corrupt up") << FaultKind::Corrupt << FaultDirection::Up << QByteArray("0123456789");
}

void FaultProxyTest::changesBytes()
{
    QFETCH(FaultKind, kind);
    QFETCH(FaultDirection, direction);
    QFETCH(QByteArray, bytes);
    FaultPair pair(Mode::Connect);
    pair.proxy->run(planAtByte(4, faultOf(kind, direction)));
    QVERIFY(pair.dial());
    pair.client.send(pair.request());
    pair.server = pair.listening.accept();
    std::string asked = pair.request();
    if (direction == FaultDirection::Up)
        asked[4] = static_cast<char>(asked[4] ^ 0x20);
    QCOMPARE(pair.server.read(asked.size()), asked);
    pair.server.send("0123456789");
    pair.server.close();
    std::string got = pair.client.readToEnd().bytes;
    if (kind == FaultKind::Insert)
        got.replace(4, 3, "JJJ");
    QCOMPARE(QByteArray::fromStdString(got), bytes);
}

void FaultProxyTest::holdsBackAndLetsGo()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    QVERIFY(pair.open());
    pair.proxy->inject(faultOf(FaultKind::Hole), "prices");
    QCOMPARE(pair.proxy->status().inForce, 1U);
    pair.server.send("abc");
    pair.client.send(pair.request());
    QVERIFY(pair.client.quietFor(100ms)); // F05
    QVERIFY(pair.server.quietFor(0ms));
    // A new connection gets as far, and no further.
    RawSocket old = std::move(pair.client);
    if (mode != Mode::Connect) {
        QVERIFY(pair.dial());
        pair.client.send(pair.request());
        QVERIFY(pair.client.quietFor(50ms));
    }
    pair.proxy->clear();
    QCOMPARE(old.read(3), std::string("abc"));
    QCOMPARE(pair.server.read(pair.requestThere().size()), pair.requestThere());
}

void FaultProxyTest::keepsFromTheServerThatTheClientHasGone()
{
    FaultPair pair;
    QVERIFY(pair.open());
    pair.proxy->inject(faultOf(FaultKind::Hole), "prices");
    QCOMPARE(pair.proxy->status().inForce, 1U);
    pair.client.close();
    QVERIFY(pair.server.quietFor(100ms));
    QVERIFY(pair.server.send("nobody hears this"));
    pair.proxy->clear();
    const int error = pair.server.readToEnd().error;
    QVERIFY2(error == 0 || error == ECONNRESET, strerror(error));
    pair.server.close();
    QTRY_VERIFY(pair.proxy->connections().empty());
}

void FaultProxyTest::takesItsTime_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("milliseconds"); // at least
    QTest::newRow("F10 delay") << FaultKind::Delay << 10 << 100;
    QTest::newRow("F09 throttle") << FaultKind::Throttle << 20'000 << 150;
    QTest::newRow("F08 slice") << FaultKind::Slice << 10 << 90;
}

void FaultProxyTest::takesItsTime()
{
    QFETCH(FaultKind, kind);
    QFETCH(int, bytes);
    QFETCH(int, milliseconds);
    FaultPair pair;
    QVERIFY(pair.open());
    Fault fault = faultOf(kind, FaultDirection::Down);
    fault.delay = 100ms;
    fault.bytesPerSecond = 100'000;
    fault.sliceBytes = 1;
    fault.sliceEvery = 10ms;
    pair.proxy->inject(fault, {});
    QCOMPARE(pair.proxy->status().inForce, 1U);
    const auto start = std::chrono::steady_clock::now();
    const std::string sent(std::size_t(bytes), 'x');
    pair.server.send(sent);
    QCOMPARE(pair.client.read(sent.size()), sent);
    const auto took = std::chrono::steady_clock::now() - start;
    QVERIFY2(took >= std::chrono::milliseconds(milliseconds), qPrintable(QString::number(took / 1ms)));
}

void FaultProxyTest::refusesAndComesBack()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    QVERIFY(pair.open());
    for (int i = 0; i < 5; ++i) {
        pair.proxy->inject(faultOf(FaultKind::Refuse), {});
        QCOMPARE(pair.proxy->status().inForce, 1U);
        QCOMPARE(RawSocket::connectTo(pair.port).error(), ECONNREFUSED); // F01
        pair.proxy->clear();
        QCOMPARE(pair.proxy->status().inForce, 0U);
    }
    pair.server.send("abc"); // what was open stays
    QCOMPARE(pair.client.read(3), std::string("abc"));
    QVERIFY(pair.open());
}

void FaultProxyTest::staysSilent()
{
    QFETCH(Mode, mode);
    FaultPair pair(mode);
    pair.proxy->inject(faultOf(FaultKind::Silent), {});
    QVERIFY(pair.dial());
    QVERIFY(pair.client.send(pair.request()));
    QVERIFY(pair.client.quietFor(100ms)); // F16
    QVERIFY(pair.listening.nobodyFor(0ms));
    QTRY_COMPARE(pair.proxy->connections().size(), 1U);
    RawSocket silent = std::move(pair.client);
    pair.proxy->clear();
    QVERIFY(pair.open());
    QVERIFY(silent.quietFor(0ms)); // never a word
    silent.close();
    QTRY_COMPARE(pair.proxy->connections().size(), 1U);
    const auto log = pair.proxy->takeLog();
    QCOMPARE(log.size(), 3U);
    QCOMPARE(log[1].phase, FaultLogEntry::Phase::Struck);
    QCOMPARE(log[1].connection, 1U);
}

void FaultProxyTest::asksTheSenderToWait()
{
    FaultPair pair;
    QVERIFY(pair.open());
    pair.proxy->inject(faultOf(FaultKind::Hole, FaultDirection::Down), {});
    QCOMPARE(pair.proxy->status().inForce, 1U);
    // What the kernel's buffers hold (some MiB at each end of each connection) and 4 MiB of the proxy's.
    const std::string block(1'000'000, 'x');
    std::atomic<int> sent = 0;
    std::thread sender([&] {
        for (int i = 0; i < 200 && pair.server.send(block); ++i)
            ++sent;
    });
    int before = -1;
    const auto standsStill = [&] { return std::exchange(before, sent.load()) == sent.load() && before > 3; };
    QTRY_VERIFY(standsStill());
    QVERIFY2(sent < 40, qPrintable(QString::number(sent)));
    pair.proxy->clear();
    const std::size_t all = std::size_t(200) * block.size();
    QCOMPARE(pair.client.read(all).size(), all);
    sender.join();
}

void FaultProxyTest::knowsItsConnections()
{
    FaultPair pair;
    QVERIFY(pair.open());
    RawSocket first = std::move(pair.client);
    RawSocket firstServer = std::move(pair.server);
    QVERIFY(pair.open());
    pair.server.send("abcde");
    QCOMPARE(pair.client.read(5), std::string("abcde"));
    QTRY_COMPARE(pair.proxy->stats().at(0).bytesDown, 5U);
    const auto stats = pair.proxy->stats();
    QCOMPARE(stats.size(), 1U);
    QCOMPARE(stats[0].feed, std::string("prices"));
    QCOMPARE(stats[0].connections, 2U);
    QCOMPARE(stats[0].open, 2U);
    QCOMPARE(stats[0].bytesUp, 2 * pair.requestThere().size());
    const auto connections = pair.proxy->connections();
    QCOMPARE(connections.size(), 2U);
    QCOMPARE(connections[1].connection, 2U);
    QCOMPARE(connections[1].bytesDown, 5U);
    pair.proxy->resetAll();
    QCOMPARE(first.readToEnd().error, ECONNRESET);
    QCOMPARE(pair.client.readToEnd().error, ECONNRESET);
    QTRY_COMPARE(pair.proxy->stats().at(0).open, 0U);
    const auto log = pair.proxy->takeLog();
    QCOMPARE(log.size(), 2U);
    QCOMPARE(log[0].number, 0U);
}

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "FaultProxyTest.moc"
