// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed::test {

enum class WsOpcode : std::uint8_t { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// Appends a whole frame of RFC 6455, unmasked (here in both directions).
void appendWsFrame(std::string &out, WsOpcode opcode, std::string_view payload);

/// Takes frames out of bytes that come in pieces: a frame that is cut is never seen. Threading: a plain
/// value.
class WsFrameReader
{
public:
    struct Frame
    {
        WsOpcode opcode = WsOpcode::Text;
        std::string payload;
    };

    void feed(std::string_view bytes);
    /// The next whole frame, if there is one.
    [[nodiscard]] std::optional<Frame> next();

private:
    std::string m_bytes;
    std::size_t m_taken = 0; ///< of them
};

} // namespace steadfeed::test
