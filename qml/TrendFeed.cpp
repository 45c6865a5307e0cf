// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrendFeed.h"

#include <QtCharts/QValueAxis>

namespace steadfeed {

void TrendFeed::fill(const Trend *trend, QXYSeries *series)
{
    if (!trend || !series)
        return;
    const auto axes = series->attachedAxes();
    for (QAbstractAxis *axis : axes) {
        axis->setVisible(false); // TrendPanel draws its own, as plain text
        if (axis->orientation() == Qt::Horizontal)
            axis->setRange(0.0, 1.0);
        else
            axis->setRange(trend->yMin(), trend->yMax());
    }
    series->replace(trend->points());
}

} // namespace steadfeed
