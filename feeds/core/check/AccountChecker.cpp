// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountChecker.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace steadfeed {
namespace {

IntervalSet range(std::uint64_t behind, std::uint64_t upTo)
{
    IntervalSet set;
    if (upTo > behind)
        set.insert(behind + 1, upTo);
    return set;
}

/// The sets of the last epoch that has any are the ones named.
void take(IntervalSet &named, IntervalSet found)
{
    if (!found.empty())
        named = std::move(found);
}

/// One published epoch against one accounted one.
void checkEpoch(const PublishedEpoch &published, const AccountedEpoch &ours, bool brokenOff,
                FeedVerdict &verdict)
{
    const IntervalSet due = range(ours.from, published.head);
    IntervalSet all;
    IntervalSet overlapping;
    for (const IntervalSet *set :
         {&ours.accepted, &ours.refused, &ours.ignored, &ours.declared, &ours.snapshot}) {
        overlapping = overlapping.united(all.common(*set));
        all = all.united(*set);
    }
    IntervalSet open = due.without(all);
    if (brokenOff) {
        const IntervalSet tail = range(ours.last, published.head);
        verdict.brokenOff += open.common(tail).size();
        open = open.without(tail);
    }
    const IntervalSet withheld = published.withheld.common(due);
    verdict.published += due.size();
    verdict.accepted += ours.accepted.size();
    verdict.refused += ours.refused.size();
    verdict.ignored += ours.ignored.size();
    verdict.declared += ours.declared.size();
    verdict.inSnapshots += ours.snapshot.size();
    take(verdict.lost, open.without(withheld));
    take(verdict.undeclared, open.common(withheld));
    take(verdict.overdeclared, ours.declared.common(due).without(withheld));
    take(verdict.unexpected, all.without(due));
    take(verdict.overlapping, std::move(overlapping));
}

/// What of \a epochs an accounted epoch called \a name is held against: the last one of that name, or, before
/// a history that went back, the ones before it together.
PublishedEpoch publishedAs(const std::vector<PublishedEpoch> &epochs, const std::string &name, bool last)
{
    std::vector<const PublishedEpoch *> same;
    for (const PublishedEpoch &epoch : epochs) {
        if (epoch.epoch == name)
            same.push_back(&epoch);
    }
    PublishedEpoch merged;
    merged.epoch = name;
    if (same.empty())
        return merged;
    if (last)
        return *same.back();
    if (same.size() > 1)
        same.pop_back();
    for (const PublishedEpoch *epoch : same) {
        merged.head = std::max(merged.head, epoch->head);
        merged.withheld = merged.withheld.united(epoch->withheld);
    }
    return merged;
}

void checkEpochs(const PublishedFeed &published, const AccountedFeed &ours, FeedVerdict &verdict)
{
    std::uint64_t breaksTold = ours.breaks;
    bool cameByBreak = false;
    for (std::size_t i = 0; i < ours.epochs.size(); ++i) {
        const AccountedEpoch &epoch = ours.epochs[i];
        const auto rest = ours.epochs.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const bool lastOfName = std::none_of(
            rest, ours.epochs.end(), [&epoch](const AccountedEpoch &e) { return e.epoch == epoch.epoch; });
        const bool ended = rest != ours.epochs.end();
        const bool told = ended && breaksTold > 0;
        breaksTold -= told;
        checkEpoch(publishedAs(published.epochs, epoch.epoch, lastOfName), epoch, told, verdict);
        if (cameByBreak) // what was before our first number there is covered too
            verdict.brokenOff += epoch.from;
        if (ended && !told)
            take(verdict.lost, range(0, ours.epochs[i + 1].from));
        cameByBreak = told;
    }
}

/// Epochs of the server that came and went while nobody was connected are covered by a break that was told;
/// one behind our last is one that nobody noticed.
void checkUnseenEpochs(const PublishedFeed &published, const AccountedFeed &ours, FeedVerdict &verdict)
{
    const auto isOurs = [&ours](const PublishedEpoch &epoch) {
        return std::ranges::find(ours.epochs, epoch.epoch, &AccountedEpoch::epoch) != ours.epochs.end();
    };
    const auto first = std::ranges::find_if(published.epochs, isOurs);
    const auto behindLast =
        std::find_if(published.epochs.rbegin(), std::reverse_iterator(first), isOurs).base();
    for (auto epoch = first; epoch != published.epochs.end(); ++epoch) {
        if (isOurs(*epoch))
            continue;
        if (epoch < behindLast && ours.breaks > 0) {
            verdict.brokenOff += epoch->head;
        } else {
            verdict.published += epoch->head;
            take(verdict.lost, range(0, epoch->head));
        }
    }
}

void checkValues(const PublishedFeed &published, const AccountedFeed &ours, FeedVerdict &verdict)
{
    const bool sawAll = ours.epochs.size() == 1 && ours.epochs.front().from == 0 && ours.breaks == 0 &&
                        verdict.declared == 0 && verdict.inSnapshots == 0;
    for (const auto &[key, digits] : published.lastValues) {
        const auto shown = ours.shownValues.find(key);
        if (shown == ours.shownValues.end() ? sawAll : shown->second != digits)
            verdict.wrongValues.push_back(key);
    }
}

} // namespace

bool FeedVerdict::holds() const
{
    const std::array sets{&lost, &undeclared, &overdeclared, &unexpected, &overlapping};
    return provable && doubled == 0 && disordered == 0 && wrongValues.empty() &&
           std::ranges::all_of(sets, [](const IntervalSet *set) { return set->empty(); });
}

std::vector<FeedVerdict> checkAccounts(const std::vector<PublishedFeed> &published,
                                       const std::vector<AccountedFeed> &accounted)
{
    std::vector<FeedVerdict> verdicts;
    for (const AccountedFeed &ours : accounted) {
        FeedVerdict &verdict = verdicts.emplace_back();
        verdict.feed = ours.feed;
        const auto theirs = std::ranges::find(published, ours.feed, &PublishedFeed::feed);
        verdict.provable = theirs != published.end() && ours.complete && !ours.epochs.empty();
        if (!verdict.provable)
            continue;
        verdict.doubled = ours.doubled;
        verdict.disordered = ours.disordered;
        checkEpochs(*theirs, ours, verdict);
        checkUnseenEpochs(*theirs, ours, verdict);
        checkValues(*theirs, ours, verdict);
    }
    return verdicts;
}

} // namespace steadfeed
