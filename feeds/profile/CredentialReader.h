// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

#include <string>
#include <utility>
#include <vector>

namespace steadfeed {

/// Reads how a feed identifies itself, and keeps secrets out of profiles: they are named, never written down.
/// Throws ProfileProblem, which never repeats what looks like a secret.
class CredentialReader
{
public:
    [[nodiscard]] static CredentialSpec read(const JsonNode &node);
    /// A reference to a secret, as CredentialSpec::source.
    [[nodiscard]] static std::string source(const JsonNode &node);
    /// The name of a user whose password is sent as HTTP's Basic scheme has it.
    [[nodiscard]] static std::string user(const JsonNode &node);
    [[nodiscard]] static std::vector<std::pair<std::string, std::string>> headers(const JsonNode &node);
};

} // namespace steadfeed
