// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MappedReader.h"

#include "FieldValues.h"

#include <algorithm>
#include <limits>

namespace steadfeed {
namespace {

const Captured kMissing;

std::optional<SequenceSpec::Scope> scopeOf(const MappingSpec &mapping)
{
    return mapping.sequence ? std::optional(mapping.sequence->scope) : std::nullopt;
}

/// A text, or a whole number as written.
bool isCursor(const Captured &value)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (value.type == JsonType::Number)
        return value.text.size() <= kMaxCursorBytes &&
               value.text.find_first_of(".eE") == std::string_view::npos;
    return value.type == JsonType::Text && value.text.size() <= kMaxCursorBytes &&
           std::none_of(value.text.begin(), value.text.end(), isControl);
}

} // namespace

MappedReader::MappedReader(const FeedProfile &feed)
    : m_kind(feed.kind)
    , m_timeUnit(feed.mapping.timeUnit)
    , m_scope(scopeOf(feed.mapping))
    , m_mapping(feed.mapping)
    , m_document(m_mapping.plan())
{
}

void MappedReader::read(const Frame &frame, DecodeSink &sink)
{
    DecodedEvent event;
    event.text = frame.data;
    read(frame.data, event);
    (void)sink.decoded(event); // a frame is one event here
}

void MappedReader::read(std::string_view text, DecodedEvent &event)
{
    m_mapping.forget();
    if (!m_mapping.usable()) {
        refuse(event, ReasonCode::UnreadableEvent, "mapping");
        return;
    }
    if (!m_document.read(text)) {
        refuse(event, m_document.refusal(), m_document.refusalDetail());
        return;
    }
    if (m_scope && *m_scope != SequenceSpec::Scope::Key)
        readSequence(event);
    if (!readCursor(event))
        return;
    switch (m_mapping.learn(m_document)) {
    case CompiledMapping::Learned::Something:
        event.cls = EventClass::Subscription;
        return;
    case CompiledMapping::Learned::Full:
        refuse(event, ReasonCode::TooManyFields, "65536");
        return;
    case CompiledMapping::Learned::Nothing:
        break;
    }
    if (m_mapping.isControl(m_document))
        event.cls = EventClass::Subscription;
    else if (m_mapping.applies(m_document))
        readRows(event);
    else
        event.cls = EventClass::Ignored;
}

void MappedReader::readSequence(DecodedEvent &event)
{
    std::uint64_t sequence = 0;
    const ReasonCode reason = steadfeed::readSequence(m_mapping.sequence(m_document, 0), sequence);
    event.hasSequence = reason == ReasonCode::None;
    event.sequence = sequence;
}

bool MappedReader::readCursor(DecodedEvent &event)
{
    const Captured *value = m_mapping.cursor(m_document);
    if (value == nullptr || !value->known() || (value->type == JsonType::Text && value->text.empty()))
        return true;
    if (!isCursor(*value)) {
        refuse(event, ReasonCode::InvalidCursor, {});
        return false;
    }
    event.hasCursor = true;
    event.cursor = value->text;
    return true;
}

void MappedReader::readRows(DecodedEvent &event)
{
    m_ticks.clear();
    m_positions.clear();
    m_notices.clear();
    m_metrics.clear();
    const std::size_t rows = m_document.plan().hasRows() ? m_document.rows() : 1;
    bool good = false;
    for (std::size_t row = 0; row < rows; ++row) {
        if (!m_mapping.appliesTo(m_document, row))
            continue;
        FieldVerdict verdict;
        good = readRow(row, verdict) == Row::Good || good;
        if (verdict.code() != ReasonCode::None && event.refusal == ReasonCode::None) {
            event.refusal = verdict.code();
            event.refusalDetail = verdict.field();
        }
    }
    event.cls = good                                ? EventClass::Values
                : event.refusal != ReasonCode::None ? EventClass::Refused
                                                    : EventClass::Ignored;
    event.ticks = m_ticks;
    event.positions = m_positions;
    event.notices = m_notices;
    event.metrics = m_metrics;
}

MappedReader::Row MappedReader::readRow(std::size_t row, FieldVerdict &verdict)
{
    switch (m_kind) {
    case FeedKind::Prices:
        return readTick(row, verdict);
    case FeedKind::Positions:
        return readPosition(row, verdict);
    case FeedKind::Notices:
        return readNotice(row, verdict);
    case FeedKind::Metrics:
        break;
    }
    return readMetric(row, verdict);
}

const Captured &MappedReader::optional(Field field, std::size_t row)
{
    const Captured *value = m_mapping.value(field, m_document, row);
    return value != nullptr ? *value : kMissing;
}
void MappedReader::may(Field field, std::size_t row, FieldVerdict &verdict, NumberView &number)
{
    verdict.may(readNumber(optional(field, row), number), name(field));
}
void MappedReader::may(Field field, std::size_t row, FieldVerdict &verdict, double &number)
{
    verdict.may(readNumber(optional(field, row), number), name(field));
}
void MappedReader::mayText(Field field, std::size_t row, FieldVerdict &verdict, std::string_view &text)
{
    verdict.may(readText(optional(field, row), text), name(field));
}
void MappedReader::mayKey(Field field, std::size_t row, FieldVerdict &verdict, std::string_view &key)
{
    verdict.may(readKey(optional(field, row), key), name(field));
}
void MappedReader::mayTime(std::size_t row, FieldVerdict &verdict, WallMicros &time)
{
    verdict.may(readTime(optional(Field::Time, row), m_timeUnit, time), name(Field::Time));
}

