// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "PublishedHistory.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed::test {

/*!
 * What a client showed of its prices, frame by frame, for a comparison with what was published. Conflation
 * does not hide anything from it: a frame says how many ticks of a symbol it stands for, so after n ticks it
 * must show the n-th one published, digit by digit, and all sizes must add up.
 */
class PriceWitness
{
public:
    struct Verdict
    {
        std::uint64_t lost = 0;    ///< ticks that were published and never counted
        std::uint64_t doubled = 0; ///< ticks counted that were never published, or more than once
        std::uint64_t wrong = 0;   ///< values shown that are not the one published at their place
        std::uint64_t values = 0;  ///< compared
    };

    void take(const FrameBatch &batch, FeedIndex feed);
    /// \a published: all ticks behind the first position of the client.
    [[nodiscard]] Verdict compare(const std::vector<PublishedEvent> &published) const;

private:
    struct Shown
    {
        double value = 0.0;
        int decimals = 0;
        std::uint64_t ticks = 0; ///< that this value stands for, itself included
        double volume = 0.0;
    };

    std::map<KeyIndex, std::string> m_names;
    std::map<std::string, std::vector<Shown>> m_shown;
};

} // namespace steadfeed::test
