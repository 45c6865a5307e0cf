// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LagTexts.h"

#include "Figures.h"

#include <QCoreApplication>

#include <cstdlib>

namespace steadfeed::texts {
namespace {

/// Less is within what clocks without a common source differ by anyway.
constexpr std::int64_t kClockMicros = 2'000'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LagTexts)
};

QString span(std::int64_t micros)
{
    return figures::age(std::chrono::duration<double>(double(std::abs(micros)) / 1e6));
}

} // namespace

QString delaySentence(const FeedPace &pace)
{
    switch (pace.delay()) {
    case FeedPace::Delay::None:
        return {};
    case FeedPace::Delay::Late:
        return Words::tr("Data arrives %1 late.").arg(span(pace.lag()));
    case FeedPace::Delay::FallingBehind:
        return Words::tr("Falling behind: %1 late.").arg(span(pace.lag()));
    }
    return {};
}

QString shareSentence(const FeedPace &pace)
{
    return pace.oneOf() <= 1 ? QString()
                             : Words::tr("Showing 1 of %1 updates.").arg(figures::count(pace.oneOf()));
}

QString clockSentence(const ClockOffset &clock)
{
    if (!clock.known || std::abs(clock.micros) <= kClockMicros + clock.uncertainty)
        return {};
    const QString by = span(clock.micros);
    return clock.micros > 0 ? Words::tr("Server clock is %1 ahead.").arg(by)
                            : Words::tr("Server clock is %1 behind.").arg(by);
}

QStringList paceSentences(const FeedHealth &health, const FeedPace &pace)
{
    QStringList out{delaySentence(pace), shareSentence(pace), clockSentence(health.clock)};
    out.removeAll(QString());
    return out;
}

QString paceBadge(const FeedPace &pace)
{
    if (pace.delay() != FeedPace::Delay::None)
        return Words::tr("%1 late").arg(span(pace.lag()));
    return pace.oneOf() <= 1 ? QString() : Words::tr("1 of %1").arg(figures::count(pace.oneOf()));
}

} // namespace steadfeed::texts
