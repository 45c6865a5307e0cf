// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedTicks.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace steadfeed::test {

using namespace Qt::StringLiterals;

namespace {

/// As text, because a parser would lose the decimals.
void takeText(const QString &text, qint64 id, std::vector<RecordedTick> &ticks)
{
    static const QRegularExpression tick(
        u"\\{\"t\":\"tick\",(?:\"seq\":(\\d+),)?\"s\":\"([^\"]+)\",\"p\":([^,}]+)"_s);
    auto found = tick.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const bool numbered = match.hasCaptured(1) && !match.captured(1).isEmpty();
        ticks.push_back(
            {numbered ? match.captured(1).toLongLong() : id, match.captured(2), match.captured(3)});
    }
}

void takeCbor(const QByteArray &bytes, std::vector<RecordedTick> &ticks)
{
    for (const QCborValue value : QCborValue::fromCbor(bytes).toMap()[u"events"_s].toArray()) {
        const QCborMap event = value.toMap();
        if (event[u"t"_s].toString() == u"tick")
            ticks.push_back(
                {event[u"seq"_s].toInteger(), event[u"s"_s].toString(), event[u"p"_s].toString()});
    }
}

} // namespace

std::vector<RecordedTick> ticksIn(const QByteArray &recording, const QString &feed)
{
    std::vector<RecordedTick> ticks;
    for (const QByteArray &line : recording.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"feed"].toString() != feed)
            continue;
        if (event.contains(u"data_b64"))
            takeCbor(QByteArray::fromBase64(event[u"data_b64"].toString().toLatin1()), ticks);
        else
            takeText(event[u"data"].toString(), event[u"id"].toString().section(u':', 1).toLongLong(), ticks);
    }
    return ticks;
}

} // namespace steadfeed::test
