// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageText.h"

#include "WireFormat.h"
#include "WireText.h"

#include <utility>
#include <vector>

namespace steadfeed::demo {

std::string pageText(DemoFeed &feed, const ResumePoint &point, ReadLimit limit)
{
    std::string text = R"({"hello":)";
    bool first = true;
    feed.greet(point, [&text, &first](std::string_view type, std::string_view json) {
        if (type == "hello") {
            text += json;
            text += R"(,"events":[)";
            return;
        }
        if (!std::exchange(first, false))
            text += ',';
        text += json;
    });
    // A snapshot is the table as it is now: there is nothing behind it yet.
    std::vector<HistorySpan> spans;
    const std::uint64_t last = feed.read(point.resumedFrom, limit, spans).last;
    appendElements(text, spans);
    text += R"(],"next":")";
    text += feed.epoch();
    text += ':';
    appendNumber(text, last);
    text += "\"}";
    return text;
}

} // namespace steadfeed::demo
