// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkHistory.h"

#include "FeedStates.h"

#include <algorithm>

namespace steadfeed {
namespace {

bool same(const LinkSpan &a, const LinkSpan &b)
{
    return a.state == b.state && a.continuity == b.continuity;
}

bool worse(const LinkSpan &a, const LinkSpan &b)
{
    return LinkHistory::severity(a.state, a.continuity) > LinkHistory::severity(b.state, b.continuity);
}

/// Takes the worse of both; of two that are equally bad the first, and its end moves on.
void takeIn(LinkSpan &into, const LinkSpan &next)
{
    const MonoTime from = into.from;
    const WallMicros wall = into.wall;
    const std::uint32_t drops = into.drops + next.drops;
    const MonoTime::duration live = into.live + next.live;
    if (worse(next, into))
        into = next;
    into.from = from;
    into.wall = wall;
    into.to = next.to;
    into.drops = drops;
    into.live = live;
}

/// The worst of a column, for a ribbon: keeps its own times, unlike takeIn().
void judge(std::optional<LinkSpan> &worst, const LinkSpan &span)
{
    if (!worst || worse(span, *worst)) {
        const std::uint32_t drops = worst ? worst->drops : 0;
        worst = span;
        worst->drops += drops;
        return;
    }
    worst->drops += span.drops;
    if (same(*worst, span))
        worst->to = span.to;
}

} // namespace

texts::Severity LinkHistory::severity(LinkState state, Continuity continuity)
{
    // A feed without numbers is no fault, only a fact.
    if (continuity == Continuity::Unknown)
        return texts::severity(state);
    return std::max(texts::severity(state), texts::severity(continuity));
}

void LinkHistory::note(MonoTime at, WallMicros wall, LinkState state, Continuity continuity,
                       const Reason &cause)
{
    LinkSpan next{at, at, wall, state, continuity, cause};
    if (!m_spans.empty()) {
        LinkSpan &last = m_spans.back();
        next.from = next.to = std::max(at, last.to);
        if (FeedStates::delivering(last.state))
            last.live += next.from - last.to;
        last.to = next.from;
        if (same(last, next)) {
            if (!last.cause)
                last.cause = cause;
            bound(at);
            return;
        }
        next.drops = FeedStates::delivering(last.state) && !FeedStates::delivering(state) ? 1 : 0;
    }
    m_spans.push_back(std::move(next));
    bound(at);
}

void LinkHistory::bound(MonoTime now)
{
    while (!m_spans.empty() && m_spans.front().to < now - kKept)
        m_spans.pop_front();
    if (m_spans.size() <= kMostSpans)
        return;
    const auto end = m_spans.end() - std::ptrdiff_t(kNewest);
    auto shortest = m_spans.begin();
    for (auto it = m_spans.begin(); it != end; ++it) {
        if ((it + 1)->to - it->from < (shortest + 1)->to - shortest->from)
            shortest = it;
    }
    takeIn(*shortest, *(shortest + 1));
    m_spans.erase(shortest + 1);
}

std::vector<RibbonPiece> LinkHistory::ribbon(MonoTime from, MonoTime to, int columns) const
{
    std::vector<RibbonPiece> pieces;
    const MonoTime::duration width = (to - from) / std::max(columns, 1);
    if (width <= MonoTime::duration::zero())
        return pieces;
    auto span = std::ranges::partition_point(m_spans, [&](const LinkSpan &s) { return s.to < from; });
    const LinkSpan *counted = nullptr; // a drop belongs to the column in which it began
    for (int column = 0; column < columns; ++column) {
        const MonoTime begin = from + column * width;
        std::optional<LinkSpan> worst;
        for (auto it = span; it != m_spans.end() && it->from < begin + width; ++it) {
            if (it->to < begin)
                continue;
            LinkSpan found = *it;
            if (&*it == counted)
                found.drops = 0;
            counted = &*it;
            judge(worst, found);
        }
        while (span != m_spans.end() && span->to < begin + width)
            ++span;
        RibbonPiece *last = pieces.empty() ? nullptr : &pieces.back();
        const bool goesOn =
            last && last->worst.has_value() == worst.has_value() && (!worst || same(*last->worst, *worst));
        if (!goesOn) {
            pieces.push_back({column, 1, std::move(worst)});
            continue;
        }
        ++last->columns;
        if (worst)
            judge(last->worst, *worst);
    }
    return pieces;
}

std::optional<double> LinkHistory::liveShare(MonoTime from, MonoTime to) const
{
    using Seconds = std::chrono::duration<double>;
    double known = 0.0;
    double live = 0.0;
    for (const LinkSpan &span : m_spans) {
        const MonoTime::duration whole = span.to - span.from;
        const MonoTime::duration part = std::min(span.to, to) - std::max(span.from, from);
        if (part <= MonoTime::duration::zero())
            continue;
        known += Seconds(part).count();
        live += Seconds(span.live).count() * (Seconds(part).count() / Seconds(whole).count());
    }
    return known > 0.0 ? std::optional(live / known) : std::nullopt;
}

} // namespace steadfeed
