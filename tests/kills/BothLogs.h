// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EffectWatch.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed::test {

/*!
 * Compares an outbox with the exchange's ledger when both programs are gone: the ledger holds exactly 1 ... N
 * in order, with the hashes of the outbox, each action once; every action has its answer; and what stands
 * there is what was asked for: of each life of the program the first actions, in their order, none twice.
 *
 * An action is known by the text "LIFE.N" in its member "reason", both counted from 1.
 *
 * Threading: blocking, in one thread.
 */
class BothLogs
{
public:
    BothLogs(std::string outbox, std::string ledger);

    /// \a kept: how many actions stood in the outbox after each life. Empty, or what is wrong.
    [[nodiscard]] QString compare(const std::vector<std::uint64_t> &kept);
    /// The same actions against what the exchange showed of them, where it was there all the time. Empty, or
    /// what is wrong.
    [[nodiscard]] QString compareEffects(const std::map<std::string, int> &effects) const;
    /// Which flags must be there now. Empty, or what is wrong.
    [[nodiscard]] QString compareFlags(const EffectWatch &watch) const;

    [[nodiscard]] std::uint64_t actions() const { return m_actions; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }
    /// SEQ:HASH of the ledger, for the verifier; empty before compare().
    [[nodiscard]] QString head() const { return m_head; }

private:
    std::string m_outbox;
    std::string m_ledger;
    std::uint64_t m_actions = 0;
    std::uint64_t m_refused = 0;
    QString m_head;
    std::map<std::string, bool> m_flagged; ///< by the text of the flag: applied
    std::map<EffectWatch::Key, std::string> m_flags;
};

} // namespace steadfeed::test
