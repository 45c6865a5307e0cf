// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"
#include "FaultedPace.h"
#include "Random.h"
#include "Time.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/*!
 * One direction of one connection: bytes are pushed in, and come out when they are due, with whatever is in
 * force done to them. Rules only: who reads and writes the sockets, and which fault comes when, is left to
 * others.
 *
 * What lasts (Delay, Throttle, Slice, Hole) is put in force under a key of the caller's and lifted by it;
 * FaultedPace knows what several at once come to. What strikes stands at an offset: before byte k of what is
 * pushed in, counted from 0; what is inserted does not count. Fin, HalfClose, Reset and the beginning of what
 * lasts come as soon as k bytes have gone; Corrupt, Insert and Repeat go with byte k. The bytes that come out
 * are the same however the input was cut into pieces.
 *
 * A Hole holds back, for TCP sends again what a real one swallowed: what came meanwhile goes on when it is
 * lifted, the end of the stream included. One that is never lifted is ended by either side giving up. When a
 * Delay is lifted, what waited is due at once.
 *
 * Memory: full() asks the reader to stop, at 1 MiB waiting, or 4 MiB behind a Hole or with a Delay; so a
 * Delay limits the rate, too, as a window does. Insert adds at most 1 MiB, Repeat at most 64 KiB, and no more
 * than has come so far.
 *
 * Threading: a plain value; no clock, no socket.
 */
class FaultedPipe
{
public:
    using Key = FaultedPace::Key;
    enum class End : std::uint8_t {
        None,
        HalfClose, ///< this direction is over, in good order
        Fin,       ///< the whole connection is over, in good order
        Reset,     ///< the whole connection is broken off
    };
    /// A fault that took effect.
    struct Strike
    {
        Key key = 0;
        std::uint64_t offset = 0; ///< bytes of the stream that went before it
        Fault fault = {};
    };
    struct Output
    {
        std::string bytes;
        End end = End::None; ///< behind the bytes; comes once
        std::vector<Strike> struck;
    };

    /// \a random gives jitter and junk.
    explicit FaultedPipe(Random random);

    /// A Delay, Throttle, Slice or Hole is in force from now on.
    void begin(Key key, const Fault &fault, MonoTime now);
    void lift(Key key, MonoTime now);
    /// Any byte fault but Answer; here Refuse is a Reset, and Silent a Hole. One that lasts comes into force
    /// by itself, and is reported. An offset that is gone already: as soon as it can be.
    void strikeAt(std::uint64_t offset, Key key, const Fault &fault);
    /// Now. A Reset takes what waits with it and passes through a Hole; Fin and HalfClose come behind what
    /// waits; Corrupt, Insert and Repeat go with the next byte that comes.
    void strike(Key key, const Fault &fault);
    /// Forgets strikes that are still to come.
    void disarm(Key key);

    void push(std::string_view bytes, MonoTime now);
    /// The sender has ended it; comes out behind what waits. None of what follows is taken.
    void finish(End end, MonoTime now);
    /// What is due, at most about \a most bytes.
    [[nodiscard]] Output take(MonoTime now, std::size_t most = 256 * 1024);

    /// When take() has something; in the past: at once; none: not until something happens.
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    [[nodiscard]] std::uint64_t received() const { return m_received; } ///< bytes pushed in
    [[nodiscard]] std::uint64_t offset() const { return m_passed; }     ///< of them, how many have gone
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }     ///< bytes
    [[nodiscard]] bool full() const;
    [[nodiscard]] bool breaking() const { return m_resetNow.has_value(); } ///< take() tells a Reset at once
    [[nodiscard]] bool closed() const { return m_closed; }                 ///< an end is on its way, or told
    [[nodiscard]] bool ended() const { return m_ended; }                   ///< take() has told the end

private:
    struct Piece
    {
        std::string bytes = {};
        std::size_t used = 0;
        bool counts = true; ///< bytes of the stream, not made here
        MonoTime due{};
        End end = End::None;
        std::optional<Strike> strike = {};
    };
    struct Armed
    {
        std::uint64_t offset = 0;
        Key key = 0;
        Fault fault = {};
    };

    void arrive(std::string_view bytes, MonoTime due);
    void enqueue(std::string_view bytes, MonoTime due, bool counts);
    void atBorder(MonoTime due);
    void alter(const Armed &armed, std::string &first, MonoTime due);
    void remember(std::string_view bytes);
    void close(End end, MonoTime due, std::optional<Strike> strike);
    [[nodiscard]] MonoTime dueFor(MonoTime now);

    FaultedPace m_pace;
    Random m_junk; ///< apart from the jitter's, so that the junk does not depend on how the input was cut
    std::vector<Armed> m_armed; ///< by offset, then as they came
    std::deque<Piece> m_queue;
    std::string m_recent; ///< the newest bytes, for Repeat
    std::optional<Strike> m_resetNow;
    MonoTime m_lastDue{};
    std::uint64_t m_received = 0;
    std::uint64_t m_passed = 0;
    std::size_t m_waiting = 0;
    bool m_closed = false; ///< an end is in the queue
    bool m_ended = false;
};

} // namespace steadfeed::demo
