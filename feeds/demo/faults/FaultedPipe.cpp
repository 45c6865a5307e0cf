// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultedPipe.h"

#include <algorithm>
#include <utility>

namespace steadfeed::demo {
namespace {

constexpr std::size_t kMostWaiting = std::size_t{1} << 20;
constexpr std::size_t kMostHeldBack = std::size_t{4} << 20; // behind a hole, and on a long way
constexpr std::size_t kMostInserted = std::size_t{1} << 20;
constexpr std::size_t kMostRepeated = std::size_t{64} * 1024;

bool alters(FaultKind kind)
{
    return kind == FaultKind::Corrupt || kind == FaultKind::Insert || kind == FaultKind::Repeat;
}

FaultedPipe::End endOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Fin:
        return FaultedPipe::End::Fin;
    case FaultKind::HalfClose:
        return FaultedPipe::End::HalfClose;
    case FaultKind::Reset:
    case FaultKind::Refuse:
        return FaultedPipe::End::Reset;
    default:
        return FaultedPipe::End::None;
    }
}

} // namespace

FaultedPipe::FaultedPipe(Random random) : m_pace(random), m_junk(random.next(), "junk") {}

void FaultedPipe::begin(Key key, const Fault &fault, MonoTime now)
{
    m_pace.begin(key, fault, now);
}

void FaultedPipe::lift(Key key, MonoTime now)
{
    const auto notYet = [key](const Piece &piece) {
        return piece.strike && piece.strike->key == key && piece.end == End::None;
    };
    std::erase_if(m_queue, notYet);
    if (!m_pace.lift(key, now))
        return;
    // What waited for a delay that is no more is due at once, or after those that are left.
    const MonoTime latest = now + m_pace.plainDelay();
    m_lastDue = std::min(m_lastDue, latest);
    for (Piece &piece : m_queue)
        piece.due = std::min(piece.due, latest);
}

void FaultedPipe::strikeAt(std::uint64_t offset, Key key, const Fault &fault)
{
    if (m_closed)
        return;
    const auto place = std::ranges::upper_bound(m_armed, offset, {}, &Armed::offset);
    m_armed.insert(place, Armed{offset, key, fault});
    atBorder(m_lastDue);
}

void FaultedPipe::strike(Key key, const Fault &fault)
{
    if (endOf(fault.kind) != End::Reset)
        strikeAt(m_received, key, fault);
    else if (!m_ended && !m_resetNow)
        m_resetNow = Strike{key, m_passed, fault};
}

void FaultedPipe::disarm(Key key)
{
    std::erase_if(m_armed, [key](const Armed &armed) { return armed.key == key; });
}

void FaultedPipe::push(std::string_view bytes, MonoTime now)
{
    while (!bytes.empty() && !m_closed) {
        const MonoTime due = dueFor(now);
        if (!m_armed.empty() && m_armed.front().offset <= m_received) {
            std::string first(bytes.substr(0, 1));
            while (!m_armed.empty() && m_armed.front().offset <= m_received) {
                alter(m_armed.front(), first, due);
                m_armed.erase(m_armed.begin());
            }
            arrive(first, due);
            bytes.remove_prefix(1);
        } else {
            std::size_t count = bytes.size();
            if (!m_armed.empty())
                count = std::min<std::uint64_t>(count, m_armed.front().offset - m_received);
            arrive(bytes.substr(0, count), due);
            bytes.remove_prefix(count);
        }
        atBorder(due);
    }
    m_received += bytes.size(); // nobody gets these
}

void FaultedPipe::finish(End end, MonoTime now)
{
    if (!m_closed)
        close(end, dueFor(now), {});
}

FaultedPipe::Output FaultedPipe::take(MonoTime now, std::size_t most)
{
    Output out;
    if (m_resetNow) {
        out.struck.push_back(*std::exchange(m_resetNow, std::nullopt));
        out.end = End::Reset;
    }
    bool sliced = false;
    while (out.end == End::None && !m_queue.empty() && !m_pace.holds() && !sliced &&
           m_queue.front().due <= now) {
        Piece &piece = m_queue.front();
        if (piece.strike) {
            out.struck.push_back(*piece.strike);
            if (piece.end == End::None && lasts(piece.strike->fault.kind) &&
                piece.strike->fault.kind != FaultKind::Delay)
                begin(piece.strike->key, piece.strike->fault, now);
        }
        out.end = piece.end;
        const std::size_t left = piece.bytes.size() - piece.used;
        const std::size_t count = std::min({left, m_pace.allowance(now), most - out.bytes.size()});
        if (left > 0 && count == 0)
            break;
        if (out.bytes.empty() && count == piece.bytes.size())
            out.bytes = std::move(piece.bytes);
        else
            out.bytes.append(piece.bytes, piece.used, count);
        if (count > 0)
            m_pace.spend(count, now);
        sliced = count > 0 && m_pace.slices();
        piece.used += count;
        m_passed += piece.counts ? count : 0;
        m_waiting -= count;
        if (count == left)
            m_queue.pop_front();
    }
    if (out.end != End::None) {
        m_queue.clear();
        m_armed.clear();
        m_waiting = 0;
        m_closed = m_ended = true;
    }
    return out;
}

