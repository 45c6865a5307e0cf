// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"
#include "FrameBatch.h"
#include "LatencyHistogram.h"
#include "StateTypes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace steadfeed {

/*!
 * Positions and notices of one feed between two frames: nothing of them is replaced, and their order is kept.
 * It also gathers what of the positions has to be saved.
 *
 * Threading: a plain value in the feed thread.
 */
class OrderedValues
{
public:
    explicit OrderedValues(FeedIndex feed) : m_feed(feed) {}

    void snapshotBegins();
    void snapshotEnds();
    /// Rows that the last snapshot had (so far).
    [[nodiscard]] std::uint32_t snapshotRows() const { return m_snapshotRows; }
    /// An accepted event of \a bytes; at most one of its two spans is used.
    void add(const DecodedEvent &event, std::size_t bytes, WallMicros received);
    /// A row of an earlier run.
    void restore(const PositionChange &row);

    /// Values that wait for a frame, and about what they take.
    [[nodiscard]] std::size_t queued() const { return m_positions.size() + m_notices.size(); }
    [[nodiscard]] std::size_t queuedBytes() const { return m_bytes; }
    /// Events since the last frame.
    [[nodiscard]] std::uint64_t events() const { return m_events; }

    /// Moves everything into the batch and records its latency.
    void takeFrame(FrameBatch &batch, LatencyHistogram &latency);
    /// The rows that frames took since the last call.
    [[nodiscard]] FeedState takeUnsaved();

private:
    void keepForSaving(const PositionChange &change);

    FeedIndex m_feed;
    std::vector<PositionChange> m_positions;
    std::vector<NoticeItem> m_notices;
    FeedState m_unsaved;
    std::size_t m_bytes = 0;
    std::uint64_t m_events = 0;
    std::uint32_t m_snapshotRows = 0;
    bool m_inSnapshot = false;     ///< in what comes in
    bool m_takingSnapshot = false; ///< in what frames take
};

} // namespace steadfeed
