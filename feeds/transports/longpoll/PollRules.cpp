// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollRules.h"

#include "HttpRules.h"

#include <algorithm>

namespace steadfeed::poll {
namespace {

constexpr std::string_view kDate = "lm=";
constexpr std::string_view kTag = "et=";
constexpr std::chrono::milliseconds kHeld{1000};

/// The alphabet of HTTP dates. It goes back letter by letter, so what it says need not be understood; but a
/// semicolon would end it.
bool isDate(std::string_view text)
{
    constexpr std::string_view marks = " ,:-";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               marks.find(c) != std::string_view::npos;
    });
}

} // namespace

bool isSendable(std::string_view cursor)
{
    return cursor.size() <= kLongestCursor && http::isHeaderValue(cursor);
}

std::optional<std::string> fromHeaders(std::string_view lastModified, std::string_view etag)
{
    if (!lastModified.empty() && !isDate(lastModified))
        return std::nullopt;
    std::string text;
    if (!lastModified.empty())
        text.append(kDate).append(lastModified);
    if (!etag.empty())
        text.append(text.empty() ? "" : ";").append(kTag).append(etag);
    if (!isSendable(text))
        return std::nullopt;
    return text;
}

std::optional<std::vector<Header>> toHeaders(std::string_view cursor)
{
    std::vector<Header> headers;
    if (!isSendable(cursor))
        return std::nullopt;
    if (cursor.starts_with(kDate)) {
        cursor.remove_prefix(kDate.size());
        const auto date = cursor.substr(0, cursor.find(';'));
        if (!isDate(date))
            return std::nullopt;
        headers.push_back({"If-Modified-Since", std::string(date), false});
        cursor.remove_prefix(date.size());
        if (cursor.empty())
            return headers;
        cursor.remove_prefix(1);
    }
    if (!cursor.starts_with(kTag) || cursor.size() == kTag.size())
        return std::nullopt;
    headers.push_back({"If-None-Match", std::string(cursor.substr(kTag.size())), false});
    return headers;
}

bool isPageType(std::string_view essence)
{
    return essence == "application/json" || essence == "text/json" || essence == "text/plain" ||
           (essence.starts_with("application/") && essence.ends_with("+json"));
}

bool saysNothingNew(int status, std::chrono::milliseconds held)
{
    return status == 204 || status == 304 || (status == 408 && held >= kHeld);
}

} // namespace steadfeed::poll
