// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"
#include "DocumentReader.h"
#include "FeedTypes.h"

#include <string>

namespace steadfeed {

/*!
 * Understands one message of the native protocol: an object whose `t` says what it is. Names of fields that
 * nobody knows are ignored, so that a server can grow. The hello is read strictly, because the ledger builds
 * on it. `seq` counts in the epoch of the last hello; before one, and after one that was refused, events with
 * `seq` are refused.
 *
 * Threading: feed thread.
 */
class NativeMessage
{
public:
    static constexpr std::size_t kMaxShownId = 32; ///< bytes of a bad number that a reason repeats

    explicit NativeMessage(FeedKind kind);

    /// A new connection, or a hello that cannot be trusted.
    void forgetEpoch() { m_epoch.clear(); }
    /// Reads event.text; a sequence that \a event already has wins over the one inside. False: it is a batch
    /// or page. Views are valid until the next call, those of a hello until the next hello.
    [[nodiscard]] bool read(DecodedEvent &event);
    /// Gives \a event its number in the epoch of the last hello; refuses it where there was none.
    bool number(std::uint64_t sequence, DecodedEvent &event) const;

private:
    enum Key : std::uint8_t; ///< every field of the protocol; the slot of the plan has the same number
    static ExtractionPlan plan();

    [[nodiscard]] const Captured &at(Key key) const
    {
        return m_document.value(static_cast<std::uint8_t>(key));
    }
    [[nodiscard]] bool readSeq(DecodedEvent &event) const;
    void readHello(DecodedEvent &event);
    void readTick(DecodedEvent &event);
    void readRow(DecodedEvent &event);
    void readNotice(DecodedEvent &event);
    void readMetric(DecodedEvent &event);

    const FeedKind m_kind;
    DocumentReader m_document;
    std::string m_stream; ///< of the last hello
    std::string m_epoch;  ///< empty: none on this connection
    TickView m_tick;
    PositionView m_row;
    NoticeView m_notice;
    MetricView m_metric;
};

} // namespace steadfeed
