// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogDamper.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace steadfeed;
using namespace std::chrono_literals;

namespace {

/// A log and the lines that came of it; a frame every 100 ms.
struct Log
{
    LogDamper damper;
    MonoTime now{1000s};
    std::vector<LogEntry> lines;

    void say(ReasonCode code, std::vector<std::string> args = {}, FeedIndex feed = 0)
    {
        damper.add({now.time_since_epoch().count() / 1000, feed, LogLevel::Warning, {code, std::move(args)}},
                   now);
    }
    void pass(std::chrono::milliseconds time)
    {
        for (const MonoTime end = now + time; now < end; now += 100ms)
            take(damper.take(now));
    }
    /// As the window's log does it: what is said again at once is the same line.
    void take(std::vector<LogEntry> entries)
    {
        for (LogEntry &entry : entries) {
            if (!lines.empty() && lines.back().feed == entry.feed && lines.back().reason == entry.reason)
                lines.back().repeats += entry.repeats;
            else
                lines.push_back(std::move(entry));
        }
    }
    [[nodiscard]] std::uint32_t count(ReasonCode code) const
    {
        return std::accumulate(lines.begin(), lines.end(), 0u, [code](std::uint32_t sum, const LogEntry &e) {
            return sum + (e.reason.code == code ? e.repeats : 0);
        });
    }
    [[nodiscard]] auto lineCount(ReasonCode code) const
    {
        return std::ranges::count(lines, code, [](const LogEntry &e) { return e.reason.code; });
    }
};

} // namespace

class LogDamperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F11_threeHundredFlapsAreOneLineWithACounter()
    {
        Log log;
        for (int i = 0; i < 300; ++i) {
            log.say(ReasonCode::ConnectionLost);
            log.pass(100ms);
            log.say(ReasonCode::Connected, {"sse"});
            log.say(ReasonCode::Resumed, {"e1:" + std::to_string(i)});
            log.pass(100ms);
        }
        log.pass(10s);
        QCOMPARE(log.count(ReasonCode::ConnectionLost), 300u);
        QVERIFY(log.lines.size() <= 13);
        const auto longest = std::ranges::max(log.lines, {}, &LogEntry::repeats);
        QCOMPARE(longest.reason.code, ReasonCode::ConnectionLost);
        QVERIFY(longest.repeats >= 297);
        QCOMPARE(log.lines.back().reason.code, ReasonCode::Resumed); // how it ended is told
        QCOMPARE(log.lines.back().reason.args.front(), std::string("e1:299"));
    }

    void aStormIsToldWhileItLasts()
    {
        Log log;
        for (int i = 0; i < 100; ++i) {
            log.say(ReasonCode::ConnectionRefused);
            log.pass(200ms);
        }
        QVERIFY(log.count(ReasonCode::ConnectionRefused) > 70);
    }

    void twoFeedsAreCountedApart()
    {
        Log log;
        for (int i = 0; i < 50; ++i) {
            log.say(ReasonCode::ConnectionLost, {}, FeedIndex(i % 2));
            log.pass(200ms);
        }
        log.pass(10s);
        QCOMPARE(log.count(ReasonCode::ConnectionLost), 50u);
        QVERIFY(log.lines.size() < 15);
    }

    void calmLossesAreToldOneByOne()
    {
        Log log;
        for (int i = 0; i < 10; ++i) {
            log.say(ReasonCode::ConnectionLost);
            log.say(ReasonCode::Connected, {"sse"});
            log.pass(70s);
        }
        QCOMPARE(log.lineCount(ReasonCode::ConnectionLost), 10);
        QCOMPARE(log.lineCount(ReasonCode::Connected), 10);
    }

    void gapsKeepTheirNames()
    {
        Log log;
        for (int i = 0; i < 100; ++i)
            log.say(ReasonCode::GapPermanent, {"1", std::to_string(i), std::to_string(i)});
        log.pass(1s);
        QCOMPARE(log.lineCount(ReasonCode::GapPermanent), 100);
    }

    void nothingWaitsWhenTheRunEnds()
    {
        Log log;
        for (int i = 0; i < 20; ++i)
            log.say(ReasonCode::ConnectionLost);
        log.take(log.damper.takeAll());
        QCOMPARE(log.count(ReasonCode::ConnectionLost), 20u);
    }

    void whatNobodyTakesIsBounded()
    {
        Log log;
        for (int i = 0; i < 5000; ++i)
            log.say(ReasonCode::GapFound, {std::to_string(i)});
        QCOMPARE(log.damper.take(log.now).size(), LogDamper::kMostWaiting);
    }
};

QTEST_APPLESS_MAIN(LogDamperTest)
#include "LogDamperTest.moc"
