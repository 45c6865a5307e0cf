// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonPointer.h"

#include <algorithm>

namespace steadfeed {

std::optional<JsonPointer> JsonPointer::parse(std::string_view text)
{
    JsonPointer pointer;
    if (text.empty())
        return pointer;
    if (text.front() != '/')
        return std::nullopt;
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto raw = text.substr(0, text.find('/'));
        text.remove_prefix(raw.size());
        Segment segment;
        segment.each = raw == "*";
        for (std::size_t i = 0; i < raw.size() && !segment.each; ++i) {
            if (raw[i] != '~') {
                segment.key += raw[i];
                continue;
            }
            if (++i == raw.size() || raw[i] < '0' || raw[i] > '2')
                return std::nullopt;
            segment.key += raw[i] == '0' ? '~' : raw[i] == '1' ? '/' : '*';
        }
        pointer.segments.push_back(std::move(segment));
    }
    return pointer;
}

JsonPointer JsonPointer::then(const JsonPointer &inner) const
{
    JsonPointer joined = *this;
    joined.segments.insert(joined.segments.end(), inner.segments.begin(), inner.segments.end());
    return joined;
}

std::size_t JsonPointer::eachCount() const
{
    return static_cast<std::size_t>(
        std::count_if(segments.begin(), segments.end(), [](const Segment &s) { return s.each; }));
}

JsonPointer JsonPointer::arrayPart() const
{
    const auto each = std::find_if(segments.begin(), segments.end(), [](const Segment &s) { return s.each; });
    return {std::vector<Segment>(segments.begin(), each)};
}

std::string JsonPointer::text() const
{
    std::string text;
    for (const Segment &segment : segments) {
        text += '/';
        text += segment.each ? std::string("*") : escaped(segment.key);
    }
    return text;
}

std::string JsonPointer::escaped(std::string_view key)
{
    if (key == "*")
        return "~2"; // inside a longer segment a * means itself
    std::string text;
    for (const char c : key) {
        if (c == '~')
            text += "~0";
        else if (c == '/')
            text += "~1";
        else
            text += c;
    }
    return text;
}

} // namespace steadfeed
