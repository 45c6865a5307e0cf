// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditTypes.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/*!
 * The messages of the audit protocol and their text: one JSON object per text message, of at most
 * kAuditFrameMax bytes (docs/protocol.md). Unknown members are ignored, unknown types are AuditUnknown.
 *
 * Pure; any thread.
 */
namespace steadfeed {

/// Client: who I am and where I stand.
struct AuditHello
{
    int version = 1;
    std::string client;        ///< "c_" and 32 hexadecimal digits, made with the outbox
    std::uint64_t session = 0; ///< higher with each start of the program: fences the older connection
    std::uint64_t next = 1;    ///< the number of the next action that will be done
    std::uint64_t acked = 0;   ///< the last one of which the client has the answer
    AuditHash chain{};         ///< hash of `acked`
    AuditHash verdict{};       ///< verdict of `acked`
    bool operator==(const AuditHello &) const = default;
};

/// An action that was rejected for good.
struct AuditRefusal
{
    std::uint64_t seq = 0;
    std::string code; ///< [A-Z_]{1,32}: in the verdicts' chain
    std::string text; ///< for people; not covered
    bool operator==(const AuditRefusal &) const = default;
};

/// Server: where I stand, and what you may do.
struct AuditWelcome
{
    std::string client;
    std::uint64_t acked = 0; ///< everything up to here is answered
    AuditHash chain{};       ///< hash of `acked`
    AuditHash verdict{};     ///< verdict of `acked`
    /// Those of hello's acked + 1 ... acked that were rejected; the others were applied.
    std::vector<AuditRefusal> refused;
    std::string role;
    std::vector<std::string> may;             ///< kinds
    std::uint32_t maxInFlight = kAuditWindow; ///< read as 1 to kAuditWindow, whatever the server says
    /// The server sends a ping or a frame at least so often; 0: none. Read as at most an hour.
    std::chrono::milliseconds heartbeat{0};
    bool operator==(const AuditWelcome &) const = default;
};

/// Client: an action. On the wire `ms` is ISO 8601 in UTC with three decimals.
struct AuditAct
{
    AuditAction action;
    bool operator==(const AuditAct &) const = default;
};

/// Server: everything up to here that has no answer yet is applied and on its disk.
struct AuditAck
{
    std::uint64_t upto = 0;
    AuditHash chain{};
    AuditHash verdict{};
    bool operator==(const AuditAck &) const = default;
};

/// Server: rejected. Final: numbered, chained and on its disk. Otherwise nothing is stored: wait, and send
/// from there again.
struct AuditNack
{
    bool final = false;
    AuditRefusal refusal;
    AuditHash chain{};                  ///< of the number; final only
    AuditHash verdict{};                ///< of the number; final only
    std::chrono::milliseconds retry{0}; ///< not final; read as at most 5 minutes
    bool operator==(const AuditNack &) const = default;
};

/// Server: that one was too high; go on from here.
struct AuditResend
{
    std::uint64_t from = 0;
    bool operator==(const AuditResend &) const = default;
};

/// Server: a close with this code follows.
struct AuditBye
{
    int code = 0;
    std::string text;
    bool operator==(const AuditBye &) const = default;
};

/// A type that we do not know, or a heartbeat: to be ignored.
struct AuditUnknown
{
    std::string type;
    bool operator==(const AuditUnknown &) const = default;
};

/// Not of this protocol: `why` is English, for logs.
struct AuditUnreadable
{
    std::string why;
    bool operator==(const AuditUnreadable &) const = default;
};

using AuditFrame = std::variant<AuditHello, AuditWelcome, AuditAct, AuditAck, AuditNack, AuditResend,
                                AuditBye, AuditUnknown, AuditUnreadable>;

/// Reads one message; never throws. Numbers must be integers from 0 to 2^63-1, hashes 64 hexadecimal digits,
/// members there and of their type, kinds, codes, ids and clients of their alphabet, bodies without NUL. Of
/// members that are there twice the last one counts. What is for people is cut to kAuditWordsMax bytes.
[[nodiscard]] AuditFrame readAuditFrame(std::string_view text);

/// What readAuditFrame() gives back; AuditUnknown and AuditUnreadable give an empty text.
[[nodiscard]] std::string writeAuditFrame(const AuditFrame &frame);

} // namespace steadfeed
