// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// The header fields that decide whether somebody may come in. Views into the request; every occurrence.
struct HttpCredentials
{
    std::vector<std::string_view> hosts;
    std::vector<std::string_view> origins;
    std::vector<std::string_view> authorizations;
};

/// Status 0: come in. Else what to answer: a code for programs, a line for people who read wires.
struct HttpVerdict
{
    unsigned status = 0;
    std::string_view code;
    std::string_view text;
    std::size_t token = 0; ///< which of the tokens it was, in the order in which they were added

    [[nodiscard]] bool ok() const { return status == 0; }
};

/*!
 * The door of the exchange. A page in a browser on the same computer can reach 127.0.0.1 too, by name
 * rebinding even as its own origin; so the Host must be ours, an Origin, where there is one, must be ours,
 * and the token must be right. In this order, so that a stranger does not learn whether a token was right.
 *
 * Threading: a plain value. No socket.
 */
class HttpGuard
{
public:
    HttpGuard(std::uint16_t port, std::string token);

    /// Somebody else's token, which opens the same door.
    void addToken(std::string token);
    /// A proxy stands in front: clients name its port.
    void allowPort(std::uint16_t port);

    [[nodiscard]] HttpVerdict check(const HttpCredentials &credentials) const;

private:
    [[nodiscard]] bool isOurHost(std::string_view host) const;

    std::vector<std::string> m_hosts; ///< lower case, with port
    std::vector<std::string> m_tokens;
};

} // namespace steadfeed::demo
