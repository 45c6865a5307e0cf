// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultPlan.h"

#include "JsonLine.h"

namespace steadfeed {
namespace {

void addMillis(JsonLine &line, std::string_view member, std::chrono::milliseconds time)
{
    if (time.count() > 0)
        line.add(member, static_cast<std::uint64_t>(time.count()));
}

void addText(JsonLine &line, std::string_view member, const std::string &text)
{
    if (!text.empty())
        line.add(member, text);
}

void addTrigger(JsonLine &line, const FaultTrigger &trigger)
{
    switch (trigger.type) {
    case FaultTrigger::Type::Time:
        line.add("at_us", static_cast<std::uint64_t>(trigger.at.count()));
        break;
    case FaultTrigger::Type::Byte:
        line.add("connection", trigger.connection);
        line.add("at_byte", trigger.offset);
        break;
    case FaultTrigger::Type::Event:
        line.add("at_event", trigger.offset);
        break;
    }
}

/// Those of its measures that its kind names.
void addMeasures(JsonLine &line, const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Delay:
        addMillis(line, "delay_ms", fault.delay);
        addMillis(line, "jitter_ms", fault.jitter);
        break;
    case FaultKind::Throttle:
        line.add("bytes_per_second", fault.bytesPerSecond);
        break;
    case FaultKind::Slice:
        line.add("slice_bytes", fault.sliceBytes);
        addMillis(line, "slice_every_ms", fault.sliceEvery);
        break;
    case FaultKind::Corrupt:
        line.add("mask", fault.mask);
        break;
    case FaultKind::Insert:
    case FaultKind::Repeat:
        line.add("size", fault.size);
        break;
    case FaultKind::Answer:
        line.add("status", fault.answer.status);
        addText(line, "retry_after", fault.answer.retryAfter);
        addText(line, "location", fault.answer.location);
        addText(line, "content_type", fault.answer.contentType);
        addText(line, "body", fault.answer.body);
        break;
    case FaultKind::Reorder:
    case FaultKind::Skip:
    case FaultKind::GoBack:
        line.add("events", fault.events);
        if (fault.forGood)
            line.addTrue("for_good");
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

std::string FaultPlan::toText() const
{
    JsonLine line;
    line.add("format", 1);
    line.add("script", script);
    line.add("seed", seed);
    line.add("duration_us", static_cast<std::uint64_t>(duration.count()));
    line.add("faults", faults.size());
    std::string text = line.take() + '\n';
    for (const PlannedFault &planned : faults) {
        line.add("n", planned.number);
        addText(line, "feed", planned.feed);
        line.add("fault", name(planned.fault.kind));
        addTrigger(line, planned.trigger);
        if (!isEventFault(planned.fault.kind))
            line.add("direction", name(planned.fault.direction));
        if (lasts(planned.fault.kind))
            addMillis(line, "for_ms", planned.fault.duration);
        addMeasures(line, planned.fault);
        text += line.take() + '\n';
    }
    return text;
}

} // namespace steadfeed
