// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WsSubscribe.h"

#include <simdjson.h>

namespace steadfeed::demo {
namespace {

namespace dom = simdjson::dom;

/// The text of a field; nothing where it is no string. An absent field has the text given.
std::optional<std::string_view> textOf(const dom::object &object, std::string_view key,
                                       std::string_view absent)
{
    std::string_view text;
    const auto error = object[key].get(text);
    if (error == simdjson::NO_SUCH_FIELD)
        return absent;
    return error ? std::nullopt : std::optional(text);
}

} // namespace

std::optional<WsSubscribe> parseSubscribe(std::string_view text)
{
    dom::parser parser;
    dom::object object;
    if (parser.parse(text.data(), text.size()).get(object))
        return std::nullopt;
    if (textOf(object, "t", {}) != "subscribe")
        return std::nullopt;
    const auto after = textOf(object, "after", {});
    const auto format = textOf(object, "format", "json");
    if (!after || !format || (*format != "json" && *format != "cbor"))
        return std::nullopt;
    WsSubscribe subscribe{parseResumeRequest(*after),
                          *format == "cbor" ? WireFormat::Cbor : WireFormat::Json};
    if (!after->empty() && !subscribe.after)
        return std::nullopt;
    return subscribe;
}

} // namespace steadfeed::demo
