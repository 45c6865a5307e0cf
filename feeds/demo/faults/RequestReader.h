// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// The head of an HTTP request, as far as a proxy has to know it.
struct RequestHead
{
    std::string method;
    std::string target;
    std::string host; ///< of the Host line
    std::string text; ///< all of it, the blank line included
};

/// Where an absolute http address leads: "http://host:port/path" (port 80 by default), or for CONNECT
/// "host:port". host is empty where it is none. IPv6 addresses come without brackets.
struct RequestAim
{
    std::string host;
    std::string port;
    std::string path; ///< of an absolute address, "/" at least
};
[[nodiscard]] RequestAim aimOf(const RequestHead &head);

/// The head as it goes to the server itself: the path alone in the request line, no Proxy- lines.
[[nodiscard]] std::string withoutProxy(const RequestHead &head, const RequestAim &aim);

/*!
 * Finds the borders of HTTP requests in what a client sends. Does not judge them: what it cannot read (TLS,
 * WebSocket after its upgrade, a chunked body, a head above 64 KiB) is opaque from there on, to the end.
 *
 * Threading: a plain value.
 */
class RequestReader
{
public:
    enum class Part : std::uint8_t {
        None,  ///< more bytes are needed
        Head,  ///< head()
        Bytes, ///< bytes(): of a body, or opaque
    };

    void push(std::string_view bytes) { m_waiting.append(bytes); }
    [[nodiscard]] Part next();
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    [[nodiscard]] bool opaque() const { return m_opaque; }

private:
    Part take(std::size_t count);
    [[nodiscard]] bool readHead(std::string_view text);

    std::string m_waiting;
    RequestHead m_head;
    std::string m_bytes;
    std::uint64_t m_body = 0; ///< bytes of it that are still to come
    bool m_opaque = false;
};

} // namespace steadfeed::demo
