// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outbox.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace steadfeed::test {

inline constexpr WallMicros kWall = 1'700'000'000'000'000;

/// The n-th action of a test: bodies of many sizes, with every kind of character.
[[nodiscard]] AuditDraft draft(int n);
[[nodiscard]] std::vector<AuditDraft> drafts(int from, int upto);
/// The answer to everything up to \a upto, with these refused, as a server gives it.
[[nodiscard]] AuditAnswer answerTo(Outbox &outbox, std::uint64_t upto,
                                   const std::vector<AuditRefusal> &refused = {});

/// All that an outbox holds, but for what differs between two that were made alike: ids, times, hashes,
/// client.
struct Contents
{
    std::vector<std::string> actions; ///< number, kind, body, state, code, text
    std::uint64_t acked = 0;
    std::uint64_t waiting = 0;
    std::string role;
    std::uint64_t rescued = 0; ///< actions that wait for a decision
    std::string rescueWhy;     ///< empty: no rescue
    bool operator==(const Contents &) const = default;
};
[[nodiscard]] Contents contentsOf(Outbox &outbox);
/// For a failed comparison.
[[nodiscard]] std::string toText(const Contents &contents);
/// Empty, or what is wrong with the chain from its begin to its end.
[[nodiscard]] std::string brokenChain(Outbox &outbox);

/// Something that is done with an outbox, and the folder in which it is done.
struct OutboxCase
{
    const char *name;
    /// Files in an empty folder, whole: nobody has them open.
    std::function<void(const std::string &file)> prepare;
    /// The deed itself, with an outbox that is open; nothing: opening it is the deed.
    std::function<Reason(Outbox &)> act;
    /// It may have happened although it failed at its end.
    bool mayHaveHappened = false;
};
[[nodiscard]] const std::vector<OutboxCase> &outboxCases();
[[nodiscard]] const OutboxCase &outboxCase(const std::string &name);

/// Turns the outbox in \a file, which nobody has open, into one of the first version.
void makeVersionOne(const std::string &file);
/// Runs statements in the file, which nobody has open.
void runSql(const std::string &file, const std::vector<std::string> &statements);

/// For QTemporaryDir: in memory where that can be, because these tests wait for thousands of syncs.
[[nodiscard]] QString scratchFolder();
/// Copies all of a folder, as it is at this moment; what was in \a to is gone.
void copyFolder(const std::string &from, const std::string &to);

} // namespace steadfeed::test
