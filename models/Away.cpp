// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Away.h"

#include "DisplayText.h"
#include "Figures.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// The wall clock running ahead of the steady one by more is sleep, or somebody who set it.
constexpr WallMicros kJump = 2'000'000;

/// A feed that was stopped on purpose is no outage.
bool lost(const FeedHealth &health)
{
    const bool shows = health.kind == FeedKind::Prices || health.kind == FeedKind::Positions;
    const bool wanted = health.state != LinkState::Stopped && health.state != LinkState::Idle;
    return shows && wanted && !FeedStates::delivering(health.state);
}

} // namespace

void Away::observe(const FrameBatch &batch, const Books &books)
{
    lose(batch, books);
    for (std::optional<Absence> *absence : {&m_person, &m_outage}) {
        if (*absence)
            (*absence)->collect(batch, books.feeds);
    }
}

void Away::lose(const FrameBatch &batch, const Books &books)
{
    const auto begin = [&](Absence::Kind kind, Now at) {
        if (!m_outage)
            m_outage = Absence{.kind = kind, .before = snapshotOf(books, at)};
    };
    if (std::ranges::any_of(
            batch.log, [](const LogEntry &entry) { return entry.reason.code == ReasonCode::SleepNoticed; })) {
        begin(Absence::Kind::Sleep, m_beforeSleep.wall == kNoTime ? batch.now : m_beforeSleep);
        m_outage->kind = Absence::Kind::Sleep;
        if (m_beforeSleep.wall != kNoTime)
            m_outage->before.at.wall = std::min(m_outage->before.at.wall, m_beforeSleep.wall);
    }
    for (const FeedHealth &health : batch.health) {
        const FeedHealth *before = books.feeds.find(health.feed);
        if (!lost(health) || !before || !FeedStates::delivering(before->state))
            continue;
        begin(Absence::Kind::Outage, batch.now);
        m_outage->feeds.insert(health.feed);
    }
}

void Away::repaint(const Books &books, Now now)
{
    if (m_now.wall != kNoTime) {
        const auto steady = std::chrono::duration_cast<std::chrono::microseconds>(now.mono - m_now.mono);
        if (now.wall - m_now.wall - steady.count() > kJump)
            m_beforeSleep = m_now;
    }
    m_now = now;
    watchOutage(books, now);
    watchPerson(books, now);
}

bool Away::allBack(const FeedStates &feeds) const
{
    return std::ranges::all_of(m_outage->feeds, [&](FeedIndex feed) {
        const FeedHealth *health = feeds.find(feed);
        return !health || (!lost(*health) && !health->snapshotIncomplete && health->gapsOpen == 0);
    });
}

void Away::watchOutage(const Books &books, Now now)
{
    if (!m_outage)
        return;
    if (!allBack(books.feeds)) {
        m_outage->backSince = {};
        return;
    }
    if (m_outage->backSince == MonoTime{})
        m_outage->backSince = now.mono;
    // After sleep a dead connection is found out only by asking.
    const auto settle = m_outage->kind == Absence::Kind::Sleep ? 5 * kSettle : kSettle;
    if (now.mono - m_outage->backSince < settle)
        return;
    Absence over = *std::exchange(m_outage, std::nullopt);
    if (over.length(now) - settle < kOutage)
        return;
    if (!m_person) {
        show(std::move(over), books, now);
    } else if (over.before.at.mono < m_person->before.at.mono) {
        m_person->join(over); // whoever comes back wants to know it all
    }
}

void Away::watchPerson(const Books &books, Now now)
{
    const bool input = std::exchange(m_input, false);
    const auto idle = m_lastInput == MonoTime{} ? MonoTime::duration::zero() : now.mono - m_lastInput;
    if (input)
        m_lastInput = now.mono;
    const bool gone = m_hidden || (!input && idle >= kPerhapsGone);
    if (gone) {
        if (!m_person)
            m_person = Absence{.kind = Absence::Kind::Person, .before = snapshotOf(books, now)};
        m_person->hidden = m_person->hidden || m_hidden;
        return;
    }
    if (!m_person)
        return;
    Absence over = *std::exchange(m_person, std::nullopt);
    if (idle >= kIdle || (over.hidden && over.length(now) >= kHidden))
        show(std::move(over), books, now);
}

