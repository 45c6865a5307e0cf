// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"

#include <steadfeed/TransportTypes.h>

#include <deque>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Does a server go on behind an id that it gave? Events of a first connection are noted; one of the earlier
 * ones is the cursor for a second connection, whose first events are then compared with those that followed
 * it. Using the very last id would prove nothing: a server that ignores ids goes on with the newest event
 * too.
 *
 * Only events with an id of their own count. Pure; memory is bounded: of a long stream the newest kMostNoted
 * are kept.
 */
class ResumeCheck
{
public:
    static constexpr std::size_t kMostNoted = 512;
    static constexpr std::size_t kEnough = 8; ///< equal events that settle it

    /// An event of the first connection.
    void note(const Frame &frame);
    /// The id to go on after; empty where the events seen do not allow the question.
    [[nodiscard]] const std::string &cursor();
    /// An event of the second connection. Returns whether the verdict is settled.
    bool compare(const Frame &frame);

    /// After the second connection; \a refused where it was not accepted, or none.
    [[nodiscard]] ResumeFacts facts(const Reason &refused) const;

private:
    struct Noted
    {
        std::string id;
        std::size_t hash = 0;
    };
    [[nodiscard]] static std::size_t hashOf(const Frame &frame);

    std::deque<Noted> m_noted;
    std::string m_cursor;
    std::size_t m_next = 0; ///< in m_noted: the event that should come
    std::uint64_t m_equal = 0;
    std::uint64_t m_repeated = 0;
    std::uint64_t m_strange = 0; ///< an event that is neither the next one nor one from before
};

} // namespace steadfeed
