// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AckFaults.h"

#include <algorithm>

namespace steadfeed::demo {

AckFaults::AckFaults(std::uint64_t seed, AckFaultOptions options) : m_options(options), m_random(seed, "acks")
{
}

AckFaults::Fate AckFaults::next()
{
    if (!m_options.any())
        return Fate::Sent;
    double dice = m_random.unit();
    if (dice < m_options.lost)
        return Fate::Lost;
    dice -= m_options.lost;
    if (dice < m_options.doubled)
        return Fate::Doubled;
    dice -= m_options.doubled;
    return dice < m_options.late ? Fate::Late : Fate::Sent;
}

std::chrono::milliseconds AckFaults::delay()
{
    return std::chrono::milliseconds(
        1 + m_random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_options.lateBy.count()))));
}

} // namespace steadfeed::demo
