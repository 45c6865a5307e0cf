// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentReader.h"
#include "FeedTypes.h"
#include "MessageReader.h"

namespace steadfeed {

/*!
 * Reads the native protocol (docs/protocol.md): one object per event, whose `t` says what it is; names of
 * fields that nobody knows are ignored, so that a server can grow. The hello is read strictly, because the
 * ledger builds on it. Numbers of events come from the frame's own id.
 *
 * Threading: feed thread.
 */
class NativeReader : public MessageReader
{
public:
    explicit NativeReader(FeedKind kind);
    void read(const Frame &frame, DecodedEvent &event) override;

private:
    enum Key : std::uint8_t; ///< every field of the protocol; the slot of the plan has the same number
    static ExtractionPlan plan();

    [[nodiscard]] const Captured &at(Key key) const
    {
        return m_document.value(static_cast<std::uint8_t>(key));
    }
    [[nodiscard]] bool readPosition(const Frame &frame, DecodedEvent &event) const;
    void readHello(DecodedEvent &event) const;
    void readTick(DecodedEvent &event);
    void readRow(DecodedEvent &event);
    void readNotice(DecodedEvent &event);
    void readMetric(DecodedEvent &event);

    const FeedKind m_kind;
    DocumentReader m_document;
    TickView m_tick;
    PositionView m_row;
    NoticeView m_notice;
    MetricView m_metric;
};

} // namespace steadfeed
