// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeCheck.h"

#include "Utf8.h"

#include <algorithm>
#include <functional>

namespace steadfeed {
namespace {

constexpr std::size_t kFewestNoted = 2;
constexpr std::size_t kLongestCursor = 4096; // longer ones are never sent back
constexpr std::size_t kShownCursor = 64;

} // namespace

std::size_t ResumeCheck::hashOf(const Frame &frame)
{
    return std::hash<std::string_view>{}(frame.data) ^ (std::hash<std::string_view>{}(frame.type) << 1);
}

void ResumeCheck::note(const Frame &frame)
{
    if (!frame.hasOwnId || frame.id.empty() || frame.id.size() > kLongestCursor)
        return;
    if (m_noted.size() == kMostNoted)
        m_noted.pop_front();
    m_noted.push_back({std::string(frame.id), hashOf(frame)});
}

const std::string &ResumeCheck::cursor()
{
    if (!m_cursor.empty() || m_noted.size() < kFewestNoted)
        return m_cursor;
    // Not far back: a server with a short memory is still one that resumes.
    const std::size_t back = std::min(m_noted.size() - 1, kEnough);
    m_next = m_noted.size() - back;
    m_cursor = m_noted[m_next - 1].id;
    return m_cursor;
}

bool ResumeCheck::compare(const Frame &frame)
{
    if (m_cursor.empty() || !frame.hasOwnId || m_strange > 0 || m_next >= m_noted.size())
        return m_strange > 0 || m_next >= m_noted.size();
    const std::size_t hash = hashOf(frame);
    const auto same = [&](const Noted &noted) { return noted.id == frame.id && noted.hash == hash; };
    if (same(m_noted[m_next])) {
        ++m_equal;
        ++m_next;
    } else if (std::ranges::any_of(m_noted.begin(), m_noted.begin() + static_cast<std::ptrdiff_t>(m_next),
                                   same)) {
        ++m_repeated;
    } else {
        ++m_strange;
    }
    return m_strange > 0 || m_next >= m_noted.size();
}

ResumeFacts ResumeCheck::facts(const Reason &refused) const
{
    ResumeFacts facts;
    facts.cursor = utf8::repaired(utf8::shortened(m_cursor, kShownCursor));
    facts.compared = m_equal;
    facts.repeated = m_repeated;
    facts.reason = refused;
    if (m_cursor.empty())
        facts.verdict = ResumeVerdict::NoIds;
    else if (m_strange > 0)
        facts.verdict = ResumeVerdict::Ignored;
    else if (m_equal > 0)
        facts.verdict = m_repeated > 0 ? ResumeVerdict::Repeats : ResumeVerdict::Works;
    else if (refused)
        facts.verdict = ResumeVerdict::Refused;
    else
        facts.verdict = ResumeVerdict::Nothing;
    return facts;
}

} // namespace steadfeed
