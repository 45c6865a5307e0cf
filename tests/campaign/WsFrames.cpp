// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WsFrames.h"

namespace steadfeed::test {
namespace {

constexpr std::uint8_t kFinal = 0x80;
constexpr std::size_t kShort = 125; ///< the longest length that stands in the second byte itself
constexpr std::size_t kMedium = 0xFFFF;

} // namespace

void appendWsFrame(std::string &out, WsOpcode opcode, std::string_view payload)
{
    const std::size_t size = payload.size();
    out += static_cast<char>(kFinal | static_cast<std::uint8_t>(opcode));
    int lengthBytes = 0;
    if (size <= kShort) {
        out += static_cast<char>(size);
    } else {
        lengthBytes = size <= kMedium ? 2 : 8;
        out += static_cast<char>(lengthBytes == 2 ? 126 : 127);
    }
    for (int i = lengthBytes - 1; i >= 0; --i)
        out += static_cast<char>(size >> (8 * i) & 0xFF);
    out += payload;
}

void WsFrameReader::feed(std::string_view bytes)
{
    m_bytes.erase(0, m_taken);
    m_taken = 0;
    m_bytes += bytes;
}

std::optional<WsFrameReader::Frame> WsFrameReader::next()
{
    const std::string_view rest = std::string_view(m_bytes).substr(m_taken);
    if (rest.size() < 2)
        return std::nullopt;
    std::size_t size = static_cast<std::uint8_t>(rest[1]);
    std::size_t head = 2;
    if (size > kShort) {
        head += size == 126 ? 2 : 8;
        if (rest.size() < head)
            return std::nullopt;
        size = 0;
        for (std::size_t i = 2; i < head; ++i)
            size = size << 8 | static_cast<std::uint8_t>(rest[i]);
    }
    if (rest.size() < head + size)
        return std::nullopt;
    m_taken += head + size;
    return Frame{static_cast<WsOpcode>(rest[0] & 0x0F), std::string(rest.substr(head, size))};
}

} // namespace steadfeed::test
