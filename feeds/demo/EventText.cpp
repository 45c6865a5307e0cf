// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EventText.h"

namespace steadfeed::demo {
namespace {

constexpr std::string_view kId = "id: ";
constexpr std::string_view kEvent = "event: ";
constexpr std::string_view kData = "data: ";
constexpr std::string_view kType = R"({"t":")";

/// Takes the first line off `text`, without its end.
std::string_view takeLine(std::string_view &text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    return line;
}

} // namespace

NumberedEvent takeEvent(std::string_view &text)
{
    NumberedEvent event;
    event.seq = takeLine(text).substr(kId.size());
    event.seq.remove_prefix(event.seq.find(':') + 1);
    event.type = takeLine(text).substr(kEvent.size());
    event.json = takeLine(text).substr(kData.size());
    text.remove_prefix(1); // the blank line
    return event;
}

void appendElement(std::string &out, const NumberedEvent &event)
{
    const std::size_t behindType = kType.size() + event.type.size() + 1;
    out += event.json.substr(0, behindType);
    out += R"(,"seq":)";
    out += event.seq;
    out += event.json.substr(behindType);
}

} // namespace steadfeed::demo
