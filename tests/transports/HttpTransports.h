// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LongPollSink.h"
#include "LongPollTransport.h"
#include "ScriptServer.h"
#include "SseTransport.h"

#include <QTest>

#include <memory>

/*!
 * For tests of what all transports over HTTP have in common: a row for each.
 */
namespace steadfeed::test {

enum class HttpKind { Sse, LongPoll };

inline const std::vector<std::pair<const char *, HttpKind>> &httpKinds()
{
    static const std::vector<std::pair<const char *, HttpKind>> kinds{{"sse", HttpKind::Sse},
                                                                      {"longpoll", HttpKind::LongPoll}};
    return kinds;
}

inline std::unique_ptr<Transport> transportOf(HttpKind kind)
{
    if (kind == HttpKind::Sse)
        return std::make_unique<SseTransport>();
    return std::make_unique<LongPollTransport>();
}

/// Answers a request with one event, "{}", and then says nothing more.
inline ScriptServerScript answeringOnce(HttpKind kind)
{
    return ScriptServerScript().waitForRequest().send(kind == HttpKind::Sse ? streamHead() + "data: {}\n\n"
                                                                            : page("{}"));
}

} // namespace steadfeed::test
