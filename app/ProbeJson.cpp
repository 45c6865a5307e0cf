// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeJson.h"

#include "ReasonTexts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 5> kNatures{"nothing", "event_stream", "websocket", "json", "native"};
constexpr std::array<const char *, 4> kBufferings{"unknown", "none", "suspected", "likely"};
constexpr std::array<const char *, 3> kHeartbeats{"none", "comment", "message"};
constexpr std::array<const char *, 7> kResumes{"not_tried", "no_ids",  "works",  "repeats",
                                               "ignored",   "nothing", "refused"};
constexpr std::array<const char *, 3> kScopes{"feed", "key", "connection"};
constexpr std::array<const char *, 12> kAdvice{"only_one", "one_way",       "resume_proven", "resume_fails",
                                               "rate",     "rate_too_high", "buffered",      "mute",
                                               "binary",   "needs_message", "document",      "conditional"};

template <typename Enum, std::size_t count>
QString word(Enum value, const std::array<const char *, count> &words)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(value)));
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonValue number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonValue ms(Millis time)
{
    return static_cast<qint64>(time.count());
}

QJsonValue ms(const std::optional<Millis> &time)
{
    return time ? ms(*time) : QJsonValue(QJsonValue::Null);
}

QJsonValue reason(const Reason &reason)
{
    if (!reason)
        return QJsonValue::Null;
    return QJsonObject{{u"reason"_s, text(name(reason.code))}, {u"text"_s, texts::sentence(reason)}};
}

QJsonObject http(const HttpFacts &http)
{
    QJsonObject limits;
    for (const auto &[header, value] : http.limits)
        limits.insert(text(header), text(value));
    return {{u"status"_s, http.status},
            {u"version"_s,
             http.status == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(http.http2 ? u"2"_s : u"1.1"_s)},
            {u"tls"_s, http.tls ? QJsonValue(text(http.tlsVersion)) : QJsonValue(QJsonValue::Null)},
            {u"final_url"_s, text(http.finalUrl)},
            {u"redirected_elsewhere"_s, http.redirectedElsewhere},
            {u"content_type"_s, text(http.contentType)},
            {u"content_encoding"_s, text(http.contentEncoding)},
            {u"server"_s, text(http.server)},
            {u"via"_s, text(http.via)},
            {u"x_accel_buffering"_s, text(http.buffering)},
            {u"etag"_s, text(http.etag)},
            {u"last_modified"_s, text(http.lastModified)},
            {u"retry_after_s"_s, http.retryAfter ? QJsonValue(static_cast<qint64>(http.retryAfter->count()))
                                                 : QJsonValue(QJsonValue::Null)},
            {u"limits"_s, limits},
            {u"head_after_ms"_s, ms(http.headAfter)}};
}

QJsonObject stream(const StreamFacts &stream)
{
    QJsonObject types;
    for (const auto &[type, count] : stream.types)
        types.insert(text(type), number(count));
    return {{u"observed_ms"_s, ms(stream.observed)},
            {u"first_byte_ms"_s, ms(stream.firstByte)},
            {u"bytes"_s, number(stream.bytes)},
            {u"events"_s, number(stream.events)},
            {u"json"_s, number(stream.json)},
            {u"binary"_s, number(stream.binary)},
            {u"bad_utf8"_s, number(stream.badText)},
            {u"comments"_s, number(stream.comments)},
            {u"with_ids"_s, number(stream.withIds)},
            {u"rate_per_s"_s, stream.ratePerSecond},
            {u"size_bytes"_s, QJsonObject{{u"min"_s, number(stream.smallest)},
                                          {u"median"_s, number(stream.median)},
                                          {u"max"_s, number(stream.largest)}}},
            {u"types"_s, types},
            {u"retry_ms"_s, ms(stream.retry)},
            {u"buffering"_s, word(stream.buffering, kBufferings)},
            {u"lumps"_s, number(stream.lumps)},
            {u"events_per_lump"_s, stream.eventsPerLump},
            {u"lump_gap_ms"_s, ms(stream.lumpGap)},
            {u"longest_silence_ms"_s, ms(stream.longestSilence)},
            {u"idle_cut_ms"_s, ms(stream.idleCut)},
            {u"ended_after_ms"_s, ms(stream.endedAfter)},
            {u"end"_s, reason(stream.end)}};
}

