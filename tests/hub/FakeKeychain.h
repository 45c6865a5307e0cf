// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Keychain.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace steadfeed::test {

/// A keychain in memory, which answers when the test says so and counts what it was asked.
class FakeKeychain : public Keychain
{
public:
    void read(const std::string &name, Read done) override
    {
        ++reads;
        FetchedSecret answer{std::nullopt, problem};
        if (const auto found = entries.find(name); problem == SecretProblem::None && found != entries.end())
            answer.secret = found->second;
        else if (problem == SecretProblem::None)
            answer.problem = SecretProblem::NotInKeychain;
        m_waiting.push_back([answer, done = std::move(done)] { done(answer); });
    }
    void write(const std::string &name, const std::string &secret, Written done) override
    {
        m_waiting.push_back([this, name, secret, done = std::move(done)] {
            if (problem == SecretProblem::None)
                entries[name] = secret;
            done(problem);
        });
    }
    void remove(const std::string &name, Written done) override
    {
        m_waiting.push_back([this, name, done = std::move(done)] {
            if (problem == SecretProblem::None)
                entries.erase(name);
            done(problem);
        });
    }
    /// Answers what was asked until now, in order. A read finds what was there when it was asked.
    void answer()
    {
        for (const auto &waiting : std::exchange(m_waiting, {}))
            waiting();
    }
    /// Answers the oldest question.
    void answerOne()
    {
        const auto waiting = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        waiting();
    }

    std::map<std::string, std::string> entries;
    SecretProblem problem = SecretProblem::None; ///< of every answer
    int reads = 0;

private:
    std::vector<std::function<void()>> m_waiting;
};

} // namespace steadfeed::test
