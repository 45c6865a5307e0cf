// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SecretStore.h"

namespace steadfeed {

/*!
 * Secrets from this computer: "env:NAME" from the environment, "file:PATH" from a file that only we can read
 * (regular, mode without any right for group and others, at most 64 KiB). One newline at the end of a file
 * is no part of the secret; empty secrets and those with control characters are refused.
 *
 * Threading: as SecretStore; a file is small and local, so it is read in the calling thread.
 */
class LocalSecretStore : public SecretStore
{
public:
    [[nodiscard]] FetchedSecret fetch(const std::string &reference) override;
};

} // namespace steadfeed
