// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "DisplayText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed::figures {
namespace {

/// Beyond this, positional digits say nothing; also keeps 1e308 from being 309 characters long.
constexpr double kPositionalLimit = 1e15;
constexpr int kMaxDecimals = 12;

QString withRealMinus(QString text)
{
    if (text.startsWith(u'-'))
        text[0] = QChar(char16_t(0x2212));
    return text;
}

QString positional(double value, int decimals)
{
    const QLocale locale;
    if (std::abs(value) >= kPositionalLimit)
        return locale.toString(value, 'g', 6);
    if (decimals < 0)
        return locale.toString(value, 'f', QLocale::FloatingPointShortest);
    return locale.toString(value, 'f', std::min(decimals, kMaxDecimals));
}

} // namespace

QString unknown()
{
    return u"—"_s;
}

QString asWritten(const Number &number)
{
    if (!number.exact.empty())
        return withRealMinus(displayText(number.exact));
    if (!std::isfinite(number.value))
        return unknown();
    // Shortest digits of a tiny number would run to hundreds of zeros.
    if (number.decimals < 0 && number.value != 0.0 && std::abs(number.value) < 1e-9)
        return withRealMinus(QLocale().toString(number.value, 'g', 6));
    return withRealMinus(positional(number.value, number.decimals));
}

QString fixed(double value, int decimals)
{
    return std::isfinite(value)
               ? withRealMinus(positional(direction(value, decimals) == 0 ? 0.0 : value, decimals))
               : unknown();
}

int direction(double value, int decimals)
{
    if (!std::isfinite(value))
        return 0;
    const double half = 0.5 * std::pow(10.0, -std::clamp(decimals, 0, kMaxDecimals));
    return std::abs(value) < half ? 0 : (value > 0.0 ? 1 : -1);
}

QString withSign(double value, int decimals)
{
    const QString text = fixed(value, decimals);
    return direction(value, decimals) > 0 ? u'+' + text : text;
}

QString percent(double ratio)
{
    return std::isfinite(ratio) ? withSign(ratio * 100.0, 2) + u"\u00A0%"_s : unknown();
}

QString count(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString perSecond(double rate)
{
    if (!std::isfinite(rate))
        return unknown();
    return QCoreApplication::translate("Figures", "%1/s")
        .arg(QLocale().toString(rate, 'f', rate > 0.0 && rate < 10.0 ? 1 : 0));
}

QString latency(std::int64_t micros)
{
    const double ms = double(micros) / 1000.0;
    const double size = std::abs(ms);
    if (size >= 1000.0)
        return QCoreApplication::translate("Figures", "%1 s").arg(fixed(ms / 1000.0, 1));
    return QCoreApplication::translate("Figures", "%1 ms").arg(fixed(ms, size < 10.0 ? 1 : 0));
}

QString age(Seconds age)
{
    const double s = age.count();
    if (!std::isfinite(s) || s < 0.0)
        return unknown();
    if (s < 1.0)
        return QCoreApplication::translate("Figures", "<1 s");
    if (s < 120.0)
        return QCoreApplication::translate("Figures", "%1 s").arg(int(s));
    if (s < 7200.0)
        return QCoreApplication::translate("Figures", "%1 min").arg(int(s / 60.0));
    if (s < 172800.0)
        return QCoreApplication::translate("Figures", "%1 h").arg(int(s / 3600.0));
    return QCoreApplication::translate("Figures", "%1 d").arg(qint64(std::min(s / 86400.0, 1e6)));
}

int secondsUntil(MonoTime then, MonoTime now)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(then - now).count();
    return int(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

QString timeOfDay(WallMicros wall)
{
    if (wall == kNoTime)
        return unknown();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(wall / 1000).time(), u"HH:mm:ss"_s);
}

} // namespace steadfeed::figures
