// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed::test {

/*!
 * A blocking TCP socket of 127.0.0.1 that hides nothing: how a connection ended is told by the system's own
 * number. Every wait ends after ten seconds.
 */
class RawSocket
{
public:
    /// How a stream ended, and what came before.
    struct Rest
    {
        std::string bytes;
        int error = 0; ///< 0: in good order
    };

    explicit RawSocket(int descriptor = -1) : m_descriptor(descriptor) {}
    RawSocket(RawSocket &&other) noexcept;
    RawSocket &operator=(RawSocket &&other) noexcept;
    ~RawSocket() { close(); }

    /// Not valid, with error(), where it is refused.
    [[nodiscard]] static RawSocket connectTo(std::uint16_t port);

    [[nodiscard]] bool valid() const { return m_descriptor >= 0; }
    [[nodiscard]] int error() const { return m_error; }
    bool send(std::string_view bytes);                 ///< false: could not be sent to its end
    [[nodiscard]] std::string read(std::size_t count); ///< fewer where it ended, or nothing came
    [[nodiscard]] std::string readHead();              ///< up to and with the blank line
    [[nodiscard]] Rest readToEnd();
    [[nodiscard]] bool quietFor(std::chrono::milliseconds time); ///< neither bytes nor an end
    void shutdownSend();
    void close();
    void reset();

protected:
    [[nodiscard]] bool waitFor(short events, int milliseconds) const;
    int m_descriptor;
    int m_error = 0;
};

/// Listens on a free port of 127.0.0.1.
class RawServer : public RawSocket
{
public:
    RawServer();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] RawSocket accept(); ///< not valid: nobody came
    [[nodiscard]] bool nobodyFor(std::chrono::milliseconds time) const;

private:
    std::uint16_t m_port = 0;
};

} // namespace steadfeed::test
