// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabVerdict.h"

#include "DisplayText.h"
#include "FaultLab.h"
#include "FeedCommands.h"
#include "Figures.h"
#include "LabWords.h"
#include "ReasonTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// An account that does not come must not hold the market for ever.
constexpr std::chrono::seconds kAnswerBudget{5};

/// Does the feed account for the newest event that was published?
bool isLevel(const PublishedFeed &published, const std::vector<AccountedFeed> &accounts)
{
    const auto it = std::ranges::find(accounts, published.feed, &AccountedFeed::feed);
    if (it == accounts.end() || published.epochs.empty())
        return true; // not ours to wait for
    const PublishedEpoch &present = published.epochs.back();
    if (it->epochs.empty())
        return present.head == 0;
    return it->epochs.back().epoch == present.epoch && it->epochs.back().last >= present.head;
}

/// A person stopped it: nobody waits for it, and what it misses was not lost on the way.
bool stoppedByPerson(const FeedHealth &health)
{
    return health.state == LinkState::Stopped && health.cause.code == ReasonCode::UserStop;
}

} // namespace

LabVerdict::LabVerdict(QObject *parent)
    : QObject(parent)
    , m_feeds({"severity", "glyph", "sentence", "provable", "published", "accepted", "refused", "ignored",
               "declared", "duplicates"})
{
}

LabVerdict::~LabVerdict() = default;

void LabVerdict::begin(FaultLab &lab, FeedCommands &commands, MonoTime now)
{
    m_lab = &lab;
    m_commands = &commands;
    m_deadline = now + kPatience;
    m_nextLook = now + kLook; // what was on its way arrives first
    m_asked = false;
    m_done = false;
    m_verdicts.clear();
    m_headline.clear();
    m_feeds.setRows({});
    m_lab->holdMarket(true);
    m_nudged.clear();
    m_ours.clear();
    for (const PublishedFeed &feed : m_lab->published())
        m_ours.insert(feed.feed);
    wake(commands);
    m_waitingText = tr("Waiting until every feed has caught up…");
    Q_EMIT changed();
}

/// Who waits for its next try, or was told that all is over, need not: what was in the way is gone.
void LabVerdict::wake(FeedCommands &commands)
{
    for (const FeedHealth &health : m_health) {
        switch (health.state) {
        case LinkState::Backoff:
        case LinkState::Offline:
        case LinkState::Failed:
        case LinkState::AuthRequired:
            commands.reconnectNow(health.feed);
            break;
        case LinkState::Stopped:
            if (!stoppedByPerson(health))
                commands.startFeed(health.feed);
            break;
        default:
            break;
        }
    }
}

void LabVerdict::cancel()
{
    if (FaultLab *lab = std::exchange(m_lab, nullptr))
        lab->holdMarket(false);
    m_commands = nullptr;
    m_done = false;
    m_verdicts.clear();
    m_headline.clear();
    m_feeds.setRows({});
    Q_EMIT changed();
}

QString LabVerdict::notLive() const
{
    QStringList names;
    for (const FeedHealth &health : m_health) {
        if (m_ours.contains(health.name) && health.state != LinkState::Live && !stoppedByPerson(health)) {
            //: a feed and its state
            names += tr("%1 (%2)").arg(displayText(health.name), texts::stateWord(health.state));
        }
    }
    return names.join(u", "_s);
}

void LabVerdict::step(MonoTime now)
{
    if (!running())
        return;
    if (m_asked) {
        if (now >= m_deadline + kAnswerBudget) {
            conclude({}, false);
            m_headline = tr("No verdict: the feeds did not give account in time.");
            Q_EMIT changed();
        }
        return;
    }
    if (now < m_nextLook)
        return;
    const QString missing = notLive();
    if (!missing.isEmpty() && now < m_deadline) {
        m_nextLook = now + kLook;
        m_waitingText =
            tr("Waiting for %1, %2 s at most…")
                .arg(missing, figures::count(std::uint64_t(figures::secondsUntil(m_deadline, now))));
        Q_EMIT changed();
        return;
    }
    m_asked = true;
    m_commands->requestAccounts();
}

void LabVerdict::apply(const FrameBatch &batch)
{
    if (!batch.health.empty())
        m_health = batch.health;
    if (running() && m_asked && batch.accounts)
        compare(*batch.accounts, batch.now.mono);
}

void LabVerdict::nudge(const std::set<std::string> &behind, MonoTime now)
{
    if (now < m_deadline - kPatience + kNudge)
        return;
    for (const FeedHealth &health : m_health) {
        if (health.state == LinkState::Live && behind.contains(health.name) &&
            m_nudged.insert(health.name).second)
            m_commands->reconnectNow(health.feed);
    }
}

