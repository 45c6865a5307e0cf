// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BatchReader.h"
#include "FeedTypes.h"
#include "MessageReader.h"
#include "NativeMessage.h"
#include "TickScanner.h"

#include <vector>

namespace steadfeed {

/*!
 * Reads frames of the native protocol (docs/protocol.md): one event each, or a batch or page of several. It
 * finds the events and the short way for ticks; NativeMessage understands one.
 *
 * The number of an event is the frame's own id, or else its `seq`. Of a batch or page the frame's id says
 * nothing.
 *
 * Threading: feed thread. While a batch is told the sink may come back with frames of single events.
 */
class NativeReader : public MessageReader
{
public:
    explicit NativeReader(FeedKind kind) : m_kind(kind), m_message(kind) {}
    void connectionOpened() override { m_message.forgetEpoch(); }
    void read(const Frame &frame, DecodeSink &sink) override;

private:
    [[nodiscard]] static bool readFrameId(const Frame &frame, DecodedEvent &event);
    void takeTick(const ScannedTick &scanned, DecodedEvent &event) const;
    [[nodiscard]] bool tellTicks(std::string_view text, DecodeSink &sink);
    void tellBatch(DecodeSink &sink);
    void readBatchHello(std::string_view text, DecodedEvent &event);

    const FeedKind m_kind;
    NativeMessage m_message;
    BatchReader m_batch;
    ScannedTick m_tick;
    std::vector<ScannedTick> m_ticks; ///< of a batch
    bool m_inBatch = false;           ///< its events are being told
};

} // namespace steadfeed
