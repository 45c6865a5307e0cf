// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed {

/// Where a secret comes from and how it is sent. The secret itself is never in a profile.
struct CredentialSpec
{
    enum class Scheme : std::uint8_t {
        None,
        Bearer, ///< Authorization: Bearer <secret>
        Basic,  ///< Authorization: Basic base64(user:secret)
        Header, ///< <headerName>: <secret>
    };
    Scheme scheme = Scheme::None;
    std::string source;     ///< "env:NAME", "file:PATH", "keychain:NAME" or "ask"
    std::string user;       ///< Basic
    std::string headerName; ///< Header
    bool operator==(const CredentialSpec &) const = default;
};

} // namespace steadfeed