QJsonObject heartbeat(const HeartbeatFacts &heartbeat)
{
    return {{u"kind"_s, word(heartbeat.kind, kHeartbeats)},
            {u"seen"_s, number(heartbeat.seen)},
            {u"interval_ms"_s, ms(heartbeat.interval)},
            {u"when_idle"_s, heartbeat.whenIdle},
            {u"promised_ms"_s, ms(heartbeat.promised)}};
}

QJsonObject resume(const ResumeFacts &resume)
{
    return {{u"verdict"_s, word(resume.verdict, kResumes)},
            {u"cursor"_s, text(resume.cursor)},
            {u"compared"_s, number(resume.compared)},
            {u"repeated"_s, number(resume.repeated)},
            {u"problem"_s, reason(resume.reason)}};
}

QJsonObject poll(const PollFacts &poll)
{
    return {{u"polls"_s, poll.polls},
            {u"changes"_s, poll.changes},
            {u"conditional"_s, poll.conditional},
            {u"bytes"_s, number(poll.bytes)},
            {u"interval_ms"_s, ms(poll.interval)}};
}

QJsonArray endpoints(const ProbeReport &report)
{
    QJsonArray endpoints;
    for (const EndpointFacts &endpoint : report.endpoints) {
        endpoints.append(QJsonObject{{u"transport"_s, text(endpoint.transport)},
                                     {u"url"_s, text(endpoint.url)},
                                     {u"found"_s, endpoint.found},
                                     {u"problem"_s, reason(endpoint.reason)}});
    }
    return endpoints;
}

QJsonArray mappings(const ProbeReport &report)
{
    QJsonArray mappings;
    for (const MappingProposal &proposal : report.mappings) {
        QJsonObject fields;
        for (const FieldGuess &field : proposal.fields)
            fields.insert(text(name(field.field)), text(field.pointer));
        QJsonObject mapping{
            {u"mapping"_s, QJsonDocument::fromJson(QByteArray::fromStdString(proposal.mapping)).object()},
            {u"fields"_s, fields},
            {u"messages"_s, number(proposal.messages)}};
        if (proposal.sequence) {
            mapping.insert(u"sequence"_s,
                           QJsonObject{{u"pointer"_s, text(proposal.sequence->pointer)},
                                       {u"scope"_s, word(proposal.sequence->scope, kScopes)},
                                       {u"steps"_s, number(proposal.sequence->steps)},
                                       {u"steps_of_one"_s, number(proposal.sequence->stepsOfOne)}});
        }
        mappings.append(mapping);
    }
    return mappings;
}

QJsonObject advice(const Advice &advice)
{
    QJsonArray why;
    for (const AdvicePoint &point : advice.why) {
        QJsonArray numbers;
        for (const double value : point.numbers)
            numbers.append(value);
        why.append(QJsonObject{{u"reason"_s, word(point.reason, kAdvice)}, {u"numbers"_s, numbers}});
    }
    return {{u"transport"_s, text(advice.transport)}, {u"why"_s, why}};
}

} // namespace

QJsonObject jsonOf(const ProbeReport &report)
{
    QJsonObject json{{u"url"_s, text(report.url)},
                     {u"found"_s, report.found()},
                     {u"kind"_s, word(report.nature, kNatures)},
                     {u"cancelled"_s, report.cancelled},
                     {u"problem"_s, reason(report.problem)},
                     {u"requests"_s, report.requests},
                     {u"took_ms"_s, ms(report.took)},
                     {u"http"_s, http(report.http)},
                     {u"stream"_s, stream(report.stream)},
                     {u"heartbeat"_s, heartbeat(report.heartbeat)},
                     {u"resume"_s, resume(report.resume)},
                     {u"poll"_s, poll(report.poll)},
                     {u"endpoints"_s, endpoints(report)},
                     {u"mappings"_s, mappings(report)},
                     {u"advice"_s, advice(report.advice)}};
    json.insert(
        u"profile"_s,
        report.profile.empty()
            ? QJsonValue(QJsonValue::Null)
            : QJsonValue(QJsonDocument::fromJson(QByteArray::fromStdString(report.profile)).object()));
    if (report.nature == FeedNature::Native) {
        json.insert(u"native"_s, QJsonObject{{u"stream"_s, text(report.native.stream)},
                                             {u"epoch"_s, text(report.native.epoch)},
                                             {u"oldest"_s, number(report.native.oldest)},
                                             {u"head"_s, number(report.native.head)},
                                             {u"snapshot"_s, report.native.snapshot}});
    }
    return json;
}

} // namespace steadfeed
