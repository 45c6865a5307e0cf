// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthView.h"

#include "DisplayText.h"
#include "Figures.h"
#include "HealthExport.h"
#include "HealthFacts.h"
#include "HealthModel.h"
#include "OutageTexts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// Often enough for seconds that count; figures that change faster cannot be read.
constexpr std::chrono::milliseconds kRefresh{450};

WallMicros wallAt(MonoTime then, Now now)
{
    return now.wall - std::chrono::duration_cast<std::chrono::microseconds>(now.mono - then).count();
}

/// An outage has many states, and the present one tells only of itself.
WallMicros downSince(const FeedHealth &health, const ConnectionBook &book, Now now)
{
    const auto &outages = book.outages(health.feed);
    if (!outages.empty() && outages.back().underWay())
        return outages.back().startWall;
    return health.since == MonoTime{} ? kNoTime : wallAt(health.since, now);
}

} // namespace

HealthView::HealthView(const FeedStates &feeds, const ConnectionBook &book, const HealthModel &words,
                       QObject *parent)
    : QObject(parent)
    , m_feeds(feeds)
    , m_book(book)
    , m_words(words)
    , m_outages(book)
    , m_gaps(book)
    , m_facts({"heading", "label", "value", "severity"})
{
}

void HealthView::repaint(Now now)
{
    m_now = now;
    if (m_open && now.mono - m_refreshed >= kRefresh)
        refresh();
}

void HealthView::refresh()
{
    m_refreshed = m_now.mono;
    chooseFeed();
    m_outages.repaint(m_now);
    m_gaps.repaint();
    QList<QVariantMap> rows;
    if (const FeedHealth *health = m_feed < 0 ? nullptr : m_feeds.find(FeedIndex(m_feed))) {
        QString group;
        for (const HealthFact &fact : healthFacts(*health, m_words, m_now))
            rows.append(
                {{u"name"_s, fact.name},
                 {u"heading"_s, std::exchange(group, fact.group) == fact.group ? QString() : fact.group},
                 {u"label"_s, fact.label},
                 {u"value"_s, fact.value},
                 {u"severity"_s, fact.severity}});
    }
    m_facts.setRows(rows);
    Q_EMIT repainted();
}

void HealthView::chooseFeed()
{
    if (m_feed >= 0 && m_feeds.find(FeedIndex(m_feed)))
        return;
    // Whoever opens the page looks for what is wrong; of equals the first.
    const auto &all = m_feeds.all();
    const auto worst = std::ranges::max_element(all, {}, [](const FeedHealth &health) {
        return LinkHistory::severity(health.state, health.continuity);
    });
    setFeed(worst == all.end() ? -1 : int(worst->feed));
}

void HealthView::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    if (open)
        refresh();
    Q_EMIT openChanged();
}

void HealthView::setFeed(int feed)
{
    if (std::exchange(m_feed, feed) == feed)
        return;
    m_outages.show(feed < 0 ? kHoldingsFeed : FeedIndex(feed));
    m_gaps.show(feed < 0 ? kHoldingsFeed : FeedIndex(feed));
    Q_EMIT feedChanged();
    if (m_open)
        refresh();
}

QString HealthView::feedName() const
{
    return m_feed < 0 ? QString() : displayText(m_feeds.nameOf(FeedIndex(m_feed)));
}

void HealthView::setSpan(int seconds)
{
    if (std::exchange(m_span, seconds) == seconds)
        return;
    Q_EMIT spanChanged();
    Q_EMIT repainted();
}

QStringList HealthView::ticks() const
{
    QStringList out;
    for (int quarter = 4; quarter > 0; --quarter) {
        const auto back = std::chrono::milliseconds(std::int64_t(m_span) * 250 * quarter);
        const QString time = figures::timeOfDay(wallAt(m_now.mono - back, m_now));
        out << (m_span > 3600 ? time.left(5) : time);
    }
    return out;
}

std::vector<RibbonPiece> HealthView::ribbon(int feed, int columns) const
{
    if (columns <= 0 || feed < 0)
        return {};
    // Columns begin at whole multiples of their width, so that they move on without flicker.
    const MonoTime::duration width = MonoTime::duration(std::chrono::seconds(m_span)) / columns;
    const MonoTime end = MonoTime{} + ((m_now.mono - MonoTime{}) / width + 1) * width;
    return m_book.links(FeedIndex(feed)).ribbon(end - columns * width, end, columns);
}

