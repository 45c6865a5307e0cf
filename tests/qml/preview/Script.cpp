// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr KeyIndex kMetricKeys = 100'000;
constexpr const char *kMetrics[] = {"orders_per_s", "fill_ratio", "gateway_ms",
                                    "open_orders",  "cpu",        "queue"};
const std::string kHostile = "<img src=\"http://127.0.0.1:1/x\"><b>bold</b> \u202Eevil\u202C \x07";

struct Known
{
    const char *symbol;
    const char *title;
    double price;
    double quantity;
    double average;
    const char *currency;
};
constexpr Known kKnown[] = {{"AAPL", "Apple Inc.", 189.32, 1200, 180.50, "USD"},
                            {"MSFT", "Microsoft Corp.", 378.91, 400, 391.20, "USD"},
                            {"NVDA", "NVIDIA Corp.", 467.65, -250, 481.00, "USD"},
                            {"AMZN", "Amazon.com Inc.", 146.71, 900, 139.08, "USD"},
                            {"GOOGL", "Alphabet Inc. A", 138.49, 650, 131.55, "USD"},
                            {"META", "Meta Platforms", 335.04, 300, 318.40, "USD"},
                            {"TSLA", "Tesla Inc.", 235.45, -500, 228.10, "USD"},
                            {"JPM", "JPMorgan Chase", 152.34, 700, 147.92, "USD"},
                            {"XOM", "Exxon Mobil", 104.50, 1100, 108.75, "USD"},
                            {"KO", "Coca-Cola Co.", 58.12, 2400, 57.66, "USD"},
                            {"SAP", "SAP SE", 143.26, 500, 128.30, "EUR"},
                            {"SIE", "Siemens AG", 152.98, 350, 148.12, "EUR"},
                            {"ASML", "ASML Holding", 631.50, 80, 655.20, "EUR"},
                            {"AIR", "Airbus SE", 135.84, 420, 127.00, "EUR"},
                            {"BMW", "BMW AG", 96.07, 0, 99.10, "EUR"},
                            {"ESZ3", "E-mini S&P 500", 4556.25, 6, 4498.50, "USD"},
                            {"CLF4", "Crude Oil", -2.37, -3, 1.15, "USD"},
                            {"DIS", "Walt Disney", 94.96, 800, 88.40, "USD"},
                            {"PFE", "Pfizer Inc.", 30.48, 1500, 33.95, "USD"},
                            {"V", "Visa Inc. A", 251.63, 260, 240.15, "USD"},
                            {"WMT", "Walmart Inc.", 155.42, 320, 160.83, "USD"},
                            {"NFLX", "Netflix Inc.", 477.19, 90, 440.60, "USD"}};

} // namespace

Script::Script(const QString &scene) : m_scene(scene)
{
    makeInstruments();
}

QStringList Script::scenes()
{
    return {u"live"_s,     u"many"_s,     u"crowd"_s,   u"stale"_s,   u"backoff"_s, u"gap"_s,
            u"snapshot"_s, u"quiet"_s,    u"replay"_s,  u"secret"_s,  u"origin"_s,  u"texts"_s,
            u"failed"_s,   u"fallback"_s, u"feeds12"_s, u"waiting"_s, u"empty"_s,   u"error"_s};
}

void Script::begin(Dashboard &dashboard) const
{
    if (m_scene == u"error")
        dashboard.setProfileError(
            u"/home/ada/feeds/desk.json: at /feeds/2/endpoints/sse: expected an absolute http "
            "or https URL, found \"ftp://quotes.example\""_s);
    else if (running())
        dashboard.setRunning(m_scene == u"texts" ? QString::fromStdString(kHostile) : u"Demo exchange"_s,
                             m_scene != u"texts");
}

void Script::startTrouble(Now now)
{
    m_trouble = now.mono;
}

void Script::makeInstruments()
{
    for (const Known &known : kKnown) {
        Instrument instrument{known.symbol, known.title, known.price};
        instrument.close = known.price * (1.0 + 0.02 * m_random.normal());
        instrument.perSecond = 0.7 + 4.0 * m_random.unit();
        if (m_scene == u"texts") {
            instrument.symbol = kHostile + known.symbol;
            instrument.title =
                std::string(known.title) + " with a name that goes on and on and has no end in sight";
        }
        m_instruments.push_back(instrument);
    }
    const std::size_t wanted = m_scene == u"crowd"  ? 10'000
                               : m_scene == u"many" ? 500
                                                    : std::size(kKnown) + 18;
    for (std::size_t i = m_instruments.size(); i < wanted; ++i) {
        Instrument instrument{"SYM" + std::to_string(1000 + i), {}, 20.0 + 300.0 * m_random.unit()};
        instrument.perSecond = m_scene == u"many" ? 20.0 : m_scene == u"crowd" ? 2.0 : 1.0;
        m_instruments.push_back(instrument);
    }
    if (m_scene == u"texts")
        m_instruments[3].price = 1e308;
}

