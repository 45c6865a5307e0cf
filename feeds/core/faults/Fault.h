// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/// What can be done to a connection or a feed on purpose. Byte faults happen in the fault proxy, event faults
/// in the exchange. (faults.md's test bench; the words of scripts and logs stand in name()).
enum class FaultKind : std::uint8_t {
    // Byte faults
    Delay,     ///< every byte comes later: delay ± jitter, order kept
    Throttle,  ///< bytesPerSecond
    Slice,     ///< sliceBytes every sliceEvery
    Hole,      ///< the direction swallows whatever comes; the socket stays open
    Fin,       ///< closes in good order
    HalfClose, ///< closes the way down only; what goes up is still taken
    Reset,     ///< RST
    Corrupt,   ///< one byte is changed by mask
    Insert,    ///< size bytes of junk, drawn from the seed
    Repeat,    ///< the last size bytes once more
    Refuse,    ///< the listener is closed: connections are refused
    Silent,    ///< accepts and never says a word
    Answer,    ///< the next request is answered with answer and goes no further
    // Event faults
    Duplicate,   ///< an event is sent twice
    Reorder,     ///< an event is sent after the `events` that follow it
    Skip,        ///< `events` of them are not sent; in history they stay, unless forGood
    EpochChange, ///< a restart that lost its history: a new epoch, numbers from 1
    Forget,      ///< history is cut down to its head: what a client missed is gone
    GoBack,      ///< restored from a backup: the same epoch, the newest `events` never were
};

[[nodiscard]] constexpr bool isEventFault(FaultKind kind)
{
    return kind >= FaultKind::Duplicate;
}
/// Lasts for a while, instead of striking once.
[[nodiscard]] constexpr bool lasts(FaultKind kind)
{
    return kind <= FaultKind::Hole || kind == FaultKind::Refuse || kind == FaultKind::Silent ||
           kind == FaultKind::Answer;
}

enum class FaultDirection : std::uint8_t {
    Both,
    Down, ///< server to client
    Up,   ///< client to server
};

/// An answer that the proxy gives in the server's place.
struct FaultAnswer
{
    std::uint16_t status = 503;
    std::string retryAfter = {};  ///< the header's value as it is: "7", a date, junk; empty: none
    std::string location = {};    ///< empty: none; "loop": the requested address itself
    std::string contentType = {}; ///< empty: none
    std::string body = {};
    friend bool operator==(const FaultAnswer &, const FaultAnswer &) = default;
};

/// One fault with its measures; those that its kind does not name are of no meaning. A plain value.
struct Fault
{
    FaultKind kind = FaultKind::Reset;
    FaultDirection direction = FaultDirection::Both;
    std::chrono::milliseconds duration{0}; ///< of one that lasts; 0: until it is cleared
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds jitter{0};
    std::uint64_t bytesPerSecond = 0;
    std::uint32_t sliceBytes = 0;
    std::chrono::milliseconds sliceEvery{0};
    std::uint32_t size = 0;   ///< Insert, Repeat: bytes
    std::uint8_t mask = 0x20; ///< Corrupt: the byte is XORed with it; not 0
    std::uint64_t events = 1; ///< Reorder, Skip, GoBack
    bool forGood = false;     ///< Skip: history loses them too
    FaultAnswer answer = {};
    friend bool operator==(const Fault &, const Fault &) = default;
};

/// The word for it in scripts, plans and logs: "half_close".
[[nodiscard]] std::string_view name(FaultKind kind);
[[nodiscard]] std::string_view name(FaultDirection direction);
[[nodiscard]] std::optional<FaultKind> faultKind(std::string_view name);
[[nodiscard]] std::optional<FaultDirection> faultDirection(std::string_view name);

} // namespace steadfeed
