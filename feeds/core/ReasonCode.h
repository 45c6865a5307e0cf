// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed {

/*!
 * Every reason that the program can give, as a type. Text, icon and accessible name for each stand in one
 * table in models/ (ReasonTexts); nothing under feeds/ makes sentences. A plain header, so that a transport
 * in a shared library can name a reason without linking anything of ours.
 *
 * Arguments (Reason::args) are listed behind each code as %1, %2.
 */
enum class ReasonCode : std::uint16_t {
    None,

    // Network and HTTP, told by transports
    ConnectionRefused, ///< nobody listens there
    ConnectionLost,    ///< the stream ended: FIN, RST, cut chunk, HTTP/2 reset; a clean end too
    HostNotFound,      ///< %1 host name
    NoAnswer, ///< %1 seconds without a valid response header; %2 "stream" where a proxy may hold it back
    NetworkUnreachable, ///< %1 the system's words
    NoFreeConnections,  ///< this computer has no descriptors or ports left
    TlsFailed,          ///< %1 all certificate or handshake errors, joined by "; "
    TooManyRedirects,   ///< %1 hops followed
    RedirectRefused,    ///< https to http; %1 target without user info and query
    RedirectInvalid,    ///< a redirect without a usable Location; %1 status
    InterimResponse,    ///< %1 status; Qt 6.4 ends a reply at 102 and 103 (qt-facts M1)
    HttpStatus,         ///< %1 status; any status without a reason of its own
    Unauthorized,       ///< %1 status 401, 403 or 407
    NotFound,           ///< %1 status 404 or 410
    GatewayError,       ///< %1 status 502 or 504
    ServerBusy,         ///< %1 status 503, %2 seconds asked for or empty
    TooManyRequests,    ///< 429; %1 seconds asked for or empty
    EndedByServer,      ///< 204: the server ended this feed for good
    WrongContentType,   ///< %1 what came instead
    WrongPageType,      ///< long-poll; %1 what came instead of JSON
    CompressedStream,   ///< %1 content coding: asked for identity, got this
    InvalidUrl,         ///< %1 what is wrong
    InvalidHeader,      ///< %1 name of the header with bytes that a header may not hold
    EventTooLarge,      ///< %1 limit in bytes
    TooManyEvents,      ///< %1 limit: events in one page or batch
    InvalidCursor,      ///< the cursor that the server gave cannot be sent back: too long, or control bytes
    RepeatedPage,       ///< the server gave the same page three times in a row
    BrokenWebSocket,    ///< the server broke the WebSocket protocol; %1 the words of the library
    SplitCharacters,    ///< a character was cut by a frame border, which Qt 6.4 cannot read (qt-facts W1)
    ClosedByServer,     ///< WebSocket; %1 close code, %2 the server's words, perhaps empty
    ServerRestarting,   ///< close 1012, 1013 or 4200: it comes back
    HandshakeFailed,    ///< no WebSocket there; %1 the words of the library
    ProxyFailed,        ///< %1 the words of the library; the proxy, not the server behind it
    TlsFileUnusable,    ///< %1 file of the profile's tls section, %2 why: unreadable, no_certificate, no_key

    // Decided by the session or the connection machine
    Silence,               ///< %1 seconds without a byte though a heartbeat was promised
    NoHello,               ///< a native feed opened but said no hello within 5 s
    ProxyBuffers,          ///< mute three times in a row: a proxy seems to hold back the stream
    NoPong,                ///< %1 seconds without an answer to a ping
    ProtocolError,         ///< %1 what was wrong with the native protocol
    InvalidEventId,        ///< %1 shortened id; not sent back
    EventNumberOutOfRange, ///< above 2^63-1
    UserStop,
    UserReconnect,
    SleepNoticed,        ///< back from sleep
    ClockChanged,        ///< the wall clock was set: %1 by so many seconds, signed; timers do not follow it
    TransportUnknown,    ///< %1 name asked for, %2 names there are
    TransportNotOffered, ///< %1 transport, %2 feed: the profile gives no endpoint for it
    TransportOptionInvalid, ///< %1 transport, %2 option, %3 value
    TransportChanged,       ///< %1 from, %2 to; nothing missed
    TransportKept, ///< %1 kept, %2 wanted: did not catch up, or not without a gap; the cause is noted before
    TransportBreaks, ///< %1 from, %2 to: their ids cannot be compared, so the old one ends first
    FellBack,        ///< %1 from, %2 to: the next in the profile's order; the cause is noted before
    EndpointChanged, ///< %1 from, %2 to (origins): the next address of the same transport
    CameBack,        ///< %1 from, %2 to: the preferred one works again
    PluginUnusable,  ///< %1 file, %2 why: a token of PluginProblem, %3 detail or empty

