// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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
    NotInKeychain,
    KeychainUnavailable, ///< there is none, or it lets us do nothing
    Pending,             ///< the keychain was asked; whoever listens (onChanged()) is told when it answered
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
    case SecretProblem::NotInKeychain:
        return "not_in_keychain";
    case SecretProblem::KeychainUnavailable:
        return "keychain_unavailable";
    case SecretProblem::Pending:
        return "pending";
    }
    return "";
}

struct FetchedSecret
{
    std::optional<std::string> secret;
    SecretProblem problem = SecretProblem::None; ///< set where there is no secret
};

/// \a secret where it can be sent as it is, else what is wrong with it.
[[nodiscard]] inline FetchedSecret checkedSecret(std::string secret)
{
    constexpr std::size_t kMaxSecret = 64 * 1024;
    // Such bytes would end or split the header (qt-facts N23).
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    if (secret.empty())
        return {std::nullopt, SecretProblem::Empty};
    if (secret.size() > kMaxSecret)
        return {std::nullopt, SecretProblem::TooLarge};
    if (std::ranges::any_of(secret, control))
        return {std::nullopt, SecretProblem::ControlCharacter};
    return {std::move(secret), SecretProblem::None};
}

/*!
 * Where secrets come from, by reference ("env:NAME", "file:PATH", "keychain:NAME"). It only fetches; to whom
 * a secret may be sent is SecretBroker's business.
 *
 * Threading: called in the feed thread, when a feed connects; never blocks. What is at hand is read anew at
 * each call, so a rotated token is found at the next attempt; what takes time (the keychain) is kept until
 * refresh().
 */
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual FetchedSecret fetch(const std::string &reference) = 0;
    /// What was fetched did not serve: the next fetch() reads anew.
    virtual void refresh(const std::string &reference) { (void)reference; }

    using Listener = std::function<void(const std::string &reference)>;
    /// Calls \a listener when a fetch() of that reference would now answer otherwise than before; empty:
    /// nobody. It may be called in any thread and must call nothing of the store, but may post to another
    /// thread. Not called any more once this returned.
    virtual void onChanged(Listener listener) { (void)listener; }
};

} // namespace steadfeed
