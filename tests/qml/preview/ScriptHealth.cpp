// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"

using namespace Qt::StringLiterals;

// The health and the event log of Script's scenes.
namespace steadfeed {

FeedHealth Script::healthy(FeedIndex feed, const std::string &name, FeedKind kind, Now now) const
{
    FeedHealth health;
    health.feed = feed;
    health.name = name;
    health.kind = kind;
    health.transport = health.wantedTransport = "sse";
    health.url = "http://127.0.0.1:40123/v1/feeds/" + name + "/sse";
    health.state = LinkState::Live;
    health.continuity = Continuity::Continuous;
    health.stale = false;
    health.ratePerSecond = kind == FeedKind::Prices      ? (m_scene == u"many" ? 10012.0 : 74.0)
                           : kind == FeedKind::Metrics   ? 6.0
                           : kind == FeedKind::Positions ? 0.4
                                                         : 0.0;
    health.latency = {
        .count = 1000, .p50 = 420 + 60 * feed, .p90 = 900, .p99 = 2100 + 900 * feed, .max = 9000};
    health.connects = 2;
    health.reconnects = 1;
    health.lastByte = now.mono - std::chrono::milliseconds(120);
    health.lastHeartbeat = now.mono - std::chrono::seconds(3);
    health.lastData =
        now.mono - (kind == FeedKind::Notices ? std::chrono::seconds(214) : std::chrono::seconds(0));
    return health;
}

void Script::spoil(FeedHealth &health, Now now) const
{
    const auto ago = [&](int s) { return m_trouble - std::chrono::seconds(s); };
    const auto fail = [&](LinkState state, Reason cause, int next) {
        health.state = state;
        health.cause = std::move(cause);
        health.stale = true;
        health.since = m_trouble;
        health.ratePerSecond = 0.0;
        health.lastByte = health.lastHeartbeat = health.lastData = ago(1);
        health.attempt = 3;
        if (next > 0)
            health.nextTry =
                m_trouble +
                std::chrono::seconds(next * (1 + (now.mono - m_trouble) / std::chrono::seconds(next)));
    };
    if (m_scene == u"stale")
        fail(LinkState::Stale, {ReasonCode::Silence, {"6"}}, 0);
    else if (m_scene == u"backoff" && health.feed < 2)
        fail(LinkState::Backoff, {ReasonCode::ConnectionRefused, {}}, 8);
    else if (m_scene == u"failed" && health.feed == 0)
        fail(LinkState::Failed, {ReasonCode::WrongContentType, {"text/html"}}, 60);
    else if (m_scene == u"secret" && health.feed == 0)
        fail(LinkState::AuthRequired, {ReasonCode::SecretAsk, {"prices"}}, 0);
    else if (m_scene == u"origin" && health.feed == 0)
        fail(LinkState::AuthRequired,
             {ReasonCode::SecretOtherOrigin,
              {"keychain:desk", "https://quotes.example", "https://other.example:8443"}},
             0);
    else if (m_scene == u"texts")
        fail(LinkState::Failed, {ReasonCode::ProtocolError, {"<img src=\"x\"> " + std::string(400, 'x')}},
             60);
    else if (m_scene == u"replay") {
        health.state = LinkState::Replaying;
        health.stale = true;
    } else if (m_scene == u"gap" && health.feed == 0) {
        health.continuity = Continuity::Gap;
        health.cause = {ReasonCode::GapPermanent, {"3", "81206", "81208"}};
        health.missing = 3;
        health.stale = now.mono - m_trouble < std::chrono::seconds(2);
    } else if (m_scene == u"fallback" && health.feed < 2) {
        health.wantedTransport = "websocket";
        health.transport = health.feed == 0 ? "longpoll" : "websocket";
        health.fallbackCause = health.feed == 0 ? Reason{ReasonCode::HandshakeFailed, {"HTTP status 403"}}
                                                : Reason{ReasonCode::ConnectionRefused, {}};
    } else if (m_scene == u"fallback" && health.feed == 3) {
        health.changingTo = "websocket";
    } else if (m_scene == u"snapshot" && health.feed == 1) {
        health.snapshotIncomplete = true;
    }
}

void Script::addHealth(FrameBatch &batch) const
{
    batch.health = {healthy(0, "prices", FeedKind::Prices, batch.now),
                    healthy(1, "positions", FeedKind::Positions, batch.now),
                    healthy(2, "notices", FeedKind::Notices, batch.now),
                    healthy(3, "metrics", FeedKind::Metrics, batch.now)};
    for (FeedIndex feed = 4; m_scene == u"feeds12" && feed < 12; ++feed) {
        batch.health.push_back(healthy(feed, "prices-" + std::to_string(feed), FeedKind::Prices, batch.now));
        batch.health.back().continuity = Continuity::Unknown;
    }
    if (m_scene == u"waiting") {
        for (FeedHealth &health : batch.health) {
            FeedHealth young;
            young.feed = health.feed;
            young.name = health.name;
            young.kind = health.kind;
            young.transport = health.transport;
            young.state = LinkState::Connecting;
            health = young;
        }
    }
    if (m_trouble == MonoTime{})
        return;
    for (FeedHealth &health : batch.health)
        spoil(health, batch.now);
}

void Script::addPast(FrameBatch &batch) const
{
    const auto ago = [&](double s) {
        return batch.now.mono -
               std::chrono::duration_cast<MonoTime::duration>(std::chrono::duration<double>(s));
    };
    if (m_scene == u"live" || m_scene == u"waiting")
        return;
    Outage past{ago(190), ago(184), ago(181), ago(177.6), {ReasonCode::Silence, {"6"}}, ago(180.9)};
    batch.outages.push_back({0, 1, past});
    past = {ago(130), ago(129.9), ago(101), ago(100), {ReasonCode::ConnectionRefused, {}}, ago(100.9)};
    batch.outages.push_back({0, 2, past});
    batch.outages.push_back({1, 1, past});
    if (m_scene == u"backoff")
        batch.outages.push_back({0, 3, {ago(1), ago(0.4), {}, {}, {ReasonCode::ConnectionLost, {}}, {}}});
    if (m_scene == u"gap")
        batch.gaps.push_back({0, "k3Jx9", {{81'206, 81'208, true}, {90'001, 90'001, false}}, 0, 12});
}

void Script::addLog(FrameBatch &batch) const
{
    const auto add = [&](int secondsAgo, FeedIndex feed, LogLevel level, Reason reason,
                         std::uint32_t repeats = 1) {
        batch.log.push_back(
            {batch.now.wall - secondsAgo * 1'000'000LL, feed, level, std::move(reason), repeats});
    };
    add(240, 0, LogLevel::Info, {ReasonCode::RestoredFromDisk, {"40"}});
    add(239, 0, LogLevel::Info, {ReasonCode::Connected, {"sse"}});
    add(239, 0, LogLevel::Info, {ReasonCode::Resumed, {"k3Jx9:81200"}});
    add(238, 1, LogLevel::Info, {ReasonCode::SnapshotComplete, {"22"}});
    add(120, 0, LogLevel::Warning, {ReasonCode::ConnectionLost, {}});
    add(118, 0, LogLevel::Warning, {ReasonCode::ConnectionRefused, {}}, 12);
    add(90, 0, LogLevel::Info, {ReasonCode::CaughtUp, {"1240"}});
    add(40, 3, LogLevel::Warning, {ReasonCode::ValueNotANumber, {"v"}});
    add(12, 0, LogLevel::Error, {ReasonCode::GapPermanent, {"3", "81206", "81208"}});
    if (m_scene == u"texts")
        add(1, 0, LogLevel::Error,
            {ReasonCode::ProtocolError, {"<img src=\"x\"> <b>x</b>" + std::string(5000, 'y')}});
}

} // namespace steadfeed