    // Continuity
    GapFound,       ///< %1 count, %2 from, %3 to
    GapFilled,      ///< %1 from, %2 to
    GapPermanent,   ///< %1 count, %2 from, %3 to
    EpochChanged,   ///< the server restarted and lost its history
    WentBackInTime, ///< same epoch, head before ours
    OrderRepaired,
    NoSequence, ///< a plain feed without numbers: gaps cannot be detected

    // Content
    UnreadableEvent, ///< %1 why
    ValueNotANumber, ///< %1 field
    ValueOutOfRange, ///< %1 field
    TooManyFields,   ///< %1 limit
    TooManyKeys,     ///< %1 limit of symbols or metrics that one feed may have
    MissingField,    ///< %1 field

    // Secrets
    SecretMissing, ///< %1 reference, %2 why nothing usable is there: a token of SecretProblem (SecretStore.h)
    SecretOtherOrigin,  ///< %1 reference, %2 origin it was given for, %3 origin asked for
    SecretAsk,          ///< %1 feed: the profile says ask
    SecretPending,      ///< %1 reference: the keychain was asked and has not answered yet
    CredentialsDropped, ///< redirected to another origin (%1); credentials were not sent there

    // Life of a feed, for the event log
    Connected,        ///< %1 transport
    CaughtUp,         ///< %1 events replayed
    Resumed,          ///< %1 id sent
    ResumedWithout,   ///< reconnected without an id: %1 why
    SnapshotComplete, ///< %1 rows
    RestoredFromDisk, ///< %1 values shown as stale
    StateUnusable,    ///< %1 file, %2 why: damaged, foreign or newer_version; it was moved aside to %3
    StateLocked,      ///< %1 file: another Steadfeed uses it
    StateWriteFailed, ///< %1 file, %2 why: disk_full, read_only or the system's words
    RecordingEnded,   ///< %1 file, %2 why: size_limit, disk_too_slow, line_too_long, or the system's words
    ReplayFinished,   ///< %1 cut_last_line where the recorder had crashed; no argument else
    Redirected,       ///< %1 final origin
    FeedAdded,        ///< by a change of the settings
    FeedRemoved,      ///< %1 name
    FeedChanged,      ///< its settings

    // Audit log (feeds/audit)
    OutboxLocked,        ///< %1 file: another Steadfeed has it open
    OutboxDamaged,       ///< %1 where the file was kept, %2 why: damaged, foreign, newer_version or forked
    OutboxFailed,        ///< %1 file, %2 why: disk_full, read_only or the system's words
    ActionNotSaved,      ///< %1 file, %2 why, as OutboxFailed; nothing was stored and nothing sent
    ActionInvalid,       ///< %1 kind, %2 why: bad_kind, body_not_object, body_too_large
    ActionForbidden,     ///< %1 role
    ChainFork,           ///< %1 number from which on the server's history is not ours
    HistoryLost,         ///< %1 number that the server stands at, %2 ours: it forgot what it had confirmed
    UnsentAcknowledged,  ///< %1 number: the server answered an action that was never sent
    NotConfirming,       ///< %1 seconds without an answer though the connection is alive
    ActionsPostponed,    ///< %1 the server's code, %2 seconds until they are sent again
    AuditSuperseded,     ///< another window, or a later start, took over
    WaitingSent,         ///< %1 actions were waiting, and are being sent now
    AuditChainBroken,    ///< %1 number of the first bad row, %2 what: a token of AuditVerifier
    AuditFileUnreadable, ///< %1 file, %2 why: outbox_locked, not_audit, newer_version or the system's words
    ActionsInvalid,      ///< %1 file, %2 line, %3 what is wrong

    // Files and command line (one line on standard error)
    ProfileUnreadable,   ///< %1 file, %2 why
    ProfileInvalid,      ///< %1 file, %2 JSON Pointer, %3 what was expected, %4 what was found
    HoldingsInvalid,     ///< %1 file, %2 line, %3 what was expected
    RecordingUnreadable, ///< %1 file, %2 why
    FaultScriptInvalid,  ///< %1 file, %2 line or empty, %3 what is wrong
    PortInUse,           ///< %1 port
};

} // namespace steadfeed
