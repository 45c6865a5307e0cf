// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditLog.h"
#include "Random.h"

#include <functional>

namespace steadfeed::test {

/// What may be done to an exported log. The last one of them all is for counting.
enum class AuditMutationKind : std::uint8_t { Bit, Delete, Swap, Repeat, CutTail, CutLine, Count };
[[nodiscard]] const char *name(AuditMutationKind kind);

/*!
 * One change of an exported log, drawn at random, and which row a check has to name for it. The lines are
 * never copied: a changed log of 100,000 rows is a view of the good one.
 */
class AuditMutation
{
public:
    /// \a log stays valid and unchanged. Bit: any bit of what the chain covers, keys and punctuation too;
    /// drawn again where it leaves all values as they were (hexadecimal digits in capitals).
    AuditMutation(const AuditLog &log, AuditMutationKind kind, Random &random);

    /// Calls it for each line of the changed log, from the line of action \a from + 1 on (which lies before
    /// the change), until it returns false. Numbered as in a file, the header being 1.
    void forEach(std::size_t from,
                 const std::function<bool(std::string_view line, std::uint64_t number)> &take) const;
    /// The first action, from 0, that is not where it was.
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string told() const;

    std::uint64_t badLine = 0;   ///< that has to be named; 0: the end
    std::uint64_t badNumber = 0; ///< that has to be named

private:
    void drawBit(Random &random);

    const AuditLog &m_log;
    const AuditMutationKind m_kind;
    std::size_t m_at = 0;
    std::size_t m_other = 0; ///< Swap: the later one; Repeat: the one that comes again
    std::string m_line;      ///< Bit, CutLine: what stands in place of it
};

} // namespace steadfeed::test
