// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SecretStore.h"

#include <functional>
#include <string>

namespace steadfeed {

/*!
 * The desktop's keychain: entries with a name, each one secret. It may ask the person to open it, so every
 * answer takes its time, and may never come.
 *
 * Threading: may be called in any thread; the answer comes in one that the implementation names, never from
 * inside the call.
 */
class Keychain
{
public:
    virtual ~Keychain() = default;

    using Read = std::function<void(FetchedSecret)>;
    /// The secret as it lies there, or NotInKeychain or KeychainUnavailable.
    virtual void read(const std::string &name, Read done) = 0;

    using Written = std::function<void(SecretProblem)>;
    /// Puts it there in place of what was there. None, or KeychainUnavailable.
    virtual void write(const std::string &name, const std::string &secret, Written done) = 0;
    /// None also where no such entry was.
    virtual void remove(const std::string &name, Written done) = 0;
};

} // namespace steadfeed
