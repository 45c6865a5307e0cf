// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Chapter.h"

#include "AccountChecker.h"
#include "FlapPlan.h"
#include "VirtualWorld.h"
#include "WireText.h"

#include <algorithm>
#include <array>

namespace steadfeed::test {
namespace {

using namespace std::chrono_literals;

/// A probe of one that had given up comes after 70 s at most, and what it finds may have to be replayed
/// slowly.
constexpr auto kCatchUp = 150s;
/// A gap of which nothing came is open for 2 s.
constexpr auto kSettle = 5s;

VirtualWorld::Options worldOf(const ChapterRules &rules)
{
    constexpr std::array kinds{FeedKind::Notices, FeedKind::Prices, FeedKind::Positions};
    VirtualWorld::Options options;
    options.seed = rules.seed;
    options.transport = rules.transport;
    options.keepLog = rules.keepLog;
    options.exchange.seed = rules.seed;
    options.exchange.eventsPerSecond = rules.eventsPerSecond;
    options.exchange.kind = kinds[rules.seed % kinds.size()];
    return options;
}

std::string text(const IntervalSet &numbers)
{
    std::string text;
    for (const auto &[from, to] : numbers.intervals())
        text += ' ' + std::to_string(from) + '-' + std::to_string(to);
    return text;
}

std::string wrongIn(const FeedVerdict &verdict)
{
    std::string wrong;
    const auto name = [&wrong](std::string_view what, const IntervalSet &numbers) {
        if (!numbers.empty())
            wrong.append(what).append(text(numbers)).append("; ");
    };
    name("lost", verdict.lost);
    name("not declared", verdict.undeclared);
    name("declared too much", verdict.overdeclared);
    name("never published", verdict.unexpected);
    name("in two classes", verdict.overlapping);
    if (verdict.doubled + verdict.disordered > 0)
        wrong += std::to_string(verdict.doubled) + " doubled, " + std::to_string(verdict.disordered) +
                 " out of order; ";
    for (const std::string &key : verdict.wrongValues)
        wrong += "wrong value of " + key + "; ";
    if (wrong.empty() && !verdict.holds())
        wrong = "not provable";
    return wrong;
}

/// A client of an ordered feed asks once for what was left out. What was left out then as well, or whose
/// epoch ended before it could come, is gone for one that has later events, and it must call it missing. One
/// of a feed of which only the newest counts does not ask (connection.md section 6).
void withholdWhatIsGone(PublishedFeed &published, const AccountedFeed &account,
                        const std::vector<LeftOut> &leftOut, DeliveryPolicy policy)
{
    const bool asks = policy == DeliveryPolicy::Ordered;
    for (PublishedEpoch &epoch : published.epochs) {
        const bool ended = &epoch != &published.epochs.back();
        IntervalSet once;
        IntervalSet gone;
        for (const LeftOut &left : leftOut) {
            for (std::uint64_t n = left.from; left.epoch == epoch.epoch && n <= left.to; ++n) {
                if (!once.insert(n) || ended || !asks)
                    gone.insert(n);
            }
        }
        for (const AccountedEpoch &accounted : account.epochs) {
            if (accounted.epoch == epoch.epoch)
                epoch.withheld = epoch.withheld.united(gone.common(accounted.declared));
        }
    }
}

/// The rows that a client must show.
std::map<std::string, std::string> tableOf(const VirtualExchange &exchange)
{
    std::map<std::string, std::string> rows;
    for (const demo::DemoPosition &row : exchange.positions()) {
        const demo::Instrument &instrument = exchange.market().instruments()[row.symbol];
        if (row.removed)
            continue;
        std::string &text = rows[row.account + '/' + instrument.symbol];
        demo::appendFixed(text, row.quantity, 0);
        text += " at ";
        demo::appendFixed(text, row.average, instrument.decimals + 2);
    }
    return rows;
}

/// What the accounts say, and whether everything that was accepted reached a frame.
std::string judge(VirtualWorld &world, ChapterResult &result)
{
    if (!world.wrong().empty())
        return world.wrong();
    const FeedIntake &intake = world.session().intake();
    const auto account = intake.account();
    if (!account)
        return "no account";
    PublishedFeed published = world.exchange().published();
    withholdWhatIsGone(published, *account, world.leftOut(), policyOf(result.kind));
    const FeedVerdict verdict = checkAccounts({published}, {*account}).front();
    const LedgerCounts &counts = intake.counts();
    result.accepted = verdict.accepted;
    result.declared = verdict.declared;
    result.duplicates = counts.duplicates;
    result.breaks = account->breaks;
    if (std::string wrong = wrongIn(verdict); !wrong.empty())
        return wrong;
    if (!counts.balanced() || counts.pending > 0 || counts.refused > 0)
        return "the ledger is not balanced";
    const PaintedFeed &painted = world.painted();
    const std::uint64_t shown = painted.updates + painted.notices.size();
    std::uint64_t accepted = 0;
    for (const AccountedEpoch &epoch : account->epochs)
        accepted += epoch.accepted.size();
    if (shown != accepted)
        return std::to_string(shown) + " shown of " + std::to_string(accepted);
    if (result.kind == FeedKind::Positions && painted.rows != tableOf(world.exchange()))
        return "another table of positions";
    return {};
}

std::string whereIs(VirtualWorld &world)
{
    const SequenceTracker &known = world.session().intake().sequence();
    return std::string(name(world.session().state())) + " at " + known.cursor() + " of " +
           std::to_string(world.exchange().feed().history().head()) + ", gaps" +
           text(known.gaps().openNumbers());
}

std::string play(VirtualWorld &world, const FaultPlan &plan, const ChapterRules &rules, ChapterResult &result)
{
    const auto isLevel = [&world] {
        const SequenceTracker &known = world.session().intake().sequence();
        return world.session().state() == LinkState::Live && !world.isGoneBack() && !known.gaps().hasOpen() &&
               known.last() == world.exchange().feed().history().head();
    };
    world.director().run(plan, world.time());
    world.start();
    if (!world.pass(rules.duration))
        return "time stands still";
    world.director().stop(world.time());
    world.exchange().feed().clearFaults();
    if (!world.passUntil([&world] { return !world.isGoneBack(); }, kCatchUp))
        return "never came back to an exchange that went back: " + whereIs(world);
    world.exchange().stop(world.now());
    if (!world.passUntil(isLevel, kCatchUp))
        return "not level again: " + whereIs(world);
    if (!world.pass(kSettle) || !world.passUntil(isLevel, kCatchUp))
        return "not level for good: " + whereIs(world);
    world.takeFrame();
    return judge(world, result);
}

} // namespace

ChapterResult runChapter(const ChapterRules &rules)
{
    VirtualWorld world(worldOf(rules));
    ChapterResult result;
    result.kind = world.exchange().options().kind;
    FlapPlanRules planRules;
    planRules.seed = rules.seed;
    planRules.feed = name(result.kind);
    planRules.duration = rules.duration;
    planRules.events =
        static_cast<std::uint64_t>(rules.eventsPerSecond * static_cast<double>(rules.duration.count()));
    const FaultPlan plan = flapPlan(planRules);
    result.wrong = play(world, plan, rules, result);
    if (!result.wrong.empty())
        result.plan = plan.toText();
    result.log = world.log();
    result.flaps = world.flaps();
    result.answers = world.answers();
    result.faults = world.faults();
    result.events = world.exchange().made();
    result.connects = world.network().connections();
    result.time = std::chrono::duration_cast<std::chrono::seconds>(world.time().time_since_epoch()) - 1000s;
    return result;
}

} // namespace steadfeed::test
