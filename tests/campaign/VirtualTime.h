// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace steadfeed::test {

/// What happens when, on a clock that moves only when somebody says so. What is due at one moment happens in
/// the order in which it was asked for.
class VirtualTime
{
public:
    [[nodiscard]] Now now() const
    {
        return {m_now,
                std::chrono::duration_cast<std::chrono::microseconds>(m_now.time_since_epoch()).count()};
    }
    void at(MonoTime when, std::function<void()> what) { m_events.emplace(when, std::move(what)); }
    void in(std::chrono::nanoseconds delay, std::function<void()> what)
    {
        at(m_now + delay, std::move(what));
    }

    [[nodiscard]] std::optional<MonoTime> next() const
    {
        return m_events.empty() ? std::nullopt : std::optional(m_events.begin()->first);
    }
    void moveTo(MonoTime time) { m_now = std::max(m_now, time); }
    /// Lets the next thing happen.
    void happen()
    {
        const auto event = m_events.extract(m_events.begin());
        moveTo(event.key());
        event.mapped()();
    }

private:
    MonoTime m_now{std::chrono::hours{1}};
    std::multimap<MonoTime, std::function<void()>> m_events;
};

} // namespace steadfeed::test
