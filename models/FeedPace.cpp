// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedPace.h"

namespace steadfeed {
namespace {

constexpr std::chrono::milliseconds kSampleEvery{500};
/// A share of fewer updates than this is chance.
constexpr std::uint64_t kFewest = 20;

} // namespace

void FeedPace::note(const FeedHealth &health, MonoTime now)
{
    // While a feed catches up its values are old by nature, and its state says so.
    const bool known = health.lag && health.state == LinkState::Live && now - health.lastData <= kNews;
    const std::int64_t lag = known ? *health.lag : 0;
    const Sample sample{now, lag, health.counts.applied, health.counts.conflated};
    const bool anew = !m_samples.empty() && (sample.shown < m_samples.back().shown ||
                                             sample.conflated < m_samples.back().conflated);
    if (anew)
        m_samples.clear();
    if (m_samples.empty() || now - m_samples.back().at >= kSampleEvery) {
        m_samples.push_back(sample);
        while (m_samples.size() > 2 && now - m_samples[1].at >= kLookBack)
            m_samples.pop_front();
        judgeShare();
    }
    m_lag = lag;
    if (!known || lag <= kLateMicros)
        m_lateSince = {};
    else if (m_lateSince == MonoTime{})
        m_lateSince = now;
    judgeDelay(m_lateSince != MonoTime{} && now - m_lateSince >= kLasting);
}

void FeedPace::judgeDelay(bool late)
{
    if (!late) {
        m_delay = Delay::None;
        m_lag = 0;
        return;
    }
    const bool grows = m_lag - m_samples.front().lag >= kGrowthMicros;
    m_delay = grows ? Delay::FallingBehind : Delay::Late;
}

void FeedPace::judgeShare()
{
    const std::uint64_t shown = m_samples.back().shown - m_samples.front().shown;
    const std::uint64_t all = shown + m_samples.back().conflated - m_samples.front().conflated;
    m_oneOf = 1;
    if (shown == 0 || all < kFewest)
        return;
    const std::uint64_t share = (all + shown / 2) / shown;
    if (share >= kWorthTelling)
        m_oneOf = share;
}

} // namespace steadfeed
