// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LogDamper.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace steadfeed {
namespace {

constexpr std::size_t kLooksBack = 8;

bool isGoodNews(ReasonCode code)
{
    return code == ReasonCode::Connected || code == ReasonCode::Resumed ||
           code == ReasonCode::ResumedWithout || code == ReasonCode::CaughtUp;
}

/// ReasonCode.h: network, HTTP, and silence come first.
bool isLoss(ReasonCode code)
{
    return code > ReasonCode::None && code <= ReasonCode::NoPong;
}

} // namespace

void LogDamper::add(LogEntry entry, MonoTime now)
{
    const ReasonCode code = entry.reason.code;
    const bool loss = isLoss(code);
    if (!loss && !isGoodNews(code)) {
        push(std::move(entry));
        return;
    }
    if (loss) { // what was good news is none any more
        for (auto &[key, kind] : m_kinds)
            kind.holds = kind.holds && !(key.first == entry.feed && isGoodNews(key.second));
    }
    Kind &kind = m_kinds[{entry.feed, code}];
    if (now - kind.last >= kCalm)
        kind.count = 0;
    kind.last = now;
    if (++kind.count <= kToldSingly) {
        kind.told = now;
        push(std::move(entry));
        return;
    }
    if (kind.holds && loss)
        entry.repeats += kind.held.repeats;
    kind.held = std::move(entry);
    kind.holds = true;
}

std::vector<LogEntry> LogDamper::take(MonoTime now)
{
    std::vector<LogEntry> due;
    for (auto it = m_kinds.begin(); it != m_kinds.end();) {
        Kind &kind = it->second;
        const MonoTime since = isLoss(it->first.second) ? kind.told : kind.last;
        if (kind.holds && now - since >= kTellEvery) {
            due.push_back(std::move(kind.held));
            kind.told = now;
            kind.holds = false;
        }
        it = !kind.holds && now - kind.last >= kCalm ? m_kinds.erase(it) : std::next(it);
    }
    std::ranges::stable_sort(due, {}, &LogEntry::wall);
    for (LogEntry &entry : due)
        push(std::move(entry));
    return std::exchange(m_waiting, {});
}

void LogDamper::push(LogEntry entry)
{
    const auto back = static_cast<std::ptrdiff_t>(std::min(kLooksBack, m_waiting.size()));
    const auto same = std::find_if(m_waiting.rbegin(), m_waiting.rbegin() + back, [&](const LogEntry &other) {
        return other.feed == entry.feed && other.reason == entry.reason;
    });
    if (same != m_waiting.rbegin() + back)
        same->repeats += entry.repeats;
    else if (m_waiting.size() < kMostWaiting)
        m_waiting.push_back(std::move(entry));
}

} // namespace steadfeed
