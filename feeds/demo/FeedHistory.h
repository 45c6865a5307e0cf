// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// A piece of history: the text of consecutive events, each with its frame, as it goes to a socket.
struct HistorySlab
{
    std::unique_ptr<char[]> text; ///< never moves, so a write may point into it while events are added
    std::size_t capacity = 0;
    std::size_t used = 0;
    std::uint64_t first = 1;         ///< number of its first event
    std::vector<std::uint32_t> ends; ///< where each event ends
};

/// Text in a slab, kept alive for as long as a write needs it, even when history has let go of it.
struct HistorySpan
{
    std::shared_ptr<const HistorySlab> slab;
    std::string_view text;
};

/// How much to read at once; the first event counts as fitting, whatever its size.
struct ReadLimit
{
    std::size_t bytes = 0; ///< of text as history keeps it
    std::uint64_t events = std::numeric_limits<std::uint64_t>::max();
};

/*!
 * The newest events of one feed, numbered from 1, each serialised once for all readers.
 *
 * The limits are exact for events and text bytes; memory is given back slab by slab (256 KiB), and readers
 * that are in the middle of a write hold on to at most two slabs each.
 *
 * Threading: the demo thread.
 */
class FeedHistory
{
public:
    /// Both limits at least 1; the newest event is always kept.
    FeedHistory(std::size_t maxEvents, std::size_t maxBytes);

    /// Adds the next event.
    void append(std::string_view text);

    /// Lets go of all but the newest event.
    void forget();
    /// The newest events never were: head() is \a head again, or oldest() - 1 where that is larger. The next
    /// event takes the number behind it.
    void goBackTo(std::uint64_t head);

    /// The oldest number kept; head() + 1 where there is none.
    [[nodiscard]] std::uint64_t oldest() const { return m_oldest; }
    /// The newest number given; 0 before the first.
    [[nodiscard]] std::uint64_t head() const { return m_head; }
    /// Text bytes kept.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    /// Appends to `out` the events after number `after`, within the limit, and returns the number of the
    /// last. Requires oldest() - 1 <= after; at the head nothing is added.
    std::uint64_t read(std::uint64_t after, ReadLimit limit, std::vector<HistorySpan> &out) const;

private:
    HistorySlab &slabWithRoom(std::size_t size);
    void dropOldest();

    std::size_t m_maxEvents;
    std::size_t m_maxBytes;
    std::deque<std::shared_ptr<HistorySlab>> m_slabs;
    std::shared_ptr<HistorySlab> m_spare; ///< one dropped slab, to be filled again
    std::uint64_t m_oldest = 1;
    std::uint64_t m_head = 0;
    std::size_t m_bytes = 0;
};

} // namespace steadfeed::demo
