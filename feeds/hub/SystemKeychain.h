// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Keychain.h"

#include <memory>

class QObject;

namespace steadfeed {

/*!
 * The keychain of the desktop session, through QtKeychain: the Secret Service, KWallet, or what the system
 * has. Entries stand under the service "Steadfeed". Nothing is ever written to a file in its place.
 *
 * Threading: QtKeychain's queue of jobs is not safe to use from several threads, so all jobs run in the
 * thread that made this object, which needs an event loop; answers come there. The program makes it in the
 * GUI thread.
 */
class SystemKeychain : public Keychain
{
public:
    SystemKeychain();
    ~SystemKeychain() override;
    SystemKeychain(const SystemKeychain &) = delete;
    SystemKeychain &operator=(const SystemKeychain &) = delete;

    void read(const std::string &name, Read done) override;
    void write(const std::string &name, const std::string &secret, Written done) override;
    void remove(const std::string &name, Written done) override;

private:
    /// Ends it in its own thread.
    struct AtHome
    {
        void operator()(QObject *object) const;
    };
    std::unique_ptr<QObject, AtHome> m_home; ///< where jobs start; without it nothing is told
};

} // namespace steadfeed
