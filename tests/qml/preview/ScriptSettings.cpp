// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileReader.h"
#include "Script.h"

using namespace Qt::StringLiterals;

// The profile, the transports and the plug-ins of Script's scenes.
namespace steadfeed {
namespace {

const char *const kProfile = R"({
    "format": 1, "name": "Demo exchange",
    "feeds": [
        {"name": "prices", "kind": "prices", "protocol": "native", "base": "http://127.0.0.1:40123",
         "fallback": ["longpoll"], "credentials": {"type": "bearer", "from": "keychain:prices"}},
        {"name": "positions", "kind": "positions", "protocol": "native", "snapshot": true,
         "base": ["http://127.0.0.1:40123", "http://127.0.0.1:40124"],
         "proxy": {"url": "http://proxy.example:3128", "user": "desk", "from": "env:PROXY_PASSWORD"}},
        {"name": "notices", "kind": "notices", "protocol": "native",
         "endpoints": {"sse": "https://notices.example/v1/feeds/notices/sse"}, "http2": true},
        {"name": "metrics", "kind": "metrics", "protocol": "plain", "heartbeat_s": 15, "symbols": ["cpu", "queue"],
         "endpoints": {"websocket": "wss://metrics.example/ws", "longpoll": "https://metrics.example/poll"},
         "transport": "websocket",
         "mapping": {"values": {"key": "/n", "value": "/v"}}}
    ]
})";

TransportDescription transport(const char *name, const char *label)
{
    TransportDescription out;
    out.name = name;
    out.label = label;
    return out;
}

} // namespace

void Script::openSettings(Dashboard &dashboard)
{
    TransportOption encoding;
    encoding.name = "encoding";
    encoding.label = "Encoding";
    encoding.help = "How a server that speaks Steadfeed's own protocol writes messages; CBOR is smaller.";
    encoding.type = TransportOption::Type::Choice;
    encoding.defaultValue = "json";
    encoding.choices = {"json", "cbor"};
    TransportOption hold;
    hold.name = "hold_s";
    hold.label = "Hold time (s)";
    hold.help = "How many seconds the server may hold an answer while there is nothing new.";
    hold.type = TransportOption::Type::Number;
    hold.defaultValue = "20";
    hold.to = 120;
    TransportDescription webSocket = transport("websocket", "WebSocket");
    webSocket.options = {encoding};
    TransportDescription longPoll = transport("longpoll", "Long-poll");
    longPoll.options = {hold};
    dashboard.setTransports({transport("sse", "Server-Sent Events"), webSocket, longPoll});

    const ProfileReader::Result read = ProfileReader::read(kProfile, "/home/ada/feeds/desk.json");
    if (!read.profile)
        qFatal("%s: %s", read.error.args.at(1).c_str(), read.error.args.at(2).c_str());
    Profile profile = *read.profile;
    profile.file = "/home/ada/feeds/desk.json";
    ProfileEditor &settings = *dashboard.settings();
    settings.open(profile);
    settings.setRecent({u"/home/ada/feeds/desk.json"_s, u"/home/ada/feeds/night.json"_s});
    settings.plugins()->set(u"/home/ada/.local/share/steadfeed/plugins"_s, true);
    settings.plugins()->setPlugins(
        {{u"/home/ada/.local/share/steadfeed/plugins/libtcp-lines.so"_s, u"Lines over TCP"_s, {}},
         {u"/home/ada/.local/share/steadfeed/plugins/libold.so"_s,
          {},
          {ReasonCode::PluginUnusable, {"libold.so", "other_version"}}}});
}

} // namespace steadfeed
