// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeReader.h"

#include "StreamPosition.h"

namespace steadfeed {
namespace {

/// A batch or page as our exchange writes it; of others it shows once they are read.
bool looksLikeBatch(std::string_view text)
{
    return text.starts_with(R"({"t":"batch")") || text.starts_with(R"({"hello":)");
}

} // namespace

bool NativeReader::readFrameId(const Frame &frame, DecodedEvent &event)
{
    if (!frame.hasOwnId)
        return true;
    StreamPosition position;
    const StreamPosition::Error error = StreamPosition::parse(frame.id, position);
    if (error != StreamPosition::Error::None) {
        refuse(event,
               error == StreamPosition::Error::OutOfRange ? ReasonCode::EventNumberOutOfRange
                                                          : ReasonCode::InvalidEventId,
               frame.id.substr(0, NativeMessage::kMaxShownId));
        return false;
    }
    event.hasSequence = true;
    event.epoch = position.epoch;
    event.sequence = position.sequence;
    return true;
}

void NativeReader::read(const Frame &frame, DecodeSink &sink)
{
    DecodedEvent event;
    event.text = frame.data;
    const bool isPrices = m_kind == FeedKind::Prices;
    if (isPrices && scanTick(frame.data, m_tick)) {
        if (readFrameId(frame, event))
            takeTick(m_tick, event);
        (void)sink.decoded(event);
        return;
    }
    if (!m_inBatch) {
        if (isPrices && tellTicks(frame.data, sink))
            return;
        if (looksLikeBatch(frame.data) && m_batch.read(frame.data))
            return tellBatch(sink);
    }
    if (readFrameId(frame, event) && !m_message.read(event)) {
        if (m_inBatch)
            refuse(event, ReasonCode::ProtocolError, "events");
        else if (m_batch.read(frame.data))
            return tellBatch(sink);
        else
            refuse(event, m_batch.refusal(), m_batch.refusalDetail());
    }
    (void)sink.decoded(event);
}

void NativeReader::takeTick(const ScannedTick &scanned, DecodedEvent &event) const
{
    if (scanned.hasSequence && !event.hasSequence && !m_message.number(scanned.sequence, event))
        return;
    event.cls = EventClass::Values;
    event.ticks = {&scanned.tick, 1};
}

// False: the general way must see it; nothing was told.
bool NativeReader::tellTicks(std::string_view text, DecodeSink &sink)
{
    std::string_view hello;
    if (!scanTicks(text, BatchReader::kMaxEvents, hello, m_ticks))
        return false;
    m_inBatch = true;
    bool goOn = true;
    if (!hello.empty()) {
        DecodedEvent event;
        readBatchHello(hello, event);
        m_inBatch = event.cls == EventClass::Hello;
        if (!m_inBatch)
            return false;
        goOn = sink.decoded(event);
    }
    for (std::size_t i = 0; goOn && i < m_ticks.size(); ++i) {
        DecodedEvent event;
        event.text = m_ticks[i].text;
        takeTick(m_ticks[i], event);
        goOn = sink.decoded(event);
    }
    m_inBatch = false;
    return true;
}

void NativeReader::tellBatch(DecodeSink &sink)
{
    m_inBatch = true;
    bool goOn = true;
    if (!m_batch.hello().empty()) {
        DecodedEvent event;
        readBatchHello(m_batch.hello(), event);
        if (event.cls != EventClass::Hello)
            m_message.forgetEpoch();
        goOn = sink.decoded(event);
    }
    for (std::size_t i = 0; goOn && i < m_batch.size(); ++i) {
        DecodedEvent event;
        event.text = m_batch.event(i);
        if (m_kind == FeedKind::Prices && scanTick(event.text, m_tick))
            takeTick(m_tick, event);
        else if (!m_message.read(event))
            refuse(event, ReasonCode::ProtocolError, "events");
        goOn = sink.decoded(event);
    }
    m_inBatch = false;
}

void NativeReader::readBatchHello(std::string_view text, DecodedEvent &event)
{
    event.text = text;
    if (m_message.read(event) && (event.cls == EventClass::Hello || event.cls == EventClass::Refused))
        return;
    event = {};
    event.text = text;
    refuse(event, ReasonCode::ProtocolError, "hello");
}

} // namespace steadfeed
