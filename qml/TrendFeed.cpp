// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrendFeed.h"

namespace steadfeed {

void TrendFeed::fill(const Trend *trend, QXYSeries *series)
{
    if (trend && series)
        series->replace(trend->points());
}

} // namespace steadfeed
