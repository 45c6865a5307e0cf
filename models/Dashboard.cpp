// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Dashboard.h"

#include "FeedCommands.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// Two turns make one repaint of the values (10 Hz): values in one, a chart in the other, so that neither
/// waits for both (qt-facts M10, M15).
constexpr std::chrono::milliseconds kTurn{50};

LogLevel logLevel(const Reason &reason)
{
    switch (texts::severity(reason.code)) {
    case texts::Severity::Good:
    case texts::Severity::Info:
        return LogLevel::Info;
    case texts::Severity::Warning:
        return LogLevel::Warning;
    case texts::Severity::Error:
        break;
    }
    return LogLevel::Error;
}

} // namespace

Dashboard::Dashboard(FeedCommands *commands, Clock clock, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_clock(std::move(clock))
    , m_positions(m_books)
    , m_health(m_books.feeds)
    , m_healthView(m_books.feeds, m_connections, m_health)
    , m_log(m_books.feeds)
    , m_metrics(m_books.feeds)
    , m_audit(m_clock)
    , m_playback(commands)
    , m_lab(m_clock)
    , m_themeMode(u"auto"_s)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Dashboard::turn);
    m_timer.start(kTurn);
    m_lab.setCommands(commands);
    joinSettings();
    m_positions.setActions(&m_audit.rowActions());
    connect(&m_audit, &Audit::noted, this, [this](const AuditNote &note) {
        m_log.append({{note.at, EventLogModel::kAuditLog, logLevel(note.reason), note.reason}});
    });
    // A click should show at once, not at the next turn.
    const auto redraw = [this] { repaintTrends(); };
    connect(&m_positions, &PositionsModel::currentRowChanged, this, redraw);
    for (Trend *trend : {&m_priceTrend, &m_totalTrend}) {
        connect(trend, &Trend::spanChanged, this, redraw);
        connect(trend, &Trend::pausedChanged, this, redraw);
        connect(trend, &Trend::columnsChanged, this, redraw);
    }
}

Dashboard::~Dashboard() = default;

void Dashboard::apply(const FrameBatch &batch)
{
    m_away.observe(batch, m_books);
    m_books.feeds.apply(batch);
    m_books.prices.apply(batch, m_books.feeds);
    m_books.positions.apply(batch);
    m_connections.apply(batch);
    m_series.apply(batch);
    m_metrics.apply(batch);
    m_playback.apply(batch.playback);
    m_lab.apply(batch);
    m_log.append(batch.log);
    for (const FeedIndex feed : batch.removedFeeds)
        m_notices.forget(feed);
    m_notices.append(batch.notices);
    m_valuesChanged =
        m_valuesChanged || !batch.prices.empty() || !batch.positions.empty() || !batch.removedFeeds.empty();
    if (m_valuesChanged && !std::exchange(m_anyShown, true))
        repaint(); // the first values are what everybody waits for
}

void Dashboard::turn()
{
    ++m_turn;
    if (m_turn % 2 == 0)
        repaint();
    else if (m_turn % 4 == 1)
        m_priceTrend.repaint(priceSource(), m_series.seconds(m_clock().mono), m_clock().wall);
    else
        m_totalTrend.repaint(totalSource(), m_series.seconds(m_clock().mono), m_clock().wall);
}

void Dashboard::repaint()
{
    const Now now = m_clock();
    m_sums = totalsOf(m_books, now.mono);
    m_series.sample(m_books, m_sums, now.mono);
    m_audit.rowActions().settle(m_books.positions);
    m_positions.repaint(now.mono, std::exchange(m_valuesChanged, false));
    m_books.positions.sweep();
    m_totalsModel.update(m_sums);
    m_priceTrend.setCurrent(priceSource());
    m_totalTrend.setCurrent(totalSource());
    m_health.repaint(now.mono, now.wall);
    m_healthView.repaint(now);
    m_settings.repaint(m_books.feeds);
    m_metrics.repaint(now.mono);
    m_playback.repaint();
    m_notices.repaint(now.mono);
    m_away.repaint(m_books, now);
    updateQuestions();
}

void Dashboard::repaintTrends()
{
    const Now now = m_clock();
    m_priceTrend.repaint(priceSource(), m_series.seconds(now.mono), now.wall);
    m_totalTrend.repaint(totalSource(), m_series.seconds(now.mono), now.wall);
}

Trend::Source Dashboard::priceSource() const
{
    Trend::Source source;
    const KeyIndex key = m_positions.currentKey();
    const PriceEntry *price = m_books.prices.find(key);
    source.title = m_positions.currentSymbol();
    if (!price)
        return source;
    source.history = m_series.price(key);
    source.gaps = &m_series.priceGaps(price->feed);
    source.current = price->last.value;
    source.decimals = price->last.decimals >= 0 ? price->last.decimals : 4;
    source.stale = PriceBook::freshness(*price, m_books.feeds, m_clock().mono) == Freshness::Stale;
    return source;
}

Trend::Source Dashboard::totalSource() const
{
    Trend::Source source;
    source.title = tr("Total P&L");
    source.signedValues = true;
    if (m_sums.empty())
        return source;
    // Of several currencies the one with most positions; sums are never mixed.
    const auto most =
        std::ranges::max_element(m_sums, {}, [](const auto &sum) { return sum.second.positions; });
    source.title = most->first.isEmpty() ? source.title : tr("Total P&L, %1").arg(most->first);
    source.current = most->second.pnl;
    source.history = m_series.total(most->first);
    source.gaps = &m_series.totalGaps(most->first);
    source.feeds = &m_books.feeds;
    source.stale = most->second.stale > 0;
    return source;
}

std::map<QString, Total> Dashboard::sums() const
{
    return totalsOf(m_books, m_clock().mono);
}

void Dashboard::setRunning(const QString &profileName, bool demo)
{
    m_phase = Running;
    m_profileName = profileName;
    m_healthView.setProfile(profileName);
    m_profileError.clear();
    m_demo = demo;
    Q_EMIT phaseChanged();
}

void Dashboard::setProfileError(const QString &message)
{
    m_phase = Failed;
    m_profileError = message;
    Q_EMIT phaseChanged();
}

void Dashboard::setTrayThere(bool there)
{
    if (std::exchange(m_trayThere, there) != there)
        Q_EMIT trayChanged();
}

void Dashboard::setTrayWanted(bool wanted)
{
    if (std::exchange(m_trayWanted, wanted) != wanted)
        Q_EMIT trayChanged();
}

void Dashboard::setThemeMode(const QString &mode)
{
    if (std::exchange(m_themeMode, mode) != mode)
        Q_EMIT themeModeChanged();
}

} // namespace steadfeed
