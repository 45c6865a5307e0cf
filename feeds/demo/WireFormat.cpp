// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireFormat.h"

#include "CborText.h"
#include "EventText.h"

namespace steadfeed::demo {

void appendMessage(std::string &out, WireFormat format, std::string_view json)
{
    if (format == WireFormat::Cbor)
        appendCborObject(out, json);
    else
        out += json;
}

void appendElements(std::string &out, std::span<const HistorySpan> spans)
{
    bool first = true;
    for (const HistorySpan &span : spans) {
        for (std::string_view text = span.text; !text.empty(); first = false) {
            if (!first)
                out += ',';
            appendElement(out, takeEvent(text));
        }
    }
}

void appendBatch(std::string &out, WireFormat format, std::span<const HistorySpan> spans, std::uint64_t count)
{
    if (format == WireFormat::Json) {
        out += R"({"t":"batch","events":[)";
        appendElements(out, spans);
        out += "]}";
        return;
    }
    appendCborBatchHead(out, count);
    std::string element;
    for (const HistorySpan &span : spans) {
        for (std::string_view text = span.text; !text.empty();) {
            element.clear();
            appendElement(element, takeEvent(text));
            appendCborObject(out, element);
        }
    }
}

} // namespace steadfeed::demo
