// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProfileReader.h"

#include <steadfeed/TransportTypes.h>

#include <QtGlobal>

#include <string>
#include <vector>

/*!
 * A profile and transports for tests of the settings.
 */
namespace steadfeed::settings {

inline const std::string kJson = R"({
    "$schema": "profile.schema.json", "format": 1, "name": "Desk",
    "feeds": [
        {"name": "quotes", "kind": "prices", "protocol": "native", "base": "https://a.example"},
        {"name": "book", "kind": "positions", "protocol": "native", "snapshot": true,
         "endpoints": {"sse": "https://b.example/book"}},
        {"name": "trades", "kind": "prices", "protocol": "plain", "transport": "websocket",
         "endpoints": {"websocket": ["wss://c.example/1", "wss://c.example/2"], "longpoll": "https://c.example/p"},
         "fallback": ["longpoll"],
         "trading_hours": {"time_zone": "UTC", "sessions": [{"days": ["mon"], "from": "08:00", "to": "16:00"}]},
         "mapping": {"values": {"symbol": "/s", "price": "/p"}}}
    ]
})";

inline Profile profile(const std::string &json = kJson)
{
    const auto read = ProfileReader::read(json, "/tmp/desk.json");
    if (!read.profile)
        qFatal("%s: %s", read.error.args.at(1).c_str(), read.error.args.at(2).c_str());
    Profile profile = *read.profile;
    profile.file = "/tmp/desk.json";
    return profile;
}

inline std::vector<TransportDescription> transports()
{
    TransportDescription sse;
    sse.name = "sse";
    sse.label = "Server-Sent Events";
    TransportDescription webSocket;
    webSocket.name = "websocket";
    webSocket.label = "WebSocket";
    TransportOption encoding;
    encoding.name = "encoding";
    encoding.label = "Encoding";
    encoding.type = TransportOption::Type::Choice;
    encoding.defaultValue = "json";
    encoding.choices = {"json", "cbor"};
    TransportOption flag;
    flag.name = "deflate";
    flag.label = "Compression";
    flag.type = TransportOption::Type::Flag;
    flag.defaultValue = "false";
    TransportOption hold;
    hold.name = "hold_s";
    hold.label = "Hold time (s)";
    hold.type = TransportOption::Type::Number;
    hold.defaultValue = "20";
    hold.to = 120;
    webSocket.options = {encoding, flag, hold};
    TransportDescription longPoll;
    longPoll.name = "longpoll";
    longPoll.label = "Long-poll";
    return {sse, webSocket, longPoll};
}

} // namespace steadfeed::settings