MappedReader::Row MappedReader::readTick(std::size_t row, FieldVerdict &verdict)
{
    const Captured *symbol = m_mapping.value(Field::Symbol, m_document, row);
    const Captured *price = m_mapping.value(Field::Price, m_document, row);
    if (symbol == nullptr || price == nullptr)
        return Row::NotForUs;

    TickView tick;
    verdict.need(readKey(*symbol, tick.symbol), name(Field::Symbol));
    if (m_mapping.maps(Field::Price)) {
        verdict.need(readNumber(*price, tick.last), name(Field::Price));
        may(Field::Bid, row, verdict, tick.bid);
        may(Field::Ask, row, verdict, tick.ask);
    } else {
        verdict.need(readNumber(optional(Field::Bid, row), tick.bid), name(Field::Bid));
        verdict.need(readNumber(optional(Field::Ask, row), tick.ask), name(Field::Ask));
        tick.last.value = (tick.bid.value + tick.ask.value) / 2;
        tick.last.decimals =
            static_cast<std::int8_t>(std::min(126, int(std::max(tick.bid.decimals, tick.ask.decimals))) + 1);
        tick.lastIsMid = true;
    }
    may(Field::Size, row, verdict, tick.size);
    may(Field::PreviousClose, row, verdict, tick.previousClose);
    mayTime(row, verdict, tick.serverTime);
    if (m_scope == SequenceSpec::Scope::Key) {
        const ReasonCode reason = steadfeed::readSequence(m_mapping.sequence(m_document, row), tick.sequence);
        tick.hasSequence = reason == ReasonCode::None;
        verdict.may(reason, "sequence");
    }
    if (!verdict.usable())
        return Row::Refused;
    m_ticks.push_back(tick);
    return Row::Good;
}

MappedReader::Row MappedReader::readPosition(std::size_t row, FieldVerdict &verdict)
{
    const Captured *symbol = m_mapping.value(Field::Symbol, m_document, row);
    if (symbol == nullptr)
        return Row::NotForUs;
    PositionView position;
    const Captured &removed = optional(Field::Removed, row);
    position.removed = removed.type == JsonType::Boolean && removed.text == "true";
    verdict.need(readKey(*symbol, position.symbol), name(Field::Symbol));
    if (position.removed) {
        may(Field::Quantity, row, verdict, position.quantity);
    } else {
        verdict.need(readNumber(optional(Field::Quantity, row), position.quantity), name(Field::Quantity));
    }
    may(Field::AveragePrice, row, verdict, position.averagePrice);
    may(Field::Multiplier, row, verdict, position.multiplier);
    may(Field::PreviousClose, row, verdict, position.previousClose);
    mayKey(Field::Account, row, verdict, position.account);
    mayKey(Field::Currency, row, verdict, position.currency);
    mayText(Field::Name, row, verdict, position.title);
    mayTime(row, verdict, position.serverTime);
    if (!verdict.usable())
        return Row::Refused;
    m_positions.push_back(position);
    return Row::Good;
}

MappedReader::Row MappedReader::readNotice(std::size_t row, FieldVerdict &verdict)
{
    const Captured *title = m_mapping.value(Field::Title, m_document, row);
    if (title == nullptr)
        return Row::NotForUs;
    NoticeView notice;
    verdict.need(readText(*title, notice.title), name(Field::Title));
    mayKey(Field::Id, row, verdict, notice.id);
    mayKey(Field::Symbol, row, verdict, notice.symbol);
    mayText(Field::Text, row, verdict, notice.text);
    mayTime(row, verdict, notice.serverTime);
    if (std::string_view word; readText(optional(Field::Level, row), word) == ReasonCode::None)
        notice.level = noticeLevel(word);
    if (!verdict.usable())
        return Row::Refused;
    m_notices.push_back(notice);
    return Row::Good;
}

MappedReader::Row MappedReader::readMetric(std::size_t row, FieldVerdict &verdict)
{
    const Captured *key = m_mapping.value(Field::Key, m_document, row);
    const Captured *value = m_mapping.value(Field::Value, m_document, row);
    if (key == nullptr || value == nullptr)
        return Row::NotForUs;
    MetricView metric;
    verdict.need(readKey(*key, metric.key), name(Field::Key));
    verdict.need(readNumber(*value, metric.value, std::numeric_limits<double>::max()), name(Field::Value));
    mayText(Field::Unit, row, verdict, metric.unit);
    mayTime(row, verdict, metric.serverTime);
    if (!verdict.usable())
        return Row::Refused;
    m_metrics.push_back(metric);
    return Row::Good;
}

} // namespace steadfeed
