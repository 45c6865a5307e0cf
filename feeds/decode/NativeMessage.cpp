// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessage.h"

#include "FieldValues.h"
#include "FieldVerdict.h"
#include "MessageReader.h"
#include "StreamPosition.h"

#include <array>
#include <limits>

namespace steadfeed {

enum NativeMessage::Key : std::uint8_t {
    T,
    S,
    Ts,
    P,
    Q,
    B,
    A,
    Pc, // all, and ticks
    Name,
    Acct,
    Qty,
    Avg,
    Ccy,
    Mult,
    Removed,
    Limit,
    Flag, // rows of positions
    Id,
    Level,
    Title,
    Text,
    Ack,
    K,
    V,
    Unit, // notices, metrics
    Stream,
    Epoch,
    ResumedFrom,
    Oldest,
    Head,
    HbMs,
    Snapshot, // hello
    Seq,
    Events, // batches
};

namespace {

constexpr std::array<const char *, 34> kKeys{
    "t",     "s",        "ts",  "p",     "q",       "b",      "a",     "pc",           "name",   "acct",
    "qty",   "avg",      "ccy", "mult",  "removed", "limit",  "flag",  "id",           "level",  "title",
    "text",  "ack",      "k",   "v",     "unit",    "stream", "epoch", "resumed_from", "oldest", "head",
    "hb_ms", "snapshot", "seq", "events"};
constexpr std::uint64_t kProtocolVersion = 1;
constexpr std::uint64_t kMaxHeartbeatMs = 3600000;

/// Makes \a event what the fields of its one value turned out to be.
template <typename View>
void settle(DecodedEvent &event, const FieldVerdict &verdict, const View &view, std::span<const View> &views)
{
    event.cls = verdict.usable() ? EventClass::Values : EventClass::Refused;
    event.refusal = verdict.code();
    event.refusalDetail = verdict.field();
    if (verdict.usable())
        views = {&view, 1};
}

} // namespace

ExtractionPlan NativeMessage::plan()
{
    ExtractionPlan plan;
    for (const char *key : kKeys)
        (void)plan.add({{{key, false}}});
    return plan;
}

NativeMessage::NativeMessage(FeedKind kind) : m_kind(kind), m_document(plan()) {}

bool NativeMessage::number(std::uint64_t sequence, DecodedEvent &event) const
{
    if (m_epoch.empty()) {
        refuse(event, ReasonCode::ProtocolError, "seq");
        return false;
    }
    event.hasSequence = true;
    event.epoch = m_epoch;
    event.sequence = sequence;
    return true;
}

bool NativeMessage::readSeq(DecodedEvent &event) const
{
    const Captured &seq = at(Seq);
    if (event.hasSequence || !seq.known())
        return true;
    if (seq.type != JsonType::Number) {
        refuse(event, ReasonCode::ProtocolError, "seq");
        return false;
    }
    std::uint64_t sequence = 0;
    if (const ReasonCode reason = readSequence(seq, sequence); reason != ReasonCode::None) {
        refuse(event, reason, seq.text.substr(0, kMaxShownId));
        return false;
    }
    return number(sequence, event);
}

bool NativeMessage::read(DecodedEvent &event)
{
    if (!m_document.read(event.text)) {
        refuse(event, m_document.refusal(), m_document.refusalDetail());
        return true;
    }
    const Captured &type = at(T);
    const bool isText = type.type == JsonType::Text;
    if (isText ? type.text == "batch" : type.type == JsonType::Missing && at(Events).type == JsonType::Array)
        return false;
    const bool isControl = isText && (type.text == "hello" || type.text == "heartbeat" || type.text == "hb");
    if (!isControl && !readSeq(event))
        return true;
    if (!isText) {
        refuse(event, ReasonCode::MissingField, "t");
        return true;
    }
    const std::string_view t = type.text;
    if (t == "tick" && m_kind == FeedKind::Prices)
        readTick(event);
    else if (t == "position" && m_kind == FeedKind::Positions)
        readRow(event);
    else if (t == "notice" && m_kind == FeedKind::Notices)
        readNotice(event);
    else if (t == "metric" && m_kind == FeedKind::Metrics)
        readMetric(event);
    else if (t == "hello")
        readHello(event);
    else if (t == "snapshot_begin" && m_kind == FeedKind::Positions)
        event.cls = EventClass::SnapshotBegin;
    else if (t == "snapshot_end" && m_kind == FeedKind::Positions)
        event.cls = EventClass::SnapshotEnd;
    else if (t == "heartbeat" || t == "hb")
        event.cls = EventClass::Heartbeat;
    else if (t == "status")
        event.cls = EventClass::Subscription;
    else
        event.cls = EventClass::Ignored;
    return true;
}

void NativeMessage::readTick(DecodedEvent &event)
{
    m_tick = {};
    FieldVerdict fields;
    fields.need(readKey(at(S), m_tick.symbol), "s");
    fields.need(readNumber(at(P), m_tick.last), "p");
    fields.may(readNumber(at(Q), m_tick.size), "q");
    fields.may(readNumber(at(B), m_tick.bid), "b");
    fields.may(readNumber(at(A), m_tick.ask), "a");
    fields.may(readNumber(at(Pc), m_tick.previousClose), "pc");
    fields.may(readTime(at(Ts), TimeUnit::Micros, m_tick.serverTime), "ts");
    settle(event, fields, m_tick, event.ticks);
}

void NativeMessage::readRow(DecodedEvent &event)
{
    m_row = {};
    m_row.removed = at(Removed).type == JsonType::Boolean && at(Removed).text == "true";
    FieldVerdict fields;
    fields.need(readKey(at(S), m_row.symbol), "s");
    fields.may(readKey(at(Acct), m_row.account), "acct");
    fields.may(readKey(at(Ccy), m_row.currency), "ccy");
    fields.may(readText(at(Name), m_row.title), "name");
    if (m_row.removed) {
        fields.may(readNumber(at(Qty), m_row.quantity), "qty");
        fields.may(readNumber(at(Avg), m_row.averagePrice), "avg");
    } else {
        fields.need(readNumber(at(Qty), m_row.quantity), "qty");
        fields.need(readNumber(at(Avg), m_row.averagePrice), "avg");
    }
    fields.may(readNumber(at(Mult), m_row.multiplier), "mult");
    fields.may(readNumber(at(Pc), m_row.previousClose), "pc");
    fields.may(readNumber(at(Limit), m_row.limit), "limit");
    fields.may(readText(at(Flag), m_row.flag), "flag");
    fields.may(readTime(at(Ts), TimeUnit::Micros, m_row.serverTime), "ts");
    settle(event, fields, m_row, event.positions);
}

void NativeMessage::readNotice(DecodedEvent &event)
{
    m_notice = {};
    FieldVerdict fields;
    fields.need(readKey(at(Id), m_notice.id), "id");
    fields.need(readText(at(Title), m_notice.title), "title");
    fields.may(readText(at(Text), m_notice.text), "text");
    fields.may(readText(at(Ack), m_notice.acknowledgedBy), "ack");
    fields.may(readKey(at(S), m_notice.symbol), "s");
    fields.may(readTime(at(Ts), TimeUnit::Micros, m_notice.serverTime), "ts");
    if (std::string_view word; readText(at(Level), word) == ReasonCode::None)
        m_notice.level = noticeLevel(word);
    settle(event, fields, m_notice, event.notices);
}

void NativeMessage::readMetric(DecodedEvent &event)
{
    m_metric = {};
    FieldVerdict fields;
    fields.need(readKey(at(K), m_metric.key), "k");
    fields.need(readNumber(at(V), m_metric.value, std::numeric_limits<double>::max()), "v");
    fields.may(readText(at(Unit), m_metric.unit), "unit");
    fields.may(readTime(at(Ts), TimeUnit::Micros, m_metric.serverTime), "ts");
    settle(event, fields, m_metric, event.metrics);
}

void NativeMessage::readHello(DecodedEvent &event)
{
    event.cls = EventClass::Hello;
    m_epoch.clear();
    event.hasSequence = false; // a hello has a place in the stream, but is no event of it
    Hello hello;
    const auto wrong = [&event](const Captured &value, std::string_view field) {
        refuse(event, value.known() ? ReasonCode::ProtocolError : ReasonCode::MissingField, field);
    };
    const auto number = [&](Key key, std::uint64_t from, std::uint64_t to) {
        std::uint64_t value = 0;
        const ReasonCode reason =
            at(key).type == JsonType::Number ? readSequence(at(key), value) : ReasonCode::InvalidEventId;
        if (event.cls != EventClass::Hello)
            return value;
        if (reason == ReasonCode::EventNumberOutOfRange)
            refuse(event, reason, kKeys[key]);
        else if (reason != ReasonCode::None || value < from || value > to)
            wrong(at(key), kKeys[key]);
        return value;
    };

    number(V, kProtocolVersion, kProtocolVersion);
    hello.resumedFrom = number(ResumedFrom, 0, StreamPosition::kMaxSequence);
    hello.oldest = number(Oldest, 0, StreamPosition::kMaxSequence);
    hello.head = number(Head, 0, StreamPosition::kMaxSequence);
    hello.heartbeatMs = static_cast<std::uint32_t>(number(HbMs, 1, kMaxHeartbeatMs));
    hello.stream = at(Stream).text;
    hello.epoch = at(Epoch).text;
    if (event.cls != EventClass::Hello)
        return;
    if (at(Stream).type != JsonType::Text || hello.stream.empty() || hello.stream.size() > kMaxKeyBytes)
        wrong(at(Stream), "stream");
    else if (at(Epoch).type != JsonType::Text || !StreamPosition::isEpoch(hello.epoch))
        wrong(at(Epoch), "epoch");
    else if (at(Snapshot).type != JsonType::Missing && at(Snapshot).type != JsonType::Boolean)
        refuse(event, ReasonCode::ProtocolError, "snapshot");
    hello.snapshot = at(Snapshot).text == "true" && at(Snapshot).type == JsonType::Boolean;
    if (event.cls != EventClass::Hello)
        return;
    m_stream = hello.stream; // copies: they outlive what the sink may have decoded meanwhile
    m_epoch = hello.epoch;
    event.hello = hello;
    event.hello.stream = m_stream;
    event.hello.epoch = m_epoch;
}

} // namespace steadfeed
