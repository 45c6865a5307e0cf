// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MappingSpec.h"
#include "Reason.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/*!
 * What a probe found out, as plain values without sentences (words: models/ProbeTexts). Texts that a server
 * sent are shortened and repaired UTF-8, but nothing more: whoever shows them uses displayText().
 */
namespace steadfeed {

using Millis = std::chrono::milliseconds;

enum class FeedNature : std::uint8_t {
    Nothing,     ///< the problem says why
    EventStream, ///< Server-Sent Events
    WebSocket,
    Json,   ///< a document to be polled
    Native, ///< our own protocol, over any of the three
};

/// The answer to the first request. Empty texts and 0: not there.
struct HttpFacts
{
    int status = 0;
    bool http2 = false; ///< else HTTP/1.x
    bool tls = false;
    std::string tlsVersion;           ///< "TLSv1.3"
    std::string finalUrl;             ///< where redirects led, redacted; empty without one
    bool redirectedElsewhere = false; ///< to another origin: secrets were not sent there
    std::string contentType;
    std::string contentEncoding; ///< though we asked for none
    std::string server;
    std::string via;       ///< a proxy that says so
    std::string buffering; ///< X-Accel-Buffering
    std::string etag;
    std::string lastModified;
    std::optional<std::chrono::seconds> retryAfter;
    std::vector<std::pair<std::string, std::string>> limits; ///< headers that speak of rate limits
    Millis headAfter{0};                                     ///< from the request to the head
};

/// Are events held back on the way?
enum class Buffering : std::uint8_t {
    Unknown, ///< too little came
    None,
    Suspected, ///< many events at once, long silences between
    Likely,    ///< and the lumps have the sizes of a proxy's buffers; or nothing came, while a page did
};

/// One stream while it was watched.
struct StreamFacts
{
    Millis observed{0};
    std::optional<Millis> firstByte; ///< after the head
    std::uint64_t bytes = 0;
    std::uint64_t events = 0;
    std::uint64_t json = 0; ///< events that are one JSON document
    std::uint64_t binary = 0;
    std::uint64_t badText = 0; ///< bytes that are not UTF-8
    std::uint64_t comments = 0;
    std::uint64_t withIds = 0; ///< events with an id of their own
    double ratePerSecond = 0;
    std::size_t smallest = 0; ///< bytes of data
    std::size_t median = 0;
    std::size_t largest = 0;
    std::vector<std::pair<std::string, std::uint64_t>> types; ///< SSE event names, at most 16
    std::optional<Millis> retry;                              ///< the server's wish
    Buffering buffering = Buffering::Unknown;
    std::uint64_t lumps = 0; ///< arrivals with at least a quarter of a second of silence before
    double eventsPerLump = 0;
    Millis lumpGap{0};                ///< mean silence between them
    Millis longestSilence{0};         ///< that the peer let pass without closing
    std::optional<Millis> endedAfter; ///< by the peer, counted from the head
    std::optional<Millis> idleCut;    ///< the silence after which it closed
    Reason end;                       ///< how, where it ended
};

enum class HeartbeatKind : std::uint8_t { None, Comment, Message };

struct HeartbeatFacts
{
    HeartbeatKind kind = HeartbeatKind::None;
    std::uint64_t seen = 0;
    Millis interval{0};    ///< 0: one alone says nothing
    bool whenIdle = false; ///< sent only where nothing else was
    Millis promised{0};    ///< by a native hello
};

enum class ResumeVerdict : std::uint8_t {
    NotTried,
    NoIds,   ///< events have no ids, or too few came
    Works,   ///< went on with the event behind the id
    Repeats, ///< everything came, but some once more
    Ignored, ///< went on elsewhere: what lies between is lost
    Nothing, ///< nothing came in the time there was
    Refused, ///< the connection was not accepted: reason
};

struct ResumeFacts
{
    ResumeVerdict verdict = ResumeVerdict::NotTried;
    std::string cursor;         ///< sent, shortened
    std::uint64_t compared = 0; ///< events that came again and were the same
    std::uint64_t repeated = 0; ///< from before the id
    Reason reason;
};

/// A document that was asked for several times.
struct PollFacts
{
    int polls = 0;
    int changes = 0;          ///< answers that differ from the one before
    bool conditional = false; ///< 304 to a request with ETag or Last-Modified
    std::size_t bytes = 0;    ///< of the first answer
    Millis interval{0};       ///< between two questions
};

/// What the native protocol said.
struct NativeFacts
{
    std::string stream;
    std::string epoch;
    std::uint64_t oldest = 0;
    std::uint64_t head = 0;
    bool snapshot = false;
};

/// One address that was tried.
struct EndpointFacts
{
    std::string transport;
    std::string url; ///< redacted
    bool found = false;
    Reason reason; ///< why not
};

struct FieldGuess
{
    Field field = Field::Symbol;
    std::string pointer;
};

struct SequenceFacts
{
    std::string pointer;
    SequenceSpec::Scope scope = SequenceSpec::Scope::Feed;
    std::uint64_t steps = 0; ///< pairs of neighbours that were compared
    std::uint64_t stepsOfOne = 0;
};

/// How somebody else's messages seem to be made.
struct MappingProposal
{
    std::string mapping; ///< JSON, as ProfileReader takes it
    std::vector<FieldGuess> fields;
    std::optional<SequenceFacts> sequence;
    std::uint64_t messages = 0; ///< that it reads, of those that were looked at
};

enum class AdviceReason : std::uint8_t {
    OnlyOne,      ///< nothing else was found there
    OneWay,       ///< data comes, nothing is sent: plain HTTP is enough
    ResumeProven, ///< %1 events compared
    ResumeFails,  ///< it does not resume
    Rate,         ///< %1 events per second are within what the transport carries
    RateTooHigh,  ///< %1 events per second, above %2 of the alternative
    Buffered,     ///< %1 events at once, %2 s apart: something holds the event stream back
    Mute,         ///< the event stream opened, but %1 s passed without a byte
    Binary,       ///< %1 binary messages
    NeedsMessage, ///< opened, but says nothing before it is told what to send
    Document,     ///< a document of %1 bytes, to be asked for every %2 s
    Conditional,  ///< unchanged answers cost nothing (304)
};

struct AdvicePoint
{
    AdviceReason reason = AdviceReason::OnlyOne;
    std::vector<double> numbers; ///< as listed at the reason
};

struct Advice
{
    std::string transport; ///< empty: none
    std::vector<AdvicePoint> why;
};

struct ProbeReport
{
    std::string url; ///< as asked for, redacted
    FeedNature nature = FeedNature::Nothing;
    bool cancelled = false;
    Reason problem; ///< why nothing was found, or what stood in the way of finding more
    HttpFacts http;
    StreamFacts stream;
    HeartbeatFacts heartbeat;
    ResumeFacts resume;
    PollFacts poll;
    NativeFacts native;
    std::vector<EndpointFacts> endpoints;
    std::vector<MappingProposal> mappings; ///< the best first
    Advice advice;
    std::string profile; ///< a whole profile, JSON; empty where none can be proposed
    int requests = 0;
    Millis took{0};

    [[nodiscard]] bool found() const { return nature != FeedNature::Nothing; }
};

enum class ProbePhase : std::uint8_t { Looking, Watching, Resuming, Polling, Alternatives };

struct ProbeProgress
{
    ProbePhase phase = ProbePhase::Looking;
    Millis elapsed{0};
    Millis budget{0};
    std::uint64_t events = 0;
};

} // namespace steadfeed