QString HealthView::tell(const RibbonPiece &piece) const
{
    if (!piece.worst)
        return tr("Nothing is known of this time.");
    const LinkSpan &span = *piece.worst;
    QString state = texts::stateWord(span.state);
    if (span.continuity == Continuity::Gap || span.continuity == Continuity::EpochBreak)
        state += u", "_s + texts::continuityWord(span.continuity);
    QString out = tr("%1, for %2: %3.")
                      .arg(outagetexts::moment(span.wall, m_now.wall),
                           outagetexts::duration(span.to - span.from), state);
    if (span.cause && texts::severity(span.state) >= texts::Severity::Warning)
        out += u' ' + outagetexts::cause(span.cause);
    if (span.drops > 1)
        out += u' ' + tr("Flapping: %1 drops.").arg(span.drops);
    return out;
}

QString HealthView::summary(int feed) const
{
    const MonoTime from = m_now.mono - std::chrono::seconds(m_span);
    const auto share = m_book.links(FeedIndex(feed)).liveShare(from, m_now.mono);
    const auto outages = std::ranges::count_if(m_book.outages(FeedIndex(feed)), [&](const OutageRecord &r) {
        return r.underWay() || r.outage.fresh > from;
    });
    if (!share)
        return figures::unknown();
    // Rounded down: what was not whole must not read as 100.
    const double percent = *share >= 1.0 ? 100.0 : std::floor(*share * 1000.0) / 10.0;
    const QString live =
        tr("%1 live").arg(QLocale().toString(percent, 'f', *share >= 1.0 ? 0 : 1) + u"\u00A0%"_s);
    return outages == 0 ? live : live + u", "_s + tr("%Ln outage(s)", nullptr, int(outages));
}

QString HealthView::lastOutage() const
{
    const OutageRecord *last = nullptr;
    QString name;
    for (const FeedHealth &health : m_feeds.all()) {
        const auto &outages = m_book.outages(health.feed);
        if (outages.empty() || (last && outages.back().outage.fresh <= last->outage.fresh))
            continue;
        last = &outages.back();
        name = displayText(health.name);
    }
    if (!last)
        return tr("No outage so far.");
    return tr("The last outage (%1, at %2) took %3 and is over.")
        .arg(name, outagetexts::moment(last->startWall, m_now.wall),
             outagetexts::duration(last->total(m_now.mono)));
}

QString HealthView::headline() const
{
    const auto &all = m_feeds.all();
    QStringList down;
    QStringList holes;
    QStringList anew;
    for (const FeedHealth &health : all) {
        const QString name = displayText(health.name);
        if (!FeedStates::delivering(health.state))
            down << tr("%1 since %2")
                        .arg(name, outagetexts::moment(downSince(health, m_book, m_now), m_now.wall));
        if (health.missing > 0)
            holes << tr("%1 in %2").arg(figures::count(health.missing), name);
        if (health.epochBreaks > 0)
            anew << name;
    }
    QStringList out;
    if (all.empty())
        out << tr("There are no feeds.");
    else if (down.isEmpty())
        out << (std::ranges::all_of(all, [](const FeedHealth &h) { return h.state == LinkState::Replaying; })
                    ? tr("A recording plays; nothing here is live.")
                    : tr("All feeds are live (%1).").arg(all.size()));
    else
        out << tr("%1 of %2 feeds are not live: %3.")
                   .arg(down.size())
                   .arg(all.size())
                   .arg(down.join(u", "_s));
    if (down.isEmpty() && !all.empty())
        out << lastOutage();
    if (!holes.isEmpty())
        out << tr("Events are missing: %1.").arg(holes.join(u", "_s));
    if (!anew.isEmpty())
        out << tr("A server's history began anew, how much is missing is unknown: %1.")
                   .arg(anew.join(u", "_s));
    return out.join(u' ');
}

int HealthView::severity() const
{
    // While it connects again a feed's state is no warning, but the outage is.
    const bool outage = std::ranges::any_of(m_feeds.all(), [this](const FeedHealth &health) {
        const auto &outages = m_book.outages(health.feed);
        return !outages.empty() && outages.back().underWay();
    });
    return std::max(m_words.worstSeverity(), outage ? int(texts::Severity::Warning) : 0);
}

HealthSource HealthView::source() const
{
    return {m_feeds, m_book, m_words, m_now, m_profile, headline()};
}

QString HealthView::text() const
{
    return healthText(source());
}

void HealthView::exportTo(const QString &path)
{
    const bool csv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    const QString error = writeWhole(path, csv ? outagesCsv(source()) : healthJson(source()));
    m_failed = !error.isEmpty();
    m_result = m_failed ? error : tr("Written: %1").arg(path);
    Q_EMIT resultChanged();
}

void HealthView::setResult(const QString &result)
{
    m_result = result;
    m_failed = false;
    Q_EMIT resultChanged();
}

} // namespace steadfeed
