// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainStore.h"

#include <map>
#include <mutex>
#include <optional>
#include <string_view>

namespace steadfeed {
namespace {

constexpr std::string_view kPrefix = "keychain:";

} // namespace

struct KeychainStore::State
{
    struct Entry
    {
        std::uint64_t question = 0;
        std::optional<FetchedSecret> answer; ///< nothing while the keychain is being asked
    };

    void answered(const std::string &reference, std::uint64_t question, FetchedSecret answer)
    {
        const std::scoped_lock lock(mutex);
        const auto entry = entries.find(reference);
        if (entry == entries.end() || entry->second.question != question)
            return; // written since: what was read is old
        entry->second.answer = std::move(answer);
        tell(reference);
    }

    void written(const std::string &reference)
    {
        const std::scoped_lock lock(mutex);
        entries.erase(reference);
        tell(reference);
    }

    std::mutex mutex;
    std::map<std::string, Entry> entries; ///< by reference
    std::uint64_t questions = 0;
    Listener listener;

private:
    /// With the lock held: onChanged() promises that nothing comes after it.
    void tell(const std::string &reference) const
    {
        if (listener)
            listener(reference);
    }
};

KeychainStore::KeychainStore(std::shared_ptr<Keychain> keychain, std::shared_ptr<SecretStore> next)
    : m_keychain(std::move(keychain))
    , m_next(std::move(next))
    , m_state(std::make_shared<State>())
{
}

FetchedSecret KeychainStore::fetch(const std::string &reference)
{
    if (!reference.starts_with(kPrefix))
        return m_next->fetch(reference);
    std::uint64_t question = 0;
    {
        const std::scoped_lock lock(m_state->mutex);
        const auto [entry, isNew] = m_state->entries.try_emplace(reference);
        if (entry->second.answer)
            return *entry->second.answer;
        if (!isNew)
            return {std::nullopt, SecretProblem::Pending};
        question = entry->second.question = ++m_state->questions;
    }
    m_keychain->read(reference.substr(kPrefix.size()),
                     [state = std::weak_ptr(m_state), reference, question](FetchedSecret answer) {
                         if (answer.secret)
                             answer = checkedSecret(std::move(*answer.secret));
                         if (const auto alive = state.lock())
                             alive->answered(reference, question, std::move(answer));
                     });
    return {std::nullopt, SecretProblem::Pending};
}

void KeychainStore::refresh(const std::string &reference)
{
    if (!reference.starts_with(kPrefix)) {
        m_next->refresh(reference);
        return;
    }
    const std::scoped_lock lock(m_state->mutex);
    const auto entry = m_state->entries.find(reference);
    if (entry != m_state->entries.end() && entry->second.answer) // else it is being read anyway
        m_state->entries.erase(entry);
}

void KeychainStore::onChanged(Listener listener)
{
    m_next->onChanged(listener);
    const std::scoped_lock lock(m_state->mutex);
    m_state->listener = std::move(listener);
}

void KeychainStore::store(const std::string &name, const std::string &secret, Keychain::Written done)
{
    if (const FetchedSecret checked = checkedSecret(secret); !checked.secret) {
        done(checked.problem);
        return;
    }
    m_keychain->write(name, secret, [state = std::weak_ptr(m_state), name, done](SecretProblem problem) {
        if (const auto alive = state.lock(); alive && problem == SecretProblem::None)
            alive->written(std::string(kPrefix) + name);
        done(problem);
    });
}

void KeychainStore::remove(const std::string &name, Keychain::Written done)
{
    m_keychain->remove(name, [state = std::weak_ptr(m_state), name, done](SecretProblem problem) {
        if (const auto alive = state.lock(); alive && problem == SecretProblem::None)
            alive->written(std::string(kPrefix) + name);
        done(problem);
    });
}

} // namespace steadfeed
