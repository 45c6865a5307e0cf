// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualProfile.h"

namespace steadfeed::test {

FeedProfile virtualProfile(FeedKind kind, const std::string &transport, bool plain)
{
    FeedProfile feed;
    feed.kind = kind;
    feed.name = name(feed.kind);
    feed.snapshot = feed.kind == FeedKind::Positions;
    feed.transport = transport;
    if (transport == "cbor") {
        feed.transport = "websocket";
        feed.transportOptions["websocket"]["encoding"] = "cbor";
    }
    const std::string base = "127.0.0.1:1/v1/feeds/" + feed.name;
    feed.endpoints["sse"] = {"http://" + base + "/sse"};
    feed.endpoints["websocket"] = {"ws://" + base + "/ws"};
    feed.endpoints["longpoll"] = {"http://" + base + "/poll"};
    if (plain) {
        feed.protocol = FeedProtocol::Plain;
        feed.mapping.each = JsonPointer::parse("/events");
        feed.mapping[Field::Symbol].emplace().pointer = *JsonPointer::parse("/events/*/s");
        feed.mapping[Field::Price].emplace().pointer = *JsonPointer::parse("/events/*/p");
        feed.mapping.cursor.emplace().pointer = *JsonPointer::parse("/next");
        feed.endpoints["longpoll"] = {"http://" + base + "/poll?after={cursor}&wait=20"};
    }
    return feed;
}

} // namespace steadfeed::test
