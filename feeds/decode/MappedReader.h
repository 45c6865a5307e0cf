// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CompiledMapping.h"
#include "DocumentReader.h"
#include "FieldVerdict.h"
#include "MessageReader.h"
#include "Profile.h"

#include <vector>

namespace steadfeed {

/*!
 * Reads somebody else's messages by a mapping. A message is looked at in this order: what it teaches, whether
 * it answers a subscription, whether the mapping is for it; its sequence is read in any case, because
 * messages that are not for us advance a connection's count; so is the cursor.
 *
 * Threading: feed thread.
 */
class MappedReader : public MessageReader
{
public:
    explicit MappedReader(const FeedProfile &feed);
    void connectionOpened() override { m_mapping.connectionOpened(); }
    void read(const Frame &frame, DecodeSink &sink) override;

private:
    enum class Row : std::uint8_t { Good, Refused, NotForUs };

    void read(std::string_view text, DecodedEvent &event);
    void readRows(DecodedEvent &event);
    void readSequence(DecodedEvent &event);
    [[nodiscard]] bool readCursor(DecodedEvent &event);
    Row readRow(std::size_t row, FieldVerdict &verdict);
    Row readTick(std::size_t row, FieldVerdict &verdict);
    Row readPosition(std::size_t row, FieldVerdict &verdict);
    Row readNotice(std::size_t row, FieldVerdict &verdict);
    Row readMetric(std::size_t row, FieldVerdict &verdict);

    [[nodiscard]] const Captured &optional(Field field, std::size_t row);
    void may(Field field, std::size_t row, FieldVerdict &verdict, NumberView &number);
    void may(Field field, std::size_t row, FieldVerdict &verdict, double &number);
    void mayText(Field field, std::size_t row, FieldVerdict &verdict, std::string_view &text);
    void mayKey(Field field, std::size_t row, FieldVerdict &verdict, std::string_view &key);
    void mayTime(std::size_t row, FieldVerdict &verdict, WallMicros &time);

    const FeedKind m_kind;
    const TimeUnit m_timeUnit;
    const std::optional<SequenceSpec::Scope> m_scope;
    CompiledMapping m_mapping;
    DocumentReader m_document;
    std::vector<TickView> m_ticks;
    std::vector<PositionView> m_positions;
    std::vector<NoticeView> m_notices;
    std::vector<MetricView> m_metrics;
};

} // namespace steadfeed
