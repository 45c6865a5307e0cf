// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GapList.h"
#include "TimeSeries.h"

#include <QList>
#include <QPointF>

namespace steadfeed {

/*!
 * A history as a line for so many columns of pixels: per column the first, lowest, highest and last value,
 * so that what is drawn is what one would see with all points, at most four points a column. Between two
 * neighbours that a gap parts stands one point with NaN, which a line chart does not bridge (qt-facts M17).
 *
 * Buckets outside [from, to] are left out, but for the one just before it, so that the line enters from the
 * edge. Pure.
 */
[[nodiscard]] QList<QPointF> decimate(const TimeSeries &series, const GapList &gaps, double from, double to,
                                      int columns);

} // namespace steadfeed