std::optional<MonoTime> FaultedPipe::deadline() const
{
    if (m_resetNow)
        return MonoTime{};
    if (m_queue.empty() || m_pace.holds())
        return std::nullopt;
    const Piece &piece = m_queue.front();
    return piece.bytes.empty() ? piece.due : std::max(piece.due, m_pace.next());
}

bool FaultedPipe::full() const
{
    const bool back = m_pace.holds() || m_pace.plainDelay().count() > 0;
    return !m_closed && m_waiting >= (back ? kMostHeldBack : kMostWaiting);
}

void FaultedPipe::arrive(std::string_view bytes, MonoTime due)
{
    m_received += bytes.size();
    remember(bytes);
    enqueue(bytes, due, true);
}

void FaultedPipe::enqueue(std::string_view bytes, MonoTime due, bool counts)
{
    m_waiting += bytes.size();
    if (!m_queue.empty()) {
        Piece &last = m_queue.back();
        if (!last.bytes.empty() && last.due == due && last.counts == counts) {
            last.bytes.append(bytes);
            return;
        }
    }
    m_queue.push_back({.bytes = std::string(bytes), .counts = counts, .due = due});
}

/// Fires what comes as soon as the bytes before it have gone.
void FaultedPipe::atBorder(MonoTime due)
{
    for (std::size_t i = 0; i < m_armed.size() && m_armed[i].offset <= m_received && !m_closed;) {
        const Armed armed = m_armed[i];
        if (alters(armed.fault.kind)) {
            ++i;
            continue;
        }
        m_armed.erase(m_armed.begin() + static_cast<std::ptrdiff_t>(i));
        const Strike strike{armed.key, m_received, armed.fault};
        if (const End end = endOf(armed.fault.kind); end != End::None) {
            close(end, due, strike);
            return;
        }
        m_queue.push_back({.due = due, .strike = strike});
        if (armed.fault.kind ==
            FaultKind::Delay) // for the bytes that follow, though they may be here already
            begin(armed.key, armed.fault, due);
    }
}

/// Does what goes with the next byte, \a first.
void FaultedPipe::alter(const Armed &armed, std::string &first, MonoTime due)
{
    m_queue.push_back({.due = due, .strike = Strike{armed.key, m_received, armed.fault}});
    if (armed.fault.kind == FaultKind::Corrupt) {
        first[0] = static_cast<char>(first[0] ^ armed.fault.mask);
    } else if (armed.fault.kind == FaultKind::Repeat) {
        const std::size_t count = std::min({std::size_t{armed.fault.size}, kMostRepeated, m_recent.size()});
        enqueue(std::string_view(m_recent).substr(m_recent.size() - count), due, false);
    } else {
        std::string junk(std::min(std::size_t{armed.fault.size}, kMostInserted), '\0');
        for (char &byte : junk)
            byte = static_cast<char>(m_junk.below(256));
        enqueue(junk, due, false);
    }
}

void FaultedPipe::remember(std::string_view bytes)
{
    if (bytes.size() >= kMostRepeated)
        m_recent.assign(bytes.substr(bytes.size() - kMostRepeated));
    else
        m_recent.append(bytes);
    if (m_recent.size() > 4 * kMostRepeated) // now and then, not for every byte
        m_recent.erase(0, m_recent.size() - kMostRepeated);
}

void FaultedPipe::close(End end, MonoTime due, std::optional<Strike> strike)
{
    m_closed = true;
    m_armed.clear();
    m_queue.push_back({.due = due, .end = end, .strike = std::move(strike)});
}

/// When bytes that come now are to go on. Never before those that came earlier.
MonoTime FaultedPipe::dueFor(MonoTime now)
{
    m_lastDue = std::max(m_lastDue, now + m_pace.delay());
    return m_lastDue;
}

} // namespace steadfeed::demo
