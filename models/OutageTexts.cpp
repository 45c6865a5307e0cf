// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageTexts.h"

#include "Figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace steadfeed::outagetexts {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutageTexts)
};

QString twoDigits(std::int64_t value)
{
    return u"%1"_s.arg(qlonglong(value), 2, 10, QChar(u'0'));
}

QString after(MonoTime phase, MonoTime start)
{
    return Words::tr("after %1").arg(duration(phase - start));
}

/// A phase that was not reached: not yet, or never (a connection may be fresh before its first byte).
QString reached(MonoTime phase, const OutageRecord &record)
{
    if (phase != MonoTime{})
        return after(phase, record.outage.start);
    return record.underWay() ? Words::tr("not yet") : figures::unknown();
}

} // namespace

QString cause(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::None:
        return Words::tr("Cause unknown.");
    case ReasonCode::ConnectionLost:
        return Words::tr("Connection lost.");
    case ReasonCode::Silence:
        return Words::tr("No data came, though a heartbeat was promised.");
    case ReasonCode::NoPong:
        return Words::tr("No answer to a ping.");
    case ReasonCode::UserReconnect:
        return Words::tr("Reconnected because you asked.");
    case ReasonCode::SleepNoticed:
        return Words::tr("The computer slept.");
    default:
        return texts::sentence(reason);
    }
}

QString duration(MonoTime::duration time)
{
    using namespace std::chrono;
    const auto ms = std::max<std::int64_t>(duration_cast<milliseconds>(time).count(), 0);
    const std::int64_t s = ms / 1000;
    if (s < 1)
        return Words::tr("%1 ms").arg(ms);
    if (s < 60)
        return Words::tr("%1 s").arg(QLocale().toString(double(ms / 100) / 10.0, 'f', 1));
    if (s < 3600)
        return Words::tr("%1 min %2 s").arg(s / 60).arg(twoDigits(s % 60));
    if (s < 86400)
        return Words::tr("%1 h %2 min").arg(s / 3600).arg(twoDigits(s / 60 % 60));
    return Words::tr("%1 d %2 h").arg(s / 86400).arg(twoDigits(s / 3600 % 24));
}

QString moment(WallMicros wall, WallMicros now)
{
    if (wall == kNoTime)
        return figures::unknown();
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(wall / 1000);
    const bool today = now != kNoTime && QDateTime::fromMSecsSinceEpoch(now / 1000).date() == then.date();
    return then.toString(today ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

std::vector<Phase> anatomy(const OutageRecord &record, Now now)
{
    const Outage &outage = record.outage;
    return {
        {Words::tr("Last byte before it"), moment(record.startWall, now.wall)},
        {Words::tr("Noticed"), after(outage.detected, outage.start)},
        {Words::tr("Reconnected"), reached(outage.reconnected, record)},
        {Words::tr("First byte"), reached(outage.firstByte, record)},
        {Words::tr("Everything fresh"), reached(outage.fresh, record)},
        {Words::tr("In all"), record.underWay() ? Words::tr("%1 so far").arg(duration(record.total(now.mono)))
                                                : duration(record.total(now.mono))},
    };
}

QString line(const OutageRecord &record, Now now)
{
    QStringList parts;
    const auto phases = anatomy(record, now);
    for (std::size_t i = 1; i + 1 < phases.size(); ++i)
        parts << u"%1 %2"_s.arg(phases[i].label.toLower(), phases[i].value);
    //: A time of day, how long it took, its cause, its phases.
    return Words::tr("%1, %2: %3 (%4)")
        .arg(phases.front().value, phases.back().value, cause(record.outage.cause), parts.join(u", "_s));
}

} // namespace steadfeed::outagetexts
