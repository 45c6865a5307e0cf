// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer target: a mapping (in JSON, up to the first NUL), then messages, one a line; those that do not
// begin like JSON are CBOR. Whatever either of them is, reading must end, stay inside its memory, and give
// only what the headers promise.
#include "Decoder.h"
#include "ProfileReader.h"

#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace steadfeed;

namespace {

void require(bool promise)
{
    if (!promise)
        std::abort();
}

struct Sink : DecodeSink
{
    bool decoded(const DecodedEvent &event) override
    {
        ++events;
        const bool values = event.cls == EventClass::Values;
        require(event.cls != EventClass::Refused || event.refusal != ReasonCode::None);
        require(!event.hasCursor || (!event.cursor.empty() && event.cursor.size() <= kMaxCursorBytes));
        require(values || (event.ticks.empty() && event.positions.empty() && event.notices.empty() &&
                           event.metrics.empty()));
        for (const TickView &tick : event.ticks)
            require(std::isfinite(tick.last.value) && !tick.symbol.empty());
        for (const PositionView &row : event.positions)
            require((row.removed || std::isfinite(row.quantity.value)) && std::isfinite(row.multiplier));
        for (const MetricView &metric : event.metrics)
            require(std::isfinite(metric.value.value) && !metric.key.empty());
        return true;
    }
    int events = 0;
};

void decodeLines(const FeedProfile &feed, std::string_view lines)
{
    Decoder decoder(feed);
    Sink sink;
    Frame hello; // so that `seq` counts
    hello.data =
        R"({"t":"hello","v":1,"stream":"f","epoch":"e","resumed_from":0,"oldest":1,"head":0,"hb_ms":1})";
    decoder.decode(hello, sink);
    while (!lines.empty()) {
        // A block of its own for each message, so that AddressSanitizer sees a read behind its end.
        const std::string line(lines.substr(0, lines.find('\n')));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        Frame frame;
        frame.data = line;
        frame.id = line;
        frame.hasOwnId = line.size() % 2 == 0;
        frame.binary = !line.starts_with('{') && !line.starts_with('[');
        sink.events = 0;
        decoder.decode(frame, sink);
        require(sink.events <= 10001); // a page: its hello and at most 10,000
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const auto split = input.find('\0');
    const std::string_view messages = split == std::string_view::npos ? input : input.substr(split + 1);

    for (const FeedKind kind :
         {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics}) {
        FeedProfile native;
        native.kind = kind;
        decodeLines(native, messages);
        if (split == std::string_view::npos)
            continue;
        std::string json = R"({"format":1,"name":"f","feeds":[{"name":"f","protocol":"plain","kind":")";
        json += name(kind);
        json += R"(","endpoints":{"sse":"http://h/"},"mapping":)";
        json += input.substr(0, split);
        json += "}]}";
        const auto result = ProfileReader::read(json, "fuzz");
        require(result.profile.has_value() != static_cast<bool>(result.error));
        if (result.profile)
            decodeLines(result.profile->feeds.front(), messages);
    }
    return 0;
}