FrameBatch Script::next(Now now)
{
    FrameBatch batch;
    batch.now = now;
    if (!running())
        return batch;
    const double seconds =
        m_last.wall == kNoTime ? 0.05 : std::chrono::duration<double>(now.mono - m_last.mono).count();
    m_last = now;
    const bool first = !m_named;
    addHealth(batch);
    if (m_scene == u"replay")
        batch.playback = playback();
    if (m_scene == u"waiting")
        return batch;
    if (first) {
        m_named = true;
        for (KeyIndex key = 0; key < m_instruments.size(); ++key)
            batch.newKeys.push_back({key, 0, m_instruments[key].symbol});
        for (KeyIndex key = 0; key < std::size(kMetrics); ++key)
            batch.newKeys.push_back({kMetricKeys + key, 3, m_scene == u"texts" ? kHostile : kMetrics[key]});
        addPositions(batch);
    }
    const bool cut =
        m_trouble != MonoTime{} && (m_scene == u"stale" || m_scene == u"backoff" || m_scene == u"failed" ||
                                    m_scene == u"secret" || m_scene == u"origin");
    if (!cut)
        addPrices(batch, seconds);
    addMetrics(batch);
    if (m_trouble != MonoTime{} && !m_troubleTold) {
        m_troubleTold = true;
        addNotices(batch);
        addLog(batch);
        addPast(batch);
    }
    return batch;
}

/// Playing at first; then paused, on its way to a place far ahead.
PlaybackStatus Script::playback() const
{
    PlaybackStatus status;
    status.started = 1'714'564'800'000'000;
    status.length = 23'456'000'000;
    status.paused = status.seeking = m_trouble != MonoTime{};
    status.reached = 3'723'004'000;
    status.position = status.seeking ? 15'000'678'000 : status.reached;
    status.speed = 0.25;
    return status;
}

void Script::addPositions(FrameBatch &batch) const
{
    using Op = PositionChange::Op;
    const auto mark = [&](Op op) {
        PositionChange change;
        change.op = op;
        change.feed = 1;
        batch.positions.push_back(change);
    };
    mark(Op::SnapshotBegin);
    for (std::size_t i = 0; i < std::size(kKnown); ++i) {
        PositionChange row;
        row.feed = 1;
        row.symbol = m_instruments[i].symbol;
        row.title = m_instruments[i].title;
        row.account = i % 5 == 0 ? "main" : "";
        row.currency = m_scene == u"texts" ? kHostile : kKnown[i].currency;
        row.quantity = Number(kKnown[i].quantity, 0);
        row.averagePrice = Number(kKnown[i].average, 2);
        row.multiplier = kKnown[i].symbol == std::string("ESZ3") ? 50 : 1;
        row.previousClose = i % 7 == 6 ? kNoNumber : m_instruments[i].close;
        batch.positions.push_back(row);
    }
    if (m_scene != u"snapshot")
        mark(Op::SnapshotEnd);
}

void Script::addPrices(FrameBatch &batch, double seconds)
{
    for (KeyIndex key = 0; key < m_instruments.size(); ++key) {
        Instrument &instrument = m_instruments[key];
        if (m_scene == u"quiet" && m_trouble != MonoTime{} && key % 3 == 1)
            continue;
        const double expected = instrument.perSecond * seconds;
        const auto ticks =
            std::uint32_t(expected) + (m_random.unit() < expected - std::floor(expected) ? 1u : 0u);
        if (ticks == 0 && !batch.newKeys.size())
            continue;
        PriceUpdate update;
        update.key = key;
        update.open = update.high = update.low = instrument.price;
        const double step = std::abs(instrument.price) * 0.0004 * std::sqrt(std::max(ticks, 1u));
        instrument.price = std::round((instrument.price + step * m_random.normal()) * 100.0) / 100.0;
        update.last = Number(instrument.price, instrument.decimals);
        update.high = std::max(update.high, instrument.price);
        update.low = std::min(update.low, instrument.price);
        update.lastIsMid = key % 11 == 4;
        update.received = batch.now.mono;
        update.receivedWall = batch.now.wall;
        update.updates = std::max(ticks, 1u);
        batch.prices.push_back(update);
    }
}

void Script::addMetrics(FrameBatch &batch)
{
    constexpr const char *units[] = {"1/s", "%", "ms", "", "%", "events"};
    for (KeyIndex key = 0; key < std::size(kMetrics); ++key) {
        MetricUpdate update;
        update.key = kMetricKeys + key;
        update.value =
            Number(std::round((20.0 + 11.0 * key + m_random.normal()) * 10.0) / 10.0, key == 3 ? 0 : 1);
        update.unit = m_scene == u"texts" ? kHostile : units[key];
        update.received = batch.now.mono;
        batch.metrics.push_back(update);
    }
}

void Script::addNotices(FrameBatch &batch)
{
    if (m_scene != u"live" && m_scene != u"texts")
        return;
    NoticeItem notice;
    notice.feed = 2;
    notice.id = "n-17";
    notice.level = m_scene == u"live" ? NoticeLevel::Warning : NoticeLevel::Critical;
    notice.title = m_scene == u"live" ? "Early close" : kHostile;
    notice.text =
        m_scene == u"live" ? "US equities close at 13:00 on Friday." : kHostile + std::string(3000, 'W');
    notice.symbol = m_scene == u"texts" ? kHostile : "";
    notice.serverTime = batch.now.wall;
    batch.notices.push_back(notice);
}

} // namespace steadfeed
