// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/// Why a reference gave no usable secret.
enum class SecretProblem : std::uint8_t {
    None,
    UnknownReference, ///< not of a kind that this store knows
    NotSet,           ///< no such environment variable
    NoFile,           ///< no such file, not a regular one, or not readable for us
    ReadableByOthers, ///< the file's mode lets group or others read it (chmod 600 cures it)
    Empty,
    TooLarge,         ///< above 64 KiB: surely not a token
    ControlCharacter, ///< holds bytes that no header may carry
};

/// The token that stands in a Reason's arguments.
[[nodiscard]] constexpr std::string_view name(SecretProblem problem)
{
    switch (problem) {
    case SecretProblem::None:
        return "";
    case SecretProblem::UnknownReference:
        return "unknown_reference";
    case SecretProblem::NotSet:
        return "not_set";
    case SecretProblem::NoFile:
        return "no_file";
    case SecretProblem::ReadableByOthers:
        return "readable_by_others";
    case SecretProblem::Empty:
        return "empty";
    case SecretProblem::TooLarge:
        return "too_large";
    case SecretProblem::ControlCharacter:
        return "control_character";
    }
    return "";
}

struct FetchedSecret
{
    std::optional<std::string> secret;
    SecretProblem problem = SecretProblem::None; ///< set where there is no secret
};

/*!
 * Where secrets come from, by reference ("env:NAME", "file:PATH", later "keychain:NAME"). It only fetches;
 * to whom a secret may be sent is SecretBroker's business.
 *
 * Threading: called in the feed thread, when a feed connects. Each call reads anew, so a rotated token is
 * found at the next attempt.
 */
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual FetchedSecret fetch(const std::string &reference) = 0;
};

} // namespace steadfeed