void LabVerdict::compare(const std::vector<AccountedFeed> &accounts, MonoTime now)
{
    m_asked = false;
    std::vector<PublishedFeed> published = m_lab->published();
    std::erase_if(published, [this](const PublishedFeed &feed) {
        const auto it = std::ranges::find(m_health, feed.feed, &FeedHealth::name);
        return it == m_health.end() || stoppedByPerson(*it);
    });
    std::set<std::string> behind;
    for (const PublishedFeed &feed : published) {
        if (!isLevel(feed, accounts))
            behind.insert(feed.feed);
    }
    const bool level = notLive().isEmpty() && behind.empty();
    if (!level && now < m_deadline) {
        nudge(behind, now);
        m_nextLook = now + kLook;
        m_waitingText = tr("Waiting until every feed has the newest event…");
        Q_EMIT changed();
        return;
    }
    conclude(checkAccounts(published, accounts), level);
}

void LabVerdict::conclude(std::vector<FeedVerdict> verdicts, bool level)
{
    std::exchange(m_lab, nullptr)->holdMarket(false);
    m_commands = nullptr;
    m_verdicts = std::move(verdicts);
    m_level = level;
    m_done = true;
    const auto wrong = std::ranges::count_if(
        m_verdicts, [](const FeedVerdict &verdict) { return verdict.provable && !verdict.holds(); });
    const auto proved = std::ranges::count_if(
        m_verdicts, [](const FeedVerdict &verdict) { return verdict.provable && verdict.holds(); });
    if (wrong > 0) {
        m_severity = 3;
        m_headline = tr("%n feed(s) do not add up.", nullptr, int(wrong));
    } else if (proved > 0) {
        m_severity = 0;
        const bool anyMissing = std::ranges::any_of(m_verdicts, [](const FeedVerdict &verdict) {
            return verdict.declared > 0 || verdict.brokenOff > 0;
        });
        m_headline =
            anyMissing
                ? tr("Proved by the sets of numbers: nothing doubled, and nothing lost that was not said.")
                : tr("Proved by the sets of numbers: nothing lost, nothing doubled.");
    } else {
        m_severity = 1;
        m_headline = tr("Not provable: what the servers sent is not known.");
    }
    if (!level && (wrong > 0 || proved > 0)) {
        m_severity = std::max(m_severity, 2);
        m_headline += u' ' + tr("Not every feed had caught up within %1 s.").arg(kPatience.count());
    }
    fillRows();
    Q_EMIT changed();
    Q_EMIT finished();
}

void LabVerdict::fillRows()
{
    QList<QVariantMap> rows;
    for (const FeedVerdict &verdict : m_verdicts) {
        const auto health = std::ranges::find(m_health, verdict.feed, &FeedHealth::name);
        const bool stopped = health != m_health.end() && stoppedByPerson(*health);
        const texts::Severity severity = !verdict.provable ? texts::Severity::Info
                                         : verdict.holds() ? texts::Severity::Good
                                                           : texts::Severity::Error;
        const auto figure = [&verdict](std::uint64_t value) {
            return verdict.provable ? figures::count(value) : figures::unknown();
        };
        rows.append(
            {{u"name"_s, displayText(verdict.feed)},
             {u"severity"_s, int(severity)},
             {u"glyph"_s, texts::icon(severity)},
             {u"sentence"_s,
              stopped ? tr("Not compared: it was stopped by hand.") : LabWords::sentence(verdict)},
             {u"provable"_s, verdict.provable},
             {u"published"_s, figure(verdict.published)},
             {u"accepted"_s, figure(verdict.accepted)},
             {u"refused"_s, figure(verdict.refused)},
             {u"ignored"_s, figure(verdict.ignored)},
             {u"declared"_s, figure(verdict.declared)},
             {u"duplicates"_s,
              health == m_health.end() ? figures::unknown() : figures::count(health->counts.duplicates)}});
    }
    m_feeds.setRows(rows);
}

QJsonArray LabVerdict::toJson() const
{
    QJsonArray out;
    for (const FeedVerdict &verdict : m_verdicts) {
        QJsonObject json = LabWords::toJson(verdict);
        const auto health = std::ranges::find(m_health, verdict.feed, &FeedHealth::name);
        if (health != m_health.end())
            json.insert(u"duplicates"_s, qint64(health->counts.duplicates));
        out.append(json);
    }
    return out;
}

} // namespace steadfeed
