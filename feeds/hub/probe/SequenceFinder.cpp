// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SequenceFinder.h"

#include "FieldScores.h"

#include <algorithm>

namespace steadfeed {
namespace {

constexpr std::uint64_t kFewestSteps = 3;
constexpr int kByOne = 60; // an integer that always grows by one counts something, whatever it is called

struct Steps
{
    std::uint64_t all = 0;
    std::uint64_t ofOne = 0;
    std::uint64_t back = 0; ///< or not on

    [[nodiscard]] bool grows() const { return all >= kFewestSteps && back * 100 <= all; }
    [[nodiscard]] bool byOne() const { return all >= kFewestSteps && ofOne == all; }
};

/// The steps between neighbours of one symbol; of all, where \a symbol is empty. Nothing where one is no
/// integer.
std::optional<Steps> stepsOf(const MessageTable &table, const std::string &pointer, const std::string &symbol)
{
    Steps steps;
    std::map<QString, qint64> last;
    for (const MessageRecord &record : table.records) {
        const auto field = record.find(pointer);
        if (field == record.end())
            continue;
        const auto number = fields::integer(field->second);
        if (!number || *number < 0)
            return std::nullopt;
        const auto key = record.find(symbol);
        const QString of = key != record.end() ? key->second.toVariant().toString() : QString();
        const auto before = last.find(of);
        if (before != last.end()) {
            ++steps.all;
            steps.ofOne += *number == before->second + 1 ? 1 : 0;
            steps.back += *number <= before->second ? 1 : 0;
        }
        last[of] = *number;
    }
    return steps;
}

} // namespace

std::optional<SequenceFacts> findSequence(const MessageTable &table, const std::string &symbol,
                                          const std::vector<std::string> &taken)
{
    std::optional<SequenceFacts> best;
    int bestScore = 0;
    const auto consider = [&](const std::string &pointer, SequenceSpec::Scope scope, const Steps &steps) {
        const int name = fields::sequenceScore(pointer);
        if (!steps.grows() || (name == 0 && !steps.byOne()))
            return;
        const int score = name + (steps.byOne() ? kByOne : 0) + (scope == SequenceSpec::Scope::Feed ? 1 : 0);
        if (score <= bestScore)
            return;
        bestScore = score;
        best = SequenceFacts{pointer, scope, steps.all, steps.ofOne};
    };
    for (const std::string &pointer : table.columns()) {
        if (std::ranges::find(taken, pointer) != taken.end())
            continue;
        const auto overAll = stepsOf(table, pointer, {});
        if (!overAll)
            continue;
        // A number in a row can only count per symbol (ProfileReader).
        const bool inRow = pointer.find("/*") != std::string::npos;
        if (!inRow)
            consider(pointer, SequenceSpec::Scope::Feed, *overAll);
        if (symbol.empty())
            continue;
        if (const auto perKey = stepsOf(table, pointer, symbol); perKey && (inRow || !overAll->byOne()))
            consider(pointer, SequenceSpec::Scope::Key, *perKey);
    }
    return best;
}

} // namespace steadfeed
