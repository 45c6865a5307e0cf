// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HubRun.h"
#include "NativeMessages.h"
#include "NativeStream.h"
#include "ReasonTexts.h"
#include "ScriptServer.h"

#include <QByteArray>

/*!
 * The native protocol over WebSockets and in pages, for scripts; the same three good events as in
 * NativeStream.h.
 */
namespace steadfeed::test {

/// Tick number \a number as an element of a batch or page.
inline std::string element(std::uint64_t number, const std::string &symbol, double price)
{
    std::string text = tick(symbol, price);
    return text.insert(text.find(R"("s":)"), R"("seq":)" + std::to_string(number) + ',');
}

/// The good events behind \a after, up to \a to, joined by commas.
inline std::string elements(std::uint64_t after = 0, std::uint64_t to = kGoodEvents)
{
    static const std::string good[] = {element(1, "AAPL", 10.5), element(2, "MSFT", 20.5),
                                       element(3, "AAPL", 11.5)};
    std::string text;
    for (std::uint64_t i = after; i < to; ++i)
        text += (i > after ? "," : "") + good[i];
    return text;
}

/// A WebSocket message with a batch of them.
inline QByteArray batchMessage(std::uint64_t after = 0, std::uint64_t to = kGoodEvents)
{
    return ws::text(QByteArray::fromStdString(R"({"t":"batch","events":[)" + elements(after, to) + "]}"));
}

inline QByteArray helloMessage(std::uint64_t resumedFrom = 0)
{
    return ws::text(QByteArray::fromStdString(hello(resumedFrom, kGoodEvents)));
}

/// Waits for a subscription and gives what a good server has behind \a after.
inline ScriptServerScript goodSocket(std::uint64_t after = 0)
{
    return ScriptServerScript().upgrade().waitForFrame(ws::Text).send(
        helloMessage(after) + (after < kGoodEvents ? batchMessage(after) : QByteArray()));
}

inline QByteArray jsonAnswer(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A page with the good events behind \a after, up to \a to.
inline QByteArray pageAnswer(std::uint64_t after = 0, std::uint64_t to = kGoodEvents)
{
    return jsonAnswer(QByteArray::fromStdString(R"({"hello":)" + hello(after, kGoodEvents) +
                                                R"(,"events":[)" + elements(after, to) + R"(],"next":")" +
                                                id(to) + "\"}"));
}

/// A price feed that goes by \a transport to \a server.
inline FeedProfile pricesBy(const std::string &transport, const ScriptServer &server)
{
    FeedProfile feed = nativeFeedAt(FeedKind::Prices, server.url("/prices"));
    feed.endpoints = {
        {transport, {transport == "websocket" ? server.wsUrl("/prices") : server.url("/prices")}}};
    feed.transport = transport;
    return feed;
}

/// What the present cause says to people.
inline QString said(const HubRun &run)
{
    return texts::sentence(run.health().cause);
}

/// The wait that was set for the next try.
inline std::chrono::nanoseconds pause(const HubRun &run)
{
    return run.health().nextTry - run.health().since;
}

/// All three good events were applied, each once, and nothing is missing.
inline bool isWhole(const FeedHealth &health)
{
    return health.counts.balanced() && health.counts.received - health.counts.duplicates == kGoodEvents &&
           health.counts.refused + health.counts.ignored + health.missing + health.epochBreaks == 0 &&
           health.continuity == Continuity::Continuous;
}

} // namespace steadfeed::test
