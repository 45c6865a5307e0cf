// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parser must tell the same of a stream however it is cut. The first bytes of the input choose the limit,
// the leniency and the cuts; the rest is the stream, fed whole and in pieces.

#include "ParserTranscript.h"
#include "Utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace steadfeed;
using namespace steadfeed::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t choices = 4;
    if (size < choices)
        return 0;
    const std::string_view stream(reinterpret_cast<const char *>(data) + choices, size - choices);
    ParserRun run;
    run.options.maxEventBytes = data[0] < 64 ? data[0] : 1 << 20;
    run.options.deliverUnfinished = (data[1] & 1) != 0;
    run.lastId = (data[1] & 2) != 0 ? "seed" : "";

    std::vector<std::string_view> pieces;
    std::uint32_t state = data[2] | data[3] << 8 | 1u;
    for (std::size_t at = 0; at < stream.size();) {
        state = state * 1664525u + 1013904223u;
        const std::size_t length = (state >> 24) % ((data[2] & 7u) * 16 + 2);
        pieces.push_back(stream.substr(at, length));
        at += std::min(length, stream.size() - at);
    }
    const std::string whole = transcript({stream}, run);
    if (whole != transcript(pieces, run))
        std::abort();
    if (!utf8::isValid(whole)) // whatever came in, text goes out
        std::abort();
    return 0;
}
