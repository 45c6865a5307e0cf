// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NativeMessages.h"
#include "ScriptServerText.h"

#include <QByteArray>

#include <map>
#include <string>

/*!
 * The native protocol as bytes of an event stream, for scripts.
 */
namespace steadfeed::test {

/// One event; an empty \a eventId: it has none.
inline QByteArray eventText(const std::string &data, const std::string &eventId = {})
{
    const std::string line = eventId.empty() ? "" : "id: " + eventId + '\n';
    return QByteArray::fromStdString(line + "data: " + data + "\n\n");
}

/// Tick number \a number of epoch e1.
inline QByteArray tickEvent(std::uint64_t number, const std::string &symbol, double price)
{
    return eventText(tick(symbol, price), id(number));
}

inline std::string notice(const std::string &noticeId, const std::string &title = "title")
{
    return R"({"t":"notice","id":")" + noticeId + R"(","level":"info","title":")" + title +
           R"(","text":"text","ts":1700000000000000})";
}

/// Notice number \a number of epoch e1, with the id "n-NUMBER".
inline QByteArray noticeEvent(std::uint64_t number)
{
    return eventText(notice("n-" + std::to_string(number)), id(number));
}

inline constexpr int kGoodEvents = 3;

/// Head, hello, and ticks 1 to 3; it stays open.
inline QByteArray goodStream()
{
    return streamHead() + eventText(hello(0, kGoodEvents)) + tickEvent(1, "AAPL", 10.5) +
           tickEvent(2, "MSFT", 20.5) + tickEvent(3, "AAPL", 11.5);
}

/// What is known after goodStream().
inline std::map<std::string, double> goodPrices()
{
    return {{"AAPL", 11.5}, {"MSFT", 20.5}};
}

} // namespace steadfeed::test
