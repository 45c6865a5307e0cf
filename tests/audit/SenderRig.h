// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditSender.h"
#include "FakeSendingTransport.h"
#include "HonestAnswers.h"

#include <memory>
#include <utility>
#include <vector>

namespace steadfeed::test {

using namespace std::chrono_literals;

/// A sender on a virtual clock, with a store in memory and a scripted connection.
class SenderRig final : public AuditSenderHost
{
public:
    explicit SenderRig(int actions = 3)
    {
        store.add(actions);
        AuditProfile profile;
        profile.url = "wss://audit.example/v1/audit";
        auto owned = std::make_unique<FakeSendingTransport>();
        transport = owned.get();
        AuditSender::Options options;
        options.random = Random(1);
        sender = std::make_unique<AuditSender>(profile, options, store, std::move(owned), *this);
    }

    /// Started, accepted and welcomed: what waits is sent.
    void goLive()
    {
        sender->start();
        reopen();
    }
    /// The next attempt, welcomed by the server as it stands.
    void reopen()
    {
        for (int i = 0; i < 200 && !transport->isOpen(); ++i)
            pass(1s);
        transport->accept();
        transport->say(server.welcome());
    }
    /// So much time passes; ticks come when they are due.
    void pass(std::chrono::nanoseconds time)
    {
        const MonoTime end = clock.mono + time;
        for (auto due = sender->deadline(); due && *due <= end; due = sender->deadline()) {
            clock.mono = std::max(clock.mono, *due);
            sender->tick();
            if (++ticks > 100'000)
                qFatal("a deadline that stays");
        }
        clock.mono = end;
    }
    /// As pass(), while the server answers pings.
    void passAnswering(std::chrono::seconds time)
    {
        for (int i = 0; i < time / 1s; ++i) {
            const int before = transport->pings;
            pass(1s);
            if (transport->pings > before)
                transport->pong();
        }
    }
    /// The numbers of the actions sent on the newest connection.
    [[nodiscard]] std::vector<std::uint64_t> numbers() const
    {
        std::vector<std::uint64_t> numbers;
        for (const AuditFrame &frame : transport->sent)
            numbers.push_back(std::get<AuditAct>(frame).action.seq);
        return numbers;
    }
    [[nodiscard]] bool noted(const Reason &reason) const
    {
        return std::ranges::find(notes, reason) != notes.end();
    }

    [[nodiscard]] Now now() override { return clock; }
    void deadlineChanged() override {}
    [[nodiscard]] AuditSecrets secrets(const AuditProfile &) override
    {
        ++asked;
        return given;
    }
    void secretRefused(Refused by) override { refusals.push_back(by); }
    void note(const Reason &reason) override { notes.push_back(reason); }
    void sent(std::uint64_t from, std::uint64_t upto) override { told.emplace_back(from, upto); }
    void answered(std::uint64_t from, const AuditAnswer &answer) override
    {
        answers.emplace_back(from, answer.upto);
    }
    void statusChanged() override { ++changes; }

    using Range = std::pair<std::uint64_t, std::uint64_t>;
    Now clock{MonoTime{} + 1h, 1'700'000'000'000'000};
    MemoryActionStore store;
    HonestAnswers server{store};
    FakeSendingTransport *transport = nullptr; ///< the sender's
    AuditSecrets given;
    std::vector<Refused> refusals;
    std::vector<Reason> notes;
    std::vector<Range> told;    ///< as sent
    std::vector<Range> answers; ///< stored
    int asked = 0;              ///< for secrets
    int changes = 0;            ///< of the status
    int ticks = 0;
    std::unique_ptr<AuditSender> sender;
};

} // namespace steadfeed::test
