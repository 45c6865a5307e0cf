// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/*!
 * What an audited action is, for both ends of the audit protocol (docs/protocol.md). Plain values; strings
 * are UTF-8.
 */
namespace steadfeed {

/// SHA-256.
using AuditHash = std::array<std::uint8_t, 32>;

/// The WebSocket subprotocol, and the domain of all hashes.
inline constexpr std::string_view kAuditProtocol = "audit.v1";
/// A frame of the protocol, in bytes.
inline constexpr std::size_t kAuditFrameMax = 64 * 1024;
/// A body, in bytes: leaves room for its escaped form and the rest of the frame.
inline constexpr std::size_t kAuditBodyMax = 8 * 1024;
/// What is said to people in a frame, in bytes; longer ones are cut, so that a welcome has room for a window
/// of them.
inline constexpr std::size_t kAuditWordsMax = 1024;
/// Actions sent and not answered, unless the server wants fewer.
inline constexpr std::uint32_t kAuditWindow = 32;

/// An action as it was stored: numbered, dated, chained. What the hash covers never changes again.
struct AuditAction
{
    std::uint64_t seq = 0; ///< 1, 2, 3 ... of its client, without holes
    std::string id;        ///< ULID: 26 characters, unique for all clients
    std::int64_t ms = 0;   ///< when it was done, by the client's wall clock: milliseconds since 1970 UTC
    std::string kind;      ///< one of auditkind, or of a server that knows more: [a-z_]{1,32}
    std::string body; ///< a JSON object, byte for byte as it was stored (qt-facts J6: never written anew)
    AuditHash prev{}; ///< hash of seq - 1
    AuditHash hash{};
    bool operator==(const AuditAction &) const = default;
};

/// The kinds of actions that the program knows.
namespace auditkind {
inline constexpr std::string_view kAckAlert = "ack_alert";
inline constexpr std::string_view kFlag = "flag";
inline constexpr std::string_view kUnflag = "unflag";
inline constexpr std::string_view kNote = "note";
inline constexpr std::string_view kFlatten = "flatten";
inline constexpr std::string_view kSetLimit = "set_limit";
inline constexpr std::string_view kSetTransport = "set_transport"; ///< record of what was done here
inline constexpr std::string_view kSetSetting = "set_setting";     ///< record of what was done here
inline constexpr std::string_view kInjectFault = "inject_fault";   ///< record of what was done here
} // namespace auditkind

/// [a-z_]{1,32}
[[nodiscard]] constexpr bool isAuditKind(std::string_view kind)
{
    return !kind.empty() && kind.size() <= 32 &&
           std::ranges::all_of(kind, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// The server's final answer to an action; the numbers go into the verdicts' chain.
enum class AuditVerdict : std::uint8_t {
    Applied = 1,
    Rejected = 2, ///< final: numbered and chained like any other, but without effect
};

} // namespace steadfeed
