// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CredentialSpec.h"
#include "Reason.h"
#include "SecretStore.h"

#include <steadfeed/TransportTypes.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace steadfeed {

/// What to send with a request, or why it must not be made. Never both.
struct Credentials
{
    std::vector<Header> headers; ///< with `secret` set
    Reason reason; ///< SecretMissing, SecretOtherOrigin, SecretAsk, InvalidHeader, InvalidUrl or none
    std::string proxyPassword = {};
};

/*!
 * Turns the credentials of a feed into headers, and sees to it that a secret goes only to the origin it was
 * given for.
 *
 * A stored secret (env:, file:) is bound to the first origin it is used for. secrets.json in the state
 * folder (0600) remembers reference and origins, never a secret. Another origin gives SecretOtherOrigin
 * until somebody says allow(). Where that file cannot be read, everything asks: a lost memory must not open
 * what it closed. A secret that a person typed in lives in memory for this run, for one origin.
 *
 * An origin is originOf() of UrlText.h, where ws counts as http: changing the transport must not ask again.
 * Secrets never stand in a Reason or in a log.
 *
 * Threading: lives in the feed thread. Reads a secret at each resolve(), so that a changed one is found;
 * writes secrets.json only when a binding is new.
 */
class SecretBroker
{
public:
    SecretBroker(SecretStore &store, std::string bindingsFile);

    [[nodiscard]] Credentials resolve(const std::string &feed, const CredentialSpec &spec,
                                      const std::string &url);
    /// Answers SecretAsk, SecretMissing, or a server that refused what the reference holds: used in its place
    /// for this run. An unusable secret is dropped, and the next resolve() says SecretMissing.
    void give(const std::string &feed, std::string secret);
    /// Forgets what was given, because the server refused it: the next resolve() asks or looks up again.
    void forget(const std::string &feed) { m_given.erase(feed); }
    /// Answers SecretOtherOrigin (its %1 and %3).
    void allow(const std::string &reference, const std::string &origin);

private:
    struct Given
    {
        std::string secret;
        std::string origin;
    };

    [[nodiscard]] std::optional<Credentials> given(const std::string &feed, const CredentialSpec &spec,
                                                   const std::string &origin);
    [[nodiscard]] Reason bind(const std::string &reference, const std::string &origin);
    void readBindings();
    void writeBindings() const;

    SecretStore &m_store;
    std::string m_file;
    std::map<std::string, std::set<std::string>> m_bindings; ///< reference -> origins
    bool m_lost = false;                                     ///< secrets.json is there but cannot be read
    std::map<std::string, std::string> m_asks;               ///< feed -> origin that the next answer is for
    std::map<std::string, Given> m_given;                    ///< by feed
};

} // namespace steadfeed
