// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollRequest.h"

#include "HttpRoute.h"

#include <charconv>
#include <string>

namespace steadfeed::demo {
namespace {

constexpr std::uint64_t kMaxWait = 60; // s; what stands between may cut longer silence
constexpr std::uint64_t kMaxLimit = 10'000;

/// Leaves `value` alone where the parameter is absent or empty; false where it is no number from least to
/// most.
bool readNumber(std::string_view query, std::string_view name, std::uint64_t least, std::uint64_t most,
                std::uint64_t &value)
{
    const std::string text = queryValue(query, name).value_or("");
    if (text.empty())
        return true;
    std::uint64_t number = 0;
    const char *const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc{} || end != last || number < least || number > most)
        return false;
    value = number;
    return true;
}

} // namespace

HttpVerdict parsePollRequest(std::string_view query, PollRequest &request)
{
    const std::string after = queryValue(query, "after").value_or("");
    if (!after.empty()) {
        request.after = parseResumeRequest(after);
        if (!request.after)
            return badPosition();
    }
    std::uint64_t wait = 0;
    if (!readNumber(query, "wait", 0, kMaxWait, wait) ||
        !readNumber(query, "limit", 1, kMaxLimit, request.limit))
        return {400, "bad_parameter", "wait must be 0 to 60 (seconds), limit 1 to 10000."};
    request.wait = std::chrono::seconds(wait);
    return {};
}

HttpVerdict badPosition()
{
    return {400, "bad_last_event_id",
            "A position must be epoch:seq, with an epoch of 1 to 64 letters, digits, '_' or "
            "'-' and a seq from 0 to 2^63-1 without leading zeros."};
}

} // namespace steadfeed::demo
