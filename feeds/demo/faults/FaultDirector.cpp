// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultDirector.h"

#include <algorithm>
#include <utility>

namespace steadfeed::demo {
namespace {

// Keys up to here are numbers of the plan; the buttons' lie above.
constexpr FaultedPipe::Key kLastNumber = 0x7fff'ffff;

std::uint32_t numberOf(FaultedPipe::Key key)
{
    return key <= kLastNumber ? key : 0;
}

bool concerns(std::string_view faultFeed, std::string_view feed)
{
    return faultFeed.empty() || faultFeed == feed;
}

/// Lies on the bytes of connections, and not on how they begin.
bool onBytes(FaultKind kind)
{
    return kind <= FaultKind::Hole || kind == FaultKind::Silent;
}

FaultDirection countedBy(const Fault &fault)
{
    return fault.direction == FaultDirection::Up && fault.kind != FaultKind::Refuse ? FaultDirection::Up
                                                                                    : FaultDirection::Down;
}

std::uint64_t startOf(const FaultedLink &link, FaultDirection direction)
{
    return direction == FaultDirection::Up ? link.upStart : link.downStart;
}

template <typename Action>
void forPipes(FaultedLink &link, FaultDirection direction, Action action)
{
    if (direction != FaultDirection::Up)
        action(link.down);
    if (direction != FaultDirection::Down)
        action(link.up);
}

std::optional<MonoTime> endOf(const Fault &fault, MonoTime now)
{
    return fault.duration.count() > 0 ? std::optional(now + fault.duration) : std::nullopt;
}

} // namespace

FaultDirector::FaultDirector(MonoTime start, std::uint64_t seed, Hand events)
    : m_events(std::move(events))
    , m_start(start)
    , m_seed(seed)
    , m_nextKey(kLastNumber + 1)
{
}

FaultDirector::~FaultDirector() = default;

FaultedLink &FaultDirector::open(const std::string &feed, MonoTime now)
{
    m_links.push_back(std::make_unique<FaultedLink>(feed, ++m_counts[feed], m_seed));
    FaultedLink &link = *m_links.back();
    for (const Lasting &lasting : m_lasting) {
        if (!lasting.link && lasting.fault.kind <= FaultKind::Hole && concerns(lasting.feed, feed))
            forPipes(link, lasting.fault.direction,
                     [&](FaultedPipe &pipe) { pipe.begin(lasting.key, lasting.fault, now); });
    }
    arm(link);
    return link;
}

void FaultDirector::close(FaultedLink &link, MonoTime now)
{
    for (std::size_t i = m_lasting.size(); i-- > 0;) {
        if (m_lasting[i].link == &link)
            endLasting(i, now);
    }
    std::erase_if(m_links, [&link](const auto &other) { return other.get() == &link; });
}

FaultedPipe::Output FaultDirector::take(FaultedLink &link, FaultDirection direction, MonoTime now)
{
    FaultedPipe::Output out = link.pipe(direction).take(now);
    for (const FaultedPipe::Strike &strike : out.struck)
        followUp(link, direction, strike, now);
    if (out.end == FaultedPipe::End::Fin || out.end == FaultedPipe::End::Reset) {
        FaultedPipe &other = direction == FaultDirection::Up ? link.down : link.up;
        other.finish(out.end == FaultedPipe::End::Fin ? FaultedPipe::End::HalfClose : FaultedPipe::End::Reset,
                     now);
    }
    return out;
}

void FaultDirector::followUp(FaultedLink &link, FaultDirection direction, const FaultedPipe::Strike &strike,
                             MonoTime now)
{
    const Fault &fault = strike.fault;
    const std::uint64_t start = startOf(link, direction);
    const std::uint64_t offset = strike.offset - std::min(start, strike.offset);
    const std::uint32_t number = numberOf(strike.key);
    if (!onBytes(fault.kind)) {
        log(number, fault, FaultLogEntry::Phase::Struck, link.feed, link.connection, offset, now);
        return;
    }
    if (fault.direction == FaultDirection::Both)
        link.up.begin(strike.key, fault, now);
    m_lasting.push_back({strike.key, number, link.feed, &link, endOf(fault, now), fault});
    log(number, fault, FaultLogEntry::Phase::Began, link.feed, link.connection, offset, now);
}

bool FaultDirector::refuses(std::string_view feed) const
{
    return inForce(FaultKind::Refuse, feed) != nullptr;
}

bool FaultDirector::silences(std::string_view feed) const
{
    return inForce(FaultKind::Silent, feed) != nullptr;
}

bool FaultDirector::answers(std::string_view feed) const
{
    return inForce(FaultKind::Answer, feed) != nullptr;
}

std::optional<FaultAnswer> FaultDirector::answer(FaultedLink &link, MonoTime now)
{
    const std::uint64_t offset = link.up.received() - link.upStart;
    std::uint32_t number = 0;
    const Fault *fault = nullptr;
    if (const Lasting *lasting = inForce(FaultKind::Answer, link.feed)) {
        number = lasting->number;
        fault = &lasting->fault;
    }
    for (const PlannedFault &planned : m_byByte) {
        if (planned.fault.kind == FaultKind::Answer && planned.trigger.connection == link.connection &&
            concerns(planned.feed, link.feed) && planned.trigger.offset <= offset) {
            number = planned.number;
            fault = &planned.fault;
        }
    }
    if (!fault)
        return std::nullopt;
    log(number, *fault, FaultLogEntry::Phase::Struck, link.feed, link.connection, offset, now);
    return fault->answer;
}

void FaultDirector::met(FaultKind kind, std::string_view feed, std::uint32_t connection, MonoTime now)
{
    const Lasting *lasting = inForce(kind, feed);
    Fault fault;
    fault.kind = kind;
    log(lasting ? lasting->number : 0, lasting ? lasting->fault : fault, FaultLogEntry::Phase::Struck, feed,
        connection, 0, now);
}

void FaultDirector::inject(const Fault &fault, const std::string &feed, MonoTime now)
{
    strike(PlannedFault{.number = 0, .feed = feed, .fault = fault}, now);
}

void FaultDirector::strike(const PlannedFault &planned, MonoTime now)
{
    const Fault &fault = planned.fault;
    if (isEventFault(fault.kind)) {
        if (m_events)
            m_events(planned);
        return;
    }
    const FaultedPipe::Key key = planned.number > 0 ? planned.number : m_nextKey++;
    if (!lasts(fault.kind)) {
        strikeLinks(key, planned, now);
        return;
    }
    m_lasting.push_back({key, planned.number, planned.feed, nullptr, endOf(fault, now), fault});
    log(planned.number, fault, FaultLogEntry::Phase::Began, planned.feed, 0, 0, now);
    if (fault.kind > FaultKind::Hole)
        return;
    for (const auto &link : m_links) {
        if (concerns(planned.feed, link->feed))
            forPipes(*link, fault.direction, [&](FaultedPipe &pipe) { pipe.begin(key, fault, now); });
    }
}

/// What strikes once, on every connection there is.
void FaultDirector::strikeLinks(FaultedPipe::Key key, const PlannedFault &planned, MonoTime now)
{
    const Fault &fault = planned.fault;
    const bool whole = fault.kind == FaultKind::Fin || fault.kind == FaultKind::Reset;
    bool any = false;
    for (const auto &link : m_links) {
        if (!concerns(planned.feed, link->feed))
            continue;
        FaultedPipe *pipe = &link->pipe(fault.direction);
        // Over in one direction: what ends the whole connection ends the other.
        if (whole && (fault.kind == FaultKind::Reset ? pipe->ended() : pipe->closed()))
            pipe = pipe == &link->up ? &link->down : &link->up;
        if (pipe->ended() || (fault.kind != FaultKind::Reset && pipe->closed()))
            continue;
        pipe->strike(key, fault);
        any = true;
    }
    if (!any)
        log(planned.number, fault, FaultLogEntry::Phase::Struck, planned.feed, 0, 0, now);
}

void FaultDirector::clear(MonoTime now)
{
    endAll(now);
}

void FaultDirector::endAll(MonoTime now)
{
    while (!m_lasting.empty())
        endLasting(0, now);
}

void FaultDirector::endLasting(std::size_t index, MonoTime now)
{
    const Lasting lasting = m_lasting[index];
    m_lasting.erase(m_lasting.begin() + static_cast<std::ptrdiff_t>(index));
    for (const auto &link : m_links) {
        if (!lasting.link || lasting.link == link.get())
            forPipes(*link, FaultDirection::Both, [&](FaultedPipe &pipe) { pipe.lift(lasting.key, now); });
    }
    log(lasting.number, lasting.fault, FaultLogEntry::Phase::Ended, lasting.feed,
        lasting.link ? lasting.link->connection : 0, 0, now);
}

const FaultDirector::Lasting *FaultDirector::inForce(FaultKind kind, std::string_view feed) const
{
    for (std::size_t i = m_lasting.size(); i-- > 0;) {
        const Lasting &lasting = m_lasting[i];
        if (lasting.fault.kind == kind && !lasting.link && concerns(lasting.feed, feed))
            return &lasting;
    }
    return nullptr;
}

void FaultDirector::arm(FaultedLink &link)
{
    const auto ours =
        std::ranges::equal_range(m_byByte, link.connection, {},
                                 [](const PlannedFault &planned) { return planned.trigger.connection; });
    for (const PlannedFault &planned : ours) {
        if (planned.fault.kind == FaultKind::Answer || !concerns(planned.feed, link.feed))
            continue;
        const FaultDirection direction = countedBy(planned.fault);
        link.pipe(direction).strikeAt(startOf(link, direction) + planned.trigger.offset, planned.number,
                                      planned.fault);
    }
}

} // namespace steadfeed::demo
