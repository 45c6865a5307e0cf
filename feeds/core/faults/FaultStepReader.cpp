// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultStepReader.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

using Type = FaultTrigger::Type;

constexpr double kMostSeconds = 86'400;
constexpr double kMostCount = 1e15; // doubles hold it exactly
constexpr FaultLimits kSeconds{0, kMostSeconds, false};
constexpr FaultLimits kDuration{0.001, kMostSeconds, false};
constexpr FaultLimits kDelay{0, 3'600, false};
constexpr FaultLimits kOffset{0, kMostCount};
constexpr FaultLimits kEventNumber{1, kMostCount};
constexpr FaultLimits kConnection{1, 10'000};
constexpr FaultLimits kOneConnection{1, 10'000, true, true};
constexpr FaultLimits kTimes{1, FaultScript::kMostFaults, true, true};
constexpr FaultLimits kRate{1, 1e9};
constexpr FaultLimits kBytes{1, 1e6};
constexpr FaultLimits kMask{1, 255, true, true};
constexpr FaultLimits kStatus{200, 599, true, true};
constexpr FaultLimits kEvents{1, 1e6};
// What a reader has to wait for before it gets anything: more would only look like silence.
constexpr FaultLimits kHeldEvents{1, 1'000};

void readTrigger(FaultMembers &members, FaultStep &step, double duration)
{
    const FaultKind kind = step.fault.kind;
    if (members.has("at_s") + members.has("at_byte") + members.has("at_event") != 1) {
        members.failHere("a step has one of 'at_s', 'at_byte' and 'at_event'");
        return;
    }
    if (const auto at = members.takeNumber("at_s", {0, duration, false})) {
        step.trigger = Type::Time;
        step.at = *at;
        step.every = members.takeNumber("every_s", kDuration);
    } else if (members.has("at_byte") && !isEventFault(kind)) {
        step.trigger = Type::Byte;
        step.at = members.takeNumber("at_byte", kOffset).value_or(FaultRange{});
        if (members.has("connection") && members.has("connections"))
            members.failHere("a step has 'connection' or 'connections', not both");
        auto range = members.takeNumber("connection", kOneConnection);
        if (!range)
            range = members.takeNumber("connections", kConnection);
        if (range) {
            step.firstConnection = static_cast<std::uint32_t>(range->from);
            step.lastConnection = static_cast<std::uint32_t>(range->to);
        }
    } else if (members.has("at_event")) {
        step.trigger = Type::Event;
        step.at = members.takeNumber("at_event", kEventNumber).value_or(FaultRange{});
        step.every = members.takeNumber("every_events", kEventNumber);
        if (step.every)
            members.require("times"); // events have no end
    }
    if (step.every)
        step.times =
            static_cast<std::uint32_t>(members.takeNumber("times", kTimes).value_or(FaultRange{}).from);
}

/// Which bytes are meant where the script does not say.
FaultDirection usualDirection(const FaultStep &step)
{
    const FaultKind kind = step.fault.kind;
    const bool byByte = step.trigger == Type::Byte;
    if (kind == FaultKind::Answer && byByte)
        return FaultDirection::Up; // requests begin there
    const bool down = byByte || kind == FaultKind::Corrupt || kind == FaultKind::Insert ||
                      kind == FaultKind::Repeat || kind == FaultKind::HalfClose;
    return down ? FaultDirection::Down : FaultDirection::Both;
}

/// Whether a script may say which.
bool hasDirection(const FaultStep &step)
{
    switch (step.fault.kind) {
    case FaultKind::Fin:
    case FaultKind::Reset: // the whole connection ends; only where bytes are counted it matters which
        return step.trigger == Type::Byte;
    case FaultKind::HalfClose:
    case FaultKind::Refuse:
    case FaultKind::Silent:
    case FaultKind::Answer:
        return false;
    default:
        return !isEventFault(step.fault.kind);
    }
}

void readDirection(FaultMembers &members, FaultStep &step)
{
    step.fault.direction = usualDirection(step);
    const auto text = hasDirection(step) ? members.takeText("direction") : std::nullopt;
    if (!text)
        return;
    const auto direction = faultDirection(*text);
    if (!direction)
        members.failHere("'direction' must be down, up or both");
    else if (step.trigger == Type::Byte && *direction == FaultDirection::Both)
        members.failHere("'direction' must be down or up where 'at_byte' counts its bytes");
    else
        step.fault.direction = *direction;
}

void readAnswer(FaultMembers &members, FaultAnswer &answer)
{
    members.require("status");
    answer.status =
        static_cast<std::uint16_t>(members.takeNumber("status", kStatus).value_or(FaultRange{}).from);
    answer.retryAfter = members.takeText("retry_after").value_or("");
    answer.location = members.takeText("location").value_or("");
    answer.contentType = members.takeText("content_type").value_or("");
    answer.body = members.takeText("body").value_or("");
    for (const std::string *field : {&answer.retryAfter, &answer.location, &answer.contentType}) {
        if (std::ranges::any_of(*field, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
            members.failHere("a header field of an answer is one line without control characters");
    }
}

void readMeasures(FaultMembers &members, FaultStep &step)
{
    Fault &fault = step.fault;
    switch (fault.kind) {
    case FaultKind::Delay:
        members.require("delay_s");
        step.delay = members.takeNumber("delay_s", kDelay);
        step.jitter = members.takeNumber("jitter_s", kDelay);
        break;
    case FaultKind::Throttle:
        members.require("bytes_per_second");
        step.bytesPerSecond = members.takeNumber("bytes_per_second", kRate);
        break;
    case FaultKind::Slice:
        members.require("slice_bytes");
        members.require("slice_every_s");
        step.sliceBytes = members.takeNumber("slice_bytes", kBytes);
        step.sliceEvery = members.takeNumber("slice_every_s", kDuration);
        break;
    case FaultKind::Corrupt:
        if (const auto mask = members.takeNumber("mask", kMask))
            fault.mask = static_cast<std::uint8_t>(mask->from);
        break;
    case FaultKind::Insert:
    case FaultKind::Repeat:
        members.require("size");
        step.size = members.takeNumber("size", kBytes);
        break;
    case FaultKind::Answer:
        readAnswer(members, fault.answer);
        break;
    case FaultKind::Skip:
        step.events = members.takeNumber("events", kHeldEvents);
        fault.forGood = members.takeFlag("for_good");
        break;
    case FaultKind::Reorder:
        step.events = members.takeNumber("events", kHeldEvents);
        break;
    case FaultKind::GoBack:
        step.events = members.takeNumber("events", kEvents);
        break;
    case FaultKind::Hole:
    case FaultKind::Fin:
    case FaultKind::HalfClose:
    case FaultKind::Reset:
    case FaultKind::Refuse:
    case FaultKind::Silent:
    case FaultKind::Duplicate:
    case FaultKind::EpochChange:
    case FaultKind::Forget:
        break;
    }
}

} // namespace

FaultStep readFaultStep(FaultMembers &members, std::chrono::microseconds duration)
{
    FaultStep step;
    members.require("fault");
    const auto word = members.takeText("fault");
    const auto kind = faultKind(word.value_or(""));
    if (!kind) {
        members.failHere('\'' + word.value_or("") + "' is not a fault");
        return step;
    }
    step.fault.kind = *kind;
    step.feed = members.takeText("feed").value_or("");
    readTrigger(members, step, static_cast<double>(duration.count()) / 1e6);
    readDirection(members, step);
    if (lasts(*kind))
        step.duration = members.takeNumber("for_s", kDuration);
    readMeasures(members, step);
    members.finish("this '" + *word + "' step");
    return step;
}

double mostFaults(const FaultStep &step, std::chrono::microseconds duration)
{
    if (step.trigger == Type::Byte)
        return step.lastConnection - step.firstConnection + 1.0;
    if (!step.every)
        return 1;
    if (step.trigger == Type::Event)
        return step.times;
    const double left = static_cast<double>(duration.count()) / 1e6 - step.at.from;
    const double fit = std::floor(left / step.every->from) + 1;
    return step.times > 0 ? std::min<double>(fit, step.times) : fit;
}

} // namespace steadfeed
