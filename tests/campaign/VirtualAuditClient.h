// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditNetwork.h"
#include "AuditSender.h"
#include "MemoryActionStore.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace steadfeed::test {

/// Thrown where the client's program is killed: what it held is gone, what it stored stays.
struct Killed
{
    std::string at; ///< the place
};

/*!
 * The program whose actions go to the audit log: a real AuditSender with an outbox in memory, on a virtual
 * clock. It can be killed between any two steps of the sender; the places are called as in CrashPoints.h.
 *
 * Threading: one thread. Calls into it may throw Killed; then bury() it and start it anew.
 */
class VirtualAuditClient final : public AuditSenderHost
{
public:
    /// Whether it dies at this place, asked each time that it comes by.
    using Fate = std::function<bool(std::string_view place)>;
    /// An answer to these is stored.
    using Answered = std::function<void(std::uint64_t from, std::uint64_t upto)>;

    VirtualAuditClient(VirtualTime &time, AuditNetwork &network, std::uint64_t seed, Fate dies,
                       Answered answered);

    void start();
    void bury();
    [[nodiscard]] bool lives() const { return m_sender != nullptr; }
    /// While it lives.
    [[nodiscard]] AuditSender &sender() { return *m_sender; }
    void act(int count);

    [[nodiscard]] Now now() override { return m_time.now(); }
    void deadlineChanged() override {}
    [[nodiscard]] AuditSecrets secrets(const AuditProfile &profile) override;
    void secretRefused(Refused) override {}
    void note(const Reason &reason) override;
    void sent(std::uint64_t from, std::uint64_t upto) override;
    void answered(std::uint64_t from, const AuditAnswer &answer) override;
    void statusChanged() override {}

    /// An outbox that is killed with its program.
    class Store final : public MemoryActionStore
    {
    public:
        explicit Store(VirtualAuditClient &client) : m_client(client) {}
        [[nodiscard]] Reason settle(const AuditAnswer &answer, WallMicros wall) override;
        void markSent(std::uint64_t from, std::uint64_t upto) override;

    private:
        VirtualAuditClient &m_client;
    };
    Store store{*this};
    std::string lastNote;

private:
    class Wire;
    void pass(std::string_view place) const;

    VirtualTime &m_time;
    AuditNetwork &m_network;
    std::uint64_t m_seed;
    Fate m_dies;
    Answered m_answered;
    std::unique_ptr<AuditSender> m_sender; ///< null: dead
    bool m_was = false;
};

} // namespace steadfeed::test
