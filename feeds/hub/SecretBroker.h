// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "Reason.h"
#include "SecretStore.h"

#include <steadfeed/TransportTypes.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace steadfeed {

/// What to send with a request, or why it must not be made. Never both.
struct Credentials
{
    std::vector<Header> headers; ///< with `secret` set
    /// SecretMissing, SecretPending, SecretOtherOrigin, SecretAsk, InvalidHeader, InvalidUrl or none
    Reason reason;
};

/// The proxy to go through with its password, or why nothing may be sent. Never both.
struct ProxyAccess
{
    ProxyOptions proxy;
    Reason reason; ///< as Credentials::reason; a SecretAsk for the proxy names its origin as %2
};

/*!
 * Turns the credentials of a feed into headers and finds the password of its proxy, and sees to it that a
 * secret goes only to the origin it was given for.
 *
 * A stored secret (env:, file:, keychain:) is bound to the first origin it is used for. secrets.json in the
 * state folder (0600) remembers reference and origins, never a secret. Another origin gives SecretOtherOrigin
 * until somebody says allow(). Where that file cannot be read, everything asks: a lost memory must not open
 * what it closed. A secret that a person typed in lives in memory for this run, for one origin.
 *
 * An origin is originOf() of UrlText.h, where ws counts as http: changing the transport must not ask again.
 * Secrets never stand in a Reason or in a log.
 *
 * Threading: lives in the feed thread. Asks the store at each resolve(); writes secrets.json only when a
 * binding is new.
 */
class SecretBroker
{
public:
    /// Whom a secret is for: the proxy of a feed is another than its server, also where they share a host.
    enum class Receiver : std::uint8_t { Server, Proxy };

    SecretBroker(SecretStore &store, std::string bindingsFile);

    [[nodiscard]] Credentials resolve(const std::string &feed, const CredentialSpec &spec,
                                      const std::string &url);
    [[nodiscard]] ProxyAccess resolveProxy(const std::string &feed, const ProxySpec &spec);
    /// Answers the last SecretAsk or SecretMissing of this feed, or whoever refused (forget()) what the
    /// reference holds: used in its place for this run. An unusable secret is dropped, and the next resolve()
    /// says SecretMissing.
    void give(const std::string &feed, std::string secret);
    /// Forgets what was given or kept, because \a receiver refused it: the next resolve() asks or reads anew.
    void forget(const std::string &feed, Receiver receiver = Receiver::Server);
    /// A person wants another try: the next resolve() reads anew what is stored.
    void refresh(const std::string &feed);
    /// Answers SecretOtherOrigin (its %1 and %3).
    void allow(const std::string &reference, const std::string &origin);

private:
    /// What is known of a feed's server or proxy since it was last asked for.
    struct Party
    {
        std::string source;
        std::string origin;
        std::optional<std::string> given; ///< by a person
        std::string givenFor;             ///< the origin
    };
    struct Found
    {
        std::string secret;
        Reason reason;
    };

    [[nodiscard]] Found find(const std::string &feed, Receiver receiver, const std::string &source,
                             const std::string &origin);
    [[nodiscard]] Reason bind(const std::string &reference, const std::string &origin);
    void readBindings();
    void writeBindings() const;

    SecretStore &m_store;
    std::string m_file;
    std::map<std::string, std::set<std::string>> m_bindings; ///< reference -> origins
    bool m_lost = false;                                     ///< secrets.json is there but cannot be read
    std::map<std::pair<std::string, Receiver>, Party> m_parties;
    std::map<std::string, Receiver> m_questions; ///< feed -> whom the next answer is for
};

} // namespace steadfeed