void Away::show(Absence absence, const Books &books, Now now)
{
    if (m_shown)
        absence.join(*m_shown);
    const AwayDigest digest = digestOf(absence.before, snapshotOf(books, now));
    const bool news = !digest.nothing() || !absence.notices.isEmpty() || !absence.holes.isEmpty();
    if (absence.kind == Absence::Kind::Person && !news)
        return;
    m_shown = std::move(absence);
    put(digest, now);
    putLines(books.feeds);
    Q_EMIT changed();
}

void Away::put(const AwayDigest &digest, Now now)
{
    const QString length = figures::age(m_shown->length(now));
    m_title = m_shown->kind == Absence::Kind::Person   ? tr("While you were away (%1)").arg(length)
              : m_shown->kind == Absence::Kind::Outage ? tr("While data were missing (%1)").arg(length)
                                                       : tr("While this computer slept (%1)").arg(length);
    QStringList counts;
    counts << (digest.changed > 0 ? tr("%Ln row(s) changed", nullptr, digest.changed) : tr("No row changed"));
    if (digest.appeared > 0)
        counts << tr("%Ln new", nullptr, digest.appeared);
    if (digest.gone > 0)
        counts << tr("%Ln gone", nullptr, digest.gone);
    m_summary = tr("%1 – %2: %3")
                    .arg(figures::timeOfDay(m_shown->before.at.wall), figures::timeOfDay(now.wall),
                         counts.join(u", "_s));
    m_sums.clear();
    for (const auto &[currency, pnl] : digest.pnl) {
        m_sums << tr("P&L %1: %2 → %3 (%4)")
                      .arg(currency, figures::withSign(pnl.first, 2), figures::withSign(pnl.second, 2),
                           figures::withSign(pnl.second - pnl.first, 2))
                      .simplified();
    }
    m_moves.clear();
    for (const AwayMove &move : digest.moves) {
        const double by = move.to.value - move.from.value;
        m_moves.append(QVariantMap{
            {u"symbol"_s, move.symbol},
            {u"account"_s, move.account},
            {u"from"_s, figures::asWritten(move.from)},
            {u"to"_s, figures::asWritten(move.to)},
            {u"percent"_s, figures::percent(move.ratio)},
            {u"direction"_s, by > 0   ? 1
                             : by < 0 ? -1
                                      : 0},
            {u"pnl"_s, std::isfinite(move.pnlChange) ? figures::withSign(move.pnlChange, 2) : QString()},
            {u"pnlDirection"_s, figures::direction(move.pnlChange, 2)}});
    }
}

void Away::putLines(const FeedStates &feeds)
{
    m_notices = m_shown->notices;
    if (m_shown->more > 0)
        m_notices << tr("and %Ln more", nullptr, int(m_shown->more));
    m_holes = m_shown->holes;
    QStringList unknown;
    QStringList without;
    for (const FeedHealth &health : feeds.all()) {
        if (lost(health))
            without << displayText(health.name);
        else if (health.continuity == Continuity::Unknown)
            unknown << displayText(health.name);
    }
    if (!without.isEmpty())
        m_holes << tr("Still without data: %1.").arg(without.join(u", "_s));
    if (!unknown.isEmpty())
        m_holes << tr("No sequence numbers, so gaps cannot be detected: %1.").arg(unknown.join(u", "_s));
    if (m_holes.isEmpty())
        m_holes << tr("No event is missing.");
}

void Away::setHidden(bool hidden)
{
    m_input = m_input || (m_hidden && !hidden); // whoever brings it back is there
    m_hidden = hidden;
}

void Away::dismiss()
{
    m_shown.reset();
    Q_EMIT changed();
}

void Away::clear()
{
    m_person.reset();
    m_outage.reset();
    dismiss();
}

} // namespace steadfeed
