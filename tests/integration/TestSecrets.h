// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SecretStore.h"

#include <map>
#include <mutex>

namespace steadfeed::test {

/// Secrets that the test sets, by reference. set() may be called while a hub runs.
class TestSecrets : public SecretStore
{
public:
    void set(const std::string &reference, const std::string &secret)
    {
        const std::scoped_lock lock(m_mutex);
        m_secrets[reference] = secret;
    }
    FetchedSecret fetch(const std::string &reference) override
    {
        const std::scoped_lock lock(m_mutex);
        const auto it = m_secrets.find(reference);
        if (it == m_secrets.end())
            return {std::nullopt, SecretProblem::UnknownReference};
        return {it->second, SecretProblem::None};
    }

private:
    std::mutex m_mutex;
    std::map<std::string, std::string> m_secrets;
};

} // namespace steadfeed::test
