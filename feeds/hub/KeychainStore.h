// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Keychain.h"

#include <memory>

namespace steadfeed {

/*!
 * Secrets of the keychain ("keychain:NAME"); every other reference goes to the next store.
 *
 * The first fetch() asks the keychain and says Pending; the listener is told when it answered. The answer,
 * also that there is none, is then kept in memory until refresh(), so that reconnecting asks no person again,
 * and feeds that share a reference all get it.
 *
 * Threading: may be called in any thread. The listener and the callbacks are called where the keychain
 * answers.
 */
class KeychainStore : public SecretStore
{
public:
    KeychainStore(std::shared_ptr<Keychain> keychain, std::shared_ptr<SecretStore> next);

    [[nodiscard]] FetchedSecret fetch(const std::string &reference) override;
    void refresh(const std::string &reference) override;
    void onChanged(Listener listener) override;

    /// Keeps \a secret under \a name for this and later runs. \a done is told what came of it: None, a secret
    /// that cannot be used (said at once), or KeychainUnavailable; then nothing was kept anywhere.
    void store(const std::string &name, const std::string &secret, Keychain::Written done);
    void remove(const std::string &name, Keychain::Written done);

private:
    struct State;

    std::shared_ptr<Keychain> m_keychain;
    std::shared_ptr<SecretStore> m_next;
    std::shared_ptr<State> m_state; ///< answers may come when the store is gone
};

} // namespace steadfeed
