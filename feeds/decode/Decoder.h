// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "Values.h"

#include <ReasonCode.h>
#include <steadfeed/TransportTypes.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace steadfeed {

/// The first message of every native connection (connection.md section 6).
struct Hello
{
    std::string_view stream;
    std::string_view epoch;
    std::uint64_t resumedFrom = 0; ///< the number just before the first event that follows
    std::uint64_t oldest = 0;
    std::uint64_t head = 0;
    std::uint32_t heartbeatMs = 0;
    bool snapshot = false; ///< a snapshot follows before the first event
};

/// What one event turned out to be.
enum class EventClass : std::uint8_t {
    Values,  ///< for this mapping: its values stand in the spans (possibly none)
    Ignored, ///< read, but not for this mapping
    Refused, ///< unreadable or outside limits: `refusal` says why
    Hello,   ///< control from here on
    Heartbeat,
    Subscription, ///< answer to a subscription, a `learn` message, or a native status message
    SnapshotBegin,
    SnapshotEnd,
};

/// It goes into addresses, headers and the stored state.
inline constexpr std::size_t kMaxCursorBytes = 512;

/// Views into the decoder's buffers, valid only during DecodeSink::decoded().
struct DecodedEvent
{
    EventClass cls = EventClass::Ignored;
    /// Refused: why. Values: what was wrong with some of them (a field of a tick that may be absent, one of
    /// several rows), while those in the spans are good.
    ReasonCode refusal = ReasonCode::None;
    std::string_view refusalDetail; ///< %1 of the reason
    /// The JSON of this one event: the frame, or its part of a batch or page. An own frame of it, with
    /// `epoch:sequence` as id, decodes to the same again.
    std::string_view text;

    /// The sequence of scope feed or connection where the mapping (or the native id) gives one; read from
    /// ignored messages too, because they advance a connection's count.
    bool hasSequence = false;
    std::string_view epoch; ///< native only
    std::uint64_t sequence = 0;

    /// Where the mapping has one and the message too, whatever the class: the place to resume after, opaque.
    bool hasCursor = false;
    std::string_view cursor; ///< at most kMaxCursorBytes, no control bytes

    Hello hello; ///< cls Hello
    std::span<const TickView> ticks;
    std::span<const PositionView> positions;
    std::span<const NoticeView> notices;
    std::span<const MetricView> metrics;
};

class DecodeSink
{
public:
    virtual ~DecodeSink() = default;
    /// False: what else the frame holds is not wanted any more (the connection was closed).
    virtual bool decoded(const DecodedEvent &event) = 0;
};

/*!
 * Turns frames into events and values, by the feed's mapping (compiled once, in the constructor) or by the
 * built-in mapping of the native protocol.
 *
 * It reads each document to its end before it tells anything, so that bad JSON anywhere refuses the frame
 * (of a batch: all its events, as one) and, of duplicate keys, the last one wins (qt-facts J3, M3). It does
 * not know order, duplicates or time: that is the ledger's.
 *
 * Binary frames are CBOR (see CborText) and become the same events as their JSON.
 *
 * Threading: lives in the feed thread; decode() calls the sink before it returns, once per event, in order (a
 * native batch or page holds several, or none). The sink may there decode the
 * text of an earlier event, which ends the views of this one.
 */
class Decoder
{
public:
    explicit Decoder(const FeedProfile &feed);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    /// A new connection begins: what `learn` remembered belongs to the old one.
    void connectionOpened();
    void decode(const Frame &frame, DecodeSink &sink);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steadfeed
