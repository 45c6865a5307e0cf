// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ResumePoint.h"
#include "WireFormat.h"

#include <optional>
#include <string_view>

namespace steadfeed::demo {

/// What a WebSocket client asks for with its one message.
struct WsSubscribe
{
    std::optional<ResumeRequest> after; ///< no position: a new client
    WireFormat format = WireFormat::Json;
};

/// Reads {"t":"subscribe","after":"EPOCH:SEQ","format":"json"|"cbor"}; `after` may be absent or empty,
/// `format` absent, other fields are ignored. Nothing where the text is anything else. Pure.
[[nodiscard]] std::optional<WsSubscribe> parseSubscribe(std::string_view text);

} // namespace steadfeed::demo
