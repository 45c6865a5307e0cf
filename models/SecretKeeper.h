// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SecretStore.h"

#include <QString>

#include <functional>

namespace steadfeed {

/*!
 * Puts a secret that a person typed into the system's keychain. Implemented by app; faked in tests.
 *
 * Threading: called in the GUI thread and answers there, also from inside the call.
 */
class SecretKeeper
{
public:
    virtual ~SecretKeeper() = default;

    /// None: it is there now. Otherwise it was kept nowhere.
    using Done = std::function<void(SecretProblem)>;
    virtual void keep(const QString &name, const QString &secret, Done done) = 0;
};

} // namespace steadfeed
