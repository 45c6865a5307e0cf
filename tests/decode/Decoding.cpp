// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decoding.h"

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString number(const NumberView &number)
{
    if (!number.exact.empty())
        return u"="_s + text(number.exact);
    return QString::number(number.value, 'f', qMax(0, int(number.decimals)));
}

QString reason(ReasonCode code)
{
    switch (code) {
    case ReasonCode::None:
        return u"None"_s;
    case ReasonCode::UnreadableEvent:
        return u"UnreadableEvent"_s;
    case ReasonCode::ValueNotANumber:
        return u"ValueNotANumber"_s;
    case ReasonCode::ValueOutOfRange:
        return u"ValueOutOfRange"_s;
    case ReasonCode::TooManyFields:
        return u"TooManyFields"_s;
    case ReasonCode::MissingField:
        return u"MissingField"_s;
    case ReasonCode::ProtocolError:
        return u"ProtocolError"_s;
    case ReasonCode::InvalidEventId:
        return u"InvalidEventId"_s;
    case ReasonCode::EventNumberOutOfRange:
        return u"EventNumberOutOfRange"_s;
    case ReasonCode::EventTooLarge:
        return u"EventTooLarge"_s;
    case ReasonCode::TooManyEvents:
        return u"TooManyEvents"_s;
    case ReasonCode::InvalidCursor:
        return u"InvalidCursor"_s;
    default:
        return QString::number(int(code));
    }
}

void add(QString &line, const QString &name, std::string_view value)
{
    if (!value.empty())
        line += u' ' + name + u' ' + text(value);
}
void add(QString &line, const QString &name, const NumberView &value)
{
    if (value.known())
        line += u' ' + name + u' ' + number(value);
}
void add(QString &line, const QString &name, double value)
{
    if (!std::isnan(value))
        line += u' ' + name + u' ' + QString::number(value, 'g', 15);
}
void addTime(QString &line, WallMicros time)
{
    if (time != kNoTime)
        line += u" at "_s + QString::number(time);
}

} // namespace

QString Decoding::message(std::string_view data, std::string_view id, bool ownId)
{
    Frame frame;
    frame.data = data;
    frame.id = id;
    frame.hasOwnId = ownId;
    return all(frame).join(u" | "_s);
}

QStringList Decoding::all(const Frame &frame)
{
    m_texts.clear();
    m_decoder.decode(frame, *this);
    return m_texts;
}

bool Decoding::decoded(const DecodedEvent &event)
{
    static const QStringList kClasses{u"values"_s,         u"ignored"_s,     u"refused"_s,
                                      u"hello"_s,          u"heartbeat"_s,   u"subscription"_s,
                                      u"snapshot_begin"_s, u"snapshot_end"_s};
    ++events;
    lastClass = event.cls;
    lastHello = event.hello;
    lastHello.stream = {};
    lastHello.epoch = {};
    lastHasSequence = event.hasSequence;
    lastSequence = event.sequence;

    QStringList values;
    for (const TickView &tick : event.ticks) {
        QString line =
            u' ' + text(tick.symbol) + u' ' + number(tick.last) + (tick.lastIsMid ? u" mid"_s : QString());
        add(line, u"bid"_s, tick.bid);
        add(line, u"ask"_s, tick.ask);
        add(line, u"size"_s, tick.size);
        add(line, u"pc"_s, tick.previousClose);
        addTime(line, tick.serverTime);
        if (tick.hasSequence)
            line += u" #"_s + QString::number(tick.sequence);
        values << line;
    }
    for (const PositionView &row : event.positions) {
        QString line = u' ' + text(row.symbol);
        add(line, u"qty"_s, row.quantity);
        add(line, u"avg"_s, row.averagePrice);
        add(line, u"acct"_s, row.account);
        add(line, u"ccy"_s, row.currency);
        add(line, u"name"_s, row.title);
        if (row.multiplier != 1.0)
            add(line, u"mult"_s, row.multiplier);
        add(line, u"pc"_s, row.previousClose);
        addTime(line, row.serverTime);
        values << line + (row.removed ? u" removed"_s : QString());
    }
    for (const NoticeView &notice : event.notices) {
        QString line = u' ' + QString::number(int(notice.level)) + u' ' + text(notice.title);
        add(line, u"id"_s, notice.id);
        add(line, u"text"_s, notice.text);
        add(line, u"s"_s, notice.symbol);
        addTime(line, notice.serverTime);
        values << line;
    }
    for (const MetricView &metric : event.metrics) {
        QString line = u' ' + text(metric.key) + u' ' + number(metric.value);
        add(line, u"unit"_s, metric.unit);
        addTime(line, metric.serverTime);
        values << line;
    }
    QString line = kClasses[int(event.cls)] + values.join(u';');
    if (event.cls == EventClass::Hello)
        line += u' ' + text(event.hello.stream) + u' ' + text(event.hello.epoch);
    if (event.hasSequence)
        line += u" seq "_s + (event.epoch.empty() ? QString() : text(event.epoch) + u':') +
                QString::number(event.sequence);
    if (event.refusal != ReasonCode::None)
        line += u" "_s + reason(event.refusal) + u' ' + text(event.refusalDetail);
    if (event.hasCursor)
        line += u" cursor "_s + text(event.cursor);
    m_texts << line;
    parts << QByteArray(event.text.data(), qsizetype(event.text.size()));
    return events != stopAfter;
}

FeedProfile feedWithMapping(const QByteArray &mapping, const QByteArray &kind)
{
    const QByteArray json = R"({"format":1,"name":"n","feeds":[{"name":"f","kind":")" + kind +
                            R"(","protocol":"plain","endpoints":{"sse":"http://h/"},"mapping":)" + mapping +
                            "}]}";
    const auto result = ProfileReader::read({json.constData(), size_t(json.size())}, "test");
    if (!result.profile) {
        for (const std::string &arg : result.error.args)
            qWarning("%s", arg.c_str());
        QTest::qFail("the mapping cannot be read", __FILE__, __LINE__);
        return {};
    }
    return result.profile->feeds.front();
}
