// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeartbeatEstimator.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::size_t kMostSamples = 1000; // medians change little after that
constexpr std::size_t kLongestBeat = 512;  // a heartbeat is short; longer messages are not looked at
constexpr std::array<std::string_view, 8> kWords{"hb",        "heartbeat",  "heart-beat", "ping",
                                                 "keepalive", "keep-alive", "keep_alive", "pong"};
constexpr std::array<std::string_view, 5> kKeys{R"("t")", R"("type")", R"("event")", R"("op")",
                                                R"("method")"};

bool isWord(std::string_view text)
{
    const auto same = [text](std::string_view word) {
        return std::ranges::equal(text, word,
                                  [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
    };
    return std::ranges::any_of(kWords, same);
}

/// The text behind `"key":`, where it is a text. Good enough for a short message; nothing depends on it but a
/// hint.
std::string_view textAt(std::string_view json, std::string_view key)
{
    const auto place = json.find(key);
    if (place == std::string_view::npos)
        return {};
    std::string_view rest = json.substr(place + key.size());
    const auto colon = rest.find_first_not_of(" \t");
    if (colon == std::string_view::npos || rest[colon] != ':')
        return {};
    rest.remove_prefix(colon + 1);
    const auto quote = rest.find_first_not_of(" \t");
    if (quote == std::string_view::npos || rest[quote] != '"')
        return {};
    rest.remove_prefix(quote + 1);
    return rest.substr(0, rest.find('"'));
}

/// Bitfinex: [channel,"hb"].
bool endsWithWord(std::string_view json)
{
    if (!json.starts_with('[') || json.size() > 64)
        return false;
    const auto open = json.find('"');
    const auto close = json.find('"', open + 1);
    return open != std::string_view::npos && close != std::string_view::npos &&
           isWord(json.substr(open + 1, close - open - 1));
}

bool saysSo(std::string_view type, std::string_view data)
{
    if (isWord(type) || isWord(data))
        return true;
    if (data.size() > kLongestBeat)
        return false;
    return endsWithWord(data) ||
           std::ranges::any_of(kKeys, [data](std::string_view key) { return isWord(textAt(data, key)); });
}

Millis median(std::vector<Millis> samples)
{
    if (samples.empty())
        return Millis{0};
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    std::ranges::nth_element(samples, middle);
    return *middle;
}

/// Mean distance from the median, as a share of it.
double spread(const std::vector<Millis> &samples, Millis middle)
{
    double sum = 0;
    for (const Millis sample : samples)
        sum += std::abs(static_cast<double>((sample - middle).count()));
    return sum / static_cast<double>(samples.size()) /
           static_cast<double>(std::max<Millis::rep>(1, middle.count()));
}

Millis since(MonoTime then, MonoTime at)
{
    return std::chrono::duration_cast<Millis>(at - then);
}

void keep(std::vector<Millis> &samples, Millis sample)
{
    if (samples.size() < kMostSamples)
        samples.push_back(sample);
}

} // namespace

void HeartbeatEstimator::beat(HeartbeatKind kind, MonoTime at)
{
    ++m_seen;
    m_kind = kind;
    if (m_lastBeat)
        keep(m_betweenBeats, since(*m_lastBeat, at));
    if (m_lastAnything && m_lastBeat)
        keep(m_sinceAnything, since(*m_lastAnything, at));
    m_lastBeat = at;
    m_lastAnything = at;
}

void HeartbeatEstimator::comment(MonoTime at)
{
    beat(HeartbeatKind::Comment, at);
}

bool HeartbeatEstimator::message(MonoTime at, std::string_view type, std::string_view data)
{
    const bool says = saysSo(type, data);
    if (says)
        beat(HeartbeatKind::Message, at);
    else
        m_lastAnything = at;
    return says;
}

HeartbeatFacts HeartbeatEstimator::facts() const
{
    HeartbeatFacts facts;
    facts.kind = m_kind;
    facts.seen = m_seen;
    if (m_betweenBeats.empty())
        return facts;
    const Millis between = median(m_betweenBeats);
    const Millis idle = median(m_sinceAnything);
    facts.whenIdle = idle < between && spread(m_sinceAnything, idle) < spread(m_betweenBeats, between);
    facts.interval = facts.whenIdle ? idle : between;
    return facts;
}

} // namespace steadfeed
