// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "KeychainStore.h"
#include "SecretKeeper.h"

#include <memory>

namespace steadfeed {

/// Puts what a person typed into the keychain that the feeds read from. Threading: as SecretKeeper.
class KeychainKeeper : public SecretKeeper
{
public:
    explicit KeychainKeeper(std::shared_ptr<KeychainStore> store) : m_store(std::move(store)) {}

    void keep(const QString &name, const QString &secret, Done done) override
    {
        m_store->store(name.toStdString(), secret.toStdString(), std::move(done));
    }

private:
    std::shared_ptr<KeychainStore> m_store;
};

} // namespace steadfeed
