// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decimation.h"

#include <algorithm>
#include <limits>

namespace steadfeed {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Everything that falls into one column of pixels.
struct Column
{
    double begin;
    double end;
    double open;
    double high;
    double low;
    double close;
    bool rising; ///< low came before high, as far as can be told
};

void append(QList<QPointF> &line, const Column &column)
{
    const double width = column.end - column.begin;
    const double firstTurn = column.rising ? column.low : column.high;
    const double secondTurn = column.rising ? column.high : column.low;
    line.append({column.begin, column.open});
    if (firstTurn != column.open)
        line.append({column.begin + width * 0.33, firstTurn});
    if (secondTurn != line.constLast().y())
        line.append({column.begin + width * 0.67, secondTurn});
    if (width > 0.0 || column.close != line.constLast().y())
        line.append({column.end, column.close});
}

} // namespace

QList<QPointF> decimate(const TimeSeries &series, const GapList &gaps, double from, double to, int columns)
{
    QList<QPointF> line;
    if (columns < 1 || !(to > from))
        return line;
    const auto &buckets = series.buckets();
    auto it = std::ranges::lower_bound(buckets, from, {}, [&](const Bucket &b) { return series.timeOf(b); });
    if (it != buckets.begin())
        --it;
    const double step = (to - from) / columns;
    const auto columnOf = [&](double time) { return std::int64_t((time - from) / step); };
    double previous = kNaN;
    for (; it != buckets.end() && series.timeOf(*it) <= to;) {
        const double begin = series.timeOf(*it);
        if (previous == previous && gaps.between(previous, begin))
            line.append({(previous + begin) / 2.0, kNaN});
        Column column{begin, begin, it->open, it->high, it->low, it->close, it->close >= it->open};
        previous = begin;
        for (++it; it != buckets.end(); ++it) {
            const double time = series.timeOf(*it);
            if (time > to || columnOf(time) != columnOf(begin) || gaps.between(previous, time))
                break;
            if (it->high > column.high)
                column.rising = true;
            if (it->low < column.low)
                column.rising = false;
            column.high = std::max(column.high, it->high);
            column.low = std::min(column.low, it->low);
            column.close = it->close;
            column.end = previous = time;
        }
        append(line, column);
    }
    return line;
}

} // namespace steadfeed
