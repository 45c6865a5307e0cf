// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultedPipe.h"
#include "HttpText.h"
#include "PollRequest.h"
#include "VirtualExchange.h"
#include "WireFormat.h"
#include "WsFrames.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::test {

/*!
 * The server's end of one connection: reads requests, and writes answers, streams, messages and pages from
 * the exchange's history into the pipe down, as SseSession, WsSession and PollSession do with sockets. A pipe
 * that is full is waited for.
 *
 * Threading: a plain value; time is handed in.
 */
class ServedConnection
{
public:
    /// Both must outlive it.
    ServedConnection(VirtualExchange &exchange, demo::FaultedPipe &down) : m_exchange(exchange), m_down(down)
    {
    }

    void received(std::string_view bytes, MonoTime now);
    /// Writes what there is to write.
    void advance(MonoTime now);
    [[nodiscard]] std::optional<MonoTime> deadline() const;

private:
    enum class Serves { Nothing, Stream, Handshake, Messages, Pages };

    void request(MonoTime now);
    void poll(std::string_view query, MonoTime now);
    void message(const WsFrameReader::Frame &frame, MonoTime now);
    void greet(const demo::ResumePoint &point, MonoTime now);
    void page(MonoTime now);
    void leave(MonoTime now);
    [[nodiscard]] bool hasNothingToSay() const;
    bool nextPiece(demo::ReadLimit limit);
    void appendMessage(std::string_view json);
    void appendData(std::string_view message);
    void write(std::string_view bytes, MonoTime now);

    VirtualExchange &m_exchange;
    demo::FaultedPipe &m_down;
    Serves m_serves = Serves::Nothing;
    HttpHeadReader m_request;
    WsFrameReader m_frames;
    demo::WireFormat m_format = demo::WireFormat::Json; ///< of messages
    std::uint64_t m_position = 0;
    std::size_t m_generation = 0; ///< of the feed, at the hello
    MonoTime m_lastWrite{};
    std::optional<demo::PollRequest> m_asked; ///< a page that is not written yet
    MonoTime m_holdUntil{};
    std::string m_text;
    std::vector<demo::HistorySpan> m_spans;
};

} // namespace steadfeed::test
